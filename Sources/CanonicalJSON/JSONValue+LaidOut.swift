extension JSONValue {
  /// The value laid out for people: in one line what fits there, everything else a member or element a line.
  ///
  /// Not the canonical form. With no columns at all, everything but what is empty has lines of its own.
  ///
  /// - Complexity: O(n) for each level at which something does not fit.
  public func laidOut(columns: Int) -> String { laidOut(columns: columns, indent: 0, before: 0) }

  /// In one line, with spaces between what is separated.
  private var line: String {
    switch self {
    case .object(let object):
      "{" + object.members.map { "\(JSONValue.string($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    default: description
    }
  }

  /// In one line where it fits behind what is before it, else in several.
  private func laidOut(columns: Int, indent: Int, before: Int) -> String {
    if before + indent < columns, case let line = line, line.count + before + indent <= columns { return line }
    let (inner, outer) = (String(repeating: " ", count: indent + 2), String(repeating: " ", count: indent))
    switch self {
    case .object(let object) where !object.isEmpty:
      let lines = object.members.map { member in
        let name = "\(JSONValue.string(member.key)): "
        return inner + name + member.value.laidOut(columns: columns, indent: indent + 2, before: name.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.laidOut(columns: columns, indent: indent + 2, before: 0) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    default: return description
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The canonical form as text.
  public var description: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
