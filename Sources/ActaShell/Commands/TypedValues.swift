import MeetingRecords

/// Entries typed as one word: numbers, identifiers, and numbers from–to, with commas between them.
struct EntryList: TextualWireValue {
  let references: [EntryReference]
  let description: String

  /// How many entries one word may name.
  static let greatestCount = 10_000
  static let form = ValueForm("event", "Several with commas, or as 17-20; may be repeated.")

  init(_ text: String) throws(ValueError) {
    description = text
    var references: [EntryReference] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first > 0 else {
        references.append(try EntryReference(String(word)))
        continue
      }
      guard first <= last, last - first < Self.greatestCount else {
        throw ValueError(
          .numberMalformed, text: String(word), message: "\(ValueError.quoted(String(word))) names no entries.",
          hint: "write the lower number first, and at most \(Self.greatestCount) entries at once")
      }
      references += (first...last).map { .sequence($0) }
    }
    self.references = references
  }
}

/// `FIELD=VALUE`.
struct FieldAssignmentArgument: TextualWireValue {
  let name: String
  let value: String
  var description: String { "\(name)=\(value)" }

  static let form = ValueForm("field=value")

  init(_ text: String) throws(ValueError) {
    let typed = KeyedArgument(text)
    guard let value = typed.value, !typed.key.isEmpty else {
      throw ValueError(
        .fieldUnknown, text: text, message: "\(ValueError.quoted(text)) gives no field a value.",
        hint: "write FIELD=VALUE, as in place=\"Ninh Bình\"; to empty a field, --clear FIELD")
    }
    (name, self.value) = (typed.key, value)
  }
}
