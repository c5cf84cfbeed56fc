/// Someone outside the delegations takes part in a conference.
public struct ParticipantAdded: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.participant.added.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "participant", "add", synonyms: ["register", "invite", "new", "record"],
    "Record that a person or body outside the delegations takes part in a conference.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/9", ["group": "embassies", "body": "embassy-la", "person": "phoxay-sayasone"]),
      Verb.Example("vn-la-labour/9", ["group": "host-authorities", "body": "ninh-binh"]),
    ],
    remarks: """
      Name a person, a body, or a person with the body that the person comes from. Such a person may then speak at the \
      conference, as may anyone who speaks for such a body.
      """)

  /// Who takes part.
  public var participant = ConferenceParticipant()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try participant.visitFields(&visitor)
  }

  /// Refuses nobody, someone who is in the group already, and a conference that was cancelled.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given a participant")
    guard let named = participant.person ?? participant.body else {
      throw .missingField("person", event: "A participant")
    }
    let known = conference.participants.elements(of: Set(state.names(of: named)))
    guard !known.contains(where: { $0.group == participant.group }) else {
      throw .namedTwice(state.currentName(of: named), field: participant.group.rawValue)
    }
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.participants.append(participant)
  }
}
