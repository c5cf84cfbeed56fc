import Testing

/// The commands that read, over the sample journal, as they are typed and answered.
@Suite struct ReadingTranscriptTests {
  @Test(arguments: ["lists", "showing", "searching", "time", "reports", "mistakes"])
  func `what is typed is answered as before`(name: String) throws {
    try Transcripts.expect(name, at: Desk.withSample())
  }
}
