/// A JSON value of the wire form: no number but integers, and an object whose members have an order.
///
/// Two values are equal when their canonical bytes are equal: strings are compared code unit by code unit (Swift's own
/// `==` on `String` would take a composed and a decomposed letter for the same), objects with the order of their members.
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// An integer within ±(2^53−1), see ``JSONLimits/integers``.
  case integer(Int64)
  /// A string, of any Unicode scalar values.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in the order in which they were written.
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// Whether both have the same canonical bytes.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameUnits(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .string(let value): value.hashUnits(into: &hasher)
    case .array(let values): hasher.combine(values)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue {
  /// The text when this is a string.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number when this is an integer.
  public var integerValue: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The truth value when this is a boolean.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements when this is an array.
  public var arrayValue: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object when this is one.
  public var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member of that name when this is an object that has it.
  ///
  /// O(number of members).
  public subscript(key: String) -> JSONValue? { objectValue?[key] }
}

extension String {
  /// Whether both have the same UTF-8 code units; canonical equivalence doesn't count.
  func hasSameUnits(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// Feeds the UTF-8 code units and their end.
  func hashUnits(into hasher: inout Hasher) {
    for unit in utf8 { hasher.combine(unit) }
    hasher.combine(0xFF as UInt8)
  }
}
