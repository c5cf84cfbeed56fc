import CanonicalJSON

/// Gives one field of a record the values that a person typed for it.
struct FieldAssigner: FieldVisitor {
  let name: String
  let arguments: [String]
  let language: LanguageTag
  private(set) var found = false
  /// The flag of a list that was typed as one that goes on.
  private var openEnd: String?

  init(name: String, arguments: [String], language: LanguageTag) {
    self.name = name
    self.arguments = arguments
    self.language = language
  }

  private mutating func takes(_ name: String) -> Bool {
    guard name == self.name else { return false }
    found = true
    return true
  }

  private func single() throws(ValueError) -> String? {
    guard arguments.count <= 1 else {
      throw ValueError(
        .valueRepeated, text: arguments.joined(separator: " "), message: "\(name) takes one value.",
        hint: "give it once")
    }
    return arguments.first
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(ValueError) {
    guard takes(field.name) else { return }
    value = try combined(field.name) ?? V.blank
  }

  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(ValueError) {
    guard takes(field.name) else { return }
    value = try combined(field.name)
  }

  /// A text may be given once a language; every other value once.
  private func combined<V: WireValue>(_ name: String) throws(ValueError) -> V? {
    guard V.self == LocalizedText.self, arguments.count > 1 else {
      guard let argument = try single() else { return nil }
      return try V(argument: argument, language: language)
    }
    return try LocalizedText(arguments: arguments, defaultLanguage: language) as? V
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(ValueError) {
    guard takes(field.name) else { return }
    values = []
    for argument in arguments { values.append(try V(argument: argument, language: language)) }
  }

  mutating func flag(_ field: Field, _ value: inout Bool) throws(ValueError) {
    if field.name == openEnd { value = true }
    guard takes(field.name) else { return }
    let argument = try single() ?? "no"
    switch argument.lowercased() {
    case "yes", "true": value = true
    case "no", "false": value = false
    default:
      throw ValueError(
        .wordUnknown, text: argument, message: "\(field.name) is either so or not.", hint: "write yes or no")
    }
  }

  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(ValueError) {
    guard takes(field.name) else { return }
    value = try single().map { (argument) throws(ValueError) in try nested(argument) }
  }

  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(ValueError) {
    guard takes(field.name) else { return }
    guard let type = R.self as? any TypedRecord.Type, !arguments.contains(where: { $0.hasPrefix("{") }) else {
      values = []
      for argument in arguments { values.append(try nested(argument)) }
      return
    }
    values = try type.typed(arguments, language: language) as? [R] ?? []
  }

  private func nested<R: FieldRecord>(_ argument: String) throws(ValueError) -> R {
    let example = R.fieldDescriptions.map { "\"\($0.name)\":…" }.joined(separator: ",")
    do { return try R(wire: JSONValue(parsing: Array(argument.utf8))) } catch {
      throw ValueError(
        .recordMalformed, text: argument, message: "\(name) is not in its JSON form: \(error).",
        hint: "write {\(example)}")
    }
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(ValueError) {
    guard takes(field.name) else { return }
    value = try single().map { (text) throws(ValueError) in try Identifier.typed(text) } ?? .blank
  }
  mutating func optionalReference(
    _ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(ValueError) {
    guard takes(field.name) else { return }
    value = try single().map { (text) throws(ValueError) in try Identifier.typed(text) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) throws(ValueError) {
    guard takes(field.name) else { return }
    values = []
    for argument in arguments {
      guard let flag = field.openEnd, argument == "…" || argument == "..." else {
        values += try Identifier.list(argument)
        continue
      }
      openEnd = flag.text
    }
  }
}

extension FieldRecord {
  /// Gives the field with the wire name the values as typed; no value empties it.
  ///
  /// - Throws: ``ValueError`` when there is no such field, or a value is not one of its type.
  public mutating func assign(
    _ arguments: [String], to name: String, language: LanguageTag
  ) throws(ValueError) {
    var assigner = FieldAssigner(name: name, arguments: arguments, language: language)
    try visitFields(&assigner)
    guard assigner.found else {
      let names = Self.fieldDescriptions.map(\.name).joined(separator: ", ")
      throw ValueError(
        .fieldUnknown, text: name, message: "There is no field \(ValueError.quoted(name)).",
        hint: "the fields are \(names)")
    }
  }
}
