import MeetingRecords

private let record: Identifier = "vn-la-labour/8/record"

/// Refusals of conferences, agendas, speeches and records.
let conferenceRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "ordinal-taken", "a second ninth conference",
    when: that(
      "vn-la-labour/ninth",
      ConferenceProposed {
        $0.series = "vn-la-labour"
        $0.ordinal = 9
      })),
  RefusalSpecification(
    "not-in-state", "a conference opened before it was convened", when: that("vn-la-labour/10", ConferenceOpened())),
  RefusalSpecification(
    "not-in-state", "a conference cancelled while it sits", when: that("vn-la-labour/9", ConferenceCancelled())),
  RefusalSpecification(
    "not-in-state", "a second office left", given: [that("binh-minister", OfficeLeft())],
    when: that("binh-minister", OfficeLeft())),
  RefusalSpecification(
    "end-before-beginning", "a conference closed before it was opened",
    when: that("vn-la-labour/9", on: "2025-11-11", ConferenceClosed())),
  RefusalSpecification(
    "speaker-not-present", "a speaker neither in a delegation nor invited", when: World.speech(by: "maria-nilsson")),
  RefusalSpecification(
    "other-conference", "a speech in the session of another conference",
    when: that(
      "vn-la-labour/8/speech-1",
      SpeechDelivered {
        $0.conference = "vn-la-labour/8"
        $0.speaker = "maria-nilsson"
        $0.invited = true
        $0.session = "vn-la-labour/9/session-1"
      })),
  RefusalSpecification(
    "agenda-number-taken", "a second item 2 on an agenda",
    when: that(
      "vn-la-labour/10/item-3",
      AgendaItemProposed {
        $0.conference = "vn-la-labour/10"
        $0.number = "2"
        $0.title = "Other business"
      })),
  RefusalSpecification(
    "agenda-number-taken", "an item moved to the place of another",
    when: that("vn-la-labour/10/item-2", AgendaItemMoved { $0.number = "1" })),
  RefusalSpecification(
    "agenda-adopted", "an item proposed after the agenda was adopted",
    given: [that("vn-la-labour/10", AgendaAdopted())], when: World.item(3, "Other business", "vn-la-labour/10")),
  RefusalSpecification(
    "agenda-adopted", "an agenda adopted twice", given: [that("vn-la-labour/10", AgendaAdopted())],
    when: that("vn-la-labour/10", AgendaAdopted())),
  RefusalSpecification(
    "self-reference", "an item moved below its own part",
    given: [that("vn-la-labour/10/item-2", AgendaItemMoved { $0.parent = "vn-la-labour/10/item-1" })],
    when: that("vn-la-labour/10/item-1", AgendaItemMoved { $0.parent = "vn-la-labour/10/item-2" })),
  RefusalSpecification(
    "part-of-itself", "an item below its own part, by a correction of its proposal",
    given: [that("vn-la-labour/10/item-2", AgendaItemMoved { $0.parent = "vn-la-labour/10/item-1" })],
    whenKnowing: {
      try $0.correction(of: "vn-la-labour/10/item-1") { (item: inout AgendaItemProposed) in
        item.parent = "vn-la-labour/10/item-2"
      }
    }),
  RefusalSpecification(
    "nested-too-deep", "an item with parts of its own, moved to the deepest level",
    given: (11...(10 + RecordsLimits.agendaItemLevels)).map { number in
      that(
        written("vn-la-labour/10/item-\(number)"),
        AgendaItemProposed {
          $0.conference = "vn-la-labour/10"
          $0.title = "Part"
          if number > 11 { $0.parent = written("vn-la-labour/10/item-\(number - 1)") }
        })
    } + [that("vn-la-labour/10/item-2", AgendaItemMoved { $0.parent = "vn-la-labour/10/item-1" })],
    when: that(
      "vn-la-labour/10/item-1",
      AgendaItemMoved { $0.parent = written("vn-la-labour/10/item-\(9 + RecordsLimits.agendaItemLevels)") })),
  RefusalSpecification(
    "sequence-beyond-head", "an agenda that speaks of entries to come",
    when: that("vn-la-labour/10", AgendaCirculated { $0.asOf = 1_000 })),
  RefusalSpecification(
    "unfit-text", "an agenda revision before the last one",
    given: [that("vn-la-labour/10", AgendaCirculated { $0.number = 3 })],
    when: that("vn-la-labour/10", AgendaCirculated { $0.number = 2 })),
  RefusalSpecification(
    "unfit-text", "an agenda revision before the original",
    when: that("vn-la-labour/10", AgendaCirculated { $0.number = -1 })),
  RefusalSpecification(
    "unfit-text", "an agenda circulated as adopted",
    when: that("vn-la-labour/10", AgendaCirculated { $0.stage = .adopted })),
  RefusalSpecification(
    "identifier-taken", "a second record of a conference",
    when: that("vn-la-labour/8/record-2", RecordDrafted { $0.conference = "vn-la-labour/8" })),
  RefusalSpecification(
    "other-conference", "a record adopted for another conference", given: [that(record, RecordCirculated())],
    when: that(record, RecordAdopted { $0.conference = "vn-la-labour/9" })),
  RefusalSpecification(
    "record-adopted", "a correction of an adopted record", given: World.adoptionOfTheEighth,
    when: that(record, RecordCorrected { $0.note = "A slip." })),
  RefusalSpecification(
    "record-adopted", "a decision of a conference whose record was adopted", given: World.adoptionOfTheEighth,
    when: that(
      "vn-la-labour/8/decision-1",
      DecisionAdopted {
        $0.conference = "vn-la-labour/8"
        $0.text = "Too late."
      })),
  RefusalSpecification(
    "not-in-state", "a corrigendum to a record that was not adopted",
    when: that(record, CorrigendumIssued { $0.text = "For “7” read “8”." })),
]
