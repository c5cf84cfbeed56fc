/// A form that a person fills in as YAML: its sections, and the verb that each entry of them becomes.
public enum WrittenForm: String, Sendable, Hashable, CaseIterable {
  /// A meeting before it is held: what it is, who comes, the agenda.
  case meeting
  /// What happened at a meeting: speeches, decisions, who is to do what.
  case minutes
  /// Things of one kind, one after the other.
  case list

  /// A part of a form.
  struct Section: Sendable {
    /// The name of its member.
    var name: String
    /// The verb that its entries become.
    var verb: String
    /// Whether it has several entries.
    var isList: Bool
    /// Whether each entry must say its identifier; else it is about the meeting, or is the next part of it.
    var needsIdentifier: Bool
    /// The fields that the template shows first.
    var shown: [String]
  }

  /// The member that says which form it is; its value is the meeting, or the verb of a list.
  var head: String { rawValue }

  /// The sections of the form, in the order in which they are recorded; those of a list follow from its verb.
  func sections(verb: String) -> [Section] {
    switch self {
    case .meeting:
      [
        Section(
          name: "conference", verb: "conference propose", isList: false, needsIdentifier: false,
          shown: ["series", "title", "dates", "place", "hosts"]),
        Section(
          name: "delegations", verb: "delegation register", isList: true, needsIdentifier: false,
          shown: ["party", "members"]),
        Section(
          name: "agenda", verb: "agenda-item propose", isList: true, needsIdentifier: false,
          shown: ["number", "title", "lead"]),
      ]
    case .minutes:
      [
        Section(
          name: "opened", verb: "conference open", isList: false, needsIdentifier: false, shown: ["occurred", "place"]),
        Section(
          name: "speeches", verb: "speech record", isList: true, needsIdentifier: false,
          shown: ["speaker", "kind", "agendaItem", "summary"]),
        Section(
          name: "decisions", verb: "decision adopt", isList: true, needsIdentifier: false,
          shown: ["number", "text", "agendaItem"]),
        Section(
          name: "followups", verb: "followup schedule", isList: true, needsIdentifier: true,
          shown: ["title", "owners", "due"]),
        Section(
          name: "closed", verb: "conference close", isList: false, needsIdentifier: false,
          shown: ["occurred", "remarks"]),
      ]
    case .list: [Section(name: "entries", verb: verb, isList: true, needsIdentifier: true, shown: [])]
    }
  }

  /// The form that a document is, by its first member.
  init?(headOf members: [WrittenNode.Member]) {
    guard let form = members.lazy.compactMap({ WrittenForm(rawValue: $0.name) }).first else { return nil }
    self = form
  }
}
