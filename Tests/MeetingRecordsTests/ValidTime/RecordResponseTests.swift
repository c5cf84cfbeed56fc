import MeetingRecords
import Testing

private let record: Identifier = "vn-la-labour/8/record"

/// Who has commented on minutes, who is silent, and what silence means on a day.
@Suite struct RecordResponseTests {
  private func history(until last: EDTFDate? = "2023-12-20") throws -> History {
    var history = try World.history()
    try history.record(
      that(
        record, on: "2023-12-01",
        RecordCirculated { ($0.addressees, $0.commentsBy) = (["moha-vn", "molsw-la"], last) }))
    try history.record(
      that(record, on: "2023-12-10", RecordCommentMade { ($0.by, $0.text) = ("molsw-la", "A slip.") }))
    return history
  }

  private func answers(_ history: History, _ day: CalendarDay) throws -> [String] {
    try history.state.the(ConferenceRecord.self, record).responses(on: AskedDays(day), in: history.state).map {
      "\($0.addressee) \($0.comments) \($0.assents)\($0.isAddressed ? "" : " not asked")"
    }
  }

  @Test func `silence is perhaps assent before the last day is past, and assent after it`() throws {
    let history = try history()
    #expect(try answers(history, "2023-12-20") == ["moha-vn 0 maybe", "molsw-la 1 no"])
    #expect(try answers(history, "2023-12-21") == ["moha-vn 0 yes", "molsw-la 1 no"])
  }

  @Test func `what was adopted by silence was not agreed before the last day`() throws {
    var history = try World.history()
    try history.record(
      that(record, on: "2023-12-01", RecordCirculated { ($0.addressees, $0.commentsBy) = (["vn"], "2023-12-20") }))
    try history.record(
      that(record, on: "2024-01-10", RecordAdopted { ($0.conference, $0.bySilence) = ("vn-la-labour/8", true) }))
    #expect(try answers(history, "2023-12-05") == ["vn 0 maybe"])
    #expect(try answers(history, "2024-01-10") == ["vn 0 yes"])
  }

  @Test func `on a day before the comment nobody had spoken`() throws {
    #expect(try answers(history(), "2023-12-09") == ["moha-vn 0 maybe", "molsw-la 0 maybe"])
  }

  @Test func `where no day was set, silence is never more than perhaps`() throws {
    #expect(try answers(history(until: nil), "2030-01-01") == ["moha-vn 0 maybe", "molsw-la 1 no"])
  }

  @Test func `a comment that was withdrawn is none, and one of another body is told of`() throws {
    var history = try history()
    try history.record(that(record, RecordCommentAnswered { ($0.comment, $0.fate) = (1, .withdrawn) }))
    try history.record(that(record, RecordCommentMade { ($0.by, $0.text) = ("vn", "As said.") }))
    #expect(try answers(history, "2023-12-21") == ["moha-vn 0 yes", "molsw-la 0 yes", "vn 1 no not asked"])
  }

  @Test func `a draft that was sent out again is asked about anew`() throws {
    var history = try history()
    try history.record(that(record, on: "2023-12-22", RecordCirculated { $0.commentsBy = "2024-01-10" }))
    #expect(try answers(history, "2024-01-09") == ["moha-vn 0 maybe", "molsw-la 0 maybe"])
  }
}
