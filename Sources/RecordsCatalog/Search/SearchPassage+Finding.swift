import MeetingRecords

extension SearchPassage {
  /// About how many characters a passage has.
  private static let length = 160

  /// The part of a text in which the first of the words is found that is there at all, the whole query before single words.
  static func finding(_ query: SearchQuery, in text: String) -> SearchPassage {
    let folded = FoldedText(text)
    let first = ([query.folded] + query.terms).lazy.compactMap { folded.ranges(of: $0).first }.first
    let characters = Array(text)
    let start = max(0, min((first?.lowerBound ?? 0) - length / 3, characters.count - length))
    let end = min(characters.count, start + length)
    let found = query.terms.flatMap { folded.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    var matches: [Range<Int>] = []
    for range in found where range.lowerBound >= start && range.upperBound <= end {
      let shifted = range.lowerBound - start..<range.upperBound - start
      guard let last = matches.last, last.upperBound > shifted.lowerBound else {
        matches.append(shifted)
        continue
      }
      matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, shifted.upperBound)
    }
    return SearchPassage(
      text: String(characters[start..<end]), matches: matches, isCutBefore: start > 0,
      isCutAfter: end < characters.count)
  }
}

/// A text folded, that still knows which character each folded one came from.
private struct FoldedText {
  private var scalars: [Unicode.Scalar] = []
  /// The character of the text that each folded scalar came from.
  private var origins: [Int] = []

  init(_ text: String) {
    for (position, character) in text.enumerated() {
      let piece = character.isWhitespace ? (scalars.last == " " ? "" : " ") : TextFolding.fold(String(character))
      for scalar in piece.unicodeScalars {
        scalars.append(scalar)
        origins.append(position)
      }
    }
  }

  /// Where a folded text is, in characters of the text as written; none overlapping.
  func ranges(of wanted: String) -> [Range<Int>] {
    let pattern = Array(wanted.unicodeScalars)
    guard let head = pattern.first, scalars.count >= pattern.count else { return [] }
    var (ranges, place) = ([Range<Int>](), 0)
    while place + pattern.count <= scalars.count {
      let end = place + pattern.count
      guard scalars[place] == head, scalars[place..<end].elementsEqual(pattern) else {
        place += 1
        continue
      }
      ranges.append(origins[place]..<origins[end - 1] + 1)
      place = end
    }
    return ranges
  }
}
