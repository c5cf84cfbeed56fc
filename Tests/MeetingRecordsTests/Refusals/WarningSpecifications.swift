import MeetingRecords
import Testing

/// Something unusual that is recorded all the same.
struct WarningSpecification: Sendable {
  let code: String
  let title: String
  let given: [ProposedEntry]
  let when: ProposedEntry

  init(_ code: String, _ title: String, given: [ProposedEntry] = [], when: ProposedEntry) {
    self.code = code
    self.title = title
    self.given = given
    self.when = when
  }

  /// The warning, after what it warns of was recorded.
  func warning() throws -> Warning {
    var history = try World.history()
    for entry in given { try history.record(entry) }
    let decided = try history.record(when)
    #expect(decided.entries.count == 1)
    #expect(decided.warnings.count == 1)
    return try #require(decided.warnings.first, "\(title): nobody was warned")
  }
}

private let memorandum: Identifier = "mou-2025"
private let signed = World.signature(memorandum, "moha-vn", on: "2025-11-12")

private let generalWarnings: [WarningSpecification] = [
  WarningSpecification(
    "in-force-before-signature", "an entry into force before the signature", given: [signed],
    when: that(memorandum, on: "2025-01-01", InstrumentEnteredIntoForce())),
  WarningSpecification(
    "effect-before-act", "a consent that takes effect before it is given",
    when: that(
      memorandum, on: "2026-02-01",
      InstrumentRatified {
        $0.consent.parties = ["moha-vn"]
        $0.consent.effective = "2026-01-01"
      })),
  WarningSpecification(
    "in-force-before-signature", "a party that signs after the entry into force",
    given: [signed, that(memorandum, on: "2025-12", InstrumentEnteredIntoForce())],
    when: World.signature(memorandum, "molsw-la", on: "2026")),
  WarningSpecification(
    "outside-rhythm", "a conference a year too late",
    when: that("vn-la-labour/10", ConferenceConvened { $0.dates = "2028-03" })),
  WarningSpecification("outside-rhythm", "a conference proposed too early", when: World.proposed(11, "2028", in: "vn")),
  WarningSpecification(
    "host-out-of-rotation", "a conference in the country of the last one",
    when: that("vn-la-labour/10", ConferenceConvened { $0.state = "vn" })),
  WarningSpecification(
    "host-out-of-rotation", "a conference hosted by a ministry of the same state as the last",
    when: that(
      "vn-la-labour/10",
      ConferenceRelocated {
        $0.place = "Hà Nội"
        $0.hosts = ["moha-vn"]
      })),
  WarningSpecification(
    "end-before-beginning", "a termination before the entry into force",
    given: [signed, that(memorandum, on: "2025-11-12", InstrumentEnteredIntoForce())],
    when: that(memorandum, on: "2020", InstrumentTerminated())),
  WarningSpecification(
    "end-before-beginning", "an expiry before the entry into force that it is recorded with", given: [signed],
    when: that(memorandum, on: "2025-11-12", InstrumentEnteredIntoForce { $0.expires = "2024" })),
  WarningSpecification(
    "dates-out-of-order", "a signature before the negotiation",
    when: World.signature(memorandum, "moha-vn", on: "2025-01-01")),
]

/// Every specification of a warning.
let warningSpecifications = generalWarnings + speechWarnings + minutesWarnings

/// What looks unusual, and is not.
let unwarnedSpecifications: [Specification] =
  unwarnedNumbers + [
    Specification(
      "an entry into force on the day of signature", given: [signed],
      when: that(memorandum, on: "2025-11-12", InstrumentEnteredIntoForce())
    ) { _ in },
    Specification(
      "an entry into force in the year of signature, which may have been before or after", given: [signed],
      when: that(memorandum, on: "2025", InstrumentEnteredIntoForce())
    ) { _ in },
    Specification(
      "a conference in the year that follows from the rhythm, whatever the month",
      when: that("vn-la-labour/10", ConferenceConvened { $0.dates = "2027-01-05" })
    ) { _ in },
    Specification(
      "a conference before which the record lacks some, which may have kept the rhythm",
      when: World.proposed(12, "2031", in: "la")
    ) { _ in },
    Specification(
      "a meeting of senior officials, which has no rhythm of its own",
      when: that(
        "vn-la-labour/extraordinary-2026",
        ConferenceProposed {
          $0.series = "vn-la-labour"
          $0.level = .expert
          $0.dates = "2026"
          $0.state = "vn"
        })
    ) { _ in },
    Specification(
      "the conference after one that was cancelled, which left neither date nor host behind",
      given: [that("vn-la-labour/10", ConferenceCancelled())],
      when: World.proposed(10, "2027", in: "la").renamed("x/10")
    ) { after in
      #expect(after.get(Conference.self, "x/10")?.ordinal == 10)
    },
  ]

extension ProposedEntry {
  /// The same entry about something else.
  func renamed(_ subject: Identifier) -> ProposedEntry { ProposedEntry(subject, occurred: occurred, payload) }
}
