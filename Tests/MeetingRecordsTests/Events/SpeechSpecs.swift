import MeetingRecords
import Testing

private let second: Identifier = "vn-la-labour/9/speech-2"
private let first: Identifier = "vn-la-labour/9/speech-1"
private let session: Identifier = "vn-la-labour/9/session-1"

private func offset(_ text: String) -> RecordingOffset { written(text) }

/// A speech at the ninth conference, as the head of the Lao delegation makes it.
func spoken(
  _ speech: Identifier = "vn-la-labour/9/speech-2", on occurred: EDTFDate? = nil,
  _ change: (inout SpeechDelivered) -> Void
) -> ProposedEntry {
  that(
    speech, on: occurred,
    SpeechDelivered {
      $0.conference = "vn-la-labour/9"
      $0.speaker = "phoxay-sayasone"
      change(&$0)
    })
}

/// How speeches are placed in time and order, and what they answer.
let speechSpecifications: [Specification] = [
  Specification(
    "a right of reply has its place, its times, whom it is made for, and where it is recorded",
    when: spoken {
      $0.kind = .rightOfReply
      ($0.session, $0.order, $0.began, $0.ended) = (session, 2, "2025-11-12T09:45:00", "2025-11-12T09:50:30")
      ($0.onBehalfOf, $0.onBehalfOfText, $0.repliesTo) = (["la", "vn"], "The two Sides", first)
      ($0.language, $0.interpretedFrom) = ("en", "lo")
      ($0.recording, $0.recordingUrl, $0.recordingPosition) = (
        "news-report", "https://example.org/sound", offset("0:45:10")
      )
    }
  ) { (after) throws in
    let speech = try after.the(Speech.self, second)
    #expect(speech.kind == .rightOfReply && speech.order == 2 && speech.repliesTo == first)
    #expect(speech.began == "2025-11-12T09:45:00" && speech.ended == "2025-11-12T09:50:30" && speech.on == speech.began)
    #expect(speech.onBehalfOf == ["la", "vn"] && speech.onBehalfOfText == "The two Sides")
    #expect(speech.interpretedFrom == "lo" && speech.recording == "news-report")
    #expect(speech.recordingUrl == "https://example.org/sound" && speech.recordingPosition?.description == "0:45:10")
    let places = try after.the(Session.self, session).speakingOrder
    #expect(places.map(\.number) == [2] && places.map(\.speech) == [second])
  },
  Specification(
    "a speech past midnight", when: spoken { ($0.began, $0.ended) = ("2025-11-12T23:50:00", "2025-11-13T00:10:00") }
  ) { (after) throws in
    #expect(try after.the(Speech.self, second).ended == "2025-11-13T00:10:00")
  },
  Specification(
    "a speech whose times are given in two zones",
    when: spoken { ($0.began, $0.ended) = ("2025-11-12T09:45:00+07:00", "2025-11-12T02:50:00Z") }
  ) { (after) throws in
    #expect(try after.the(Speech.self, second).ended == "2025-11-12T02:50:00Z")
  },
  Specification(
    "a speech gets another place, and leaves the one that it had",
    given: [spoken { ($0.session, $0.order) = (session, 1) }],
    whenKnowing: { history in
      try history.correction(of: second) { (speech: inout SpeechDelivered) in speech.order = 3 }
    }
  ) { (after) throws in
    #expect(try after.the(Session.self, session).speakingOrder.map(\.number) == [3])
  },
]

/// What of speeches cannot be.
let speechRefusals: [RefusalSpecification] = [
  RefusalSpecification("missing-field", "a right of reply to nothing", when: spoken { $0.kind = .rightOfReply }),
  RefusalSpecification(
    "end-before-beginning", "a speech that ends before it begins",
    when: spoken { ($0.began, $0.ended) = ("2025-11-12T09:45:00", "2025-11-12T09:44:59") }),
  RefusalSpecification("missing-field", "an order in no session", when: spoken { $0.order = 1 }),
  RefusalSpecification(
    "unfit-text", "an order that counts nothing", when: spoken { ($0.session, $0.order) = (session, 0) }),
  RefusalSpecification(
    "unfit-text", "an order that another speech has",
    given: [spoken { ($0.session, $0.order) = (session, 1) }],
    when: spoken("vn-la-labour/9/speech-3") { ($0.session, $0.order) = (session, 1) }),
  RefusalSpecification(
    "named-twice", "one of a group twice", when: spoken { $0.onBehalfOf = ["la", "la"] }),
  RefusalSpecification(
    "unfit-text", "an interpretation from the language itself",
    when: spoken { ($0.language, $0.interpretedFrom) = ("lo", "lo") }),
  RefusalSpecification(
    "missing-field", "a position in no recording", when: spoken { $0.recordingPosition = offset("0:00:01") }),
  RefusalSpecification(
    "other-conference", "a reply to a speech of another conference",
    given: [that("vn-la-labour/10", ConferenceConvened()), that("vn-la-labour/10", ConferenceOpened())],
    when: that(
      "vn-la-labour/10/speech-1",
      SpeechDelivered {
        ($0.conference, $0.speaker, $0.invited, $0.repliesTo) = ("vn-la-labour/10", "maria-nilsson", true, first)
      })),
  RefusalSpecification(
    "unknown-identifier", "a speech that is corrected to reply to itself", given: [spoken { $0.repliesTo = first }],
    whenKnowing: { history in
      try history.correction(of: second) { (speech: inout SpeechDelivered) in speech.repliesTo = second }
    }),
  RefusalSpecification(
    "lineage-cycle", "a reply that is corrected to answer what answers it, two steps away",
    given: [
      spoken { $0.repliesTo = first }, spoken("vn-la-labour/9/speech-3") { $0.repliesTo = second },
    ],
    whenKnowing: { history in
      try history.correction(of: first) { (speech: inout SpeechDelivered) in
        speech.repliesTo = "vn-la-labour/9/speech-3"
      }
    }),
]

/// What of speeches is unusual.
let speechWarnings: [WarningSpecification] = [
  WarningSpecification(
    "speech-outside-session", "a speech before its session", when: spoken(on: "2025-11-11") { $0.session = session }),
  WarningSpecification(
    "speech-outside-session", "a speech after the hour at which its session was closed",
    given: [that(session, on: "2025-11-12T12:00:00", SessionClosed())],
    when: spoken { ($0.session, $0.began) = (session, "2025-11-12T12:05:00") }),
  WarningSpecification(
    "reply-before-speech", "a reply on the day before", when: spoken(on: "2025-11-11") { $0.repliesTo = first }),
]
