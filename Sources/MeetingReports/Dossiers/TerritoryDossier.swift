public import MeetingRecords

/// What the record says of a territory, as data: which state answers and answered for it, and what names it.
public struct TerritoryDossier: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Territory
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "territory", title: "Territory",
    "What the record says of a territory: its names, which state answers for it, and what names it.",
    thing: Field("territory", placeholder: "territory", "The territory."), examples: [Verb.Example("aruba")])

  /// What it was made from.
  public var basis: ReportBasis
  /// The territory.
  public var territory: ReportReference
  /// How it exists: what it is and was called, since when, after whom it came and who followed it.
  public var existence: ExistenceFacts
  /// What its printed fields say: its code.
  public var fields: [PrintedField]
  /// The state that answers for it on the day of the report, or the first of those that may; absent where none does.
  public var state: ReportReference?
  /// The states that answered for it before, oldest first.
  public var formerStates: [FormerStateFacts]
  /// What names the territory: instruments that apply to it, and so on.
  public var alsoNamedIn: [DossierMention]
  /// The documents cited for what is said here.
  public var sources: [ReportSource]
}

/// A state that answered for a territory.
public struct FormerStateFacts: Sendable, Hashable {
  /// The state.
  public var state: ReportReference
  /// Until when.
  public var until: EDTFDate?
}

extension TerritoryDossier {
  /// Makes the dossier of a territory.
  ///
  /// - Parameters:
  ///   - territory: the territory, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a territory.
  /// - Complexity: linear in what names the territory.
  public init(territory: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(Territory.self, territory), reader: ReportReader(records, basis))
  }

  init(of subject: Territory, reader: ReportReader<some RecordsListing>) {
    basis = reader.basis
    territory = reader.reference(subject.key)
    existence = reader.existence(subject)
    fields = reader.printed(subject)
    let states = reader.validTime.states(answeringFor: subject, on: AskedDays(reader.basis.on))
    state = states.compactMap(\.self).first.map(reader.reference)
    formerStates = subject.formerStates.compactMap { former in
      former.state.map { FormerStateFacts(state: reader.reference($0, on: former.until), until: former.until) }
    }
    let listed = (existence.predecessors + existence.successors).map(\.counterpart.identifier)
    alsoNamedIn = reader.mentions(of: subject.key, except: Set(listed))
    sources = reader.sources(of: [subject.key])
  }
}

extension TerritoryDossier: MadeOfThing {
  static let ownMembers: [ReportMember<TerritoryDossier>] =
    [.required("territory", \.territory)] + ReportMember.names(\.existence)
    + ReportMember.printed(of: Territory.self, \.fields) + [
      .optional("state", \.state), .list("formerStates", \.formerStates),
    ] + ReportMember.lifetime(\.existence) + ReportMember.succession(\.existence) + [
      .list("alsoNamedIn", \.alsoNamedIn), .list("sources", \.sources),
    ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `succession` and `also_named_in`.
  public var sheets: [ReportSheet] {
    [SuccessionFacts.sheet(existence, counterpart: "territory"), DossierMention.sheet(alsoNamedIn)]
  }

  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let former = formerStates.map { former in
      former.until.map { say(.untilDate, ["name": say.name(former.state), "date": say.date($0)]) }
        ?? say.name(former.state)
    }
    var facts = say.identity(territory, existence.references)
    facts += say.names(existence) + say.facts(fields)
    if let state { facts.append(ReportFact(say.plain(.answeringState), [say.name(state)])) }
    if !former.isEmpty { facts.append(ReportFact(say.plain(.formerStates), former)) }
    facts += say.lifetime(existence) + say.basis(basis)
    var blocks: [ReportBlock] = [
      .title(say.name(territory), lines: [say.title(of: Self.declaration)]), .facts(facts),
    ]
    blocks += say.succession(existence, .precededBy, .followedBy)
    blocks += say.mentionSection(alsoNamedIn) + say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }
}

extension FormerStateFacts: ReportRow {
  static let members: [ReportMember<FormerStateFacts>] = [.required("state", \.state), .optional("until", \.until)]
}
