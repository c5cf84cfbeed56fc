public import CanonicalJSON

/// The data of an event in its wire form, as a value: a JSON object.
public struct EventData: RequiredWireValue {
  /// The object.
  public var object: JSONObject

  /// The data with these members.
  public init(_ object: JSONObject) { self.object = object }

  /// No members.
  public static let blank = EventData(JSONObject())

  /// Reads a JSON object.
  public init(wire: JSONValue) throws(WireError) {
    guard case .object(let object) = wire else { throw WireError("expected an object") }
    self.object = object
  }

  /// Reads a JSON object as typed.
  public init(argument: String, language: LanguageTag) throws(ValueError) {
    do { try self.init(wire: JSONValue(parsing: Array(argument.utf8))) } catch {
      throw ValueError(
        .recordMalformed, text: argument, message: "The data of the event is not a JSON object: \(error).",
        hint: "write the whole object, as the log shows it in JSON")
    }
  }

  /// Appends the object.
  public func write(to writer: inout JSONWriter) { writer.value(.object(object)) }

  /// The JSON.
  public var cell: FieldCell { .text(String(decoding: JSONWriter.bytes(of: .object(object)), as: UTF8.self)) }

  /// How data is typed.
  public static var form: ValueForm { .json }
}

extension EventPayload {
  /// The data of the event in its wire form: when it happened, then its fields.
  public func dataBytes(occurred: EDTFDate?) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    if let occurred {
      writer.key("occurred")
      writer.string(occurred.description)
    }
    writeMembers(to: &writer)
    writer.endObject()
    return writer.bytes
  }
}

extension Entry {
  /// The data of the event in its wire form, what this version cannot read included.
  public var dataBytes: [UInt8] {
    if let unread { return JSONWriter.bytes(of: .object(unread.data)) }
    return payload?.dataBytes(occurred: stamp.occurred) ?? JSONWriter.bytes(of: .object(JSONObject()))
  }
}
