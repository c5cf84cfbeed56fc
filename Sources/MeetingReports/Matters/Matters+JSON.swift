internal import CanonicalJSON
import MeetingRecords

extension PendingMatter: ReportRow {
  static let definition: String? = "matter"
  static let members: [ReportMember<PendingMatter>] = ownMembers + ReportMember.of(MatterDetails.members, \.details)

  private static let ownMembers: [ReportMember<PendingMatter>] = [
    .required("followUp", \.followUp).column().and("title") { SheetValue.text($0.followUp.name) },
    .list("owners", \.owners).column().and("owners_today") { SheetValue.today($0.owners) },
    .optional("asked", \.asked), .word("askedFrom", \.askedBasis), .optional("due", \.due).column(),
    .optionalWord("overdue", \.overdue).column(), .word("status", \.status).column(),
    .required("timesCarriedForward", \.timesCarriedForward).column(), .flag("illustration", \.illustration).column(),
    .list("areas", \.areas).column(), .list("mandates", \.mandates).column(), .optional("lastAction", \.lastAction),
  ]

  /// A row for each matter.
  static func sheet(_ matters: [PendingMatter]) -> ReportSheet { sheet("pending_matters", matters) }
}

extension RegisteredInstrument: ReportRow {
  static let definition: String? = "instrument"
  static let members: [ReportMember<RegisteredInstrument>] = [
    .required("instrument", \.instrument).column().and("title") { SheetValue.text($0.instrument.name) },
    .word("type", \.type).column(), .list("parties", \.parties).column(), .list("unsigned", \.unsigned),
    .list("partiesToday", \.partiesToday).and("parties_today") { SheetValue.today($0.partiesToday.map(\.party)) },
    .list("signatories", \.signatories).and("signatories") { SheetValue.today($0.signatories.map(\.party)) },
    .optional("depositary", \.depositary).column(), .list("registrations", \.registrations).column(),
    .optional("signed", \.signed).column(), .optional("signaturePlace", \.signaturePlace).column(),
    .optionalWord("entryIntoForce", \.entryIntoForce).column(), .optional("inForce", \.inForce).column(),
    .word("status", \.status).column(), .flag("statusIsUncertain", \.statusIsUncertain),
    .optional("expires", \.expires).column(), .optional("expiresByDuration", \.expiresByDuration).column(),
    .optional("noticeBy", \.noticeBy).column(), .optionalWord("renewal", \.renewal).column(),
    .optional("reviewOn", \.reviewOn).column(), .list("areas", \.areas).column(),
    .flag("areasOpenEnded", \.areasOpenEnded).column(), .list("relations", \.relations).column(),
    .list("affectedBy", \.affectedBy).column(), .words("reviewReasons", \.reviewReasons).column(),
    .list("participants", \.participants),
  ]

  /// A row for each instrument.
  static func sheet(_ instruments: [RegisteredInstrument]) -> ReportSheet { sheet("instruments", instruments) }
}

extension PartyToday: ReportRow {
  static let members: [ReportMember<PartyToday>] = [
    .required("party", \.party), .word("standing", \.certainty), .word("ground", \.ground),
  ]
}

extension InstrumentLink: ReportRow {
  static let definition: String? = "link"
  static let members: [ReportMember<InstrumentLink>] = [.word("kind", \.kind), .required("other", \.other)]
  var cell: String { "\(kind.rawValue) \(other.identifier)" }
}
