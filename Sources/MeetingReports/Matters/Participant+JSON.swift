internal import CanonicalJSON
import MeetingRecords

extension TreatyParticipant: ReportRow {
  static let definition: String? = "participant"
  static let members: [ReportMember<TreatyParticipant>] = [
    .required("party", \.party), .required("standing", \.ground.answer), .word("ground", \.ground),
    .list("signatures", \.signatures), .list("consents", \.consents), .optional("inForce", \.inForce),
    .list("provisionalApplications", \.provisionalApplications), .list("suspensions", \.suspensions),
    .list("withdrawals", \.withdrawals), .list("successions", \.successions), .list("territories", \.territories),
    .list("statements", \.statements),
  ]

  /// A row for each party of the instruments.
  static func sheet(_ instruments: [RegisteredInstrument]) -> ReportSheet {
    let rows = instruments.flatMap { row in row.participants.map { (row.instrument.identifier, $0) } }
    return ReportSheet(
      "participants", rows,
      [
        "instrument": { $0.0.description }, "party": { $0.1.party.cell }, "standing": { $0.1.ground.answer },
        "ground": { $0.1.ground.rawValue },
        "signed": { SheetValue.list($0.1.signatures.compactMap(\.on?.description)) },
        "subject_to": { SheetValue.list($0.1.signatures.compactMap(\.subjectTo?.rawValue)) },
        "definitive": { $0.1.signatures.contains(where: \.isDefinitive) ? "true" : "false" },
        "consent": { SheetValue.list($0.1.consents.map(\.means.rawValue)) },
        "letter": { SheetValue.list($0.1.consents.map(\.means.letter)) },
        "consented": { SheetValue.list($0.1.consents.compactMap(\.on?.description)) },
        "effective": { SheetValue.list($0.1.consents.compactMap(\.effective?.description)) },
        "in_force": { SheetValue.date($0.1.inForce) },
        "left": { SheetValue.list($0.1.withdrawals.compactMap { ($0.effective ?? $0.on)?.description }) },
        "territories": { SheetValue.list($0.1.territories.map(\.cell)) },
        "statements": { String($0.1.statements.count) },
      ])
  }
}

extension StatementFacts {
  /// A row for each statement about the instruments.
  static func sheet(_ instruments: [RegisteredInstrument]) -> ReportSheet {
    let rows = instruments.flatMap { row in
      row.participants.flatMap { party in party.statements.map { (row.instrument.identifier, party.party.cell, $0) } }
        .sorted { $0.2.number < $1.2.number }
    }
    return ReportSheet(
      "statements", rows,
      [
        "instrument": { $0.0.description }, "number": { String($0.2.number) }, "party": { $0.1 },
        "kind": { $0.2.kind.rawValue }, "to": { $0.2.to.map { String($0) } ?? "" },
        "provisions": { $0.2.provisions ?? "" }, "text": { SheetValue.text($0.2.text) },
        "date": { SheetValue.date($0.2.on) }, "withdrawal": { $0.2.withdrawal?.rawValue ?? "" },
        "withdrawn": { SheetValue.date($0.2.withdrawn) },
      ])
  }
}

extension PartySignature: ReportRow {
  static let members: [ReportMember<PartySignature>] = [
    .optional("date", \.on), .flag("definitive", \.isDefinitive), .optionalWord("subjectTo", \.subjectTo),
    .list("languages", \.languages), .list("signatories", \.signatories),
  ]
}

extension ConsentFacts: ReportRow {
  static let members: [ReportMember<ConsentFacts>] = [
    .word("means", \.means), .optional("date", \.on), .optional("effective", \.effective),
    .optional("predecessor", \.predecessor), .flag("toSignature", \.isToSignature),
  ]
}

extension TurnFacts: ReportRow {
  static let definition: String? = "turn"
  static let members: [ReportMember<TurnFacts>] = [.optional("date", \.on), .flag("ended", \.isEnd)]
}

extension WithdrawalFacts: ReportRow {
  static let members: [ReportMember<WithdrawalFacts>] = [.optional("date", \.on), .optional("effective", \.effective)]
}

extension SuccessionToParty: ReportRow {
  static let members: [ReportMember<SuccessionToParty>] = [
    .required("predecessor", \.predecessor), .optional("date", \.on),
  ]
}

extension TerritoryFacts: ReportRow {
  static let members: [ReportMember<TerritoryFacts>] = [
    .list("territories", \.territories), .flag("excluded", \.isExcluded), .optional("date", \.on),
    .optional("effective", \.effective),
  ]
  var cell: String { (isExcluded ? "not " : "") + SheetValue.identifiers(territories) }
}

extension StatementFacts: ReportRow {
  static let members: [ReportMember<StatementFacts>] = [
    .required("number", \.number), .word("kind", \.kind), .optional("to", \.to),
    .flag("precludesForce", \.precludesForce), .optional("provisions", \.provisions), .optional("text", \.text),
    .optional("date", \.on), .optional("effective", \.effective), .optionalWord("withdrawal", \.withdrawal),
    .optional("withdrawn", \.withdrawn),
  ]
}

extension RegistrationFacts: ReportRow {
  static let members: [ReportMember<RegistrationFacts>] = [
    .optional("with", \.with), .optional("number", \.number), .optional("date", \.on),
  ]
  var cell: String { [with?.cell, number].compactMap(\.self).joined(separator: " ") }
}

extension DepositFacts: ReportRow {
  static let members: [ReportMember<DepositFacts>] = [
    .required("with", \.with), .optional("originals", \.originals), .optional("copies", \.copies),
    .list("languages", \.languages),
    .optional("date", \.on),
  ]
}

extension ConsentMeans {
  /// The letter with which depositaries mark the act behind its day, as in Multilateral Treaties Deposited with the
  /// Secretary-General; a ratification has none.
  var letter: String {
    switch self {
    case .ratification: ""
    case .acceptance: "A"
    case .approval: "AA"
    case .accession: "a"
    case .succession: "d"
    case .formalConfirmation: "c"
    case .notification: "n"
    }
  }
}
