internal import MeetingRecords

extension WrittenForm {
  /// The form to fill in, with remarks that say what goes where.
  ///
  /// - Parameter verb: What the entries of a list record; absent for a verb that shows how it is done.
  /// - Throws: ``TableMistake`` where there is no such verb.
  public func template(forms: VerbForms, verb: String? = nil) throws(TableMistake) -> String {
    let listed = verb ?? "person register"
    guard let form = forms.form(listed) else {
      let near = forms.nearest(to: listed)
      throw TableMistake(
        "There is no verb \(ValueError.quoted(listed)).",
        hint: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", or "))?")
    }
    var lines = [
      "# Fill in what is known, and leave the rest empty; take the # away from fields that are needed.",
      "# A text is in the language of the journal, or {vi: …, en: …}. Dates: 2026-11-12, 2026-11, 2026-11-12/2026-11-14.",
      "# A list is [a, b], or an entry a line behind a hyphen.",
    ]
    switch self {
    case .meeting: lines += ["# The identifier of the meeting: SERIES/NUMBER.", "meeting:"]
    case .minutes: lines += ["# The meeting, which is recorded already.", "minutes:"]
    case .list: lines += ["# The verb that each entry records.", "list: \(forms.name(of: form.wireName))"]
    }
    for section in sections(verb: forms.name(of: form.wireName)) {
      guard let type = forms.form(section.verb).flatMap({ forms.vocabulary.type($0.wireName) }) else { continue }
      lines += ["", "# \(type.sentence)", "\(section.name):"]
      let members = type.dataMembers.filter { $0.name != "conference" || self == .list }
      let shown = members.filter { section.shown.contains($0.name) || $0.isRequired }
      let first = section.isList ? "- " : "  "
      var fields: [String] = []
      if section.needsIdentifier { fields.append("id:  # The identifier that it is to have.") }
      fields += shown.flatMap { Self.field($0, indent: 0) }
      lines += fields.enumerated().map { ($0.offset == 0 ? first : "  ") + $0.element }
      for member in members where !shown.contains(where: { $0.name == member.name }) {
        lines += Self.field(member, indent: 0).map { "  # " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func field(_ member: WireMember, indent: Int) -> [String] {
    let inner = String(repeating: " ", count: indent)
    let words = member.words.map { " One of \($0.joined(separator: ", "))." } ?? ""
    let line = "\(inner)\(member.name):  # \(oneLine(member.sentence))\(words)"
    guard !member.members.isEmpty, indent < 6 else { return [line] }
    let isList = member.presence == .list
    let nested = member.members.flatMap { field($0, indent: indent + 2) }
    guard isList else { return [line] + nested }
    return [line]
      + nested.enumerated().map { offset, text in
        offset == 0 ? inner + "- " + String(text.dropFirst(indent + 2)) : text
      }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
