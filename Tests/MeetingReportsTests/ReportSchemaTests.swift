import Foundation
import MeetingReports
import Testing

@Suite struct ReportSchemaTests {
  /// `ACTA_RECORD_SNAPSHOTS=1` writes it anew.
  @Test func `the schema in the documentation is that of the declarations`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/MeetingReports/Documentation.docc/reports.schema.json").standardizedFileURL
    if ProcessInfo.processInfo.environment["ACTA_RECORD_SNAPSHOTS"] == "1" {
      try Data(ReportSchema.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ReportSchema.text)
  }
}
