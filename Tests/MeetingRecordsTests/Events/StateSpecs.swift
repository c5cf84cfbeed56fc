import MeetingRecords
import Testing

/// A state, registered with its name alone.
private func state(_ identifier: Identifier, _ name: LocalizedText) -> ProposedEntry {
  that(identifier, StateRegistered { $0.name = name })
}

/// A territory of Viet Nam.
private let island = that(
  "island",
  TerritoryRegistered {
    $0.name = "The Island"
    $0.state = "vn"
    $0.code = "VI"
    $0.established = "1900"
  })

/// What becomes of states and territories.
let stateSpecifications: [Specification] = [
  Specification(
    "a state is registered with the day on which it became one",
    when: that(
      "ss",
      StateRegistered {
        $0.name = "South Sudan"
        $0.established = "2011-07-09"
      })
  ) { (after) throws in
    let state = try after.the(State.self, "ss")
    #expect(state.established == "2011-07-09")
    #expect(state.status == .active)
  },
  Specification(
    "a state takes another name and goes on, and its former names are kept with their end",
    given: [
      that(
        "bj",
        StateRegistered {
          $0.name = "Dahomey"
          $0.formalName = "Republic of Dahomey"
          $0.code = "DY"
        })
    ],
    when: that(
      "bj", on: "1975-11-30",
      StateRenamed {
        $0.name = "Benin"
        $0.formalName = "People’s Republic of Benin"
        $0.code = "BJ"
      })
  ) { (after) throws in
    let state = try after.the(State.self, "bj")
    #expect(state.name == "Benin" && state.formalName == "People’s Republic of Benin" && state.code == "BJ")
    #expect(state.status == .active)
    #expect(state.formerNames.map(\.name) == ["Dahomey"])
    #expect(state.formerNames.map(\.formalName) == ["Republic of Dahomey"])
    #expect(state.formerNames.map(\.until) == ["1975-11-30"])
  },
  Specification(
    "a state takes another formal name, and keeps the short one and the code",
    when: that("la", on: "1975-12-02", StateRenamed { $0.formalName = "Lao People’s Democratic Republic" })
  ) { (after) throws in
    let state = try after.the(State.self, "la")
    #expect(state.name == "Laos" && state.formalName == "Lao People’s Democratic Republic")
    #expect(state.formerNames.map(\.name) == ["Laos"])
  },
  Specification(
    "two states unite in a new one, which begins then, and are no more",
    given: [state("a", "A"), state("b", "B"), state("ab", "AB")],
    when: that("ab", on: "1990-05-22", StatesUnited { $0.united = ["a", "b"] })
  ) { (after) throws in
    let united = try after.the(State.self, "ab")
    #expect(united.established == "1990-05-22" && united.status == .active)
    #expect(united.predecessors.map(\.counterpart) == ["a", "b"])
    #expect(united.predecessors.map(\.kind) == [.union, .union])
    for former in ["a", "b"] as [Identifier] {
      let former = try after.the(State.self, former)
      #expect(former.status == .united && former.ended == "1990-05-22")
      #expect(former.endRecorded.map { LocalDays.utc.day(at: $0.milliseconds) } == "2025-11-12")
      #expect(former.successors.map(\.counterpart) == ["ab"])
    }
  },
  Specification(
    "a state joins another, which goes on and doesn’t begin anew", given: [state("a", "A"), state("b", "B")],
    when: that("a", on: "1990-10-03", StatesUnited { $0.united = ["b"] })
  ) { (after) throws in
    #expect(try after.the(State.self, "a").established == nil)
    #expect(try after.the(State.self, "b").status == .united)
  },
  Specification(
    "two states join a third, which is said to go on", given: [state("a", "A"), state("b", "B"), state("c", "C")],
    when: that("a", on: "1990", StatesUnited { ($0.united, $0.goesOn) = (["b", "c"], true) })
  ) { (after) throws in
    #expect(try after.the(State.self, "a").established == nil)
    #expect(try after.the(State.self, "a").predecessors.count == 2)
  },
  Specification(
    "a part of a state becomes a state, and the one that it left goes on", given: [state("south", "South")],
    when: that("south", on: "2011-07-09", StateSeparated { $0.from = "vn" })
  ) { (after) throws in
    let new = try after.the(State.self, "south")
    #expect(new.established == "2011-07-09")
    #expect(new.predecessors.map(\.kind) == [.separation])
    #expect(new.predecessors.map(\.counterpart) == ["vn"])
    let old = try after.the(State.self, "vn")
    #expect(old.status == .active && old.ended == nil)
    #expect(old.successors.map(\.counterpart) == ["south"])
  },
  Specification(
    "a territory becomes a state, and is a territory no more", given: [island, state("new", "Island")],
    when: that(
      "new", on: "1968-03-12",
      StateSeparated {
        $0.from = "vn"
        $0.territories = ["island"]
      })
  ) { (after) throws in
    let territory = try after.the(Territory.self, "island")
    #expect(territory.status == .independent && territory.ended == "1968-03-12")
    #expect(territory.successors.map(\.counterpart) == ["new"])
  },
  Specification(
    "a state ends, and those that follow it begin then, unless they began before",
    given: [
      state("cs", "CS"), state("cz", "CZ"),
      that(
        "sk",
        StateRegistered {
          $0.name = "SK"
          $0.established = "1992-07-17"
        }),
    ],
    when: that(
      "cs", on: "1993-01-01",
      StateDissolved {
        $0.into = ["cz", "sk"]
        $0.reason = "By agreement."
      })
  ) { (after) throws in
    let former = try after.the(State.self, "cs")
    #expect(former.status == .dissolved && former.ended == "1993-01-01")
    #expect(former.successors.map(\.counterpart) == ["cz", "sk"])
    #expect(try after.the(State.self, "cz").established == "1993-01-01")
    #expect(try after.the(State.self, "cz").predecessors.map(\.kind) == [.dissolution])
    #expect(try after.the(State.self, "sk").established == "1992-07-17")
  },
  Specification(
    "a state is divided among states that existed before, which don’t begin anew", given: [state("pl", "PL")],
    when: that("pl", on: "1795-10-24", StateDissolved { $0.absorbedBy = ["vn", "la"] })
  ) { (after) throws in
    #expect(try after.the(State.self, "pl").successors.map(\.counterpart) == ["vn", "la"])
    #expect(try after.the(State.self, "vn").predecessors.map(\.counterpart) == ["pl"])
    #expect(try after.the(State.self, "vn").established == nil)
  },
  Specification("a territory is registered under its state", when: island) { (after) throws in
    let territory = try after.the(Territory.self, "island")
    #expect(territory.name == "The Island" && territory.state == "vn" && territory.code == "VI")
    #expect(territory.established == "1900" && territory.status == .active)
  },
  Specification(
    "a territory takes another name", given: [island],
    when: that("island", on: "1975", TerritoryRenamed { ($0.name, $0.code) = ("New Island", "NI") })
  ) { (after) throws in
    let territory = try after.the(Territory.self, "island")
    #expect(territory.name == "New Island" && territory.code == "NI")
    #expect(territory.formerNames.map(\.name) == ["The Island"])
  },
  Specification(
    "a territory passes to another state, and both states go on", given: [island],
    when: that("island", on: "1997-07-01", TerritoryTransferred { $0.to = "la" })
  ) { (after) throws in
    let territory = try after.the(Territory.self, "island")
    #expect(territory.state == "la" && territory.status == .active)
    #expect(territory.formerStates.map(\.state) == ["vn"])
    #expect(territory.formerStates.map(\.until) == ["1997-07-01"])
    #expect(try after.the(State.self, "vn").status == .active)
  },
  Specification(
    "a territory is divided, and each part follows it",
    given: [
      island, that("north", TerritoryRegistered { $0.name = "North" }),
      that("south", TerritoryRegistered { $0.name = "South" }),
    ],
    when: that("island", on: "2010-10-10", TerritoryDissolved { ($0.into, $0.absorbedBy) = (["north"], ["south"]) })
  ) { (after) throws in
    let territory = try after.the(Territory.self, "island")
    #expect(territory.status == .dissolved && territory.ended == "2010-10-10")
    #expect(try after.the(Territory.self, "north").established == "2010-10-10")
    #expect(try after.the(Territory.self, "north").predecessors.map(\.counterpart) == ["island"])
    #expect(try after.the(Territory.self, "south").predecessors.map(\.counterpart) == ["island"])
    #expect(try after.the(Territory.self, "south").established == nil)
  },
  Specification(
    "a government is a body of its state",
    when: that(
      "gov-vn",
      OrganizationRegistered {
        $0.name = "Government of Viet Nam"
        $0.type = .government
        $0.state = "vn"
      })
  ) { (after) throws in
    #expect(try after.the(Organization.self, "gov-vn").type == .government)
  },
]
