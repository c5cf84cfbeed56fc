/// It was recorded who was present at a session.
public struct SessionAttendanceRecorded: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.attendance-recorded.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "record-attendance", synonyms: ["attendance", "presence", "present", "attend"],
    "Record who was present at a session, in person or remotely, who was excused, and who gave a proxy.",
    subject: .session,
    examples: [
      Verb.Example(
        "vn-la-labour/9/session-1",
        ["inPerson": "do-thanh-binh", "remote": "phoxay-sayasone", "excused": "nguyen-van-a"]),
      Verb.Example("vn-la-labour/9/session-1", ["proxies": "molsw-la=moha-vn"]),
    ],
    remarks: """
      Persons and bodies may be named. It can be recorded little by little; what is recorded last of someone takes the \\
      place of what was recorded before.
      """)
  /// Once it has begun.
  public static let allowedStates: [SessionStatus] = [.open, .closed]
  /// What becomes of the session.
  public static let act = "given an attendance list"

  /// Who was there.
  public var inPerson: [Identifier] = []
  /// Who took part from elsewhere.
  public var remote: [Identifier] = []
  /// Who was excused.
  public var excused: [Identifier] = []
  /// Who gave a proxy, and to whom.
  public var proxies: [SessionProxy] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("inPerson", word: "present", tried: "in-person attended", "Who was present in person."), &inPerson,
      .to(.owner))
    try visitor.references(
      Field("remote", tried: "online video", "Who was present remotely."), &remote, .to(.owner))
    try visitor.references(Field("excused", tried: "absent apologies", "Who was excused."), &excused, .to(.owner))
    try visitor.records(
      Field("proxies", word: "proxy", "Who was represented by proxy, and by whom."), &proxies)
  }

  /// Everyone named, and how they were present.
  var all: [SessionAttendance] {
    func each(_ attendees: [Identifier], _ mode: AttendanceMode) -> [SessionAttendance] {
      attendees.map { attendee in SessionAttendance { ($0.attendee, $0.mode) = (attendee, mode) } }
    }
    return each(inPerson, .inPerson) + each(remote, .remote) + each(excused, .excused)
      + proxies.map { proxy in
        SessionAttendance { ($0.attendee, $0.mode, $0.proxyHolder) = (proxy.giver, .proxy, proxy.holder) }
      }
  }

  /// Refuses a list of nobody, someone named twice, and a proxy held by the one who gave it.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let all = all
    guard !all.isEmpty else {
      throw .unfitText(
        field: "inPerson", problem: "The attendance list names nobody.",
        hint: "Say who was present, took part remotely, was excused or gave a proxy.", remedy: .give(field: "inPerson"))
    }
    try requireDistinct(all.map(\.attendee), "attendance")
    for proxy in proxies where state.same(proxy.giver, proxy.holder) {
      throw .selfReference(state.currentName(of: proxy.giver), act: "represented by")
    }
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    for presence in all { session.note(presence) }
  }
}
