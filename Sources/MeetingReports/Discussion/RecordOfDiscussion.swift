public import MeetingRecords

/// The record of what a conference discussed and decided, as data.
///
/// Paragraphs are numbered through all sections, so that they can be cited. What is said in them is as recorded.
public struct RecordOfDiscussion: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "record", title: "Record of discussion", "The record of discussion of a conference.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/9."),
    examples: [
      Verb.Example("vn-la-labour/9"), Verb.Example("vn-la-labour/9", ["language": "vi", "format": "markdown"]),
    ],
    remarks: """
      Paragraphs are numbered, decisions stand out with their identifiers, statements
      of which more than a summary is recorded are annexed.
      """, isPaper: true)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The record of the conference from draft to adoption; absent where none was drafted.
  public var standing: RecordStanding?
  /// The sections in order, each with its paragraphs.
  public var sections: [DiscussionSection]
  /// What the conference asked somebody to do, by due date, as it stands on the day of the report.
  public var followUps: [PendingMatter]
  /// Those who took part, a list for each delegation, and one of those who were invited.
  public var participants: [ParticipantList]
  /// The statements annexed, numbered from 1 in this order.
  public var statements: [AnnexedStatement]
  /// The documents cited for what the report names.
  public var sources: [ReportSource]
}

/// The record of a conference from draft to adoption.
public struct RecordStanding: Sendable, Hashable {
  /// Where it is.
  public var status: RecordStatus
  /// When the last of what follows was done.
  public var on: EDTFDate?
  /// What was circulated, corrected and adopted, oldest first.
  public var versions: [RecordVersionFacts]
  /// The corrigenda, oldest first.
  public var corrigenda: [RecordCorrigendum]
  /// The text that was recorded as that of the record.
  public var text: TextEntry?
  /// Its numbered paragraphs.
  public var paragraphs: [RecordParagraphFacts]
  /// The minutes that both sides sign; absent where it is no instrument.
  public var instrument: ReportReference?
  /// To whom it was last circulated.
  public var circulatedTo: [ReportReference]
  /// The last day for comments.
  public var commentsBy: EDTFDate?
  /// Whether it was adopted because nobody commented.
  public var isAdoptedBySilence: Bool
  /// Its annexes, in order.
  public var annexes: [RecordAnnexFacts]
}

/// A numbered paragraph of a record, as it was recorded.
public struct RecordParagraphFacts: Sendable, Hashable {
  /// Its number as printed.
  public var number: String
  /// What it says.
  public var text: TextEntry
}

/// An annex of a record.
public struct RecordAnnexFacts: Sendable, Hashable {
  /// Its number or letter.
  public var number: String
  /// The document.
  public var document: ReportReference
  /// What it is called there, where that is not the title of the document.
  public var title: TextEntry?
}

/// A version of a record as people saw it.
public struct RecordVersionFacts: Sendable, Hashable {
  /// What was done.
  public var status: RecordStatus
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The sequence number of the journal that it speaks of.
  public var asOf: Int?
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// What was said of it: the correction.
  public var note: TextEntry?
}

/// A correction of an adopted record.
public struct RecordCorrigendum: Sendable, Hashable {
  /// Its number.
  public var number: Int
  /// What is corrected, and how it now reads.
  public var text: TextEntry
  /// When it was issued.
  public var on: EDTFDate?
}

/// A section of a record of discussion.
public struct DiscussionSection: Sendable, Hashable {
  /// What it is about.
  public var topic: DiscussionTopic
  /// Its paragraphs.
  public var paragraphs: [DiscussionParagraph]
}

/// What a section is about.
public enum DiscussionTopic: Sendable, Hashable {
  /// The opening of the conference.
  case opening
  /// An item of its agenda, with its number.
  case item(ReportReference, number: String?)
  /// What was said and decided under no item.
  case general
  /// The results of cooperation that were reported.
  case results
  /// The instruments that were signed.
  case signing
  /// The next conference.
  case nextMeeting
  /// The closure of the conference.
  case closure
}

/// A numbered paragraph.
public struct DiscussionParagraph: Sendable, Hashable {
  /// Its number, from 1 through all sections.
  public var number: Int
  /// What it says.
  public var statement: DiscussionStatement
}

/// What a paragraph says.
public enum DiscussionStatement: Sendable, Hashable {
  /// The conference was held, or is to be.
  case held
  /// The meeting that prepared it.
  case preparedBy(ReportReference)
  /// The agenda was adopted.
  case agendaAdopted(symbol: String?, on: EDTFDate?)
  /// Words of the record: an annotation of an item, or a further paragraph of a summary.
  case words(TextEntry)
  /// Somebody spoke; the first paragraph of the summary, and the number of the annex that has more.
  case spoke(SpeechFacts, summary: TextEntry?, annex: Int?)
  /// A decision was adopted.
  case decided(DecisionFacts)
  /// A result was reported.
  case achieved(AchievementFacts)
  /// An instrument was signed.
  case signed(ReportReference, [SignatureFacts])
  /// The next conference, as far as it is known.
  case next(AgendaNote)
  /// The conference was closed.
  case closed(on: EDTFDate?)
}

/// A speech.
public struct SpeechFacts: Sendable, Hashable {
  /// The speech.
  public var speech: ReportReference
  /// What it was for.
  public var kind: SpeechKind
  /// Who spoke.
  public var speaker: ReportReference
  /// In what capacity.
  public var capacity: TextEntry?
  /// For whom.
  public var organization: ReportReference?
  /// The language in which it was made.
  public var language: LanguageTag?
  /// Whether the speaker was invited and belongs to no delegation.
  public var isInvited: Bool
  /// When it began.
  public var began: EDTFDate?
  /// When it ended.
  public var ended: EDTFDate?
  /// The states or organizations of the group for which it was made.
  public var onBehalfOf: [ReportReference] = []
  /// The group for which it was made, where it is not in the record.
  public var group: TextEntry?
  /// The speech that it replies to.
  public var repliesTo: ReportReference?
  /// Who made that speech.
  public var answered: ReportReference?
  /// The language it was interpreted from.
  public var interpretedFrom: LanguageTag?
}

/// A signature of a party.
public struct SignatureFacts: Sendable, Hashable {
  /// The party.
  public var party: ReportReference
  /// Who signed for it.
  public var persons: [Participant]
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: TextEntry?
}

/// Those who took part for a party.
public struct ParticipantList: Sendable, Hashable {
  /// The party; absent of those who belong to no delegation.
  public var party: ReportReference?
  /// The group outside the delegations; absent of a delegation, and of those who were merely invited to speak.
  public var group: ParticipantGroup?
  /// The persons, the head of the delegation first; a body where nobody is named for it.
  public var persons: [Participant]
}

/// A person who took part.
public struct Participant: Sendable, Hashable {
  /// The person.
  public var person: ReportReference
  /// In what part; absent of one who signed or was invited.
  public var role: DelegationRole?
  /// In what capacity.
  public var capacity: TextEntry?
  /// How the person is addressed.
  public var honorific: TextEntry?
  /// The body that the person comes from.
  public var body: ReportReference?
}

/// A statement that the record annexes.
public struct AnnexedStatement: Sendable, Hashable {
  /// The speech.
  public var speech: SpeechFacts
  /// When it was made.
  public var on: EDTFDate?
  /// Its title.
  public var title: TextEntry?
  /// The full text; absent where only quotations are recorded.
  public var fullText: TextEntry?
  /// What was quoted of it word for word.
  public var quotations: [TextEntry]
}
