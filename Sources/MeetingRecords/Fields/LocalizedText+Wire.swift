public import CanonicalJSON

extension LocalizedText: RequiredWireValue {
  /// No text in any language.
  public static var blank: LocalizedText { LocalizedText.none }

  /// Reads a list of `{"language","text","origin","from"}`.
  public init(wire: JSONValue) throws(WireError) {
    var unknown: WireError?
    try self.init(wire: wire, unknown: &unknown)
    if let unknown { throw unknown }
  }

  /// Reads a list of texts, and passes over members of them that this version does not know.
  public init(wire: JSONValue, unknown: inout WireError?) throws(WireError) {
    guard case .array(let elements) = wire, !elements.isEmpty else { throw WireError("expected a list of texts") }
    var entries: [TextEntry] = []
    for (position, element) in elements.enumerated() {
      var member: WireError?
      do { entries.append(try TextEntry(wire: element, unknown: &member)) } catch {
        throw error.inside("[\(position)]")
      }
      if let member, unknown == nil { unknown = member.inside("[\(position)]") }
    }
    do { try self.init(entries) } catch { throw WireError(error.message) }
  }

  /// Reads one text as typed, with or without its language in front: `vi=Bộ Nội vụ`.
  public init(argument: String, language: LanguageTag) throws(ValueError) {
    try self.init(arguments: [argument], defaultLanguage: language)
  }

  /// Appends the list.
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for entry in entries { entry.write(to: &writer) }
    writer.endArray()
  }

  /// The texts.
  public var cell: FieldCell { .texts(self) }

  /// How a text is typed.
  public static var form: ValueForm { .text }
}

extension TextEntry {
  /// The names of the members.
  static let memberNames = ["language", "text", "origin", "from", "sealed"]

  init(wire: JSONValue, unknown: inout WireError?) throws(WireError) {
    guard case .object(let object) = wire else { throw WireError("expected an object") }
    var fields = Fields()
    for member in object.members where !fields.reads(member) { unknown = unknown ?? .unknownField(member.key) }
    do {
      let language = try LanguageTag(Self.string(fields.language, "language"))
      let origin = try TextOrigin(Self.string(fields.origin, "origin"))
      let from = fields.from == nil ? nil : try LanguageTag(Self.string(fields.from, "from"))
      if let sealed = fields.sealed {
        guard fields.text == nil else { throw WireError(path: "text", "a sealed text has no other") }
        let json = String(decoding: JSONWriter.bytes(of: sealed), as: UTF8.self)
        self = try TextEntry(language: language, sealed: json, origin: origin, from: from)
      } else {
        self = try TextEntry(language: language, recorded: Self.string(fields.text, "text"), origin: origin, from: from)
      }
    } catch let error as ValueError {
      throw WireError(error.message)
    } catch let error as WireError {
      throw error
    } catch {
      throw WireError("\(error)")
    }
  }

  /// The members of the wire form, none of which can stand there twice.
  private struct Fields {
    var language, text, origin, from, sealed: JSONValue?

    /// Takes the member in; false where it is none of these.
    mutating func reads(_ member: JSONObject.Member) -> Bool {
      switch member.key {
      case "language": language = member.value
      case "text": text = member.value
      case "origin": origin = member.value
      case "from": from = member.value
      case "sealed": sealed = member.value
      default: return false
      }
      return true
    }
  }

  private static func string(_ value: JSONValue?, _ key: String) throws(WireError) -> String {
    guard case .string(let text)? = value else { throw WireError(path: key, "expected a string") }
    return text
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("language")
    writer.string(language.description)
    switch content {
    case .plain(let text):
      writer.key("text")
      writer.string(text)
    case .sealed(let json):
      writer.key("sealed")
      // What was sealed was read from a journal, so it parses; a text that does not is kept as a string.
      writer.value((try? JSONValue(parsing: Array(json.utf8))) ?? .string(json))
    }
    writer.key("origin")
    writer.string(origin.rawValue)
    if let from {
      writer.key("from")
      writer.string(from.description)
    }
    writer.endObject()
  }
}

extension LocalizedText? {
  /// This text with the other's entries in place of those in the same languages.
  public func merging(_ other: LocalizedText?) -> LocalizedText? {
    guard let other else { return self }
    return (self ?? .none).merging(other)
  }
}

extension LocalizedText {
  /// The text with another one's entries in the places of those in their languages, or behind the last.
  public func merging(_ other: LocalizedText) -> LocalizedText { other.entries.reduce(self) { $0.replacing($1) } }
}
