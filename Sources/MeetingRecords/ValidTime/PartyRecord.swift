/// What one party did about an instrument, and how it stands: a row of a status table.
public struct PartyRecord: Sendable, Hashable {
  /// How it stands on the day, and who answers for it.
  public var standing: PartyStanding
  /// Its signatures, in the order recorded; several where it signed language versions apart.
  public var signatures: [Signature] = []
  /// Its consents, in the order recorded; several where it left and came back.
  public var consents: [Consent] = []
  /// Since when the instrument is, or was first, in force for it; absent where it never was, or nobody can tell.
  public var inForce: EDTFDate?
  /// Where it began, and ceased, to apply the instrument provisionally.
  public var provisionalApplications: [ApplicationTurn] = []
  /// Where the operation was suspended for it, and resumed.
  public var suspensions: [ApplicationTurn] = []
  /// When it left.
  public var withdrawals: [PartyWithdrawal] = []
  /// In whose place it came, as notified.
  public var successions: [PartySuccession] = []
  /// To which territories it applies the instrument, or does not.
  public var territories: [TerritorialApplication] = []
  /// What it said beside its consent.
  public var statements: [PartyStatement] = []
}

extension InstrumentReading {
  /// The status table: what each party did, and how it stands on a day, in the order of ``parties(on:)``.
  ///
  /// - Complexity: linear in the acts of the parties.
  public func table(on days: AskedDays) -> [PartyRecord] {
    func mine<Act>(_ acts: some Sequence<Act>, _ party: (Act) -> Identifier?) -> [Identifier: [Act]] {
      acts.reduce(into: [:]) { found, act in
        if let party = party(act) { found[reading.succession.key(party), default: []].append(act) }
      }
    }
    let signatures = mine(instrument.signatures, \.party)
    let consents = mine(instrument.consents, \.party)
    let provisional = mine(instrument.provisionalApplications, \.party)
    let suspensions = mine(instrument.suspensions, \.party)
    let withdrawals = mine(instrument.withdrawals, \.party)
    let successions = mine(instrument.successions, \.successor)
    let territories = mine(instrument.territorialApplications, \.party)
    let statements = mine(instrument.statements, \.party)
    return parties(on: days).map { standing in
      let party = standing.party
      var record = PartyRecord(standing: standing)
      record.signatures = signatures[party] ?? []
      record.consents = consents[party] ?? []
      record.inForce = inForce(signature: record.signatures.first, consent: record.consents.first)
      record.provisionalApplications = provisional[party] ?? []
      record.suspensions = suspensions[party] ?? []
      record.withdrawals = withdrawals[party] ?? []
      record.successions = successions[party] ?? []
      record.territories = territories[party] ?? []
      record.statements = statements[party] ?? []
      return record
    }
  }

  /// From when the instrument is in force for a party: from its entry into force, or from the effect of a consent that came later.
  private func inForce(signature: Signature?, consent: Consent?) -> EDTFDate? {
    if let consent {
      guard !consent.toSignature else { return nil }
      let own = consent.effective ?? effect(of: consent)
      guard let general = instrument.inForce else { return consent.effective }
      return own.flatMap { .later($0, general) }
    }
    guard let signature, let general = instrument.inForce, signature.subjectTo == nil,
      signature.definitive || acts.completed.isEmpty
    else { return nil }
    return .later(general, signature.on)
  }

  /// The day of an act, and what the instrument lays down for those who consent later.
  private func effect(of consent: Consent) -> EDTFDate? {
    guard consent.means != .succession, let delay = instrument.effectAfter else { return consent.on }
    return consent.on?.day.flatMap { EDTFDate($0.adding(delay)) } ?? nil
  }
}
