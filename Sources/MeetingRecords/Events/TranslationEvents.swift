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
    ],
    remarks: "A translation takes the place of an earlier one into the same language, and never that of an original.")
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists has texts.
  public static let beginning = EventBeginning.continues
  /// Translations come when they come: they add to what was adopted, and change nothing of it.
  public static let mayFollowAdoption = true

  /// The field whose text is translated, by its name on the wire.
  public var field = ""
  /// Which of several texts of the field, counted from 1; the field has one text when absent.
  public var item: Int?
  /// The text in other languages.
  public var text = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(
      Field("field", placeholder: "field", isNeeded: true, "Which text of it: name, title, summary."), &field)
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
    let texts = EntityTexts(of: subject)
    guard let present = texts.texts[field] else {
      throw .unfitText(
        field: "field", problem: "\(ValueError.quoted(field)) is no text of \(subject.kind.withArticle).",
        hint: "These are: \(texts.texts.keys.sorted().joined(separator: ", ")).", remedy: .show(subject.identifier))
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
        var addition = TextAddition(field: field, place: (item ?? 1) - 1, text: text)
        entity.visitFields(&addition)
      }
    ]
  }
}

/// The texts of an entity that can be translated, by the name of their field; those for the office alone are none of them.
struct EntityTexts: FieldCollector {
  typealias Failure = Never

  private(set) var texts: [String: [LocalizedText]] = [:]

  init(of entity: any Entity) {
    var entity = entity
    entity.visitFields(&self)
    // What something was called once is told as it was.
    texts["formerTitles"] = nil
    texts["internalNote"] = nil
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if let text = value as? LocalizedText { texts[field.name] = [text] }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if V.self == LocalizedText.self, !field.isInternal {
      texts[field.name] = (value as? LocalizedText).map { [$0] } ?? []
    }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    if let list = values as? [LocalizedText], V.self == LocalizedText.self, !field.isInternal {
      texts[field.name] = list
    }
  }
}

/// Adds translations to one text of an entity.
private struct TextAddition: FieldCollector {
  typealias Failure = Never

  let field: String
  let place: Int
  let text: LocalizedText

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if field.name == self.field, let merged = (value as? LocalizedText)?.merging(text) as? V { value = merged }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if field.name == self.field, let merged = (value as? LocalizedText)?.merging(text) as? V { value = merged }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    guard field.name == self.field, values.indices.contains(place) else { return }
    if let merged = (values[place] as? LocalizedText)?.merging(text) as? V { values[place] = merged }
  }
}
