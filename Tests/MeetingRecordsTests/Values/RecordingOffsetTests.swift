import MeetingRecords
import Testing

/// Positions in recordings, and dates with times of day beside each other.
@Suite struct RecordingOffsetTests {
  @Test(arguments: [("0:00:00", 0), ("0:12:05", 725), ("1:02:30", 3_750), ("100:00:01", 360_001)])
  func `a position reads, and comes back as it was`(text: String, seconds: Int) throws {
    let offset = try RecordingOffset(text)
    #expect(offset.seconds == seconds && offset.description == text)
    #expect(try RecordingOffset("0:00:00") <= offset)
  }

  @Test func `leading zeros of the hours are left out`() throws {
    #expect(try RecordingOffset("01:02:03").description == "1:02:03")
  }

  @Test(arguments: ["", "12:05", "0:60:00", "0:00:60", "1:2:3", "-1:00:00", "1000:00:00", "0:00:0a", "0:00:00:00"])
  func `anything else is none`(text: String) {
    let error = #expect(throws: ValueError.self) { try RecordingOffset(text) }
    #expect(error?.code == .timeMalformed)
  }

  @Test func `a hundred thousand characters are none, and cost no more`() {
    #expect(throws: ValueError.self) { try RecordingOffset(String(repeating: "0:00:00", count: 20_000)) }
  }
}
