import CanonicalJSON
import MeetingRecords

/// A member of the data of a frozen event, as one line of the list says it.
struct FrozenMember: Hashable {
  /// The type of the event.
  var event: String
  /// The path of the member: `parts[].number`.
  var path: String
  /// Whether it is always there.
  var isRequired: Bool
  /// The form of its value, without words: `edtf`, `list of identifier`.
  var form: String
  /// The words that it may be, or the kinds of what it may name; empty for other values.
  var words: [String] = []

  /// The line of the list: type, path, whether it is required, form, words.
  var line: String {
    ([event, path, isRequired ? "required" : "optional", form] + (words.isEmpty ? [] : [words.joined(separator: " ")]))
      .joined(separator: "\t")
  }

  /// What it goes by, whatever its form is.
  var name: String { "\(event) \(path)" }

  /// The path of the object that it is in; absent where that is the data.
  var parent: String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return "\(event) \(path[..<dot].replacing("[]", with: ""))"
  }

  /// Reads a line of the list.
  init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 || parts.count == 5, ["required", "optional"].contains(parts[2]) else { return nil }
    self.init(event: parts[0], path: parts[1], isRequired: parts[2] == "required", form: parts[3])
    words = parts.count == 5 ? parts[4].split(separator: " ").map(String.init) : []
  }

  init(event: String, path: String, isRequired: Bool, form: String, words: [String] = []) {
    (self.event, self.path, self.isRequired, self.form, self.words) = (event, path, isRequired, form, words)
  }
}

extension FrozenMember {
  /// The members of the data of a type, as they are declared, those of nested objects among them.
  static func declared(by type: any EventPayload.Type) -> [FrozenMember] {
    declared(type.dataMembers, of: type.wireName, below: "")
  }

  private static func declared(_ members: [WireMember], of event: String, below path: String) -> [FrozenMember] {
    members.flatMap { member -> [FrozenMember] in
      let isList = member.presence == .list
      var (form, words) = name(of: member.valueForm)
      if !member.kinds.isEmpty { words = member.kinds.isAnything ? ["anything"] : member.kinds.kinds.map(\.rawValue) }
      if isList { form = "list of \(form)" }
      let here = FrozenMember(
        event: event, path: path + member.name, isRequired: member.isRequired, form: form, words: words)
      return [here] + declared(member.members, of: event, below: path + member.name + (isList ? "[]." : "."))
    }
  }

  private static func name(of form: JSONForm) -> (form: String, words: [String]) {
    switch form {
    case .string, .text: ("string", [])
    case .count, .integer: ("integer", [])
    case .always: ("true", [])
    case .words(let words): ("word", words)
    case .object: ("object", [])
    case .described(_, let form): name(of: form)
    case .defined(let name, _): (name, [])
    default: ("other", [])
    }
  }
}
