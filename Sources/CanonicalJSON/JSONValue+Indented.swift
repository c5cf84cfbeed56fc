extension JSONValue {
  /// The value laid out for people: two spaces a level, one member or element a line.
  ///
  /// Not the canonical form.
  public var indented: String {
    var text = ""
    indent(into: &text, margin: "")
    return text
  }

  private func indent(into text: inout String, margin: String) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      Self.list(elements, in: "[]", into: &text, margin: margin) { element, text, margin in
        element.indent(into: &text, margin: margin)
      }
    case .object(let object) where !object.isEmpty:
      Self.list(object.members, in: "{}", into: &text, margin: margin) { member, text, margin in
        text += JSONValue.string(member.key).description + ": "
        member.value.indent(into: &text, margin: margin)
      }
    default: text += description
    }
  }

  private static func list<Item>(
    _ items: [Item], in brackets: String, into text: inout String, margin: String,
    each: (Item, inout String, String) -> Void
  ) {
    text += brackets.prefix(1)
    var separator = "\n"
    for item in items {
      text += separator + margin + "  "
      each(item, &text, margin + "  ")
      separator = ",\n"
    }
    text += "\n" + margin + brackets.suffix(1)
  }
}

extension JSONValue: CustomStringConvertible {
  /// The canonical form as text.
  public var description: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
