public import MeetingRecords

/// What the record says of a state, as data: what it and its governments signed and owe, and what became of it.
public struct StateDossier: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = State
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "state", title: "State",
    "What the record says of a state: its names, what became of it, and what it is a party to.",
    thing: Field("state", placeholder: "state", "The state."), examples: [Verb.Example("vn")],
    remarks: """
      What a government signed, it signed for its state. A treaty of a state that this one came after is listed as well: \
      the state is perhaps a party to it until its succession is recorded.
      """)

  /// What it was made from.
  public var basis: ReportBasis
  /// The state.
  public var state: ReportReference
  /// How it exists: what it is and was called, since when, after whom it came and who followed it.
  public var existence: ExistenceFacts
  /// What its printed fields say: its formal name and its code.
  public var fields: [PrintedField]
  /// Its governments, in natural order.
  public var governments: [ReportReference]
  /// The territories that it answers for, or answered for once, in natural order.
  public var territories: [ReportReference]
  /// The conferences that it hosted, in order of time.
  public var hosted: [ReportReference]
  /// The instruments that it or a government of it signed, or that it may be a party to today, the newest first.
  public var instruments: [RegisteredInstrument]
  /// What is pending that it was asked to do or answers for today, by due date.
  public var pendingMatters: [PendingMatter]
  /// What else names the state: bodies, persons, series, and so on.
  public var alsoNamedIn: [DossierMention]
  /// The documents cited for what is said here.
  public var sources: [ReportSource]
}

extension StateDossier {
  /// Makes the dossier of a state.
  ///
  /// - Parameters:
  ///   - state: the state, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a state.
  /// - Complexity: linear in what names the state, a government of it, or one that either came after or was followed by.
  public init(state: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(State.self, state), reader: ReportReader(records, basis))
  }

  init(of subject: State, reader: ReportReader<some RecordsListing>) {
    let governments = reader.records.all(Organization.self, naming: subject.key).filter { body in
      body.type == .government && body.state.map(reader.key) == subject.key
    }
    let territories = reader.records.all(Territory.self, naming: subject.key).filter { territory in
      ([territory.state] + territory.formerStates.map(\.state)).contains { $0.map(reader.key) == subject.key }
    }
    let made = DossierBuilder(subject, reader: reader)
    basis = reader.basis
    state = reader.reference(subject.key)
    existence = made.existence
    fields = reader.printed(subject)
    self.governments = governments.map { reader.reference($0.key) }
    self.territories = territories.map { reader.reference($0.key) }
    hosted = made.hosted
    instruments = made.instruments
    pendingMatters = made.pendingMatters
    alsoNamedIn = made.mentions(except: (governments.map(\.identifier) + territories.map(\.identifier)))
    sources = reader.sources(of: [subject.key])
  }
}

extension StateDossier: MadeOfThing {
  static let ownMembers: [ReportMember<StateDossier>] =
    [.required("state", \.state)] + ReportMember.names(\.existence) + ReportMember.printed(of: State.self, \.fields)
    + ReportMember.lifetime(\.existence) + ReportMember.succession(\.existence) + [
      .list("governments", \.governments), .list("territories", \.territories), .list("hosted", \.hosted),
      .list("instruments") { Numbered.all($0.instruments) },
      .list("pendingMatters") { Numbered.all($0.pendingMatters) }, .list("alsoNamedIn", \.alsoNamedIn),
      .list("sources", \.sources),
    ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `instruments`, `pending_matters`, `succession`, `also_named_in`, `participants` and `statements`.
  public var sheets: [ReportSheet] {
    [
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters),
      SuccessionFacts.sheet(existence, counterpart: "state"), DossierMention.sheet(alsoNamedIn),
      TreatyParticipant.sheet(instruments), StatementFacts.sheet(instruments),
    ]
  }

  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let identity = say.identity(state, existence.references)
    let facts = identity + say.names(existence) + say.facts(fields) + say.lifetime(existence) + say.basis(basis)
    var blocks: [ReportBlock] = [
      .title(say.name(state), lines: [say.title(of: Self.declaration)]), .facts(facts),
    ]
    blocks += say.succession(existence, .precededBy, .followedBy)
    blocks += say.section(.governmentsTitle, governments.map(say.noted))
    blocks += say.section(.territoriesTitle, territories.map(say.noted))
    blocks += say.section(.hostedTitle, hosted.map(say.dated)) + say.instrumentSection(instruments)
    blocks += say.pendingSection(pendingMatters) + say.mentionSection(alsoNamedIn) + say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }
}
