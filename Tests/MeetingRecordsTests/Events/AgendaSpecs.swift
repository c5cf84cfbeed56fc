import MeetingRecords
import Testing

private let first: Identifier = "vn-la-labour/10/item-1"
private let second: Identifier = "vn-la-labour/10/item-2"

/// Agenda items and agendas.
let agendaSpecifications: [Specification] = [
  Specification(
    "an agenda item is proposed below another",
    when: that(
      "vn-la-labour/10/item-3",
      AgendaItemProposed {
        $0.conference = "vn-la-labour/10"
        $0.number = "2(a)"
        $0.parent = second
        $0.title = "Social insurance"
        $0.annotation = "The officials will report."
        $0.proposedBy = "molsw-la"
        $0.lead = "moha-vn"
        $0.considers = ["mou-2025", "train-officials"]
        $0.areas = ["labour"]
        $0.period = "2026/2027"
      })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, "vn-la-labour/10/item-3")
    #expect(item.conference == "vn-la-labour/10")
    #expect(item.number == "2(a)")
    #expect(item.parent == second)
    #expect(item.title == "Social insurance")
    #expect(item.annotation == "The officials will report.")
    #expect(item.proposedBy == "molsw-la")
    #expect(item.lead == "moha-vn")
    #expect(item.considers == ["mou-2025", "train-officials"])
    #expect(item.areas == ["labour"])
    #expect(item.period == "2026/2027")
    #expect(item.status == .proposed)
    #expect(try after.the(Conference.self, "vn-la-labour/10").agendaItems == [first, second, "vn-la-labour/10/item-3"])
  },
  Specification(
    "an agenda item is moved below another",
    when: that(
      second,
      AgendaItemMoved {
        $0.number = "1(a)"
        $0.parent = first
      })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, second)
    #expect(item.number == "1(a)")
    #expect(item.parent == first)
  },
  Specification("an agenda item is merged into another", when: that(second, AgendaItemMerged { $0.into = first })) {
    (after) throws in
    let item = try after.the(AgendaItem.self, second)
    #expect(item.status == .merged)
    #expect(item.mergedInto == first)
  },
  Specification(
    "an agenda item is reworded, and its former title is kept",
    when: that(
      second,
      AgendaItemReworded {
        $0.title = "Matters arising from the ninth conference"
        $0.annotation = "See Annex A."
      })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, second)
    #expect(item.title == "Matters arising from the ninth conference")
    #expect(item.annotation == "See Annex A.")
    #expect(item.formerTitles == ["Matters arising"])
  },
  Specification(
    "an agenda item is deferred to a later conference",
    when: that(
      "vn-la-labour/9/item-2",
      AgendaItemDeferred {
        $0.to = "vn-la-labour/10"
        $0.reason = "For lack of time."
      })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, "vn-la-labour/9/item-2")
    #expect(item.status == .deferred)
    #expect(item.deferredTo == "vn-la-labour/10")
    #expect(item.reason == "For lack of time.")
  },
  Specification(
    "what came of an agenda item is recorded",
    when: that("vn-la-labour/9/item-2", AgendaItemConcluded { $0.outcome = "The conference took note." })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, "vn-la-labour/9/item-2")
    #expect(item.outcome == "The conference took note.")
  },
  Specification(
    "an agenda item is withdrawn", when: that(second, AgendaItemWithdrawn { $0.reason = "Not needed." })
  ) { (after) throws in
    let item = try after.the(AgendaItem.self, second)
    #expect(item.status == .withdrawn)
    #expect(item.reason == "Not needed.")
  },
  Specification(
    "a provisional agenda is circulated, and speaks of what was known",
    when: that(
      "vn-la-labour/10", on: "2027-03-01",
      AgendaCirculated {
        $0.stage = .annotated
        $0.symbol = "VL/10/1"
        $0.asOf = 12
        $0.sha256 = someDigest
      })
  ) { (after) throws in
    let revisions = try after.the(Conference.self, "vn-la-labour/10").agendaRevisions
    #expect(revisions.map(\.number) == [0], "the original is no revision")
    #expect(revisions.map(\.stage) == [.annotated])
    #expect(revisions.map(\.symbol) == ["VL/10/1"])
    #expect(revisions.map(\.on) == ["2027-03-01"])
    #expect(revisions.map(\.asOf) == [12])
    #expect(revisions.map(\.sha256) == [someDigest])
  },
  Specification(
    "an agenda is adopted with the items named, and is no revision of the one circulated last",
    given: [that("vn-la-labour/10", AgendaCirculated { $0.number = 3 })],
    when: that(
      "vn-la-labour/10", on: "2027-06-02",
      AgendaAdopted {
        $0.items = [first]
        $0.symbol = "VL/10/1/Rev.1"
        $0.sha256 = someDigest
      })
  ) { (after) throws in
    #expect(try after.the(AgendaItem.self, first).status == .adopted)
    #expect(try after.the(AgendaItem.self, second).status == .proposed)
    let revisions = try after.the(Conference.self, "vn-la-labour/10").agendaRevisions
    #expect(revisions.map(\.number) == [3, 3])
    #expect(revisions.map(\.stage) == [.preliminary, .adopted])
    #expect(revisions.map(\.asOf) == [after.head - 2, after.head - 1], "each speaks of the newest entry unless said")
  },
  Specification(
    "the agenda that is circulated again is the first revision of the original",
    given: [that("vn-la-labour/10", AgendaCirculated { $0.number = 0 })],
    when: that("vn-la-labour/10", AgendaCirculated())
  ) { (after) throws in
    #expect(try after.the(Conference.self, "vn-la-labour/10").agendaRevisions.map(\.number) == [0, 1])
  },
]
