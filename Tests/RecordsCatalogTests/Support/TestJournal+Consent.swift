import MeetingRecords

extension TestJournal {
  /// A convention with every act of consent, and what is said and done beside it.
  mutating func convention(_ round: Int) throws {
    let pact = "convention-\(round)"
    let (vn, la, moha, title) = (try id("vn"), try id("la"), try id("moha-vn"), try text("Convention \(round)"))
    let (later, delay) = (try date("2026-06"), try Period("P30D"))
    try record(
      pact,
      InstrumentNegotiated {
        ($0.title, $0.type, $0.participation, $0.effectAfter) = (title, .convention, .multilateral, delay)
      })
    try record(pact, occurred: "2025-01", InstrumentAdopted { $0.by = moha })
    try record(pact, occurred: "2025-02", InstrumentSigned { ($0.party, $0.subjectTo) = (vn, .ratification) })
    try record(pact, InstrumentSigned { $0.unnamed = true })
    try record(
      pact, occurred: "2025-03",
      InstrumentRatified { ($0.consent.parties, $0.consent.effective) = ([vn], later) })
    try record(pact, InstrumentAccepted { $0.consent.parties = [la] })
    try record(pact, InstrumentFormallyConfirmed { $0.consent.parties = [moha] })
    for payload in [
      InstrumentDenounced { ($0.parties, $0.effective) = ([vn, la, moha], later) } as any EventPayload,
      InstrumentApproved { $0.consent.parties = [vn] }, InstrumentAccededTo { $0.consent.parties = [la] },
      InstrumentCompletionNotified { $0.consent.parties = [moha] },
    ] {
      try record(pact, payload)
    }
    try conventionApplied(pact)
  }

  /// What is said beside the consent, how it is applied, and who keeps it.
  private mutating func conventionApplied(_ pact: String) throws {
    let (vn, la, moha, said) = (try id("vn"), try id("la"), try id("moha-vn"), try text("As said"))
    let (state, isle, name) = ("\(pact)-state", "\(pact)-isle", try text("Somewhere"))
    try record(state, StateRegistered { $0.name = name })
    try record(isle, TerritoryRegistered { $0.name = name })
    let (heir, territory) = (try id(state), try id(isle))
    try record(
      pact, InstrumentSucceededTo { ($0.consent.parties, $0.predecessor) = ([heir], vn) })
    try record(pact, InstrumentStatementMade { ($0.party, $0.text) = (vn, said) })
    try record(pact, InstrumentObjectedTo { ($0.party, $0.to, $0.precludesForce) = (la, 1, true) })
    try record(pact, InstrumentStatementWithdrawn { ($0.number, $0.partly) = (1, true) })
    try record(pact, InstrumentProvisionallyApplied { $0.parties = [vn] })
    try record(pact, InstrumentProvisionalApplicationEnded { $0.parties = [vn] })
    try record(pact, InstrumentSuspended { $0.parties = [la] })
    try record(pact, InstrumentResumed { $0.parties = [la] })
    try record(pact, InstrumentAppliedTo { ($0.parties, $0.territories) = ([vn], [territory]) })
    try record(pact, InstrumentRegistered { ($0.with, $0.number) = (moha, "I-1") })
    try record(pact, InstrumentDeposited { ($0.with, $0.originals) = (moha, 2) })
  }
}
