public import CanonicalJSON

extension Instant: JSONSchemaProviding, Encodable {
  /// The moment that the text of the one form is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no time like \(Self.schemaExample)")
    }
    self = instant
  }

  /// The text of the one form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// A text of 24 characters.
  public static var jsonSchema: JSONValue { .object(["type": .string("string"), "format": .string("date-time")]) }

  /// A moment.
  public static var schemaExample: Instant { Instant(milliseconds: 0) }
}

extension EventIdentifier: JSONSchemaProviding, Encodable {
  /// The identifier that the text is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = EventIdentifier(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no UUID in lower case")
    }
    self = id
  }

  /// The text of 36 characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// A UUID.
  public static var jsonSchema: JSONValue { .object(["type": .string("string"), "format": .string("uuid")]) }

  /// An identifier.
  public static var schemaExample: EventIdentifier { EventIdentifier(high: 0, low: 0) }
}
