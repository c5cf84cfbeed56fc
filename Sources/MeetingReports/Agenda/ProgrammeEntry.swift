public import MeetingRecords

/// A line of the programme of a conference: something with its time, as far as that is known.
public struct ProgrammeEntry: Sendable, Hashable {
  /// When it begins.
  public var from: EDTFDate?
  /// When it ended, or is to end.
  public var until: EDTFDate?
  /// What it is.
  public var topic: ProgrammeTopic
  /// Where it takes place; `nil` while unknown.
  public var place: TextEntry?
  /// The room of a session.
  public var room: TextEntry?
  /// What kind of sitting a session is.
  public var kind: SessionKind?
  /// Who chairs a session.
  public var chairs: [ReportReference] = []
  /// Whether a session was cancelled.
  public var isCancelled = false
  /// The items that come up in it, each with its number.
  public var items: [ProgrammeItem]
  /// Those who speak in it, in order.
  public var speeches: [SpeechFacts]

  init(
    from: EDTFDate?, until: EDTFDate?, topic: ProgrammeTopic, place: TextEntry?, items: [ProgrammeItem],
    speeches: [SpeechFacts]
  ) {
    (self.from, self.until, self.topic, self.place) = (from, until, topic, place)
    (self.items, self.speeches) = (items, speeches)
  }
}

/// What a line of a programme is.
public enum ProgrammeTopic: Sendable, Hashable {
  /// A meeting that prepares the conference.
  case preparation(ReportReference)
  /// The conference, as far as it is in no session.
  case conference(ReportReference)
  /// A sitting of the conference.
  case session(ReportReference)
}

/// An item in a programme.
public struct ProgrammeItem: Sendable, Hashable {
  /// Its number on the agenda.
  public var number: String
  /// What it is about.
  public var topic: AgendaTopic
  /// The item of the record, where there is one.
  public var recorded: ReportReference?
}

extension ProgrammeEntry: ReportRow {
  static let members: [ReportMember<ProgrammeEntry>] = [
    .optional("from", \.from), .optional("until", \.until),
    .optional("preparation") { if case .preparation(let thing) = $0.topic { thing } else { nil } },
    .optional("conference") { if case .conference(let thing) = $0.topic { thing } else { nil } },
    .optional("session") { if case .session(let thing) = $0.topic { thing } else { nil } },
    .optional("place", \.place), .optional("room", \.room), .optionalWord("kind", \.kind),
    .list("chairs", \.chairs), .flag("cancelled", \.isCancelled), .list("items", \.items),
    .list("speeches", \.speeches),
  ]
}

extension ProgrammeItem: ReportRow {
  static let members: [ReportMember<ProgrammeItem>] =
    [.required("number", \.number)] + ReportMember.of(AgendaTopic.members, \.topic) + [
      .optional("recorded", \.recorded)
    ]
}
