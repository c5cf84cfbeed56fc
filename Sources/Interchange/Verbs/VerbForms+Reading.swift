internal import CanonicalJSON
public import MeetingRecords

extension VerbForms {
  /// The members of a line, in the order in which they are written.
  static let memberNames = ["verb", "subject", "id", "key", "actor", "cite", "data"]

  /// Reads a line: a JSON object with a verb.
  ///
  /// - Parameters:
  ///   - bytes: The line, without its line feed.
  ///   - language: The language of texts that name none.
  /// - Throws: ``VerbLineError`` that says what is wrong, and where it can, the column.
  public func line(_ bytes: some Collection<UInt8>, language: LanguageTag) throws(VerbLineError) -> VerbLine {
    let value: JSONValue
    do { value = try JSONValue(parsing: Array(bytes)) } catch {
      throw VerbLineError(
        "The line is not JSON: \(error.message).", hint: Self.hint(for: error.code),
        column: Self.column(of: error.offset, in: bytes))
    }
    guard case .object(let object) = value else {
      throw VerbLineError("The line is no JSON object.", hint: Self.example)
    }
    return try line(object, language: language)
  }

  /// Reads an object with a verb; see ``line(_:language:)-(Collection<UInt8>,_)``.
  func line(_ object: JSONObject, language: LanguageTag) throws(VerbLineError) -> VerbLine {
    if let member = object.members.first(where: { !Self.memberNames.contains($0.key) }) {
      throw VerbLineError(
        "A line has no member \(ValueError.quoted(member.key)).",
        hint: "its members are \(Self.memberNames.joined(separator: ", ")); what the event says is in data")
    }
    let form = try form(in: object)
    let data = try data(in: object)
    let (occurred, payload) = try read(form, form.texts.spelledOut(data, language))
    let subject = try identifier("subject", in: object)
    guard subject != nil || form.isAmendment else {
      throw VerbLineError("The line does not say what it is about.", hint: "add \"subject\" with an identifier")
    }
    return VerbLine(
      wireName: form.wireName, subject: subject ?? .blank, occurred: occurred, payload: payload,
      id: try value("id", in: object) { (text) throws(ValueError) in try EntryIdentifier(text) },
      key: try text("key", in: object), actor: try text("actor", in: object), sources: try sources(in: object),
      makeCommand: form.command)
  }

  private func form(in object: JSONObject) throws(VerbLineError) -> Form {
    guard let name = try text("verb", in: object) else {
      throw VerbLineError("The line has no verb.", hint: Self.example)
    }
    if let form = form(name) { return form }
    let near = nearest(to: name)
    throw VerbLineError(
      "There is no verb \(ValueError.quoted(name)).",
      hint: near.isEmpty ? Self.example : "did you mean \(near.joined(separator: ", or "))?")
  }

  private func data(in object: JSONObject) throws(VerbLineError) -> JSONObject {
    switch object["data"] {
    case nil: return JSONObject()
    case .object(let data)?: return data
    default: throw VerbLineError("data is no JSON object.", hint: "write \"data\":{\"field\":…}")
    }
  }

  private func read(
    _ form: Form, _ data: JSONObject
  ) throws(VerbLineError) -> (occurred: EDTFDate?, payload: any EventPayload) {
    do throws(WireError) {
      if let read = try vocabulary.payload(form.wireName, data) { return read }
    } catch {
      if let foreign = foreign(in: data, form) { throw foreign }
      let place = error.path.isEmpty ? "data" : "data.\(error.path)"
      throw VerbLineError(
        "\(place): \(error.problem).", hint: hint(for: error, form), field: error.path.isEmpty ? nil : error.path)
    }
    throw VerbLineError("“\(form.wireName)” cannot be read by this version.")
  }

  /// That a field was named which the event does not have; it comes before what is missing, which may be meant by it.
  private func foreign(in data: JSONObject, _ form: Form) -> VerbLineError? {
    guard let names = vocabulary.type(form.wireName)?.dataMembers.map(\.name),
      let foreign = data.keys.first(where: { !names.contains($0) })
    else { return nil }
    let near = names.filter { EditDistance.between(Array($0.utf8), Array(foreign.utf8), cutoff: 2) != nil }
    let hint =
      near.isEmpty
      ? "the fields are \(names.joined(separator: ", "))" : "did you mean \(near.joined(separator: ", or "))?"
    return VerbLineError("data has no field \(ValueError.quoted(foreign)).", hint: hint)
  }

  /// The fields of the event, where one was named that it does not have, or one is missing.
  private func hint(for error: WireError, _ form: Form) -> String? {
    guard let type = vocabulary.type(form.wireName), !error.path.contains(where: { $0 == "." || $0 == "[" }) else {
      return nil
    }
    let members = type.dataMembers
    if let member = members.first(where: { $0.name == error.path }) {
      let sentence = member.sentence
      return sentence.isEmpty ? nil : "\(member.name): \(sentence)"
    }
    return "the fields are \(members.map(\.name).joined(separator: ", "))"
  }

  private func sources(in object: JSONObject) throws(VerbLineError) -> [Identifier] {
    switch object["cite"] {
    case nil: return []
    case .string?: return try identifier("cite", in: object).map { [$0] } ?? []
    case .array(let elements)?:
      var sources: [Identifier] = []
      for element in elements {
        guard case .string(let text) = element else { throw Self.notAString("cite") }
        sources.append(try Self.reading("cite", text) { (text) throws(ValueError) in try Identifier.typed(text) })
      }
      return sources
    default: throw Self.notAString("cite")
    }
  }

  private func identifier(_ name: String, in object: JSONObject) throws(VerbLineError) -> Identifier? {
    try value(name, in: object) { (text) throws(ValueError) in try Identifier.typed(text) }
  }

  private func value<Value>(
    _ name: String, in object: JSONObject, _ read: (String) throws(ValueError) -> Value
  ) throws(VerbLineError) -> Value? {
    guard let text = try text(name, in: object) else { return nil }
    return try Self.reading(name, text, read)
  }

  private static func reading<Value>(
    _ name: String, _ text: String, _ read: (String) throws(ValueError) -> Value
  ) throws(VerbLineError) -> Value {
    do { return try read(text) } catch { throw VerbLineError("\(name): \(error.message)", hint: error.hint) }
  }

  private func text(_ name: String, in object: JSONObject) throws(VerbLineError) -> String? {
    switch object[name] {
    case nil: return nil
    case .string(let text)?:
      guard !text.isEmpty else { throw VerbLineError("\(name) is empty.", hint: "leave it out") }
      return text
    default: throw Self.notAString(name)
    }
  }

  private static func notAString(_ name: String) -> VerbLineError {
    VerbLineError("\(name) is no text.", hint: "write it between quotation marks")
  }

  private static let example = #"write {"verb":"state register","subject":"no","data":{"name":"Norway"}}"#

  private static func hint(for code: JSONError.Code) -> String? {
    switch code {
    case .unexpectedEnd: "each object is on a line of its own"
    case .trailingBytes: "write one object a line, with nothing behind it"
    case .invalidUTF8: "save the file as UTF-8"
    case .notAnInteger, .integerOutOfRange: "write it as a text, between quotation marks"
    default: nil
    }
  }

  /// The column of a byte, in characters from 1.
  private static func column(of offset: Int, in bytes: some Collection<UInt8>) -> Int {
    bytes.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
  }
}
