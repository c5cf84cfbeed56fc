internal import CanonicalJSON
public import MeetingRecords

/// A field of a thing that reports say as it is: one that is declared to be printed (`Field.isPrinted`).
public struct PrintedField: Sendable, Hashable {
  /// What a field says.
  public enum Value: Sendable, Hashable {
    /// Texts, each the best for the reader.
    case texts([TextEntry])
    /// Dates.
    case dates([EDTFDate])
    /// Things of the record.
    case things([ReportReference])
    /// Languages.
    case languages([LanguageTag])
    /// Words of a vocabulary.
    case words([String])
    /// Periods of time.
    case periods([Period])
    /// Numbers, names and the like, as they are written.
    case written([String])
    /// That it is so.
    case yes
  }

  /// The name of the field on the wire.
  public var name: String
  /// What it says; never nothing.
  public var value: Value
}

extension ReportReader {
  /// What the printed fields of a thing say, in the order of the wire form; those that say nothing are left out.
  func printed(_ record: some FieldRecord) -> [PrintedField] {
    var visitor = PrintedFieldReader(reader: self)
    var copy = record
    copy.visitFields(&visitor)
    return visitor.fields
  }
}

/// Reads the printed fields of a record.
private struct PrintedFieldReader<Records: RecordsListing>: FieldCollector {
  let reader: ReportReader<Records>
  private(set) var fields: [PrintedField] = []

  private mutating func add(_ field: Field, _ values: [some WireValue]) {
    guard field.isPrinted, !values.isEmpty else { return }
    let value: PrintedField.Value =
      switch values {
      case let texts as [LocalizedText]: .texts(texts.compactMap(reader.text))
      case let dates as [EDTFDate]: .dates(dates)
      case let languages as [LanguageTag]: .languages(languages)
      case let periods as [Period]: .periods(periods)
      case let words as [any WireVocabulary]: .words(words.map { $0.rawValue })
      default: .written(values.map { $0.cell.written })
      }
    fields.append(PrintedField(name: field.name, value: value))
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    add(field, value.isBlank ? [] : [value])
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) { add(field, value.map { [$0] } ?? []) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { add(field, values) }
  mutating func flag(_ field: Field, _ value: inout Bool) {
    if field.isPrinted, value { fields.append(PrintedField(name: field.name, value: .yes)) }
  }

  private mutating func add(_ field: Field, things: [Identifier]) {
    guard field.isPrinted, !things.isEmpty else { return }
    fields.append(PrintedField(name: field.name, value: .things(things.map(reader.reference))))
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    add(field, things: value.isBlank ? [] : [value])
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    add(field, things: value.map { [$0] } ?? [])
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    add(field, things: values)
  }
}

extension FieldCell {
  /// The value as it is written in a line.
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.description
    case .texts(let texts): texts.entries.first?.text ?? ""
    }
  }
}

extension ReportMember {
  /// The printed fields of a record, as members of the whole that they are written into: each under its name on the wire.
  static func printed<Record: FieldRecord>(
    of record: Record.Type, _ fields: @escaping @Sendable (Row) -> [PrintedField]
  ) -> [ReportMember] {
    Record.fieldDescriptions.filter(\.field.isPrinted).map { description in
      let value = { @Sendable (row: Row) in fields(row).first { $0.name == description.name }?.value }
      let isList = description.presence == .list
      return ReportMember(
        name: description.name, isRequired: false,
        form: isList ? .array(description.printedForm) : description.printedForm,
        write: { row, writer in
          guard let value = value(row) else { return }
          writer.key(description.name)
          value.write(asList: isList, to: &writer)
        }, cell: { _ in "" })
    }
  }
}

extension FieldDescription {
  /// The form of one value in the JSON of a report.
  fileprivate var printedForm: JSONForm {
    guard presence != .flag else { return .always }
    return switch typeName {
    case "LocalizedText": TextEntry.form
    case "EDTFDate": EDTFDate.form
    case "Identifier": ReportReference.form
    case "LanguageTag": LanguageTag.form
    case "Period": Period.form
    default: words.isEmpty ? .text : .words(words)
    }
  }
}

extension PrintedField.Value {
  fileprivate func write(asList isList: Bool, to writer: inout JSONWriter) {
    func all(_ values: [some ReportJSON]) {
      if isList { writer.beginArray() }
      for value in values { value.writeJSON(to: &writer) }
      if isList { writer.endArray() }
    }
    switch self {
    case .texts(let texts): all(texts)
    case .dates(let dates): all(dates)
    case .things(let things): all(things)
    case .languages(let languages): all(languages)
    case .words(let words), .written(let words): all(words)
    case .periods(let periods): all(periods)
    case .yes: writer.bool(true)
    }
  }
}

extension ReportWording {
  /// The printed fields as facts, each by the name that it has in the language.
  func facts(_ fields: [PrintedField]) -> [ReportFact] {
    fields.map { field in
      let name = field.name
      let values: [ReportInline] =
        switch field.value {
        case .texts(let texts): texts.map(text)
        case .dates(let dates): dates.map(dateWithEDTF)
        case .things(let things): [list(things)]
        case .languages(let languages):
          [joined(languages.map { labels.languageNames[$0.description] ?? $0.description })]
        case .words(let words):
          [joined(words.map { labels.names["\(name).\($0)"] ?? $0 })]
        case .written(let words): words.map { ReportInline(words: $0) }
        case .periods(let periods): periods.map { ReportInline(words: labels.text($0)) }
        case .yes: [self(.yes)]
        }
      return ReportFact(labels.names[name] ?? name, values)
    }
  }

  private func joined(_ words: [String]) -> ReportInline {
    .joined(words.map { ReportInline(words: $0) }, plain(.listSeparator))
  }
}

extension Vocabulary {
  /// What a language must have words for, so that every printed field can be said in it: `since`, and of the word of a
  /// vocabulary `level.ministerial`.
  var printedNames: [String] {
    let fields = entityTypes.flatMap { $0.fieldDescriptions }.filter(\.field.isPrinted)
    return fields.flatMap { field in [field.name] + field.words.map { "\(field.name).\($0)" } }
  }
}
