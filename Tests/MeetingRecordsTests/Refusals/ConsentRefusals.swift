import MeetingRecords

private let agreement: Identifier = "agreement-2013"
private let memorandum: Identifier = "mou-2025"
private let convention: Identifier = "convention"

/// A convention that is open to all.
private let openConvention = World.convention(convention)
private func reservation(_ party: Identifier) -> ProposedEntry {
  that(convention, InstrumentStatementMade { $0.party = party })
}

/// Refusals of acts of consent, and of statements beside them.
let consentRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "already-consented", "a second ratification", given: [openConvention, World.ratification(convention, "vn")],
    when: World.ratification(convention, "vn")),
  RefusalSpecification(
    "not-a-party", "a ratification by someone else of what was made for two",
    when: World.ratification(memorandum, "vn")),
  RefusalSpecification("missing-field", "a ratification by nobody", when: that(memorandum, InstrumentRatified())),
  RefusalSpecification(
    "named-twice", "a party that accedes twice at once", given: [openConvention],
    when: that(convention, InstrumentAccededTo { $0.consent.parties = ["vn", "vn"] })),
  RefusalSpecification(
    "self-reference", "a state that succeeds to itself", given: [openConvention, World.ratification(convention, "la")],
    when: that(
      convention,
      InstrumentSucceededTo {
        $0.consent.parties = ["vn"]
        $0.predecessor = "vn"
      })),
  RefusalSpecification(
    "not-a-party", "a succession to a stranger", given: [openConvention],
    when: that(
      convention,
      InstrumentSucceededTo {
        $0.consent.parties = ["vn"]
        $0.predecessor = "la"
      })),
  RefusalSpecification(
    "not-in-state", "a ratification after the end",
    given: [openConvention, that(convention, on: "2020", InstrumentTerminated())],
    when: that(convention, on: "2021", InstrumentRatified { $0.consent.parties = ["vn"] })),
  RefusalSpecification(
    "unfit-text", "a definitive signature that is subject to ratification",
    when: that(
      memorandum,
      InstrumentSigned {
        $0.party = "moha-vn"
        $0.definitive = true
        $0.subjectTo = .ratification
      })),
  RefusalSpecification(
    "unfit-text", "a signature subject to accession",
    when: that(
      memorandum,
      InstrumentSigned {
        $0.party = "moha-vn"
        $0.subjectTo = .accession
      })),
  RefusalSpecification(
    "unfit-text", "a party that is named by nobody",
    when: that(
      memorandum,
      InstrumentSigned {
        $0.party = "moha-vn"
        $0.unnamed = true
      })),
  RefusalSpecification("missing-field", "a signature by nobody", when: that(memorandum, InstrumentSigned())),
  RefusalSpecification(
    "unfit-text", "an objection to nothing",
    when: that(
      agreement,
      InstrumentStatementMade {
        $0.party = "molsw-la"
        $0.kind = .objection
      })),
  RefusalSpecification(
    "unfit-text", "an objection to what nobody said",
    when: that(
      agreement,
      InstrumentObjectedTo {
        $0.party = "molsw-la"
        $0.to = 1
      })),
  RefusalSpecification(
    "unfit-text", "an objection to oneself", given: [openConvention, reservation("vn")],
    when: that(
      convention,
      InstrumentObjectedTo {
        $0.party = "vn"
        $0.to = 1
      })),
  RefusalSpecification(
    "unfit-text", "a number beyond all",
    when: that(
      agreement,
      InstrumentStatementMade {
        $0.party = "molsw-la"
        $0.number = RecordsLimits.greatestStatementNumber + 1
      })),
  RefusalSpecification(
    "unfit-text", "an instrument of no originals",
    when: that(
      "none",
      InstrumentNegotiated {
        $0.title = "None"
        $0.originals = 0
      })),
  RefusalSpecification(
    "unfit-text", "a number that another statement has", given: [openConvention, reservation("vn")],
    when: that(
      convention,
      InstrumentStatementMade {
        $0.party = "la"
        $0.number = 1
      })),
  RefusalSpecification(
    "unfit-text", "a reservation that was withdrawn before",
    given: [
      openConvention, reservation("vn"), that(convention, InstrumentStatementWithdrawn { $0.number = 1 }),
    ],
    when: that(convention, InstrumentStatementWithdrawn { $0.number = 1 })),
  RefusalSpecification(
    "unfit-text", "a suspension of what is suspended", given: [that(agreement, InstrumentSuspended())],
    when: that(agreement, InstrumentSuspended())),
  RefusalSpecification(
    "unfit-text", "a resumption of what is not suspended", when: that(agreement, InstrumentResumed())),
  RefusalSpecification(
    "not-a-party", "a suspension for someone else",
    when: that(agreement, InstrumentSuspended { $0.parties = ["vn"] })),
  RefusalSpecification(
    "unfit-text", "an end of provisional application that there was not",
    when: that(agreement, InstrumentProvisionalApplicationEnded { $0.parties = ["molsw-la"] })),
  RefusalSpecification(
    "missing-field", "an end of provisional application by nobody",
    when: that(agreement, InstrumentProvisionalApplicationEnded())),
  RefusalSpecification("missing-field", "a denunciation by nobody", when: that(agreement, InstrumentDenounced())),
  RefusalSpecification(
    "missing-field", "a registration that says nothing", when: that(agreement, InstrumentRegistered())),
  RefusalSpecification(
    "not-in-state", "an adoption of what is in force", when: that(agreement, InstrumentAdopted())),
]
