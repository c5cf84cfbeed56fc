/// A translation was added to a text of a thing of the record: its name, its title, what is said of it.
///
/// It is no correction: what stood there still stands. One into a language that has a translation takes the place of that one.
public struct TextTranslated: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.text.translated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "text", "translate", synonyms: ["add", "add-translation", "record"],
    "Add translations of a name, a title or another text of a thing in the record.",
    subject: Field("thing", "What it is about: any identifier or reference."),
    examples: [
      Verb.Example("vn-la-labour-mou-2025", ["field": "title", "text": "sv=Samförståndsavtal om arbete"]),
      Verb.Example("labour", ["field": "name", "text": "vi=Lao động"]),
      Verb.Example("vn-la-labour", ["field": "standingItems", "item": "2", "text": "vi=Các vấn đề khác"]),
      Verb.Example(
        "vn-la-labour/9/delegation-1", ["field": "members.capacity", "item": "1", "text": "vi=Bộ trưởng Bộ Nội vụ"]),
    ],
    remarks: "A translation takes the place of an earlier one into the same language, and never that of an original.")
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists has texts.
  public static let beginning = EventBeginning.continues
  /// Translations come when they come: they add to what was adopted, and change nothing of it.
  public static let mayFollowAdoption = true

  /// The field whose text is translated, by its name on the wire; one of a part by both names, as `members.capacity`.
  public var field = ""
  /// Which of several texts of the field, counted from 1 among those that are there; the field has one text when absent.
  public var item: Int?
  /// The text in other languages.
  public var text = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(
      Field("field", placeholder: "field", isNeeded: true, "Which text of it: name, title, summary, members.capacity."),
      &field)
    try visitor.optional(
      Field("item", placeholder: "number", "Which of several texts of the field: 1 is the first."), &item)
    try visitor.required(Field("text", "The text in another language."), &text)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses a translation of what is no text of the subject, of a text that it has not, and one in the place of the original.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let present = EntityTexts(of: subject, below: field).texts[field] else {
      let known = EntityTexts(of: subject, below: nil).texts.keys.sorted()
      throw .unfitText(
        field: "field", problem: "\(ValueError.quoted(field)) is no text of \(subject.kind.withArticle).",
        hint: known.isEmpty ? "It has none." : "These are: \(known.joined(separator: ", ")).",
        remedy: .show(subject.identifier))
    }
    guard let original = Self.text(item, of: present) else {
      throw .unfitText(
        field: item == nil && present.count > 1 ? "item" : "field",
        problem: "“\(subject.identifier)” has no such \(ValueError.quoted(field)) to translate.",
        hint: present.count > 1 ? "Say which of its \(present.count) is meant." : "Record it first.",
        remedy: .show(subject.identifier))
    }
    for entry in text.entries {
      try TextRules().check(field, entry, as: "text")
      guard original[entry.language]?.origin == .original else { continue }
      throw .unfitText(
        field: "text", problem: "The original is in “\(entry.language)”; a translation cannot take its place.",
        hint: "Correct the entry that gave the original.", remedy: .history(subject.identifier))
    }
  }

  /// The text that is meant: the only one, or the one with the number.
  private static func text(_ item: Int?, of texts: [LocalizedText]) -> LocalizedText? {
    guard let item else { return texts.count == 1 ? texts[0] : nil }
    return texts.indices.contains(item - 1) ? texts[item - 1] : nil
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity has the translations.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        var place = (item ?? 1) - 1
        var addition = TextVisitor(below: field) { path, found in
          guard path == field, let original = found else { return }
          if place == 0 { found = original.merging(text) }
          place -= 1
        }
        entity.visitFields(&addition)
      }
    ]
  }
}
