public import MeetingRecords

/// What one party did about an instrument, and how it stands on the day of the report: a row of a status table.
public struct TreatyParticipant: Sendable, Hashable {
  /// The party as it is named, by its name when it signed, and who answers for it.
  public var party: ResponsibleParty
  /// Why it is a party, a signatory, or none.
  public var ground: PartyStanding.Ground
  /// Its signatures, in the order recorded.
  public var signatures: [PartySignature]
  /// Its consents, in the order recorded.
  public var consents: [ConsentFacts]
  /// Since when the instrument is, or was first, in force for it.
  public var inForce: EDTFDate?
  /// Where it began, and ceased, to apply the instrument provisionally.
  public var provisionalApplications: [TurnFacts]
  /// Where the operation was suspended for it, and resumed.
  public var suspensions: [TurnFacts]
  /// When it left.
  public var withdrawals: [WithdrawalFacts]
  /// In whose place it came, as notified.
  public var successions: [SuccessionToParty]
  /// To which territories it applies the instrument, or does not.
  public var territories: [TerritoryFacts]
  /// What it said beside its consent.
  public var statements: [StatementFacts]
}

/// A signature of a party.
public struct PartySignature: Sendable, Hashable {
  /// When it was given.
  public var on: EDTFDate?
  /// Whether it expressed the consent to be bound.
  public var isDefinitive: Bool
  /// The act that was still to come.
  public var subjectTo: ConsentMeans?
  /// The language versions that were signed; all of them when empty.
  public var languages: [LanguageTag]
  /// Who signed.
  public var signatories: [ReportReference]
}

/// A consent of a party to be bound.
public struct ConsentFacts: Sendable, Hashable {
  /// By what act.
  public var means: ConsentMeans
  /// When the act was done.
  public var on: EDTFDate?
  /// From when it has effect, as recorded.
  public var effective: EDTFDate?
  /// Whom it succeeded.
  public var predecessor: ReportReference?
  /// Whether it succeeded to a signature alone.
  public var isToSignature: Bool
}

/// That something began, or ceased, for a party.
public struct TurnFacts: Sendable, Hashable {
  /// When it was done; `nil` while unknown.
  public var on: EDTFDate?
  /// Whether it ceased.
  public var isEnd: Bool
}

/// That a party left.
public struct WithdrawalFacts: Sendable, Hashable {
  /// When it gave notice.
  public var on: EDTFDate?
  /// From when it is no longer bound.
  public var effective: EDTFDate?
}

/// That a body took the place of a party.
public struct SuccessionToParty: Sendable, Hashable {
  /// Whose place it took.
  public var predecessor: ReportReference
  /// When that was notified.
  public var on: EDTFDate?
}

/// To which territories a party applies an instrument.
public struct TerritoryFacts: Sendable, Hashable {
  /// The territories.
  public var territories: [ReportReference]
  /// Whether it does not apply to them.
  public var isExcluded: Bool
  /// When that was said.
  public var on: EDTFDate?
  /// From when it has effect.
  public var effective: EDTFDate?
}

/// A reservation, declaration or objection.
public struct StatementFacts: Sendable, Hashable {
  /// Its number among those about the instrument.
  public var number: Int
  /// What it is.
  public var kind: StatementKind
  /// To which statement it objects, by its number.
  public var to: Int?
  /// Whether the instrument is not in force between the two.
  public var precludesForce: Bool
  /// The provisions that it is about.
  public var provisions: String?
  /// What was said, in the reader's language.
  public var text: TextEntry?
  /// When it was made.
  public var on: EDTFDate?
  /// From when it has effect.
  public var effective: EDTFDate?
  /// How much of it was taken back.
  public var withdrawal: WithdrawalExtent?
  /// When it was done; `nil` while unknown.
  public var withdrawn: EDTFDate?
}

extension ReportReader {
  /// What a party did about an instrument, and how it stands on the day of the report.
  func participant(_ record: PartyRecord, in instrument: Instrument) -> TreatyParticipant {
    let since = record.standing.signed ?? instrument.signed
    return TreatyParticipant(
      party: responsible(
        record.standing.party, areas: instrument.areas, since: since, named: record.standing.signed),
      ground: record.standing.ground, signatures: record.signatures.map(facts), consents: record.consents.map(facts),
      inForce: record.inForce,
      provisionalApplications: record.provisionalApplications.map { TurnFacts(on: $0.on, isEnd: $0.ended) },
      suspensions: record.suspensions.map { TurnFacts(on: $0.on, isEnd: $0.ended) },
      withdrawals: record.withdrawals.map { WithdrawalFacts(on: $0.on, effective: $0.effective) },
      successions: record.successions.map { succession in
        SuccessionToParty(predecessor: reference(succession.predecessor, on: succession.on), on: succession.on)
      },
      territories: record.territories.map(facts), statements: record.statements.map(facts))
  }

  private func facts(_ signature: Signature) -> PartySignature {
    PartySignature(
      on: signature.on, isDefinitive: signature.definitive, subjectTo: signature.subjectTo,
      languages: signature.languages, signatories: signature.signatories.map { reference($0.person) })
  }

  private func facts(_ consent: Consent) -> ConsentFacts {
    ConsentFacts(
      means: consent.means, on: consent.on, effective: consent.effective,
      predecessor: consent.predecessor.map { reference($0, on: consent.on) }, isToSignature: consent.toSignature)
  }

  private func facts(_ application: TerritorialApplication) -> TerritoryFacts {
    TerritoryFacts(
      territories: application.territories.map { reference($0, on: application.on) },
      isExcluded: application.excluded, on: application.on, effective: application.effective)
  }

  private func facts(_ statement: PartyStatement) -> StatementFacts {
    StatementFacts(
      number: statement.number, kind: statement.kind, to: statement.to, precludesForce: statement.precludesForce,
      provisions: statement.provisions, text: text(statement.text), on: statement.on, effective: statement.effective,
      withdrawal: statement.withdrawal, withdrawn: statement.withdrawn)
  }
}
