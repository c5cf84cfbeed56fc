import Foundation
import MeetingRecords
import Testing

/// Dates that another implementation reads, with its bounds, where the machine has such a table.
///
/// Tab-separated: level, date, earliest, latest, and more that isn't used; a first line of headings. Two conventions of
/// the table's makers are not ours and left out: an unknown end is ten years away, and a winter ends with its year.
@Suite struct EDTFTableTests {
  static let path = ProcessInfo.processInfo.environment["ACTA_EDTF_TABLE"]

  @Test(.enabled(if: path != nil, "ACTA_EDTF_TABLE names no table of dates"))
  func agreesWithTheTable() throws {
    let path = try #require(EDTFTableTests.path)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    var compared = 0
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, fields[0] != "2" else { continue }
      let date = try EDTFDate(fields[1])
      #expect(date.description == fields[1])
      guard !fields[1].hasPrefix("/"), !fields[1].hasSuffix("/"), !fields[1].hasSuffix("-24") else { continue }
      let bounds = date.bounds()
      #expect(bounds.earliest == (fields[2] == "-inf" ? .unbounded : .day(try day(fields[2]))), "\(fields[1])")
      #expect(bounds.latest == (fields[3] == "inf" ? .unbounded : .day(try day(fields[3]))), "\(fields[1])")
      compared += 1
    }
    #expect(compared > 40)
  }
}
