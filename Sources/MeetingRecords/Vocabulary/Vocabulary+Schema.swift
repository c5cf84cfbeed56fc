internal import CanonicalJSON

/// Schemas of what entries say (JSON Schema, draft 2020-12), made of the declarations that they are written by.
///
/// Members that a schema does not name are allowed, since a later version may have written them.
extension Vocabulary {
  /// The schema of an entry of any type that the vocabulary knows, laid out for people, with a line feed at its end.
  ///
  /// The form of the data of each type is among the definitions, under the name of the type.
  public var schema: String {
    var definitions = JSONDefinitions()
    let events = types.map { type in (type.wireName, Self.schema(of: type, &definitions)) }
    var all = definitions.all()
    for (name, event) in events { all[name] = .object(event) }
    let rules = types.map { type in JSONValue.object(Self.rule(for: type)) }
    let schema: JSONObject = [
      "$schema": .string(JSONDefinitions.draft), "$id": .string("urn:acta:events:1"),
      "title": .string("The entries of a journal of Acta"),
      "description": .string(
        "Checks the data of each entry by its type. A type that is not named here, and members that are not, may hold anything."
      ),
      "type": .string("object"), "required": .array([.string("type")]), "allOf": .array(rules), "$defs": .object(all),
    ]
    return JSONValue.object(schema).laidOut(columns: 118) + "\n"
  }

  /// The schema of the data of the events of a type, laid out for people, with a line feed at its end; absent where the
  /// vocabulary does not know the type.
  public func schema(of wireName: String) -> String? {
    guard let type = type(wireName) else { return nil }
    var definitions = JSONDefinitions()
    var schema: JSONObject = [
      "$schema": .string(JSONDefinitions.draft), "$id": .string("urn:acta:event:\(wireName)"),
    ]
    for member in Self.schema(of: type, &definitions).members { schema[member.key] = member.value }
    schema["$defs"] = .object(definitions.all())
    return JSONValue.object(schema).laidOut(columns: 118) + "\n"
  }

  private static func schema(of type: any EventPayload.Type, _ definitions: inout JSONDefinitions) -> JSONObject {
    var schema: JSONObject = ["title": .string(type.wireName)]
    let form = JSONForm.described(WireMember.spelled(type.sentence), WireMember.object(of: type.dataMembers))
    for member in definitions.schema(of: form).members { schema[member.key] = member.value }
    return schema
  }

  /// That an entry of the type has data of its form; an event whose members are all absent has none.
  private static func rule(for type: any EventPayload.Type) -> JSONObject {
    let isType: JSONObject = ["properties": .object(["type": .object(["const": .string(type.wireName)])])]
    var rule: JSONObject = ["properties": .object(["data": .object(["$ref": .string("#/$defs/\(type.wireName)")])])]
    if type.dataMembers.contains(where: \.isRequired) { rule["required"] = .array([.string("data")]) }
    return ["if": .object(isType), "then": .object(rule)]
  }
}
