import MeetingRecords

private let agreement: Identifier = "agreement-2013"
private let memorandum: Identifier = "mou-2025"

/// Refusals of what cannot become of an instrument.
let instrumentRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "already-signed", "the same party signing the same instrument twice",
    given: [World.signature(memorandum, "moha-vn")], when: World.signature(memorandum, "moha-vn")),
  RefusalSpecification(
    "successor-signs", "the successor of a party that signed",
    given: [World.merger(of: ["molisa-vn"], into: "moha-vn")],
    when: World.signature(agreement, "moha-vn")),
  RefusalSpecification(
    "successor-signs", "a successor of a successor, merged twice over",
    given: [
      World.merger(of: ["molisa-vn"], into: "moha-vn"), World.body("super-ministry", "Super ministry", of: "vn"),
      World.merger(of: ["moha-vn"], into: "super-ministry"),
    ],
    when: World.signature(agreement, "super-ministry")),
  RefusalSpecification(
    "successor-signs", "a successor by notification of a party that signed",
    given: [
      that(
        agreement,
        SuccessionNotified {
          $0.predecessor = "molisa-vn"
          $0.successor = "moha-vn"
        })
    ],
    when: World.signature(agreement, "moha-vn")),
  RefusalSpecification(
    "signature-after-end", "a signature after termination",
    given: [that(memorandum, on: "2026", InstrumentTerminated())],
    when: World.signature(memorandum, "moha-vn", on: "2027")),
  RefusalSpecification(
    "signature-after-end", "an undated signature of what expired",
    given: [
      World.signature(memorandum, "molsw-la", on: "2025-11-12"), that(memorandum, on: "2030", InstrumentExpired()),
    ],
    when: World.signature(memorandum, "moha-vn")),
  RefusalSpecification("not-a-party", "a signature by somebody else", when: World.signature(memorandum, "vn")),
  RefusalSpecification(
    "not-a-party", "a withdrawal by somebody else",
    when: that(agreement, InstrumentWithdrawnFrom { $0.party = "moha-vn" })),
  RefusalSpecification(
    "not-a-party", "a body to which only some functions were transferred",
    given: [
      that(
        "molisa-vn",
        FunctionsTransferred {
          $0.to = "moha-vn"
          $0.functions = ["labour"]
        })
    ],
    when: World.signature(agreement, "moha-vn")),
  RefusalSpecification(
    "lineage-cycle", "an instrument amended by the one that it supersedes",
    given: [that(agreement, InstrumentAmended { $0.by = memorandum })],
    when: that(memorandum, InstrumentSuperseded { $0.by = agreement })),
  RefusalSpecification(
    "lineage-cycle", "a circle of three instruments",
    given: [
      World.instrument("protocol", "Protocol", ["vn", "la"]),
      that(agreement, InstrumentRevised { $0.by = memorandum }),
      that(memorandum, InstrumentAmended { $0.by = "protocol" }),
    ],
    when: that("protocol", InstrumentExtended { $0.by = agreement })),
  RefusalSpecification(
    "self-reference", "an instrument that amends itself",
    when: that(memorandum, InstrumentAmended { $0.by = memorandum })),
  RefusalSpecification(
    "not-in-state", "an instrument applied provisionally before anybody signed",
    when: that(memorandum, InstrumentProvisionallyApplied())),
  RefusalSpecification(
    "missing-field", "an extension until nobody knows when", when: that(agreement, InstrumentExtended())),
  RefusalSpecification(
    "unfit-text", "a party that withdraws twice",
    given: [that(agreement, InstrumentWithdrawnFrom { $0.party = "molsw-la" })],
    when: that(agreement, InstrumentWithdrawnFrom { $0.party = "molsw-la" })),
  RefusalSpecification(
    "unfit-text", "a succession notified twice",
    given: [notification(of: "molisa-vn")], when: notification(of: "molisa-vn")),
  RefusalSpecification(
    "self-reference", "a party that succeeds itself",
    when: that(
      agreement,
      SuccessionNotified {
        $0.predecessor = "molsw-la"
        $0.successor = "molsw-la"
      })),
]

private func notification(of predecessor: Identifier) -> ProposedEntry {
  that(
    agreement,
    SuccessionNotified {
      $0.predecessor = predecessor
      $0.successor = "moha-vn"
    })
}
