import CanonicalJSON

extension JSONWriter {
  /// Appends a text as a member.
  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Appends a number as a member.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(Int64(number))
  }

  /// Appends a truth value as a member.
  mutating func member(_ name: String, _ isTrue: Bool) {
    key(name)
    bool(isTrue)
  }

  /// Appends a value as a member.
  mutating func member(_ name: String, _ whole: JSONValue) {
    key(name)
    value(whole)
  }

  /// Appends a list of texts as a member.
  mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Appends texts as members, where there are any.
  mutating func members(_ texts: [(String, String?)]) {
    for case (let name, let text?) in texts { member(name, text) }
  }

  /// Appends numbers as members, where there are any.
  mutating func members(_ numbers: [(String, Int?)]) {
    for case (let name, let number?) in numbers { member(name, number) }
  }

  /// Appends those that are true as members.
  mutating func flags(_ values: [(String, Bool)]) {
    for (name, isTrue) in values where isTrue { member(name, true) }
  }

  /// Appends a list of objects as a member, of each the members that the closure writes.
  mutating func objects<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements {
      beginObject()
      write(element, &self)
      endObject()
    }
    endArray()
  }

  /// The text of an object with the members that the closure writes.
  static func object(_ members: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    members(&writer)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
