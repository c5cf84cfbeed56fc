internal import CanonicalJSON
internal import MeetingRecords

/// Reads the fields of an entry of a form by their declarations, and collects what is wrong.
struct FormReading {
  let language: LanguageTag
  var mistakes: [WrittenMistake] = []
  /// The names of the fields that were written, well or not.
  var tried: Set<String> = []

  init(language: LanguageTag) { self.language = language }

  /// The object of fields; those that are wrong are left out.
  mutating func object(
    _ fields: [WrittenNode.Member], _ members: [WireMember], _ owner: String, others: [String] = []
  ) -> JSONObject {
    var object = JSONObject()
    for field in fields {
      guard let member = members.first(where: { $0.name == field.name }) else {
        mistakes.append(TableMapping.unknown(field, others + members.map(\.name), owner))
        // It may be what a missing field was meant to be; one mistake is told once.
        tried.formUnion(members.filter(\.isRequired).map(\.name))
        continue
      }
      guard !field.value.isBlank else { continue }
      tried.insert(member.name)
      if let value = value(field.value, member) { object[member.name] = value }
    }
    return object
  }

  private mutating func value(_ node: WrittenNode, _ member: WireMember) -> JSONValue? {
    guard member.presence == .list else { return element(node, member) }
    var values: [JSONValue] = []
    for node in node.elements where !node.isBlank { if let value = element(node, member) { values.append(value) } }
    return values.isEmpty ? nil : .array(values)
  }

  private mutating func element(_ node: WrittenNode, _ member: WireMember) -> JSONValue? {
    do throws(WrittenMistake) {
      guard member.members.isEmpty else {
        let fields = try node.members(
          expecting: "\(member.name) with \(member.members.map(\.name).joined(separator: ", "))")
        let object = self.object(fields, member.members, member.name)
        for nested in member.members
        where nested.isRequired && !fields.contains(where: { $0.name == nested.name && !$0.value.isBlank }) {
          throw WrittenMistake(node.place, "\(member.name) needs \(nested.name).", hint: nested.sentence)
        }
        return object.isEmpty ? nil : .object(object)
      }
      if case .text = member.kind { return try self.text(node) }
      let text = try node.text(expecting: Self.expected(member))
      return try value(text, node, member)
    } catch {
      mistakes.append(error)
      return nil
    }
  }

  private func value(_ text: String, _ node: WrittenNode, _ member: WireMember) throws(WrittenMistake) -> JSONValue? {
    switch member.kind {
    case .number:
      guard let number = Int64(text), JSONLimits.integers.contains(number) else {
        throw node.unexpected("a whole number")
      }
      return .integer(number)
    case .flag:
      switch text {
      case "true", "yes": return .bool(true)
      case "false", "no": return nil
      default: throw node.unexpected("yes or no")
      }
    case .date:
      return .string(try checked(node) { () throws(ValueError) in try EDTFDate(text).description })
    case .text, .plain: break
    }
    if let words = member.words, !words.contains(text) { throw node.unexpected(Self.expected(member)) }
    if member.kinds != .none {
      return .string(try checked(node) { () throws(ValueError) in try Identifier.typed(text).description })
    }
    return .string(text)
  }

  private func checked(_ node: WrittenNode, _ read: () throws(ValueError) -> String) throws(WrittenMistake) -> String {
    do { return try read() } catch { throw WrittenMistake(node.place, error.message, hint: error.hint) }
  }

  /// A text: in the language of the journal, or one a language.
  private func text(_ node: WrittenNode) throws(WrittenMistake) -> JSONValue {
    guard case .members(let members) = node.content else {
      return .string(try node.text(expecting: "a text, or one for each language, such as vi: …"))
    }
    var texts = JSONObject()
    for member in members {
      let tag = try checked(
        WrittenNode(content: .nothing, place: member.place)
      ) { () throws(ValueError) in try LanguageTag(member.name).description }
      texts[tag] = .string(try member.value.text(expecting: "the text in \(tag)"))
    }
    return .object(texts)
  }

  /// The texts of a list.
  func texts(_ node: WrittenNode) throws(WrittenMistake) -> [String] {
    var texts: [String] = []
    for element in node.elements { texts.append(try element.text(expecting: "a text")) }
    return texts
  }

  /// What is expected of a field, for a message.
  static func expected(_ member: WireMember) -> String {
    switch member.kind {
    case .text: return "a text"
    case .date: return "a date, such as 2026-11-12 or 2026-11"
    case .number: return "a whole number"
    case .flag: return "yes or no"
    case .plain: break
    }
    if let words = member.words { return "one of \(words.joined(separator: ", "))" }
    return member.kinds != .none ? "an identifier" : "a text"
  }
}

extension WireMember {
  /// How a text becomes a value of the field.
  var kind: MappedTable.Kind { Self.kind(valueForm) }

  /// The words that the field takes; absent where it takes others.
  var words: [String]? { Self.words(valueForm) }

  private static func kind(_ form: JSONForm) -> MappedTable.Kind {
    switch form {
    case .defined("texts", _): .text
    case .defined("edtf", _), .defined("day", _): .date
    case .count, .integer: .number
    case .always: .flag
    case .described(_, let form): kind(form)
    default: .plain
    }
  }

  private static func words(_ form: JSONForm) -> [String]? {
    switch form {
    case .words(let words): words
    case .described(_, let form): words(form)
    case .defined(_, let form): words(form())
    default: nil
    }
  }
}
