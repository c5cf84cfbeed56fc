public import MeetingRecords

/// The matrix of follow-ups that a conference looks at: what was adopted at the conference before it, what was carried over
/// from earlier ones, and what was completed since.
public struct FollowUpMatrix: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "matrix", title: "Follow-up matrix",
    "The matrix of commitments that a conference looks at, with who answers for each, progress and status.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."),
    examples: [
      Verb.Example("vn-la-labour/10"), Verb.Example("vn-la-labour/10", ["language": "vi", "format": "html"]),
    ],
    remarks: """
      The numbers are those that the annotated agenda names. What is due in 2026 is
      past due on 1 January 2027, and not before.
      """, isPaper: true)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The conference before it, whose conclusions are looked at.
  public var previous: ReportReference?
  /// Whether both sides signed minutes of that conference.
  public var previousMinutesSigned: Bool
  /// The item of the agenda under which it comes up, as printed.
  public var item: String?
  /// What was adopted at the conference before it, by due date, numbered from 1.
  public var adopted: [PendingMatter]
  /// What was carried over from earlier conferences, by due date, numbered on from there.
  public var carriedOver: [PendingMatter]
  /// What was completed or waived since the conference before it, in the order of their ends.
  public var completed: [PendingMatter]
}

extension FollowUpMatrix: MadeOfThing {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    let builder = AgendaBuilder(subject, reader: reader)
    let previous = builder.previous
    basis = reader.basis
    conference = ConferenceFacts(subject, reader)
    self.previous = previous.map { reader.reference($0.key) }
    previousMinutesSigned = previous.flatMap(builder.minutes) != nil
    item = builder.numberedItems().first { $0.topic == .heading(.mattersArising) }?.number
    adopted = Array(builder.pending.prefix(builder.adoptedBefore))
    carriedOver = Array(builder.pending.dropFirst(builder.adoptedBefore))
    let since = previous?.dates?.latest(in: reader.basis.seasons).day
    let ended = builder.scope.followUps.filter { followUp in
      guard !followUp.isPending else { return false }
      guard let since, let ended = followUp.ended?.latest(in: reader.basis.seasons).day else { return true }
      return ended >= since
    }
    completed = reader.inTime(ended) { $0.ended }.map(reader.pendingMatter)
  }

  static let ownMembers: [ReportMember<FollowUpMatrix>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .optional("previous", \.previous), .optional("item", \.item),
      .list("adopted") { Numbered.all($0.adopted) },
      .list("carriedOver") { Numbered.all($0.carriedOver, from: $0.adopted.count + 1) },
      .list("completed") { Numbered.all($0.completed, from: $0.adopted.count + $0.carriedOver.count + 1) },
    ]

  /// The matrix as canonical JSON.
  public var json: [UInt8] { canonicalJSON }

  /// A sheet with a row for each follow-up.
  public var sheets: [ReportSheet] {
    [Numbered<PendingMatter>.sheet("matters", Numbered.all(adopted + carriedOver + completed))]
  }

  /// The matrix laid out as a paper, on pages across.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    MatrixPaper(matrix: self, words: PaperWording(labels, basis)).document()
  }
}
