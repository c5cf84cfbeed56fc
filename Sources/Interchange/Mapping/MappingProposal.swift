internal import CanonicalJSON
public import MeetingRecords

/// A mapping that is made of the headings of a table, for a person to look over.
public struct MappingProposal: Sendable {
  /// The mapping as YAML, with remarks.
  public let text: String
  /// The verb that the rows are proposed to record.
  public let verb: String

  private struct Match {
    var field: String
    var heading: String
    var language: String?
    var member: WireMember
  }

  private static let identifierWords: Set<String> = [
    "id", "identifier", "code", "no", "nr", "number", "ref", "reference", "key", "ma", "ma so", "so",
  ]
  private static let dateWords: Set<String> = ["date", "occurred", "on", "day", "when", "ngay"]

  /// Proposes a mapping.
  ///
  /// - Parameter verb: What the rows record; absent where it is to be found by the headings.
  /// - Throws: ``TableMistake`` where there is no such verb, or no verb has fields like the headings.
  public init(
    headings: [String], table name: String, separator: CSVStyle.Separator, encoding: TableEncoding, verb: String?,
    forms: VerbForms, language: LanguageTag
  ) throws(TableMistake) {
    let headings = headings.filter { !$0.isEmpty && $0 != MappedTable.refusalHeading }
    guard !headings.isEmpty else {
      throw TableMistake("The table has no headings.", hint: "Write the names of the columns into its first row.")
    }
    let (chosen, matches) = try Self.choose(verb, headings, forms)
    self.verb = chosen
    var lines = [
      "# How the rows of \(Self.oneLine(name)) become entries. Look it over: it was made of the headings alone.",
      "# Behind column is a heading; the fields are those of the verb.",
      "separator: \(separator.rawValue)",
      "encoding: \(encoding.rawValue)",
      "# How 12/11/2025 is read: order: day-month or month-day. Numbers as dates: serial: 1900. Years like 2568: era: buddhist.",
      "dates: {}",
      "# The language of texts whose column names none.",
      "language: \(language.description)",
      "# What is in cells in which there is nothing.",
      "nothing: [\"-\", \"n/a\", \"N/A\", \"NULL\"]",
    ]
    let used = Set(matches.map(\.heading))
    let identifier = headings.first { !used.contains($0) && Self.identifierWords.contains(TextFolding.fold($0)) }
    let title = matches.first { $0.member.isText }?.heading ?? headings.first ?? ""
    let key = identifier ?? title
    lines += [
      "# What a row is called where it comes from, so that importing it again changes nothing.",
      "key: {column: \(Self.quoted(key))}", "records:", "- verb: \(chosen)",
      "  # Of the letters and digits of the text; with prefix: \"x-\" in front, or scheme: NAME for a reference that there is.",
      "  subject: {column: \(Self.quoted(key)), simplify: true}", "  data:",
    ]
    lines += Self.fields(matches)
    let unused = headings.filter { !used.contains($0) && $0 != identifier }
    if !unused.isEmpty {
      lines.append("# These columns are not used: \(unused.map(Self.oneLine).joined(separator: ", "))")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.prefix(60).map { $0.isNewline ? " " : $0 })
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).description }

  private static func choose(
    _ verb: String?, _ headings: [String], _ forms: VerbForms
  ) throws(TableMistake) -> (String, [Match]) {
    if let verb {
      guard let form = forms.form(verb), let type = forms.vocabulary.type(form.wireName) else {
        let near = forms.nearest(to: verb)
        throw TableMistake(
          "There is no verb \(ValueError.quoted(verb)).",
          hint: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", or "))?")
      }
      return (forms.name(of: type.wireName), matches(headings, type.dataMembers))
    }
    var best: (verb: String, matches: [Match]) = ("", [])
    for type in forms.vocabulary.verbTypes where type.beginning == .begins {
      let found = matches(headings, type.dataMembers)
      let isWhole = type.dataMembers.allSatisfy { member in
        !member.isRequired || found.contains { $0.member.name == member.name }
      }
      if isWhole, found.count > best.matches.count { best = (forms.name(of: type.wireName), found) }
    }
    guard !best.matches.isEmpty else {
      throw TableMistake("The headings resemble the fields of no verb.")
    }
    return best
  }

  /// Which field each heading resembles: by all of its words, or else by some.
  private static func matches(_ headings: [String], _ members: [WireMember]) -> [Match] {
    headings.compactMap { heading in
      let (words, language) = Self.words(heading)
      let found = field(words, among: members)
      return found.map { Match(field: $0.name, heading: heading, language: $0.isText ? language : nil, member: $0) }
    }
  }

  private static func field(_ words: [String], among members: [WireMember]) -> WireMember? {
    let name = words.joined(separator: " ")
    let simple = members.filter(\.members.isEmpty)
    if let whole = simple.first(where: { spelled($0.name) == name }) { return whole }
    if dateWords.contains(name) { return simple.first { $0.name == "occurred" } }
    if let several = simple.first(where: { $0.presence == .list && name == spelled($0.name) + "s" }) { return several }
    return simple.first { member in
      let own = Set(spelled(member.name).split(separator: " ").map(String.init))
      return !words.isEmpty && own.isSubset(of: words) && member.name != "number"
    }
  }

  /// The words of a heading, folded, and the language at its end: “Title (vi)”, “name_en”.
  private static func words(_ heading: String) -> (words: [String], language: String?) {
    var words = TextFolding.fold(heading).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let languages: [String: String] = [
      "vi": "vi", "lo": "lo", "en": "en", "sv": "sv", "fr": "fr", "vietnamese": "vi", "lao": "lo", "english": "en",
      "swedish": "sv", "french": "fr",
    ]
    guard words.count > 1, let last = words.last, let language = languages[last] else { return (words, nil) }
    words.removeLast()
    return (words, language)
  }

  /// The name of a field in words: `authenticLanguage` is “authentic language”.
  private static func spelled(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += " " }
      text += letter.lowercased()
    }
  }

  private static func fields(_ matches: [Match]) -> [String] {
    var names: [String] = []
    for match in matches where !names.contains(match.field) { names.append(match.field) }
    return names.map { name in
      let cells = matches.filter { $0.field == name }.map { match in
        let language = match.language.map { ", language: \($0)" } ?? ""
        let split = match.member.presence == .list ? ", split: \";\"" : ""
        return "{column: \(quoted(match.heading))\(language)\(split)}"
      }
      return "    \(name): " + (cells.count == 1 ? cells[0] : "[\(cells.joined(separator: ", "))]")
    }
  }
}

extension WireMember {
  /// Whether it holds texts in languages.
  fileprivate var isText: Bool { if case .defined("texts", _) = valueForm { true } else { false } }
}
