import CanonicalJSON
import MeetingRecords
import Testing

/// Where the values come from that fill the fields of a payload.
protocol FieldSource {
  /// How many values a list gets.
  mutating func count(_ name: String) -> Int
  /// Whether a field that may be absent, or a flag, gets a value.
  mutating func isGiven(_ name: String) -> Bool
  /// What a person would type for a value of the type.
  mutating func text(_ name: String, _ typeName: String, words: [String]) -> String
  /// An identifier of one of the kinds.
  mutating func identifier(_ name: String, _ rule: ReferenceRule) -> Identifier
}

/// Fills every field of a payload from a source.
struct FieldFiller<Source: FieldSource>: FieldVisitor {
  typealias Failure = Never
  var source: Source

  private mutating func value<V: WireValue>(_ name: String) -> V {
    written(source.text(name, "\(V.self)", words: (V.self as? any WireVocabulary.Type)?.vocabulary ?? []))
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) { value = self.value(field.name) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    value = source.isGiven(field.name) ? self.value(field.name) : nil
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    values = (0..<source.count(field.name)).map { _ in value(field.name) }
  }
  mutating func flag(_ field: Field, _ value: inout Bool) { value = source.isGiven(field.name) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    value = source.isGiven(field.name) ? filled(R()) : nil
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    values = (0..<source.count(field.name)).map { _ in filled(R()) }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    value = source.identifier(field.name, rule)
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    value = source.isGiven(field.name) ? source.identifier(field.name, rule) : nil
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    values = (0..<source.count(field.name)).map { _ in source.identifier(field.name, rule) }
  }

  private mutating func filled<R: FieldRecord>(_ blank: R) -> R {
    var record = blank
    record.visitFields(&self)
    return record
  }
}

extension WireVocabulary {
  /// The words.
  fileprivate static var vocabulary: [String] { allCases.map(\.rawValue) }
}

extension EventPayload {
  /// The event with its fields filled from a source, which remembers what it gave.
  static func filled<Source: FieldSource>(from source: inout Source) -> Self {
    var filler = FieldFiller(source: source)
    var payload = Self()
    payload.visitFields(&filler)
    source = filler.source
    return payload
  }
}

/// Values that never change: every field filled, or only those that must be.
struct FixedFields: FieldSource {
  /// Whether fields that may be absent are filled.
  let isFull: Bool

  func count(_ name: String) -> Int { isFull ? 2 : 0 }
  func isGiven(_ name: String) -> Bool { isFull }

  func text(_ name: String, _ typeName: String, words: [String]) -> String {
    if let word = words.last { return word }
    return switch typeName {
    case "LocalizedText": "vi=Bộ Nội vụ"
    case "EDTFDate": "2025-11-12/2027"
    case "EntryIdentifier": "019a7a3e-4c00-7abc-8def-0123456789ab"
    case "CalendarDay": "2025-11-12"
    case "LanguageTag": "lo-LA"
    case "TimeZoneName": "Asia/Ho_Chi_Minh"
    case "Period": "P2Y6M"
    case "ContentDigest": someDigest.description
    case "RecordingOffset": "1:02:03"
    case "Int": "42"
    case "Identifier": "former-name"
    case "EntityReference": "untsid:51234"
    case "EventData":
      #"{"occurred":"2025","name":[{"language":"vi","text":"Việt Nam","origin":"original"}],"code":"VN"}"#
    default: name == "type" ? "acta.state.registered.v1" : "\(name) “1(a)” \\ \u{1F54A}"
    }
  }

  func identifier(_ name: String, _ rule: ReferenceRule) -> Identifier {
    switch rule.kinds.kinds.first {
    case .conference: "vn-la-labour/9"
    case .agendaItem: "vn-la-labour/9/item-1"
    case .some(let kind): written("\(kind.rawValue)-1")
    case nil: "anything"
    }
  }
}
