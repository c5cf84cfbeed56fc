import CanonicalJSON
import MeetingRecords
import Testing

/// Refusals of corrections and retractions.
let amendmentRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "unknown-entry", "a retraction of an entry that there is none of",
    when: that(
      "mou-2025",
      EntryRetracted {
        $0.entry = EntryIdentifier(high: 1, low: 2)
        $0.reason = "A mistake."
      })),
  RefusalSpecification(
    "unknown-entry", "a citation of an entry that there is none of",
    when: that(
      "citation-1",
      CitationAdded {
        $0.source = "news-report"
        $0.entries = [EntryIdentifier(high: 1, low: 2)]
      })),
  RefusalSpecification(
    "other-event-type", "a replacement of another type",
    whenKnowing: { history in
      let entry = try history.entry(StateRegistered.self, of: "vn")
      return try that("vn", EntryCorrected.replacing(entry, by: AreaRegistered { $0.name = "Viet Nam" }, on: nil))
    }),
  RefusalSpecification(
    "unfit-text", "a replacement with a field that the event does not have",
    whenKnowing: { history in
      let entry = try history.entry(StateRegistered.self, of: "vn")
      let name = try JSONValue(parsing: #"[{"language":"en","text":"Viet Nam","origin":"original"}]"#)
      return that(
        "vn",
        EntryCorrected {
          $0.entry = entry
          $0.type = StateRegistered.wireName
          $0.replacement = EventData(["name": name, "colour": .string("red")])
          $0.reason = "A slip of the pen."
        })
    }),
  RefusalSpecification(
    "not-correctable", "a correction of a correction",
    history: {
      var history = try World.history()
      try history.record(history.correction(of: "vn") { (state: inout StateRegistered) in state.code = "VN" })
      return history
    },
    whenKnowing: { try $0.retraction(EntryCorrected.self, of: "vn") }),
  RefusalSpecification(
    "already-retracted", "a second retraction",
    history: {
      var history = try World.history()
      try history.record(history.retraction(FollowUpScheduled.self, of: "train-officials"))
      return history
    },
    whenKnowing: { try $0.retraction(FollowUpScheduled.self, of: "train-officials") }),
  RefusalSpecification(
    "nothing-changed", "a correction that changes nothing",
    whenKnowing: { history in try history.correction(of: "vn") { (_: inout StateRegistered) in } }),
  RefusalSpecification(
    "dependent-entries", "the retraction of a registration on which a signature rests",
    given: [
      that(
        "mou-2025",
        InstrumentSigned {
          $0.party = "moha-vn"
          $0.signatories = [Signatory { $0.person = "tran-van-hai" }]
        })
    ],
    whenKnowing: { try $0.retraction(PersonRegistered.self, of: "tran-van-hai") }),
  RefusalSpecification(
    "dependent-entries", "the correction of an opening to after the close",
    given: [that("vn-la-labour/9", on: "2025-11-12", ConferenceClosed())],
    whenKnowing: { history in
      try history.correction(of: "vn-la-labour/9", on: "2025-11-13") { (_: inout ConferenceOpened) in }
    }),
  RefusalSpecification(
    "ordinal-taken", "a correction to a number that is taken",
    whenKnowing: { history in
      try history.correction(of: "vn-la-labour/10") { (proposed: inout ConferenceProposed) in proposed.ordinal = 9 }
    }),
  RefusalSpecification(
    "record-adopted", "a correction of what an adopted record tells, whatever it is said to be about",
    given: World.adoptionOfTheEighth,
    whenKnowing: { history in
      var correction = try history.correction(of: "vn-la-labour/8", on: "2023-11-07") { (_: inout ConferenceOpened) in }
      correction.subject = "vn"
      return correction
    }),
]
