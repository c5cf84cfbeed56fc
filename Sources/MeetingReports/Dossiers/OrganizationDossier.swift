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
  /// How it exists: what it is and was called, since when, after whom it came and who followed it.
  public var existence: ExistenceFacts
  /// What its printed fields say: what sort of body it is.
  public var fields: [PrintedField]
  /// The state that it belongs to.
  public var state: ReportReference?
  /// The body that it is part of.
  public var parent: ReportReference?
  /// The functions it was said to hold.
  public var functions: [ReportReference]
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
    self.init(DossierBuilder(subject, reader: reader))
  }
}

extension OrganizationDossier {
  fileprivate init(_ made: DossierBuilder<some RecordsListing, Organization>) {
    let (reader, subject) = (made.reader, made.subject)
    let achievements = made.all(Achievement.self).filter { made.stands($0.organizations) }
    let offices = made.all(Office.self)
    basis = reader.basis
    organization = reader.reference(subject.key)
    existence = made.existence
    fields = reader.printed(subject)
    state = subject.state.map(reader.reference)
    parent = subject.parent.map(reader.reference)
    functions = subject.functions.map(reader.reference)
    self.offices = reader.facts(offices)
    hosted = made.hosted
    instruments = made.instruments
    pendingMatters = made.pendingMatters
    self.achievements = reader.inTime(achievements.map(reader.facts)) { $0.on }
    alsoNamedIn = made.mentions(except: achievements.map(\.identifier) + offices.map(\.identifier))
    sources = reader.sources(of: [subject.key])
  }
}
