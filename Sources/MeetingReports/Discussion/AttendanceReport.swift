public import MeetingRecords

/// Who was present at which session of a conference, as data.
public struct AttendanceReport: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "attendance", title: "Attendance by session",
    "Who was present at each session of a conference, in person or remotely, who was excused, and who gave a proxy.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/9."),
    examples: [Verb.Example("vn-la-labour/9"), Verb.Example("vn-la-labour/9", ["format": "csv"])])

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The sessions in order of time.
  public var sessions: [SessionFacts]
  /// The documents cited for what the report names.
  public var sources: [ReportSource]
}

/// A session, and who was present.
public struct SessionFacts: Sendable, Hashable {
  /// The session.
  public var session: ReportReference
  /// Where it is in its life.
  public var status: SessionStatus
  /// When it began, or is to begin.
  public var from: EDTFDate?
  /// When it ended, or is to end.
  public var until: EDTFDate?
  /// Who was present, and how, in the order recorded.
  public var attendance: [AttendanceFacts]
}

/// Someone's presence at a session.
public struct AttendanceFacts: Sendable, Hashable {
  /// The session.
  public var session: ReportReference
  /// Who attended, or did not.
  public var attendee: ReportReference
  /// How they attended.
  public var mode: AttendanceMode
  /// Who holds the proxy that the attendee gave.
  public var proxyHolder: ReportReference?
}

extension AttendanceReport: MadeOfThing {
  init(of subject: Conference, reader: ReportReader<some RecordsListing>) {
    let found = reader.sessions(of: subject.key)
    basis = reader.basis
    conference = ConferenceFacts(subject, reader)
    sessions = found.map(reader.facts)
    sources = reader.sources(of: [subject.key] + found.map(\.key))
  }

  static let ownMembers: [ReportMember<AttendanceReport>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .list("sessions", \.sessions), .list("sources", \.sources),
    ]

  /// The report as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `attendance`: a row for each who was present, excused or represented at a session.
  public var sheets: [ReportSheet] { [AttendanceFacts.sheet("attendance", sessions.flatMap(\.attendance))] }

  /// The report as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let rows = sessions.map { session -> [[ReportInline]] in
      [[say.noted(session.session)], [say.time(session)], [say(session.status.phrase)]]
        + AttendanceMode.allCases.map { mode in
          session.attendance.filter { $0.mode == mode }.map(say.attendee)
        }
    }
    let columns: [ReportPhrase] = [
      .sessionColumn, .dates, .status, .presentInPerson, .presentRemotely, .wereExcused, .byProxy,
    ]
    return ReportDocument(
      language: labels.language,
      blocks: [
        say.title(conference, say.title(of: Self.declaration)), .facts(say.facts(conference) + say.basis(basis)),
        .heading(say(.sessionsTitle)), say.table(columns, rows),
      ] + say.sources(sources))
  }
}

extension ReportReader {
  fileprivate func facts(_ session: Session) -> SessionFacts {
    let named = reference(session.key)
    return SessionFacts(
      session: named, status: session.status, from: session.begins, until: session.finishes,
      attendance: session.attendance.map { presence in
        AttendanceFacts(
          session: named, attendee: reference(presence.attendee, on: session.begins), mode: presence.mode,
          proxyHolder: presence.proxyHolder.map { reference($0, on: session.begins) })
      })
  }
}

extension ReportWording {
  fileprivate func time(_ session: SessionFacts) -> ReportInline {
    time(from: session.from, until: session.until) ?? self(.timeNotSet)
  }

  fileprivate func attendee(_ presence: AttendanceFacts) -> ReportInline {
    guard let holder = presence.proxyHolder else { return name(presence.attendee) }
    return self(.proxyHeldBy, ["giver": name(presence.attendee), "holder": name(holder)])
  }
}

extension SessionFacts: ReportRow {
  static let members: [ReportMember<SessionFacts>] = [
    .required("session", \.session), .word("status", \.status), .optional("from", \.from), .optional("until", \.until),
    .list("attendance", \.attendance),
  ]
}

extension AttendanceFacts: ReportRow {
  static let members: [ReportMember<AttendanceFacts>] = [
    .required("session", \.session).column(), .required("attendee", \.attendee).column(),
    .word("mode", \.mode).column(),
    .optional("proxyHolder", \.proxyHolder).column(),
  ]
}
