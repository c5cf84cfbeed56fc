internal import CanonicalJSON
internal import MeetingRecords

/// The members of an object that hold texts in languages, and how people write those: as a string in the language of the
/// journal, or as an object of languages (`{"vi":"…","en":"…"}`).
struct TextMembers: Sendable {
  private enum Content: Sendable {
    case text, texts
    case object(TextMembers)
    case objects(TextMembers)
  }

  private let members: [String: Content]

  /// Those of the members of a record; nothing where none of them holds a text.
  init(_ members: [WireMember]) {
    var contents: [String: Content] = [:]
    for member in members {
      let isList = member.presence == .list
      if case .defined("texts", _) = member.valueForm {
        contents[member.name] = isList ? .texts : .text
      } else if !member.members.isEmpty {
        let nested = TextMembers(member.members)
        if !nested.members.isEmpty { contents[member.name] = isList ? .objects(nested) : .object(nested) }
      }
    }
    self.members = contents
  }

  /// The object with its texts in the form of the journal; what is in that form already, or is no text, stays as it is.
  func spelledOut(_ object: JSONObject, _ language: LanguageTag) -> JSONObject {
    guard !members.isEmpty else { return object }
    var result = object
    for member in object.members {
      guard let content = members[member.key], let value = Self.spelledOut(member.value, content, language) else {
        continue
      }
      result[member.key] = value
    }
    return result
  }

  /// The value in the form of the journal; nil where nothing has to change.
  private static func spelledOut(_ value: JSONValue, _ content: Content, _ language: LanguageTag) -> JSONValue? {
    switch (content, value) {
    case (.text, _): return text(value, language)
    case (.texts, .array(let elements)):
      return .array(elements.map { text($0, language) ?? $0 })
    case (.object(let nested), .object(let object)): return .object(nested.spelledOut(object, language))
    case (.objects(let nested), .array(let elements)):
      return .array(
        elements.map { element in
          guard case .object(let object) = element else { return element }
          return .object(nested.spelledOut(object, language))
        })
    default: return nil
    }
  }

  private static func text(_ value: JSONValue, _ language: LanguageTag) -> JSONValue? {
    switch value {
    case .string: .array([entry(language.description, value)])
    case .object(let object) where !object.isEmpty:
      .array(object.members.map { entry($0.key, $0.value) })
    default: nil
    }
  }

  private static func entry(_ language: String, _ text: JSONValue) -> JSONValue {
    .object(["language": .string(language), "text": text, "origin": .string("original")])
  }
}
