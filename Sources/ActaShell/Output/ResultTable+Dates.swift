import Acta
import MeetingRecords
import MeetingReports

extension ResultTable {
  /// The table with the dates of some columns in words; what is no date stays as it is.
  func inWords(_ words: DateWords, columns: [Int]) -> ResultTable {
    var table = self
    for row in rows.indices {
      for column in columns {
        guard let date = try? EDTFDate(rows[row][column].text) else { continue }
        table.rows[row][column] = .text(words.text(date))
      }
    }
    return table
  }
}
