import Acta
import MeetingRecords

extension ResultTable {
  /// The rows with the times of one column as clocks of the journal show them; other values stay as they are.
  func with(_ days: LocalDays, in column: String) -> ResultTable {
    guard let place = columns.firstIndex(of: column) else { return self }
    let rows = rows.map { row in
      var row = row
      if case .text(let text) = row[place], let time = try? RecordedTime(text) {
        row[place] = .text(days.text(at: time.milliseconds))
      }
      return row
    }
    return ResultTable(columns: columns, rows: rows)
  }
}
