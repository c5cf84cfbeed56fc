/// Makes schemas of forms (JSON Schema, draft 2020-12), and keeps the forms that others refer to by name, as they are met.
public struct JSONDefinitions {
  /// The address of the draft, which a schema names under `$schema`.
  public static let draft = "https://json-schema.org/draft/2020-12/schema"

  private var forms: [String: JSONForm] = [:]
  private var names: [String] = []

  /// No names yet.
  public init() {}

  /// The schema of every form that was referred to, in the order of the references, those that they refer to among them.
  public mutating func all() -> JSONObject {
    var schemas: [JSONObject.Member] = []
    while schemas.count < names.count {
      let name = names[schemas.count]
      schemas.append(JSONObject.Member(key: name, value: .object(forms[name].map { schema(of: $0) } ?? JSONObject())))
    }
    return JSONObject(distinct: schemas)
  }

  /// The schema of a form.
  public mutating func schema(of form: JSONForm) -> JSONObject {
    switch form {
    case .anything: [:]
    case .string: ["type": .string("string")]
    case .text: ["type": .string("string"), "minLength": .integer(1)]
    case .pattern(let pattern): ["type": .string("string"), "pattern": .string(pattern)]
    case .words(let words): ["enum": .array(words.map { .string($0) })]
    case .count: ["type": .string("integer"), "minimum": .integer(0)]
    case .integer: ["type": .string("integer")]
    case .always: ["const": .bool(true)]
    case .constant(let value): ["const": value]
    case .array(let element):
      ["type": .string("array"), "minItems": .integer(1), "items": .object(schema(of: element))]
    case .object(let members, let isOpen): object(members, isOpen: isOpen)
    case .tagged(let name):
      [
        "type": .string("object"), "required": .array([.string(name)]),
        "properties": .object([name: .object(schema(of: .text))]),
      ]
    case .oneOf(let forms): ["oneOf": .array(schemas(of: forms))]
    case .described(let sentence, let form): Self.described(sentence, schema(of: form))
    case .defined(let name, let form): reference(to: name, form)
    }
  }

  private mutating func schemas(of forms: [JSONForm]) -> [JSONValue] {
    var schemas: [JSONValue] = []
    for form in forms { schemas.append(.object(schema(of: form))) }
    return schemas
  }

  private static func described(_ sentence: String, _ schema: JSONObject) -> JSONObject {
    guard !sentence.isEmpty else { return schema }
    var described: JSONObject = ["description": .string(sentence)]
    for member in schema.members { described[member.key] = member.value }
    return described
  }

  private mutating func object(_ members: [JSONForm.Member], isOpen: Bool) -> JSONObject {
    var properties = JSONObject()
    for member in members { properties[member.name] = .object(schema(of: member.form)) }
    let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
    var schema: JSONObject = ["type": .string("object")]
    if !isOpen { schema["additionalProperties"] = .bool(false) }
    schema["properties"] = .object(properties)
    if !required.isEmpty { schema["required"] = .array(required) }
    return schema
  }

  private mutating func reference(to name: String, _ form: () -> JSONForm) -> JSONObject {
    if forms[name] == nil {
      names.append(name)
      forms[name] = form()
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }
}
