internal import CanonicalJSON

/// The schema of the JSON form of every report (JSON Schema, draft 2020-12), made of the declarations that the form is written by.
public enum ReportSchema {
  /// The schema, laid out for people, with a line feed at its end.
  public static var text: String {
    var definitions = Definitions()
    let reports = Self.reports.map { name, form in
      JSONOutline.object(definitions.members(of: form) + [("title", .value("\"\(name.rawValue)\""))])
    }
    let named = definitions.all()
    let schema = JSONOutline.object([
      ("$schema", .value("\"https://json-schema.org/draft/2020-12/schema\"")),
      ("$id", .value("\"urn:acta:reports:1\"")),
      ("title", .value("\"The JSON form of Acta's reports\"")),
      (
        "description",
        .value(
          "\"Members that have no value are left out, as are empty lists and false. What is new may come with a new version only.\""
        )
      ),
      ("oneOf", .array(reports)), ("$defs", .object(named)),
    ])
    return schema.text() + "\n"
  }

  private static var reports: [(ReportName, JSONForm)] {
    func form<R: DeclaredReport>(_ report: R.Type) -> (ReportName, JSONForm) { (R.name, R.form) }
    let ofMany = [
      form(AgendaReport.self), form(PendingMattersReport.self), form(InstrumentRegister.self),
      form(AchievementsReport.self), form(CalendarReport.self),
    ]
    return ofMany + ReportOfThing.made.map { form($0) }
  }
}

/// The forms that others refer to by name, as they are met.
private struct Definitions {
  private var forms: [String: JSONForm] = [:]
  private var names: [String] = []

  /// Every form that was referred to, in the order of the references, those that they refer to among them.
  mutating func all() -> [(String, JSONOutline)] {
    var outlines: [(String, JSONOutline)] = []
    while outlines.count < names.count {
      let name = names[outlines.count]
      outlines.append((name, forms[name].map { .object(members(of: $0)) } ?? .object([])))
    }
    return outlines
  }

  /// What the schema says of a form.
  mutating func members(of form: JSONForm) -> [(String, JSONOutline)] {
    switch form {
    case .text: [("type", .word("string")), ("minLength", .value("1"))]
    case .pattern(let pattern): [("type", .word("string")), ("pattern", .word(pattern))]
    case .words(let words): [("enum", .array(words.map { .word($0) }))]
    case .count: [("type", .word("integer")), ("minimum", .value("0"))]
    case .integer: [("type", .word("integer"))]
    case .always: [("const", .value("true"))]
    case .constant(let value): [("const", .value(value))]
    case .array(let element):
      [("type", .word("array")), ("minItems", .value("1")), ("items", .object(members(of: element)))]
    case .object(let members): object(members)
    case .tagged(let name):
      [
        ("type", .word("object")), ("required", .array([.word(name)])),
        ("properties", .object([(name, .object(self.members(of: .text)))])),
      ]
    case .oneOf(let forms): [("oneOf", .array(outlines(of: forms)))]
    case .defined(let name, let form): reference(to: name, form)
    }
  }

  private mutating func outlines(of forms: [JSONForm]) -> [JSONOutline] {
    var outlines: [JSONOutline] = []
    for form in forms { outlines.append(.object(members(of: form))) }
    return outlines
  }

  private mutating func object(_ members: [JSONForm.Member]) -> [(String, JSONOutline)] {
    var properties: [(String, JSONOutline)] = []
    for member in members { properties.append((member.name, .object(self.members(of: member.form)))) }
    let required = members.filter(\.isRequired).map { JSONOutline.word($0.name) }
    return [
      ("type", .word("object")), ("additionalProperties", .value("false")), ("properties", .object(properties)),
    ] + (required.isEmpty ? [] : [("required", .array(required))])
  }

  private mutating func reference(to name: String, _ form: () -> JSONForm) -> [(String, JSONOutline)] {
    if forms[name] == nil {
      names.append(name)
      forms[name] = form()
    }
    return [("$ref", .word("#/$defs/\(name)"))]
  }
}

/// JSON with its members in order, laid out for people.
private indirect enum JSONOutline {
  case value(String)
  case object([(String, JSONOutline)])
  case array([JSONOutline])

  /// A text that needs nothing escaped but backslashes.
  static func word(_ text: String) -> JSONOutline {
    .value("\"\(text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\"))\"")
  }

  /// In one line.
  private var line: String {
    switch self {
    case .value(let value): value
    case .object(let members): "{" + members.map { "\"\($0)\": \($1.line)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    }
  }

  /// In one line where it fits behind what stands before it, else in lines of its own.
  func text(indent: Int = 0, before: Int = 0) -> String {
    let line = line
    if line.count + before + indent <= 118 { return line }
    let (inner, outer) = (String(repeating: " ", count: indent + 2), String(repeating: " ", count: indent))
    switch self {
    case .value(let value): return value
    case .object(let members):
      let lines = members.map { "\(inner)\"\($0)\": " + $1.text(indent: indent + 2, before: $0.count + 4) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .array(let elements):
      return "[\n" + elements.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n") + "\n\(outer)]"
    }
  }
}
