import CanonicalJSON

/// Members of an object that this version passes over: a later version wrote them, and they are carried along.
///
/// No field reads them, or their value is sealed or a word that is not known, in a field that may be absent.
struct UnknownMembers {
  private let fields: [String: FieldDescription]

  /// Those of the data of an event with these fields.
  init(besides fields: [FieldDescription]) {
    let occurred = FieldDescription(field: "occurred", presence: .optional, typeName: "EDTFDate")
    self.fields = Dictionary((fields + [occurred]).map { ($0.name, $0) }) { first, _ in first }
  }

  private init(of field: FieldDescription) {
    let texts = TextEntry.memberNames.map {
      FieldDescription(field: Field(stringLiteral: $0), presence: .optional, typeName: "String")
    }
    self.init(besides: field.typeName == "\(LocalizedText.self)" ? texts : field.fields)
  }

  private static func hasMembers(_ field: FieldDescription) -> Bool {
    !field.fields.isEmpty || field.typeName == "\(LocalizedText.self)"
  }

  /// Every one in an object, with its value, by its path.
  func found(in object: JSONObject) -> [String: JSONValue] {
    var all: [String: JSONValue] = [:]
    for member in object.members {
      guard let field = fields[member.key], !Self.passesOver(member.value, of: field) else {
        all[member.key] = member.value
        continue
      }
      guard Self.hasMembers(field) else { continue }
      for (place, nested) in Self.objects(in: member.value) {
        for (path, value) in UnknownMembers(of: field).found(in: nested) {
          all["\(member.key)\(place).\(path)"] = value
        }
      }
    }
    return all
  }

  /// Whether a field is read as if the value, or a part of it, were not there.
  private static func passesOver(_ value: JSONValue, of field: FieldDescription) -> Bool {
    guard field.presence != .required else { return false }
    if ReservedForm.isSealed(value) { return true }
    guard !field.words.isEmpty else { return false }
    let words = if case .array(let elements) = value { elements } else { [value] }
    return words.contains { word in
      if case .string(let word) = word { !field.words.contains(word) } else { false }
    }
  }

  private static func objects(in value: JSONValue) -> [(place: String, object: JSONObject)] {
    switch value {
    case .object(let object): [("", object)]
    case .array(let elements):
      elements.enumerated().flatMap { position, element in
        objects(in: element).map { ("[\(position)]\($0.place)", $0.object) }
      }
    default: []
    }
  }

  /// An object with those of another one behind its own members, nested ones in their places.
  ///
  /// - Parameter isReplaced: Whether the value of a field was given anew, so that nothing of the other's is kept in it.
  func carried(
    from old: JSONObject, into new: JSONObject, unless isReplaced: (String) -> Bool = { _ in false }
  ) -> JSONObject {
    var result = new
    for member in old.members {
      guard let field = fields[member.key] else {
        if new[member.key] == nil { result[member.key] = member.value }
        continue
      }
      guard !Self.passesOver(member.value, of: field) else {
        if !isReplaced(member.key) { result[member.key] = member.value }
        continue
      }
      guard Self.hasMembers(field), !isReplaced(member.key), let value = new[member.key] else { continue }
      result[member.key] = UnknownMembers(of: field).carried(from: member.value, into: value)
    }
    return result
  }

  private func carried(from old: JSONValue, into new: JSONValue) -> JSONValue {
    switch (old, new) {
    case (.object(let old), .object(let new)): .object(carried(from: old, into: new))
    case (.array(let old), .array(let new)) where old.count == new.count:
      .array(zip(old, new).map { carried(from: $0, into: $1) })
    default: new
    }
  }
}
