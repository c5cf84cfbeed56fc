import EventJournal
import MeetingRecords
import RecordsCatalog

/// What is left out of the entries behind a position, where nothing that was there before is hidden or shown by them.
///
/// Most entries settle nothing of the kind: what they name is looked at, and not all that is hidden.
struct AddedOmissions {
  /// How many entries are looked at one by one; of more, all that is hidden.
  private static let greatest = 1_000

  private let entries: [Entry]
  private let lookup: HiddenLookup<CatalogReader>
  private let head: Int
  /// What is hidden by now and was not there then, in words.
  private var words: [String] = []

  /// - Returns: Absent where something that was there before may be hidden now, or shown.
  init?(behind position: Int, _ audience: Audience, _ reader: CatalogReader) {
    guard position > 0, reader.head - position <= Self.greatest else { return nil }
    head = reader.head
    entries = reader.head > position ? (position + 1...reader.head).compactMap { reader.recordedEntry(at: $0) } : []
    lookup = HiddenLookup(from: audience, in: reader)
    for difference in reader.differences(from: position, to: reader.head) {
      guard let after = difference.after, note(after, difference.before, position, reader) else { return nil }
    }
  }

  /// Notes what is hidden of a thing that was changed, or begun; answers whether nothing else can be hidden for it, or shown.
  private mutating func note(
    _ after: any Entity, _ before: (any Entity)?, _ position: Int, _ reader: CatalogReader
  ) -> Bool {
    let (isHidden, texts) = (lookup.isHidden(after), lookup.hiddenTexts(of: after))
    let names = Set(HiddenThings.names(of: after))
    if let before {
      return isHidden == lookup.isHidden(before) && texts == lookup.hiddenTexts(of: before)
        && names == Set(HiddenThings.names(of: before))
    }
    guard isHidden || !texts.isEmpty else { return true }
    guard !names.contains(where: { reader.isNamed($0, by: position) }) else { return false }
    if isHidden {
      // What names it, or stands under it, came with it or after it.
      let resting = reader.all(namingAny: [after.key]).map(\.key)
      guard !resting.contains(where: { reader.isNamed($0, by: position) }),
        !names.contains(where: { reader.isAnythingNamed(under: $0, by: position) })
      else { return false }
      words += names.map { HiddenThings.words($0) }
    }
    if !texts.isEmpty { words += names.map { HiddenThings.words(texts, of: $0) } }
    return true
  }

  /// What is left out of them.
  ///
  /// - Parameter noted: What was left out of what was there before.
  /// - Returns: Absent where that is not noted, or where things rest on themselves.
  func omissions(after noted: String, in vocabulary: Vocabulary) -> AudienceView.Omissions? {
    guard var mark = OmissionMark(noted) else { return nil }
    mark.add(words)
    let named = EntryFilter.identifiers(in: entries, vocabulary)
    let things = lookup.things(named: named)
    guard !lookup.isCircular else { return nil }
    return AudienceView.Omissions(
      filter: EntryFilter(hiding: things, in: vocabulary), end: head,
      marks: CatalogOmissions(before: noted, after: mark.description), isOfAll: false)
  }
}

/// A few bytes that tell what is left out: the sum of the hashes of all of it, to which more can be added.
struct OmissionMark: CustomStringConvertible {
  private var sum: [UInt64]

  /// The mark of what is left out, in words.
  init(_ words: [String]) {
    sum = [0, 0, 0, 0]
    add(words)
  }

  /// A mark as it is written; absent where a text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map { UInt64($0, radix: 16) }
    guard parts.count == 4, !parts.contains(nil) else { return nil }
    sum = parts.compactMap(\.self)
  }

  /// Adds what is left out as well.
  mutating func add(_ words: [String]) {
    for word in words {
      let hash = LeafHash(of: Array(word.utf8)[...]).bytes
      for place in sum.indices {
        sum[place] &+= hash[(place * 8)..<(place * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }

  var description: String { sum.map { String($0, radix: 16) }.joined(separator: "-") }
}
