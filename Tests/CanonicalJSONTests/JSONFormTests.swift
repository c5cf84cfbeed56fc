import CanonicalJSON
import Testing

@Suite("Forms and their schemas")
struct JSONFormTests {
  private func schema(_ form: JSONForm) -> String {
    var definitions = JSONDefinitions()
    return JSONValue.object(definitions.schema(of: form)).description
  }

  @Test("each form has its schema")
  func forms() {
    #expect(schema(.anything) == "{}")
    #expect(schema(.text) == #"{"type":"string","minLength":1}"#)
    #expect(schema(.words(["a", "b"])) == #"{"enum":["a","b"]}"#)
    #expect(schema(.constant(.integer(1))) == #"{"const":1}"#)
    #expect(schema(.described("Why.", .always)) == #"{"description":"Why.","const":true}"#)
    #expect(schema(.described("", .always)) == #"{"const":true}"#)
  }

  @Test("only an open object takes members that it does not name")
  func objects() {
    let members = [
      JSONForm.Member(name: "a", form: .string, isRequired: true),
      JSONForm.Member(name: "b", form: .count, isRequired: false),
    ]
    let properties = #""properties":{"a":{"type":"string"},"b":{"type":"integer","minimum":0}},"required":["a"]"#
    #expect(schema(.object(members)) == #"{"type":"object","additionalProperties":false,"# + properties + "}")
    #expect(schema(.object(members, isOpen: true)) == #"{"type":"object","# + properties + "}")
  }

  @Test("a named form is defined once, with those that it names")
  func definitions() {
    let inner = JSONForm.defined("inner") { .text }
    let outer = JSONForm.defined("outer") { .array(inner) }
    var definitions = JSONDefinitions()
    #expect(JSONValue.object(definitions.schema(of: outer)).description == ##"{"$ref":"#/$defs/outer"}"##)
    _ = definitions.schema(of: outer)
    #expect(definitions.all().keys == ["outer", "inner"])
  }

  @Test("what fits is in one line, and everything else a line each")
  func layout() {
    let value = JSONValue.object(["a": .array([.integer(1), .integer(2)]), "b\"": .object(["c": .string("\\")])])
    #expect(value.laidOut(columns: 80) == #"{"a": [1, 2], "b\"": {"c": "\\"}}"#)
    #expect(value.laidOut(columns: 16) == "{\n  \"a\": [1, 2],\n  \"b\\\"\": {\n    \"c\": \"\\\\\"\n  }\n}")
  }
}
