public import MeetingRecords

/// What the record says of a person, as data.
public struct PersonDossier: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Person
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "person", title: "Person", "What the record says of a person.",
    thing: Field("person", placeholder: "person", "The person."), examples: [Verb.Example("do-thanh-binh")])

  /// What it was made from.
  public var basis: ReportBasis
  /// The person.
  public var person: ReportReference
  /// What the person is called elsewhere.
  public var references: [RecordedReference]
  /// The name in every language and script that is recorded.
  public var names: [TextEntry]
  /// Other spellings.
  public var alsoWritten: [String]
  /// The state whom the person serves.
  public var state: ReportReference?
  /// The offices, in order of time.
  public var offices: [OfficeFacts]
  /// The conferences that the person took part in, in order of time.
  public var attendances: [Attendance]
  /// The speeches, in order of time.
  public var speeches: [DatedSpeech]
  /// The signatures, in order of time.
  public var signatures: [GivenSignature]
  /// What the person is to do, by due date.
  public var pendingMatters: [PendingMatter]
  /// What else names the person: agenda items led, decisions and matters done, documents, and so on.
  public var alsoNamedIn: [DossierMention]
  /// The documents cited for what is said here.
  public var sources: [ReportSource]
}

/// An office that somebody held.
public struct OfficeFacts: Sendable, Hashable {
  /// Who held it.
  public var person: ReportReference
  /// The post.
  public var post: TextEntry?
  /// The body in which the post is held.
  public var organization: ReportReference
  /// When it was assumed.
  public var from: EDTFDate?
  /// When it was left.
  public var until: EDTFDate?
  /// Whether it was left, known date or not.
  public var wasLeft: Bool
}

/// The part that a person had in a conference.
public struct Attendance: Sendable, Hashable {
  /// The conference.
  public var conference: ReportReference
  /// For whom.
  public var party: ReportReference
  /// In what part.
  public var role: DelegationRole
  /// In what capacity.
  public var capacity: TextEntry?
}

/// A speech with when and where it was made.
public struct DatedSpeech: Sendable, Hashable {
  /// The speech.
  public var facts: SpeechFacts
  /// The conference.
  public var conference: ReportReference
  /// When; the dates of the conference where nobody said.
  public var on: EDTFDate?
  /// The title.
  public var title: TextEntry?
}

/// A signature that a person gave.
public struct GivenSignature: Sendable, Hashable {
  /// The instrument.
  public var instrument: ReportReference
  /// For whom.
  public var party: ReportReference
  /// In what capacity.
  public var capacity: TextEntry?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
}

extension PersonDossier {
  /// Makes the dossier of a person.
  ///
  /// - Parameters:
  ///   - person: the person, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a person.
  /// - Complexity: linear in what names the person.
  public init(person: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(Person.self, person), reader: ReportReader(records, basis))
  }

  init(of subject: Person, reader: ReportReader<some RecordsListing>) {
    let (records, basis) = (reader.records, reader.basis)
    let speeches = records.all(Speech.self, naming: subject.key).filter { reader.key($0.speaker) == subject.key }
    let offices = records.all(Office.self, naming: subject.key)
    self.basis = basis
    self.person = reader.reference(subject.key)
    names = subject.name.entries
    references = Array(subject.identity.references)
    alsoWritten = subject.alsoWritten
    state = subject.state.map(reader.reference)
    self.offices = reader.facts(offices)
    attendances = reader.inTime(reader.attendances(of: subject.key)) { $0.conference.date }
    self.speeches = reader.inTime(speeches.map(reader.dated)) { $0.on }
    signatures = reader.inTime(reader.signatures(of: subject.key)) { $0.on }
    pendingMatters = reader.pendingMatters(
      records.all(FollowUp.self, naming: subject.key).filter { $0.owners.map(reader.key).contains(subject.key) })
    let listed =
      offices.map(\.identifier) + speeches.map(\.identifier) + signatures.map(\.instrument.identifier)
      + pendingMatters.map(\.followUp.identifier)
      + records.all(Delegation.self, naming: subject.key).filter { delegation in
        delegation.members.contains { reader.key($0.person) == subject.key }
      }.map(\.identifier)
    alsoNamedIn = reader.mentions(of: subject.key, except: Set(listed))
    sources = reader.sources(of: [subject.key] + offices.map(\.key) + speeches.map(\.key))
  }
}

extension ReportReader {
  /// Things in order of time, those of one time as they come; what has no date comes last.
  func inTime<Thing>(_ things: [Thing], _ date: (Thing) -> EDTFDate?) -> [Thing] {
    let never = DayBounds(earliest: .unknown, latest: .unknown)
    let keyed = things.enumerated().map { (($1, (date($1)?.bounds(in: basis.seasons) ?? never).sortKey, $0)) }
    return keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }

  func facts(_ offices: [Office]) -> [OfficeFacts] {
    let facts = offices.map { office in
      OfficeFacts(
        person: reference(office.person), post: text(office.post),
        organization: reference(office.organization, on: office.left ? office.until ?? office.from : nil),
        from: office.from, until: office.until, wasLeft: office.left)
    }
    return inTime(facts) { $0.from ?? $0.until }
  }

  func dated(_ speech: Speech) -> DatedSpeech {
    let conference = reference(speech.conference)
    return DatedSpeech(
      facts: facts(speech), conference: conference, on: speech.on ?? conference.date, title: text(speech.title))
  }

  func attendances(of person: Identifier) -> [Attendance] {
    records.all(Delegation.self, naming: person).flatMap { delegation in
      delegation.members.filter { key($0.person) == person }.map { member in
        Attendance(
          conference: reference(delegation.conference),
          party: reference(delegation.party, on: dates(of: delegation.conference)),
          role: member.role, capacity: text(member.capacity))
      }
    }
  }

  func signatures(of person: Identifier) -> [GivenSignature] {
    records.all(Instrument.self, naming: person).flatMap { instrument in
      instrument.signatures.flatMap { signature in
        signature.signatories.filter { key($0.person) == person }.map { signatory in
          GivenSignature(
            instrument: reference(instrument.key),
            party: reference(signature.party, on: signature.on ?? instrument.signed),
            capacity: text(signatory.capacity), on: signature.on)
        }
      }
    }
  }
}
