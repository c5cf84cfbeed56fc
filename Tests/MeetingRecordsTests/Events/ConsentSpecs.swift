import MeetingRecords
import Testing

private let agreement: Identifier = "agreement-2013"
private let memorandum: Identifier = "mou-2025"
private let convention: Identifier = "convention"

/// A convention that is open to all.
private let openConvention = World.convention(convention)

/// A consent by one act, and what the instrument has then.
private func consent<Event: ConsentEvent>(_ type: Event.Type, _ title: String) -> Specification {
  Specification(
    title, given: [openConvention],
    when: that(
      convention, on: "2001-01-15",
      type.init {
        $0.consent.parties = ["vn", "la"]
        $0.consent.effective = "2003-04-01"
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, convention)
    #expect(instrument.status == .negotiated)
    #expect(instrument.consents.map(\.party) == ["vn", "la"])
    #expect(instrument.consents.map(\.means) == [Event.means, Event.means])
    #expect(instrument.consents.allSatisfy { $0.on == "2001-01-15" && $0.effective == "2003-04-01" })
  }
}

/// Consent to be bound, statements beside it, and how an instrument is applied and kept.
let consentSpecifications: [Specification] = [
  consent(InstrumentRatified.self, "two states ratify"), consent(InstrumentAccepted.self, "two states accept"),
  consent(InstrumentApproved.self, "two states approve"), consent(InstrumentAccededTo.self, "two states accede"),
  consent(InstrumentFormallyConfirmed.self, "two parties confirm formally"),
  consent(InstrumentCompletionNotified.self, "two states notify that all is done"),
  Specification(
    "a state succeeds to another", given: [openConvention, World.ratification(convention, "la")],
    when: that(
      convention, on: "2006-02-14",
      InstrumentSucceededTo {
        $0.consent.parties = ["vn"]
        $0.predecessor = "la"
      })
  ) { (after) throws in
    let consent = try #require(try after.the(Instrument.self, convention).consents.last)
    #expect(consent.party == "vn" && consent.means == .succession && consent.predecessor == "la")
  },
  Specification(
    "a state that left accedes anew",
    given: [
      openConvention, World.ratification(convention, "vn"),
      that(convention, InstrumentDenounced { $0.parties = ["vn"] }),
    ],
    when: that(convention, InstrumentAccededTo { $0.consent.parties = ["vn"] })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, convention).consents.count == 2)
  },
  Specification(
    "a signature says what it is subject to, and in which languages it was given", given: [openConvention],
    when: that(
      convention, on: "2000-06-01",
      InstrumentSigned {
        $0.party = "vn"
        $0.subjectTo = .ratification
        $0.languages = ["vi"]
      })
  ) { (after) throws in
    let signature = try #require(try after.the(Instrument.self, convention).signatures.first)
    #expect(signature.subjectTo == .ratification && !signature.definitive && signature.languages == ["vi"])
  },
  Specification(
    "the same party signs the version in another language",
    given: [
      openConvention,
      that(
        convention,
        InstrumentSigned {
          $0.party = "vn"
          $0.languages = ["vi"]
        }),
    ],
    when: that(
      convention,
      InstrumentSigned {
        $0.party = "vn"
        $0.languages = ["lo"]
        $0.definitive = true
      })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, convention).signatures.map(\.definitive) == [false, true])
  },
  Specification(
    "an instrument is signed by parties that nobody names", given: [openConvention],
    when: that(convention, on: "1956-03-02", InstrumentSigned { ($0.unnamed, $0.place) = (true, "On line") })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, convention)
    #expect(instrument.status == .signed && instrument.signed == "1956-03-02")
    #expect(instrument.signatures.isEmpty && instrument.signedByUnnamed)
    #expect(instrument.signaturePlace?.best(for: [])?.text == "On line")
  },
  Specification(
    "the text of an instrument is adopted", given: [openConvention],
    when: that(
      convention, on: "2000-06-01",
      InstrumentAdopted {
        $0.by = "moha-vn"
        $0.conference = "vn-la-labour/9"
        $0.place = "Hanoi"
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, convention)
    #expect(instrument.status == .adopted && instrument.adopted == "2000-06-01")
    #expect(instrument.conference == "vn-la-labour/9")
  },
  Specification(
    "a reservation gets the next number", given: [openConvention, reservation("vn")],
    when: that(
      convention, on: "2001-01-15",
      InstrumentStatementMade {
        $0.party = "la"
        $0.kind = .declaration
        $0.provisions = "Art. 20"
        $0.text = "As we understand it."
        $0.effective = "2002"
      })
  ) { (after) throws in
    let statement = try #require(try after.the(Instrument.self, convention).statements.last)
    #expect(statement.number == 2 && statement.party == "la" && statement.kind == .declaration)
    #expect(statement.provisions == "Art. 20" && statement.text == "As we understand it.")
    #expect(statement.on == "2001-01-15" && statement.effective == "2002")
  },
  Specification(
    "another objects to it", given: [openConvention, reservation("vn")],
    when: that(
      convention, on: "2002",
      InstrumentObjectedTo {
        $0.party = "la"
        $0.to = 1
        $0.precludesForce = true
        $0.text = "It goes against the purpose."
      })
  ) { (after) throws in
    let statement = try #require(try after.the(Instrument.self, convention).statements.last)
    #expect(statement.number == 2 && statement.kind == .objection && statement.to == 1)
    #expect(statement.precludesForce && statement.text == "It goes against the purpose." && statement.on == "2002")
  },
  Specification(
    "a reservation is withdrawn in part", given: [openConvention, reservation("vn")],
    when: that(
      convention, on: "2010",
      InstrumentStatementWithdrawn {
        $0.number = 1
        $0.partly = true
        $0.effective = "2011"
      })
  ) { (after) throws in
    let statement = try #require(try after.the(Instrument.self, convention).statements.first)
    #expect(statement.withdrawal == .part && statement.withdrawn == "2010" && statement.withdrawalEffective == "2011")
  },
  Specification(
    "one party applies an instrument provisionally", given: [openConvention],
    when: that(convention, on: "2001-03-01", InstrumentProvisionallyApplied { $0.parties = ["vn"] })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, convention)
    #expect(instrument.status == .negotiated && instrument.provisionallyApplied == nil)
    #expect(instrument.provisionalApplications.map(\.party) == ["vn"])
  },
  Specification(
    "it ceases to",
    given: [openConvention, that(convention, InstrumentProvisionallyApplied { $0.parties = ["vn"] })],
    when: that(convention, on: "2006-12-31", InstrumentProvisionalApplicationEnded { $0.parties = ["vn"] })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, convention).provisionalApplications.map(\.ended) == [false, true])
  },
  Specification(
    "a party applies an instrument to a territory",
    given: [openConvention, that("isle", TerritoryRegistered { $0.name = "An isle" })],
    when: that(
      convention, on: "2004-01-01",
      InstrumentAppliedTo {
        $0.parties = ["vn"]
        $0.territories = ["isle"]
        $0.excluded = true
        $0.effective = "2004-02-01"
      })
  ) { (after) throws in
    let application = try #require(try after.the(Instrument.self, convention).territorialApplications.first)
    #expect(application.party == "vn" && application.territories == ["isle"] && application.excluded)
    #expect(application.on == "2004-01-01" && application.effective == "2004-02-01")
  },
  Specification(
    "an instrument is suspended for all", when: that(agreement, on: "2018-01-01", InstrumentSuspended())
  ) { (after) throws in
    let turn = try #require(try after.the(Instrument.self, agreement).suspensions.first)
    #expect(turn.party == nil && turn.on == "2018-01-01" && !turn.ended)
    #expect(try after.the(Instrument.self, agreement).status == .inForce)
  },
  Specification(
    "and resumed", given: [that(agreement, on: "2018-01-01", InstrumentSuspended())],
    when: that(agreement, on: "2018-07-01", InstrumentResumed())
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).suspensions.map(\.ended) == [false, true])
  },
  Specification(
    "two parties denounce an instrument",
    when: that(
      agreement, on: "2021-02-01",
      InstrumentDenounced {
        $0.parties = ["molisa-vn", "molsw-la"]
        $0.effective = "2021-08-01"
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, agreement)
    #expect(instrument.withdrawals.map(\.party) == ["molisa-vn", "molsw-la"])
    #expect(instrument.withdrawals.allSatisfy { $0.on == "2021-02-01" && $0.effective == "2021-08-01" })
  },
  Specification(
    "an instrument is registered",
    when: that(
      agreement, on: "2014",
      InstrumentRegistered {
        $0.with = "moha-vn"
        $0.number = "I-51234"
      })
  ) { (after) throws in
    let registration = try #require(try after.the(Instrument.self, agreement).registrations.first)
    #expect(registration.with == "moha-vn" && registration.number == "I-51234" && registration.on == "2014")
  },
  Specification(
    "originals of an instrument are deposited",
    when: that(
      memorandum, on: "2025-11-20",
      InstrumentDeposited {
        $0.with = "moha-vn"
        $0.originals = 2
        $0.languages = ["vi", "lo"]
      })
  ) { (after) throws in
    let deposit = try #require(try after.the(Instrument.self, memorandum).deposits.first)
    #expect(deposit.with == "moha-vn" && deposit.originals == 2 && deposit.languages == ["vi", "lo"])
    #expect(deposit.on == "2025-11-20")
  },
]

private func reservation(_ party: Identifier) -> ProposedEntry {
  that(convention, InstrumentStatementMade { $0.party = party })
}
