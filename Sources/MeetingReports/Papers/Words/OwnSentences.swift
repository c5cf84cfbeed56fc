public import MeetingRecords

/// The sentences of papers that an office replaces in one language.
///
/// A file holds `name = sentence`, one a line; empty lines and those that begin with `#` are left alone. A sentence has the places of
/// ours, in any order. `\u{A0}` is the character of that number, `\\` a backslash.
public struct OwnSentences: Sendable, Hashable {
  /// The language.
  public let language: LanguageTag
  /// The sentences.
  public let sentences: [PaperSentence: String]

  /// What the file for a language is called.
  public static func fileName(of language: LanguageTag) -> String { "sentences.\(language).txt" }

  /// The sentences of a file.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - labels: The words of its language.
  /// - Throws: The first line that is not understood, and what was expected.
  public init(parsing text: String, replacing labels: ReportLabels) throws(TemplateError) {
    let file = Self.fileName(of: labels.language)
    var sentences: [PaperSentence: String] = [:]
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      let reader = SentenceLine(file: file, number: number + 1, labels: labels)
      guard let (sentence, words) = try reader.read(line) else { continue }
      guard sentences.updateValue(words, forKey: sentence) == nil else {
        throw TemplateError(
          .malformed, file: file, line: number + 1, "The sentence “\(sentence.rawValue)” is here twice.")
      }
    }
    (language, self.sentences) = (labels.language, sentences)
  }

  /// The built-in sentences of a language as such a file, each as a comment: where its `#` is removed, it is replaced.
  public static func template(_ labels: ReportLabels) -> String {
    let lines = PaperSentence.allCases.map { "# \($0.rawValue) = \(SentenceLine.escaped(labels.sentences[$0] ?? ""))" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ReportLabels {
  /// The words of the language with sentences of an office, where there are any in it.
  public func saying(_ own: [OwnSentences]) -> ReportLabels {
    var labels = self
    for file in own where file.language == language { labels.sentences.merge(file.sentences) { $1 } }
    return labels
  }
}

/// A line of a file of sentences.
private struct SentenceLine {
  let file: String
  let number: Int
  let labels: ReportLabels

  /// The sentence with its words; nothing in an empty line or a comment.
  func read(_ line: Substring) throws(TemplateError) -> (PaperSentence, String)? {
    let line = line.trimmed
    guard !line.isEmpty, line.first != "#" else { return nil }
    guard let sign = line.firstIndex(of: "=") else {
      throw error(.malformed, "This is no sentence.", "Write the name, =, and the sentence.")
    }
    let name = String(line[..<sign].trimmed)
    guard let sentence = PaperSentence(rawValue: name) else {
      throw error(
        .unknownName, "No paper has a sentence “\(name)”.", Self.nearest(to: name).map { "Did you mean “\($0)”?" })
    }
    let words = try unescaped(line[line.index(after: sign)...].trimmed)
    guard !words.isEmpty else { throw error(.malformed, "The sentence “\(name)” has no words.", expected(sentence)) }
    try check(words, sentence)
    return (sentence, words)
  }

  /// Refuses a place that our sentence has not, one that is left out, and a count without all its forms.
  private func check(_ words: String, _ sentence: PaperSentence) throws(TemplateError) {
    let ours = LabelTemplate(labels.sentences[sentence] ?? "")
    let template = LabelTemplate(words)
    let forms = Set((0...200).map(labels.pluralForm)).count
    for case .words(let piece) in template.pieces where piece.contains(where: { "{}".contains($0) }) {
      throw error(.malformed, "A brace has no other.", expected(sentence))
    }
    for place in template.places.sorted() {
      let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard ours.names.contains(parts[0].lowercased()) else {
        throw error(.unknownName, "The sentence “\(sentence.rawValue)” has no part {\(parts[0])}.", expected(sentence))
      }
      let given = parts.count == 2 ? parts[1].split(separator: "|", omittingEmptySubsequences: false).count : forms
      guard given == forms else {
        throw error(
          .malformed, "The count {\(place)} has \(given) forms, and the language takes \(forms).", expected(sentence))
      }
    }
    if let missing = ours.names.subtracting(template.names).min() {
      throw error(.unknownName, "The sentence “\(sentence.rawValue)” lacks its part {\(missing)}.", expected(sentence))
    }
  }

  /// What the sentence is now.
  private func expected(_ sentence: PaperSentence) -> String {
    "It is: \(Self.escaped(labels.sentences[sentence] ?? ""))"
  }

  /// The words with the characters that they are written for.
  private func unescaped(_ text: Substring) throws(TemplateError) -> String {
    var words = ""
    var rest = text
    while let backslash = rest.firstIndex(of: "\\") {
      words += rest[..<backslash]
      rest = rest[rest.index(after: backslash)...]
      if rest.first == "\\" {
        words.append("\\")
        rest = rest.dropFirst()
        continue
      }
      guard rest.hasPrefix("u{"), let end = rest.firstIndex(of: "}"),
        let number = UInt32(rest[..<end].dropFirst(2), radix: 16), let scalar = Unicode.Scalar(number),
        Self.isText(scalar)
      else {
        throw error(
          .malformed, "A backslash is no escape here.",
          "Write \\\\ for a backslash, \\u{A0} for a character.")
      }
      words.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    words += rest
    guard words.unicodeScalars.allSatisfy(Self.isText) else {
      throw error(.malformed, "The sentence holds a control character.", "Write words only.")
    }
    return words
  }

  /// Our words as a file has them.
  static func escaped(_ words: String) -> String {
    let scalars = Array(words.unicodeScalars)
    return scalars.indices.map { place -> String in
      let scalar = scalars[place]
      // A blank at an end would be taken for one around the sentence.
      let isAtEnd = place == scalars.startIndex || place == scalars.endIndex - 1
      switch scalar {
      case "\\": return "\\\\"
      case " " where !isAtEnd: return " "
      case " ", "\u{A0}", "\u{202F}": return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: return String(scalar)
      }
    }.joined()
  }

  /// Neither a control character nor one that turns the direction of what follows.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
  }

  private static func nearest(to name: String) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    let ranked = PaperSentence.allCases.compactMap { sentence in
      EditDistance.between(wanted, Array(sentence.rawValue.lowercased().utf8), cutoff: max(1, wanted.count / 3)).map {
        (distance: $0, name: sentence.rawValue)
      }
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  private func error(_ code: TemplateError.Code, _ problem: String, _ hint: String?) -> TemplateError {
    TemplateError(code, file: file, line: number, problem, hint: hint)
  }
}

extension LabelTemplate {
  /// The names of the places, without the forms of counts and however they begin.
  fileprivate var names: Set<String> {
    Set(places.map { String($0.prefix { $0 != ":" }).lowercased() })
  }
}

extension Substring {
  /// Without blanks before and behind.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start.prefix(0) }
    return start[...last]
  }
}
