import CanonicalJSON

@testable import MeetingRecords

/// The pages of the documentation that say what every event looks like in a journal, made of the declarations.
enum EventPages {
  /// Events about some kinds of things, on a page of their own.
  struct Part {
    let file: String
    let title: String
    let kinds: Set<EntityKind>
  }

  static let parts = [
    Part(
      file: "EventsOfParties", title: "Events: states, organizations, persons",
      kinds: [.state, .territory, .organization, .person, .office, .area]),
    Part(
      file: "EventsOfMeetings", title: "Events: series, conferences, sessions, delegations",
      kinds: [.series, .conference, .session, .delegation]),
    Part(
      file: "EventsOfProceedings", title: "Events: agenda, speeches, decisions, minutes",
      kinds: [.agendaItem, .speech, .decision, .record]),
    Part(file: "EventsOfInstruments", title: "Events: instruments", kinds: [.instrument]),
    Part(
      file: "EventsOfFollowUps", title: "Events: follow-ups, achievements, documents, citations",
      kinds: [.followUp, .achievement, .document, .citation]),
    Part(file: "EventsOfAnything", title: "Events: the journal, and anything in it", kinds: []),
  ]

  private static let vocabulary = Vocabulary.meetingRecords

  /// The page of a type: the first whose kinds it is about, else the last.
  static func part(of type: any EventPayload.Type) -> Part {
    let kinds = type.subjectKinds
    let found = kinds.isAnything ? nil : parts.first { !$0.kinds.isEmpty && $0.kinds.isSuperset(of: kinds.kinds) }
    return found ?? parts[parts.count - 1]
  }

  /// Every page by its name.
  static var all: [(file: String, text: String)] {
    [("Events", EventsPage.text)] + parts.map { ($0.file, text(of: $0)) }
  }

  static func types(of part: Part) -> [any EventPayload.Type] {
    vocabulary.types.filter { Self.part(of: $0).file == part.file }
  }

  private static func text(of part: Part) -> String {
    let sections = types(of: part).map { type in section(type) }
    return """
      # \(part.title)

      What each of these events holds, member by member.

      ## Overview

      A test writes this page from the declarations. <doc:Events> says how it is read, and what is promised.

      \(sections.joined(separator: "\n\n"))

      """
  }

  private static func section(_ type: any EventPayload.Type) -> String {
    let verb = vocabulary.verb(type.wireName).map { " Recorded with `\($0.path.joined(separator: " "))`." } ?? ""
    let office = type.isInternal ? " For the office alone." : ""
    let rows = type.dataMembers.flatMap { Self.rows($0, below: "") }
    return """
      ## \(type.wireName)

      \(WireMember.spelled(type.sentence)) About \(type.subjectKinds.isAnything ? "anything" : type.subjectKinds.inWords).\(verb)\(office)

      | member | form | | |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  /// The row of a member, and those of what is in it.
  private static func rows(_ member: WireMember, below path: String) -> [String] {
    let path = path + member.name
    let marks = [member.isRequired ? "required" : "", member.field.isInternal ? "internal" : ""].filter { !$0.isEmpty }
    let row = "| `\(path)` | \(form(of: member)) | \(marks.joined(separator: ", ")) | \(cell(member.sentence)) |"
    let inner = member.presence == .list ? "\(path)[]." : "\(path)."
    return [row] + member.members.flatMap { rows($0, below: inner) }
  }

  private static func form(of member: WireMember) -> String {
    let value = member.members.isEmpty ? words(for: member.valueForm) : "object"
    let kinds = member.kinds.isEmpty || member.kinds.isAnything ? "" : " of \(member.kinds.inWords)"
    return (member.presence == .list ? "list of " : "") + value + kinds
  }

  static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// A form in words.
  static func words(for form: JSONForm) -> String {
    switch form {
    case .anything: "any value"
    case .string, .text: "string"
    case .pattern(let pattern): "`\(cell(pattern))`"
    case .words(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .count, .integer: "whole number"
    case .always: "`true`, or absent"
    case .constant(let value): "`\(value)`"
    case .array(let element): "list of \(words(for: element))"
    case .object(let members, _):
      members.isEmpty ? "object" : "object with " + members.map(words).joined(separator: ", ")
    case .tagged(let name): "object with `\(name)`"
    case .oneOf(let forms): forms.map { words(for: $0) }.joined(separator: "; or ")
    case .described(_, let form): words(for: form)
    case .defined(let name, _): "*\(name)*"
    }
  }

  private static func words(_ member: JSONForm.Member) -> String {
    "`\(member.name)` (\(words(for: member.form))\(member.isRequired ? "" : ", optional"))"
  }
}
