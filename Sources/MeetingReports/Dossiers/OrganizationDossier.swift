public import MeetingRecords

/// What the record says of an organization, as data: what it signed and owes, and what it answers for today.
public struct OrganizationDossier: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Organization
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "organization", title: "Organization",
    "What the record says of an organization, and what it answers for today.",
    thing: Field("organization", placeholder: "organization", "The organization."),
    examples: [Verb.Example("moha-vn")])

  /// What it was made from.
  public var basis: ReportBasis
  /// The organization.
  public var organization: ReportReference
  /// The name in every language that is recorded.
  public var names: [TextEntry]
  /// Names that it bore before, oldest first.
  public var formerNames: [FormerNameFacts]
  /// The state that it belongs to.
  public var state: ReportReference?
  /// The body that it is part of.
  public var parent: ReportReference?
  /// When it was established.
  public var established: EDTFDate?
  /// Whether it still exists.
  public var status: OrganizationStatus
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate?
  /// The functions it was said to hold.
  public var functions: [ReportReference]
  /// From whom functions came, in the order recorded.
  public var predecessors: [SuccessionFacts]
  /// To whom functions passed, in the order recorded.
  public var successors: [SuccessionFacts]
  /// Who held office in it, in order of time.
  public var offices: [OfficeFacts]
  /// The conferences that it hosted, in order of time.
  public var hosted: [ReportReference]
  /// The instruments that it signed or answers for today, the newest first.
  public var instruments: [RegisteredInstrument]
  /// What is pending that it was asked to do or answers for today, by due date.
  public var pendingMatters: [PendingMatter]
  /// The results that it achieved or supported, in order of time.
  public var achievements: [AchievementFacts]
  /// What else names the organization: series, delegations, agenda items, bodies that are part of it, and so on.
  public var alsoNamedIn: [DossierMention]
  /// The documents cited for what is said here.
  public var sources: [ReportSource]
}

/// A name that an organization bore.
public struct FormerNameFacts: Sendable, Hashable {
  /// The name.
  public var name: TextEntry
  /// When it was given up.
  public var until: EDTFDate?
}

/// A passing of functions between one organization and another.
public struct SuccessionFacts: Sendable, Hashable {
  /// How it came about.
  public var kind: SuccessionKind
  /// The other organization.
  public var counterpart: ReportReference
  /// The functions that passed; all of them when empty.
  public var functions: [ReportReference]
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
}

extension OrganizationDossier {
  /// Makes the dossier of an organization.
  ///
  /// - Parameters:
  ///   - organization: the organization, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of an organization.
  /// - Complexity: linear in what names the organization, or a body that functions came from or went to.
  public init(
    organization: Identifier, basis: ReportBasis, from records: some RecordsListing
  ) throws(ReportError) {
    self.init(of: try records.subject(Organization.self, organization), reader: ReportReader(records, basis))
  }

  init(of subject: Organization, reader: ReportReader<some RecordsListing>) {
    self = OrganizationDossierBuilder(subject, reader: reader).dossier()
  }
}

/// Makes the dossier of an organization.
struct OrganizationDossierBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let subject: Organization

  init(_ subject: Organization, reader: ReportReader<Records>) { (self.subject, self.reader) = (subject, reader) }

  func dossier() -> OrganizationDossier {
    let own = reader.reference(subject.key)
    let hosted = all(Conference.self).filter { $0.hosts.map(reader.key).contains(subject.key) }
    let achievements = all(Achievement.self).filter { $0.organizations.map(reader.key).contains(subject.key) }
    let offices = all(Office.self)
    let (instruments, pendingMatters) = (instruments(), pendingMatters())
    let listed =
      hosted.map(\.identifier) + achievements.map(\.identifier) + offices.map(\.identifier)
      + instruments.map(\.instrument.identifier) + pendingMatters.map(\.followUp.identifier)
      + (subject.predecessors + subject.successors).map { reader.reference($0.counterpart).identifier }
    return OrganizationDossier(
      basis: reader.basis, organization: own, names: subject.name.entries,
      formerNames: subject.formerNames.compactMap { former in
        reader.text(former.name).map { FormerNameFacts(name: $0, until: former.until) }
      }, state: subject.state.map(reader.reference), parent: subject.parent.map(reader.reference),
      established: subject.established, status: subject.status, ended: subject.ended,
      functions: subject.functions.map(reader.reference), predecessors: subject.predecessors.map(passing),
      successors: subject.successors.map(passing), offices: reader.facts(offices),
      hosted: reader.inTime(hosted.map { reader.reference($0.key) }) { $0.date }, instruments: instruments,
      pendingMatters: pendingMatters, achievements: reader.inTime(achievements.map(reader.facts)) { $0.on },
      alsoNamedIn: reader.mentions(of: subject.key, except: Set(listed)), sources: reader.sources(of: [subject.key]))
  }

  private func all<E: Entity>(_ type: E.Type) -> [E] { reader.records.all(type, naming: subject.key) }

  /// What names the organization or one of its kin.
  private func all<E: Entity>(ofKin type: E.Type) -> [E] {
    reader.records.all(type, namingAny: reader.succession.kin(of: subject.key))
  }

  private func passing(_ link: SuccessionLink) -> SuccessionFacts {
    SuccessionFacts(
      kind: link.kind, counterpart: reader.reference(link.counterpart, on: link.on),
      functions: link.functions.map(reader.reference), on: link.on)
  }

  private func instruments() -> [RegisteredInstrument] {
    let horizon = reader.basis.on.adding(months: 24)
    return newestFirst(all(ofKin: Instrument.self)).filter { concerns(reader.parties(of: $0)) }
      .map { reader.registered($0, horizon: horizon) }
  }

  private func pendingMatters() -> [PendingMatter] {
    reader.pendingMatters(all(ofKin: FollowUp.self)).filter { concerns($0.owners) }
  }

  /// Whether the organization was named, or answers today.
  private func concerns(_ parties: [ResponsibleParty]) -> Bool {
    parties.contains { party in
      ([party.named] + party.shares.flatMap(\.holders)).contains { $0.identifier == subject.identifier }
    }
  }
}
