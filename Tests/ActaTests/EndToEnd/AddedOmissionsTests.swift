import ActaShell
import MeetingRecords
import RecordsCatalog
import Testing

@testable import Acta

/// What is hidden is looked at once more only where an entry settles something of what was there before.
@Suite struct AddedOmissionsTests {
  /// Entries after all that is settled, each with whether it can hide or show what was there before.
  private static let later: [(line: String, settles: Bool)] = [
    ("speech record zqx-talks/1 --speaker anna --invited --title \"Once more\" --occurred 2025-11-14", false),
    ("speech record talks/1 --speaker anna --title \"Once more\" --occurred 2025-11-12", false),
    ("speech record talks/1 --speaker zqx-agent --title \"Once more\" --occurred 2025-11-12", false),
    ("person register bernd --name Bernd", false),
    ("followup schedule talks/1 --title \"Hidden duty\" --owner zqx-bureau --due 2026-01-01", false),
    ("followup reassign talks/1/followup-2 --owner moha", true),
    ("confidentiality set talks/1/speech-4 internal --field summary", true),
    ("confidentiality set zqx-agent public", true),
    ("reference add zqx-pact secret:zqx-2", true),
    ("reference add mou untsid:51235", true),
    ("document attach later/1 --title Early --attached-to mou,zqx-pact", false),
    ("office assume later --person anna --organization zqx-bureau --post Chief --occurred 2025-01-01", true),
  ]

  @Test(arguments: [Audience.everybody, .participants])
  func `what is added to a mark is what looking at all that is hidden finds`(audience: Audience) throws {
    let desk = try Desk.withJournal()
    var (position, noted, fast) = (0, "", 0)
    let lines = AudienceTests.record.map { ($0, nil as Bool?) } + Self.later.map { ($0.line, $0.settles) }
    for (line, settles) in lines {
      let outcome = desk.run("\(line) --journal Journal")
      try #require(outcome.status == .done, "\(line): \(outcome.errors)")
      let book = try RecordBook(opening: FilePath(desk.path("Journal")), catalog: nil)
      let view = AudienceView(audience: audience, office: book)
      let (added, whole) = (try view.omissions(after: position, noted: noted), try view.omissions(after: position))
      if let settles { #expect(added.isOfAll == settles, "\(line)") }
      #expect(whole.isOfAll && added.end == whole.end && added.marks.after == whole.marks.after, "\(line)")
      if !added.isOfAll {
        fast += 1
        // Nothing of what was there before is hidden or shown since.
        #expect(whole.marks.before == noted, "\(line)")
        try book.read { reader in
          for sequence in position + 1...whole.end {
            let entry = try #require(reader.recordedEntry(at: sequence))
            #expect(added.filter.seen(entry)?.dataBytes == whole.filter.seen(entry)?.dataBytes, "\(line)")
          }
        }
      }
      (position, noted) = (whole.end, whole.marks.after)
    }
    #expect(fast > lines.count / 2)
  }

  @Test func `a mark is what is in it, in whatever order it was added`() throws {
    var mark = OmissionMark(["a", "b"])
    mark.add(["c"])
    #expect(mark.description == OmissionMark(["c", "b", "a"]).description)
    #expect(OmissionMark(mark.description)?.description == mark.description)
    #expect(OmissionMark("") == nil && OmissionMark("0-1-2") == nil && OmissionMark("0-1-2-x") == nil)
  }
}
