import MeetingRecords

private func state(_ identifier: Identifier) -> ProposedEntry {
  that(identifier, StateRegistered { $0.name = written("\(identifier)") })
}

private let dissolution = that("la", on: "1993-01-01", StateDissolved())
private let island = that("island", TerritoryRegistered { ($0.name, $0.state) = ("The Island", "vn") })

/// Refusals of acts of states and territories that are no more, and of what can't become of them.
let stateRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "has-ended", "a state that is party after its end", given: [dissolution],
    when: World.instrument("protocol", "Protocol", ["la", "vn"], on: "1994-01-01")),
  RefusalSpecification(
    "has-ended", "a state that was united signs",
    given: [that("vn", on: "1990-05-22", StatesUnited { $0.united = ["la"] })],
    when: World.signature("agreement-2013", "la", on: "1990-05-23")),
  RefusalSpecification(
    "has-ended", "a state that ends twice", given: [dissolution], when: that("la", on: "1995", StateDissolved())),
  RefusalSpecification(
    "has-ended", "another name for a state that has ended", given: [dissolution],
    when: that("la", on: "1995", StateRenamed { $0.name = "Lao" })),
  RefusalSpecification(
    "has-ended", "a state leaves one that has ended", given: [dissolution, state("south")],
    when: that("south", on: "1995", StateSeparated { $0.from = "la" })),
  RefusalSpecification(
    "has-ended", "a union with a state that has ended", given: [dissolution],
    when: that("vn", on: "1995", StatesUnited { $0.united = ["la"] })),
  RefusalSpecification(
    "has-ended", "a territory passes to a state that has ended", given: [dissolution, island],
    when: that("island", on: "1995", TerritoryTransferred { $0.to = "la" })),
  RefusalSpecification(
    "has-ended", "another name for a territory that is no more",
    given: [island, that("island", on: "1993", TerritoryDissolved())],
    when: that("island", on: "1995", TerritoryRenamed { $0.name = "Isle" })),
  RefusalSpecification(
    "has-ended", "a territory that became a state passes to another",
    given: [
      island, state("new"), that("new", on: "1968", StateSeparated { ($0.from, $0.territories) = ("vn", ["island"]) }),
    ],
    when: that("island", on: "1995", TerritoryTransferred { $0.to = "la" })),
  RefusalSpecification(
    "self-reference", "a state united with itself", when: that("la", StatesUnited { $0.united = ["la"] })),
  RefusalSpecification(
    "self-reference", "a state separated from itself", when: that("la", StateSeparated { $0.from = "la" })),
  RefusalSpecification(
    "self-reference", "a state succeeded by itself", when: that("la", StateDissolved { $0.into = ["la"] })),
  RefusalSpecification(
    "named-twice", "a state united twice at once", given: [state("ab")],
    when: that("ab", StatesUnited { $0.united = ["la", "la"] })),
  RefusalSpecification(
    "named-twice", "a state that follows another twice", given: [state("south")],
    when: that("la", StateDissolved { $0.into = ["south", "south"] })),
  RefusalSpecification(
    "named-twice", "a state that is new and existed before", given: [state("south")],
    when: that("la", StateDissolved { ($0.into, $0.absorbedBy) = (["south"], ["south"]) })),
  RefusalSpecification(
    "succession-cycle", "two states that each came out of the other",
    given: [that("la", StateSeparated { $0.from = "vn" })],
    when: that("vn", StateSeparated { $0.from = "la" })),
  RefusalSpecification("missing-field", "a union with nobody", when: that("vn", StatesUnited())),
  RefusalSpecification("missing-field", "another name that says nothing new", when: that("vn", StateRenamed())),
  RefusalSpecification(
    "missing-field", "a government of no state",
    when: that("gov", OrganizationRegistered { ($0.name, $0.type) = ("Government", .government) })),
  RefusalSpecification(
    "not-in-state", "a territory passes to the state that it is under", given: [island],
    when: that("island", on: "1997-07-01", TerritoryTransferred { $0.to = "vn" })),
  RefusalSpecification(
    "wrong-kind", "a body that is united with a state", when: that("vn", StatesUnited { $0.united = ["moha-vn"] })),
]
