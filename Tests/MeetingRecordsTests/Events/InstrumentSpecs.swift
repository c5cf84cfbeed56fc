import MeetingRecords
import Testing

private let agreement: Identifier = "agreement-2013"
private let memorandum: Identifier = "mou-2025"

/// Instruments, from negotiation to their ends.
let instrumentSpecifications: [Specification] = [
  Specification(
    "an instrument is negotiated with its terms",
    when: that(
      "protocol-2026", on: "2026",
      InstrumentNegotiated {
        $0.title = "Protocol"
        $0.type = .protocol
        $0.parties = ["moha-vn", "molsw-la"]
        $0.areas = ["labour"]
        $0.areasOpenEnded = true
        $0.languages = ["vi", "lo"]
        $0.purpose = "To carry out the memorandum."
        $0.conference = "vn-la-labour/9"
        $0.duration = "P5Y"
        $0.renewal = .tacit
        $0.renewalPeriod = "P5Y"
        $0.noticePeriod = "P6M"
        $0.reviewOn = "2028"
        $0.expires = "2031"
        $0.implements = [memorandum]
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, "protocol-2026")
    #expect(instrument.title == "Protocol")
    #expect(instrument.type == .protocol)
    #expect(instrument.parties == ["moha-vn", "molsw-la"])
    #expect(instrument.areas == ["labour"])
    #expect(instrument.areasOpenEnded)
    #expect(instrument.languages == ["vi", "lo"])
    #expect(instrument.purpose == "To carry out the memorandum.")
    #expect(instrument.conference == "vn-la-labour/9")
    #expect(instrument.duration == "P5Y")
    #expect(instrument.renewal == .tacit)
    #expect(instrument.renewalPeriod == "P5Y")
    #expect(instrument.noticePeriod == "P6M")
    #expect(instrument.reviewOn == "2028")
    #expect(instrument.expires == "2031")
    #expect(instrument.negotiated == "2026")
    #expect(instrument.status == .negotiated)
    #expect(instrument.relations.map(\.kind) == [.implements])
    #expect(try after.the(Instrument.self, memorandum).affectedBy.map(\.instrument) == ["protocol-2026"])
  },
  Specification("an instrument is initialled", when: that(memorandum, on: "2025-11-12", InstrumentInitialled())) {
    (after) throws in
    #expect(try after.the(Instrument.self, memorandum).status == .initialled)
    #expect(try after.the(Instrument.self, memorandum).initialled == "2025-11-12")
  },
  Specification(
    "an instrument is signed for a party by several persons",
    when: that(
      memorandum, on: "2025-11-12",
      InstrumentSigned {
        $0.party = "moha-vn"
        $0.signatories = [
          Signatory {
            $0.person = "do-thanh-binh"
            $0.capacity = "Minister"
          }, Signatory { $0.person = "tran-van-hai" },
        ]
        $0.place = "Ninh Bình"
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, memorandum)
    #expect(instrument.status == .signed)
    #expect(instrument.signed == "2025-11-12")
    let signature = try #require(instrument.signatures.first)
    #expect(signature.party == "moha-vn")
    #expect(signature.signatories.map(\.person) == ["do-thanh-binh", "tran-van-hai"])
    #expect(signature.signatories.map(\.capacity) == ["Minister", nil])
    #expect(signature.on == "2025-11-12")
    #expect(signature.place == "Ninh Bình")
  },
  Specification(
    "the date of signature is that of the last one, in whatever order they are recorded",
    given: [World.signature(memorandum, "moha-vn", on: "2025-11-12")],
    when: World.signature(memorandum, "molsw-la", on: "2025-11-10"), warned: ["dates-out-of-order"]
  ) { (after) throws in
    #expect(try after.the(Instrument.self, memorandum).signed == "2025-11-12")
    #expect(try after.the(Instrument.self, memorandum).signatures.count == 2)
  },
  Specification(
    "an instrument is provisionally applied", given: [World.signature(memorandum, "moha-vn", on: "2025-11-12")],
    when: that(memorandum, on: "2025-12-01", InstrumentProvisionallyApplied())
  ) { (after) throws in
    #expect(try after.the(Instrument.self, memorandum).status == .provisionallyApplied)
    #expect(try after.the(Instrument.self, memorandum).provisionallyApplied == "2025-12-01")
  },
  Specification(
    "an instrument enters into force", given: [World.signature(memorandum, "moha-vn", on: "2025-11-12")],
    when: that(memorandum, on: "2026-01-01", InstrumentEnteredIntoForce { $0.expires = "2030-12-31" })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, memorandum)
    #expect(instrument.status == .inForce)
    #expect(instrument.inForce == "2026-01-01")
    #expect(instrument.expires == "2030-12-31")
  },
  Specification(
    "an instrument is amended by another", when: that(agreement, on: "2025", InstrumentAmended { $0.by = memorandum })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).status == .inForce)
    #expect(try after.the(Instrument.self, agreement).affectedBy.map(\.kind) == [.amends])
    let relation = try #require(try after.the(Instrument.self, memorandum).relations.first)
    #expect(relation.kind == .amends)
    #expect(relation.instrument == agreement)
    #expect(relation.on == "2025")
  },
  Specification(
    "an instrument is revised, and whether it is still in force is unknown until somebody says",
    when: that(agreement, on: "2025-11-12", InstrumentRevised { $0.by = memorandum })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, agreement)
    #expect(instrument.status == .unknown)
    #expect(instrument.statusBeforeRevision == .inForce)
    #expect(instrument.affectedBy.map(\.kind) == [.revises])
    #expect(try after.the(Instrument.self, memorandum).relations.map(\.instrument) == [agreement])
  },
  Specification(
    "somebody says that a revised instrument is still in force, and since when stays",
    given: [that(agreement, InstrumentRevised { $0.by = memorandum })],
    when: that(agreement, InstrumentEnteredIntoForce())
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).status == .inForce)
    #expect(try after.the(Instrument.self, agreement).inForce == "2013")
  },
  Specification(
    "an instrument is extended", when: that(agreement, InstrumentExtended { $0.expires = "2030" })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).expires == "2030")
    #expect(try after.the(Instrument.self, agreement).status == .inForce)
  },
  Specification(
    "an instrument is extended by another",
    when: that(
      agreement,
      InstrumentExtended {
        $0.by = memorandum
        $0.expires = "2030"
      })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, memorandum).relations.map(\.kind) == [.extends])
    #expect(try after.the(Instrument.self, agreement).affectedBy.map(\.kind) == [.extends])
  },
  Specification(
    "an instrument is superseded by another",
    when: that(agreement, on: "2025-11-12", InstrumentSuperseded { $0.by = memorandum })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).status == .superseded)
    #expect(try after.the(Instrument.self, agreement).ended == "2025-11-12")
    #expect(try after.the(Instrument.self, memorandum).relations.map(\.kind) == [.supersedes])
  },
  Specification(
    "the successor of a party withdraws from an instrument",
    given: [World.merger(of: ["molisa-vn"], into: "moha-vn")],
    when: that(
      agreement, on: "2026-01",
      InstrumentWithdrawnFrom {
        $0.party = "moha-vn"
        $0.effective = "2026-07"
      })
  ) { (after) throws in
    let withdrawal = try #require(try after.the(Instrument.self, agreement).withdrawals.first)
    #expect(withdrawal.party == "moha-vn")
    #expect(withdrawal.on == "2026-01")
    #expect(withdrawal.effective == "2026-07")
    #expect(try after.the(Instrument.self, agreement).status == .inForce)
  },
  Specification(
    "an instrument is terminated", when: that(agreement, on: "2026", InstrumentTerminated { $0.reason = "Obsolete." })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).status == .terminated)
    #expect(try after.the(Instrument.self, agreement).ended == "2026")
    #expect(try after.the(Instrument.self, agreement).reason == "Obsolete.")
  },
  Specification("an instrument expires", when: that(agreement, on: "2023", InstrumentExpired())) { (after) throws in
    #expect(try after.the(Instrument.self, agreement).status == .expired)
    #expect(try after.the(Instrument.self, agreement).ended == "2023")
  },
  Specification(
    "a successor notifies its succession", given: [World.merger(of: ["molisa-vn"], into: "moha-vn")],
    when: that(
      agreement, on: "2025-12",
      SuccessionNotified {
        $0.predecessor = "molisa-vn"
        $0.successor = "moha-vn"
      })
  ) { (after) throws in
    let succession = try #require(try after.the(Instrument.self, agreement).successions.first)
    #expect(succession.predecessor == "molisa-vn")
    #expect(succession.successor == "moha-vn")
    #expect(succession.on == "2025-12")
  },
]
