internal import CanonicalJSON
internal import MeetingRecords

extension VerbForms {
  /// The schema of a line (JSON Schema, draft 2020-12), laid out for people, with a line feed at its end.
  ///
  /// It is made of the declarations that lines are read by.
  public var schema: String {
    var definitions = JSONDefinitions()
    var events: [(String, JSONObject)] = []
    var rules: [JSONValue] = []
    for type in vocabulary.types {
      let name = name(of: type.wireName)
      let members = type.dataMembers.map {
        JSONForm.Member(name: $0.name, form: Self.form($0), isRequired: $0.isRequired)
      }
      events.append((type.wireName, definitions.schema(of: .described(type.sentence, .object(members, isOpen: false)))))
      let isVerb: JSONObject = ["properties": .object(["verb": .object(["const": .string(name)])])]
      let data: JSONObject = ["data": .object(["$ref": .string("#/$defs/\(type.wireName)")])]
      var rule: JSONObject = ["properties": .object(data)]
      if members.contains(where: \.isRequired) { rule["required"] = .array([.string("data")]) }
      rules.append(.object(["if": .object(isVerb), "then": .object(rule)]))
    }
    var all = definitions.all()
    for (name, event) in events { all[name] = .object(event) }
    let schema: JSONObject = [
      "$schema": .string(JSONDefinitions.draft), "$id": .string("urn:acta:verbs:1"),
      "title": .string("A line of a file that is imported"), "type": .string("object"),
      "required": .array([.string("verb")]), "additionalProperties": .bool(false),
      "properties": .object(properties), "allOf": .array(rules), "$defs": .object(all),
    ]
    return JSONValue.object(schema).laidOut(columns: 118) + "\n"
  }

  private var properties: JSONObject {
    func text(_ sentence: String) -> JSONValue {
      .object(["description": .string(sentence), "type": .string("string"), "minLength": .integer(1)])
    }
    return [
      "verb": .object([
        "description": .string("What is recorded."), "enum": .array(writtenNames.map { .string($0.name) }),
      ]),
      "subject": text("What it is about, or the whole under which a part takes the next free number."),
      "id": text("The identifier of the entry; recorded twice under the same one, it is recorded once."),
      "key": text("What the row is called where it comes from; the identifier of the entry follows from it."),
      "actor": text("Who records it."),
      "cite": .object([
        "description": .string("The documents that support it."),
        "type": .array([.string("string"), .string("array")]),
      ]),
      "data": .object(["description": .string("What the event says."), "type": .string("object")]),
    ]
  }

  /// The form of a member, whose texts may be written as people write them.
  private static func form(_ member: WireMember) -> JSONForm {
    guard member.members.isEmpty else {
      let nested = JSONForm.object(
        member.members.map { JSONForm.Member(name: $0.name, form: form($0), isRequired: $0.isRequired) }, isOpen: false)
      return .described(member.sentence, member.presence == .list ? .array(nested) : nested)
    }
    guard case .defined("texts", let texts) = member.valueForm else { return member.form }
    let text = JSONForm.defined("writtenText") {
      .described(
        "A text: in the language of the journal, by languages, or as the journal holds it.",
        .oneOf([.text, .object([], isOpen: true), .defined("texts", texts)]))
    }
    return .described(member.sentence, member.presence == .list ? .array(text) : text)
  }
}
