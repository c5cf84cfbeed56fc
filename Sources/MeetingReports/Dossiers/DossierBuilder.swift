import MeetingRecords

/// Gathers what a dossier says of a state or body: what it signed, owes and hosts.
struct DossierBuilder<Records: RecordsListing, Subject: SucceedingEntity> {
  let reader: ReportReader<Records>
  let subject: Subject
  /// Who acts as the subject: a government acts as its state.
  let actors: Set<Identifier>

  /// How the subject exists.
  let existence: ExistenceFacts
  /// The conferences that it hosted, in order of time.
  private(set) var hosted: [ReportReference] = []
  /// The instruments that it signed or answers for today, with what it did itself, the newest first.
  private(set) var instruments: [RegisteredInstrument] = []
  /// What is pending that it was asked to do or answers for today, by due date.
  private(set) var pendingMatters: [PendingMatter] = []

  /// Gathers all of it.
  ///
  /// - Complexity: linear in what names the subject, who acts as it, or one that any of them came after or was followed by.
  init(_ subject: Subject, reader: ReportReader<Records>) {
    (self.subject, self.reader) = (subject, reader)
    actors = reader.succession.actors(as: subject.key)
    existence = reader.existence(subject)
    let conferences = all(Conference.self).filter { stands($0.hosts) }
    hosted = reader.inTime(conferences.map { reader.reference($0.key) }) { $0.date }
    let horizon = reader.basis.on.adding(months: 24)
    let registered = reader.succession.instruments(of: subject.key, on: reader.basis.on).newestFirst.map { instrument in
      reader.registered(instrument, horizon: horizon, tellsActs: true)
    }
    instruments = registered.map { row in
      var row = row
      row.participants = row.participants.filter { concerns([$0.party]) }
      return row
    }
    pendingMatters = reader.pendingMatters(followUpsOfKin).filter { concerns($0.owners + $0.details.supporting) }
  }

  /// What names the subject.
  func all<E: Entity>(_ type: E.Type) -> [E] { reader.records.all(type, naming: subject.key) }

  /// Whether one of the identifiers is that of the subject, or of one who acts as it.
  func stands(_ identifiers: [Identifier]) -> Bool { identifiers.contains { actors.contains(reader.key($0)) } }

  /// What else names the subject.
  func mentions(except listed: [Identifier]) -> [DossierMention] {
    let own =
      hosted.map(\.identifier) + instruments.map(\.instrument.identifier) + pendingMatters.map(\.followUp.identifier)
      + (existence.predecessors + existence.successors).map(\.counterpart.identifier)
    return reader.mentions(of: subject.key, except: Set(listed + own))
  }

  /// The follow-ups that name one of those who act as the subject, or one of their kin.
  private var followUpsOfKin: [FollowUp] {
    // A state may be a party to what one signed that it left, too.
    let before = Set(reader.succession.steps(from: subject.key, .backward).map(\.from))
    let kin = actors.reduce(into: before) { $0.formUnion(reader.succession.kin(of: $1)) }
    return reader.records.all(FollowUp.self, namingAny: kin)
  }

  /// Whether it was named, or answers today.
  private func concerns(_ parties: [ResponsibleParty]) -> Bool {
    parties.contains { party in
      ([party.named] + party.shares.flatMap(\.holders)).contains { actors.contains(reader.key($0.identifier)) }
    }
  }
}
