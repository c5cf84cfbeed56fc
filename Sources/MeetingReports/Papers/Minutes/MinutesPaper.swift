public import MeetingRecords

/// The minutes of a conference, as both sides sign them: attendance, a chapter for each item, what was signed, the next
/// conference, and annexes.
///
/// Of a conference that was closed they say what held on its closing day, by what is known now.
public struct MinutesPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "minutes", title: "Minutes",
    "The minutes of a conference, with annexes and places to sign.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/9."),
    examples: [
      Verb.Example("vn-la-labour/9"), Verb.Example("vn-la-labour/9", ["language": "vi", "format": "docx"]),
    ],
    remarks: """
      Paragraphs are numbered from the first to the last, the same in every language.
      The annexes are the delegations, the agenda, the documents, what the conference
      asked for, and the instruments that were signed.
      """, isPaper: true, paperTitle: .minutes)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The day whose facts it tells: that of the closing, or of the report where the conference has not been closed.
  public var day: CalendarDay
  /// The chapters, each with its numbered paragraphs.
  public var chapters: [DiscussionSection]
  /// The delegations and groups, as the list of participants has them.
  public var participants: ParticipantsPaper
  /// The agenda as it is printed.
  public var agenda: AgendaReport
  /// The documents of the conference.
  public var documents: [ListedDocument]
  /// What the conference asked someone to do, by due date, numbered from 1.
  public var followUps: [PendingMatter]
  /// The instruments signed there, in the order recorded.
  public var instruments: [ReportReference]
  /// In how many originals the minutes are made; `nil` while unknown.
  public var originals: Int?
  /// In which languages.
  public var languages: [LanguageTag]
}

extension MinutesPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    let closing = subject.closed?.latest(in: reader.basis.seasons).day ?? reader.basis.on
    var atClosing = reader.basis
    atClosing.on = min(closing, reader.basis.on)
    let then = ReportReader(reader.records, atClosing)
    let record = RecordOfDiscussionBuilder(subject, reader: then).report()
    let builder = AgendaBuilder(subject, reader: then)
    let minutes = reader.records.all(Instrument.self, naming: subject.key).first { instrument in
      instrument.type == .agreedMinutes && instrument.conference.map(reader.key) == subject.key
    }
    basis = reader.basis
    conference = record.conference
    day = atClosing.on
    // The minutes don't tell of their own signature among what was signed.
    chapters = MinutesPaper.withoutSignature(of: minutes?.identifier, record.sections)
    participants = ParticipantsPaper(of: subject, reader: then)
    agenda = builder.annotated()
    documents = DocumentsPaper(of: subject, reader: then).documents
    followUps = record.followUps
    instruments = record.sections.flatMap(\.paragraphs).compactMap { paragraph in
      if case .signed(let instrument, _) = paragraph.statement { instrument } else { nil }
    }.filter { $0.identifier != minutes?.identifier }
    originals = minutes?.originals
    languages = minutes?.languages ?? []
  }

  private static func withoutSignature(of minutes: Identifier?, _ sections: [DiscussionSection]) -> [DiscussionSection]
  {
    var number = 0
    return sections.compactMap { section in
      let told = section.paragraphs.filter { paragraph in
        if case .signed(let instrument, _) = paragraph.statement { instrument.identifier != minutes } else { true }
      }
      guard !told.isEmpty else { return nil }
      return DiscussionSection(
        topic: section.topic,
        paragraphs: told.map { paragraph in
          number += 1
          return DiscussionParagraph(number: number, statement: paragraph.statement)
        })
    }
  }

  static let ownMembers: [ReportMember<MinutesPaper>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .required("asOf", \.day), .list("sections", \.chapters), .list("delegations", \.participants.delegations),
      .list("groups", \.participants.groups), .list("items", \.agenda.items), .list("documents", \.documents),
      .list("followUps") { Numbered.all($0.followUps) }, .list("instruments", \.instruments),
      .optional("originals", \.originals), .list("originalLanguages", \.languages),
    ]

  /// The minutes as canonical JSON.
  public var json: [UInt8] { canonicalJSON }

  /// A sheet with a row for each follow-up.
  public var sheets: [ReportSheet] { [Numbered<PendingMatter>.sheet("followups", Numbered.all(followUps))] }

  /// The minutes laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    MinutesDocument(minutes: self, words: PaperWording(labels, basis)).document()
  }
}
