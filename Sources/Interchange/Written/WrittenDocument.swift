internal import CanonicalJSON
public import MeetingRecords

/// A form that was filled in: the verbs that it says, or all that is wrong with it.
public struct WrittenDocument: Sendable {
  /// A verb, with the place of its entry.
  public struct Entry: Sendable {
    /// What is to be recorded.
    public var line: VerbLine
    /// Where it is.
    public var place: WrittenPlace
  }

  /// The verbs, in the order in which they are recorded.
  public private(set) var entries: [Entry] = []
  /// What is wrong, in the order of the file; where there is anything, nothing is to be recorded.
  public private(set) var mistakes: [WrittenMistake] = []
  private let forms: VerbForms
  private let language: LanguageTag
  private static let ownNames = ["id", "key", "cite"]

  /// Reads a form.
  public init(_ node: WrittenNode, forms: VerbForms, language: LanguageTag) {
    (self.forms, self.language) = (forms, language)
    do throws(WrittenMistake) { try read(node) } catch { mistakes.append(error) }
    mistakes.sort { $0.place < $1.place }
  }

  private mutating func read(_ node: WrittenNode) throws(WrittenMistake) {
    let names = WrittenForm.allCases.map(\.rawValue)
    let members = try node.members(expecting: "a form that begins with \(names.joined(separator: ", ")) and a colon")
    guard let form = WrittenForm(headOf: members), let head = members.first(where: { $0.name == form.head }) else {
      throw WrittenMistake(
        node.place, "The file does not say what it is.",
        hint: "begin with meeting: and its identifier, minutes: and that of the meeting, or list: and a verb")
    }
    let isList = form == .list
    let name = try head.value.text(
      expecting: isList ? "a verb, such as state register" : "the identifier of the meeting")
    if isList {
      guard forms.form(name) != nil else {
        let near = forms.nearest(to: name)
        throw WrittenMistake(
          head.value.place, "There is no verb \(ValueError.quoted(name)).",
          hint: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", or "))?")
      }
    } else {
      _ = try Self.checked(head.value, name) { (text) throws(ValueError) in try Identifier.typed(text).description }
    }
    let sections = form.sections(verb: name)
    for member in members where member.name != form.head && !sections.contains(where: { $0.name == member.name }) {
      mistakes.append(TableMapping.unknown(member, sections.map(\.name), "a form for \(form.rawValue)"))
    }
    for section in sections {
      guard let member = members.first(where: { $0.name == section.name }) else { continue }
      read(member.value, section, whole: isList ? nil : name, form)
    }
  }

  private mutating func read(
    _ node: WrittenNode, _ section: WrittenForm.Section, whole: String?, _ form: WrittenForm
  ) {
    if !section.isList, case .list = node.content {
      mistakes.append(node.unexpected("the fields of \(section.name)"))
      return
    }
    for (number, element) in node.elements.enumerated() {
      do throws(WrittenMistake) {
        if element.isBlank { continue }
        let members = try element.members(expecting: "the fields of an entry of \(section.name)")
        let name = [form.rawValue, whole ?? section.verb, section.name, "\(number + 1)"].joined(separator: " ")
        try read(members, element.place, section, whole, name)
      } catch { mistakes.append(error) }
    }
  }

  private mutating func read(
    _ members: [WrittenNode.Member], _ place: WrittenPlace, _ section: WrittenForm.Section, _ whole: String?,
    _ name: String
  ) throws(WrittenMistake) {
    guard let form = forms.form(section.verb), let type = forms.vocabulary.type(form.wireName) else { return }
    let count = mistakes.count
    var object: JSONObject = ["verb": .string(section.verb)]
    var reading = FormReading(language: language)
    let fields = members.filter { !Self.ownNames.contains($0.name) }
    var data = reading.object(fields, type.dataMembers, section.verb, others: Self.ownNames)
    if let whole, data["conference"] == nil, type.dataMembers.contains(where: { $0.name == "conference" }) {
      data["conference"] = .string(whole)
    }
    for member in type.dataMembers
    where member.isRequired && data[member.name] == nil && !reading.tried.contains(member.name) {
      reading.mistakes.append(
        WrittenMistake(place, "An entry of \(section.name) needs \(member.name).", hint: member.sentence))
    }
    let own = members.filter { Self.ownNames.contains($0.name) && !$0.value.isNothing }
    var key = name
    for member in own {
      do throws(WrittenMistake) {
        let text = try member.value.elements.first?.text(expecting: "a text") ?? ""
        switch member.name {
        case "id":
          object["subject"] = .string(
            try Self.checked(member.value, text) { (text) throws(ValueError) in try Identifier.typed(text).description }
          )
          key = "\(section.verb) \(text)"
        case "key": key = text
        default: object["cite"] = .array(try reading.texts(member.value).map(JSONValue.string))
        }
      } catch { reading.mistakes.append(error) }
    }
    if object["subject"] == nil {
      if section.needsIdentifier || whole == nil {
        if !own.contains(where: { $0.name == "id" }) {
          reading.mistakes.append(
            WrittenMistake(place, "An entry of \(section.name) needs id.", hint: "the identifier that it is to have"))
        }
      } else if let whole {
        object["subject"] = .string(whole)
      }
    }
    mistakes += reading.mistakes
    guard mistakes.count == count else { return }
    object["key"] = .string("written \(key)")
    object["data"] = .object(data)
    do throws(VerbLineError) {
      entries.append(Entry(line: try forms.line(object, language: language), place: place))
    } catch {
      let field = error.field?.prefix { $0 != "." && $0 != "[" }
      let at = members.first { $0.name == field ?? "" }?.value.place ?? place
      mistakes.append(WrittenMistake(at, error.message, hint: error.hint))
    }
  }

  private static func checked<Value>(
    _ node: WrittenNode, _ text: String, _ read: (String) throws(ValueError) -> Value
  ) throws(WrittenMistake) -> Value {
    do { return try read(text) } catch { throw WrittenMistake(node.place, error.message, hint: error.hint) }
  }
}
