import CanonicalJSON
import MeetingRecords

/// Refusals that any event can meet.
let generalRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "unknown-identifier", "a subject that nothing is known of, with the nearest",
    when: that("vn-la-labor/10", ConferenceConvened())),
  RefusalSpecification(
    "unknown-identifier", "a person that nothing is known of", when: World.speech(by: "somebody-else-altogether")),
  RefusalSpecification(
    "wrong-kind", "an area of cooperation that signs", when: World.signature("mou-2025", "labour")),
  RefusalSpecification("wrong-kind", "a state that is opened", when: that("vn", ConferenceOpened())),
  RefusalSpecification("identifier-taken", "a person called like a state", when: World.person("vn", "Vân")),
  RefusalSpecification(
    "identifier-taken", "an identifier that another thing had before",
    given: [that("mou-2025", IdentifierChanged { $0.identifier = "memorandum" })],
    when: that("agreement-2013", IdentifierChanged { $0.identifier = "mou-2025" })),
  RefusalSpecification(
    "identifier-taken", "an identifier that something retracted had, for another thing",
    history: {
      var history = try World.history()
      try history.record(history.retraction(FollowUpScheduled.self, of: "train-officials"))
      return history
    },
    whenKnowing: { _ in that("mou-2025", IdentifierChanged { $0.identifier = "train-officials" }) }),
  RefusalSpecification("missing-field", "a state without a name", when: that("kh", StateRegistered())),
  RefusalSpecification(
    "missing-field", "a signature by a person without a name",
    when: that(
      "mou-2025",
      InstrumentSigned {
        $0.party = "moha-vn"
        $0.signatories = [Signatory()]
      })),
  RefusalSpecification(
    "missing-field", "a follow-up that nobody owes", when: that("nothing", FollowUpScheduled { $0.title = "Nothing" })),
  RefusalSpecification(
    "missing-field", "a relocation to nowhere", when: that("vn-la-labour/10", ConferenceRelocated())),
  RefusalSpecification(
    "unfit-text", "a name of two lines", when: World.person("p-1", "Phoxay\nSayasone")),
  RefusalSpecification(
    "unfit-text", "a conference before the first", when: World.proposed(0, "1963", in: "vn")),
  RefusalSpecification(
    "unfit-text", "a delegation with two heads",
    when: that(
      "vn-la-labour/9/delegation-3",
      DelegationRegistered {
        $0.conference = "vn-la-labour/9"
        $0.party = "vn"
        $0.members = LongList(
          ["do-thanh-binh", "tran-van-hai"].map { (person: Identifier) in
            DelegationMember {
              $0.person = person
              $0.role = .headOfDelegation
            }
          })
      })),
  RefusalSpecification(
    "unfit-text", "a head of delegation who leads already",
    when: that("vn-la-labour/9/delegation-1", HeadOfDelegationChanged { $0.person = "do-thanh-binh" })),
  RefusalSpecification(
    "unfit-text", "a translation in the place of the original",
    when: that("vn-la-labour/9/speech-1", TranslationAdded { $0.summary = "vi=Khác." })),
  RefusalSpecification(
    "unfit-text", "an item deferred to its own conference",
    when: that("vn-la-labour/9/item-2", AgendaItemDeferred { $0.to = "vn-la-labour/9" })),
  RefusalSpecification(
    "unfit-text", "a follow-up carried forward to where it is",
    given: [that("train-officials", FollowUpCarriedForward { $0.to = "vn-la-labour/10" })],
    when: that("train-officials", FollowUpCarriedForward { $0.to = "vn-la-labour/10" })),
  RefusalSpecification(
    "date-too-far-ahead", "a signature in another millennium",
    when: World.signature("mou-2025", "moha-vn", on: "2899")),
  RefusalSpecification(
    "date-too-far-ahead", "an expiry a day more than 100 years ahead",
    when: that("agreement-2013", InstrumentExtended { $0.expires = "2125-11-13" })),
  RefusalSpecification(
    "date-too-far-ahead", "something due in an interval that ends too late",
    when: that("train-officials", FollowUpRescheduled { $0.due = "2027/2899-05" })),
  RefusalSpecification(
    "date-too-far-ahead", "the longest year that can be written",
    when: that("agreement-2013", on: "Y999999999999", InstrumentTerminated())),
  RefusalSpecification(
    "placeholder-date", "a signature in the year that stands for none",
    when: World.signature("mou-2025", "moha-vn", on: "9999-XX-XX")),
  RefusalSpecification(
    "placeholder-date", "an expiry that stands for ever",
    when: that("agreement-2013", InstrumentExtended { $0.expires = "2027/9999-12-31" })),
  RefusalSpecification(
    "placeholder-date", "a year zero", when: that("agreement-2013", on: "0000-01-01", InstrumentTerminated())),
  RefusalSpecification(
    "placeholder-date", "the first day that some databases have",
    when: that("agreement-2013", on: "0001-01-01", InstrumentTerminated())),
  RefusalSpecification(
    "placeholder-date", "a correction to a date that stands for none", given: [],
    whenKnowing: { history in
      try history.correction(of: "train-officials") { (scheduled: inout FollowUpScheduled) in scheduled.due = "9999" }
    }),
  RefusalSpecification(
    "self-reference", "a person who is a duplicate of themself",
    when: that("do-thanh-binh", DuplicatesMerged { $0.duplicate = "do-thanh-binh" })),
  RefusalSpecification(
    "wrong-kind", "a person who is a duplicate of a ministry",
    when: that("do-thanh-binh", DuplicatesMerged { $0.duplicate = "moha-vn" })),
  RefusalSpecification(
    "named-twice", "a body that owes the same thing twice",
    when: that("train-officials", FollowUpReassigned { $0.owners = ["moha-vn", "moha-vn"] })),
  RefusalSpecification(
    "end-before-beginning", "an office left before it was assumed",
    when: that("binh-minister", on: "2024", OfficeLeft())),
  RefusalSpecification(
    "unknown-event-in-history", "a thing that rests on an event of a later version",
    history: {
      var history = try World.history()
      history.appendUnknown("train-officials", "acta.follow-up.escalated.v1")
      return history
    },
    whenKnowing: { _ in that("train-officials", FollowUpStarted()) }),
  RefusalSpecification(
    "unknown-event-in-history", "a thing that an event of a later version began",
    history: {
      var history = try World.history()
      history.appendUnknown("committee", "acta.committee.formed.v1")
      return history
    },
    whenKnowing: { _ in World.person("committee", "Committee") }),
  RefusalSpecification(
    "not-in-vocabulary", "an event type of a host, which could not be read back", when: that("vn", DeadlineSet())),
  RefusalSpecification(
    "changes-what-is-ours", "an event of a host that would change a state",
    history: {
      try History(
        [that("vn", StateRegistered { $0.name = "Viet Nam" })],
        in: Vocabulary.meetingRecords.adding(events: [CodeGuessed.self]))
    },
    whenKnowing: { _ in that("vn", CodeGuessed()) }),
  RefusalSpecification(
    "malformed-entry-in-history", "a thing that rests on an entry that does not have its form",
    history: {
      var history = try World.history()
      history.appendMalformed("train-officials", FollowUpStarted.wireName, ["remarks": .integer(7)])
      return history
    },
    whenKnowing: { _ in that("train-officials", FollowUpStarted()) }),
  RefusalSpecification(
    "part-of-itself", "an area that is part of its own part, by a correction",
    given: [
      that(
        "safety",
        AreaRegistered {
          $0.name = "Safety"
          $0.broader = "labour"
        })
    ],
    whenKnowing: { try $0.correction(of: "labour") { (area: inout AreaRegistered) in area.broader = "safety" } }),
  RefusalSpecification(
    "part-of-itself", "a body that is part of its own part, by a correction",
    given: [
      that(
        "labour-office",
        OrganizationRegistered {
          $0.name = "Labour office"
          $0.parent = "moha-vn"
        })
    ],
    whenKnowing: {
      try $0.correction(of: "moha-vn") { (body: inout OrganizationRegistered) in body.parent = "labour-office" }
    }),
  RefusalSpecification(
    "nested-too-deep", "an area deeper than areas may be",
    given: (1...RecordsLimits.levels).map { level in
      that(
        written("area-\(level)"),
        AreaRegistered {
          $0.name = "Area"
          if level > 1 { $0.broader = written("area-\(level - 1)") }
        })
    },
    when: that(
      "deepest",
      AreaRegistered {
        $0.name = "Area"
        $0.broader = written("area-\(RecordsLimits.levels)")
      })),
]

/// An event type that the vocabulary doesn't have.
private struct DeadlineSet: SubjectEvent {
  static let wireName = "host.deadline.set.v1"

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}
  func evolve(_ subject: inout State, _ stamp: EntryStamp) {}
}

/// An event of a host that would change a state.
private struct CodeGuessed: SubjectEvent {
  static let wireName = "host.code.guessed.v1"
  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}
  func evolve(_ state: inout State, _ stamp: EntryStamp) { state.code = "VN" }
}
