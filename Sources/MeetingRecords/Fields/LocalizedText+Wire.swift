public import CanonicalJSON

extension LocalizedText: RequiredWireValue {
  /// No text in any language.
  public static var blank: LocalizedText { LocalizedText.none }

  /// Reads a list of `{"language","text","origin","from"}`.
  public init(wire: JSONValue) throws(WireError) {
    guard case .array(let elements) = wire, !elements.isEmpty else { throw WireError("expected a list of texts") }
    var entries: [TextEntry] = []
    for (position, element) in elements.enumerated() {
      do { entries.append(try TextEntry(wire: element)) } catch { throw error.inside("[\(position)]") }
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
}

extension TextEntry {
  init(wire: JSONValue) throws(WireError) {
    guard case .object(let object) = wire else { throw WireError("expected an object") }
    let known: Set = ["language", "text", "origin", "from", "sealed"]
    if let unknown = object.keys.first(where: { !known.contains($0) }) {
      throw WireError(path: unknown, "no such field is known in this version")
    }
    do {
      let language = try LanguageTag(Self.string(object, "language"))
      let origin = try TextOrigin(Self.string(object, "origin"))
      let from = object["from"] == nil ? nil : try LanguageTag(Self.string(object, "from"))
      if let sealed = object["sealed"] {
        guard object["text"] == nil else { throw WireError(path: "text", "a sealed text has no other") }
        let json = String(decoding: JSONWriter.bytes(of: sealed), as: UTF8.self)
        self = try TextEntry(language: language, sealed: json, origin: origin, from: from)
      } else {
        self = try TextEntry(language: language, recorded: Self.string(object, "text"), origin: origin, from: from)
      }
    } catch let error as ValueError {
      throw WireError(error.message)
    } catch let error as WireError {
      throw error
    } catch {
      throw WireError("\(error)")
    }
  }

  private static func string(_ object: JSONObject, _ key: String) throws(WireError) -> String {
    guard case .string(let text)? = object[key] else { throw WireError(path: key, "expected a string") }
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
  func merging(_ other: LocalizedText?) -> LocalizedText? {
    guard let other else { return self }
    return other.entries.reduce(self ?? .none) { $0.replacing($1) }
  }
}
