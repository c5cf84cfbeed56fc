import CanonicalJSON
import RecordsCatalog
import TerminalText

extension QueryResult {
  /// The rows as a table.
  func text(width: Int) -> String {
    guard !rows.isEmpty else { return "no rows" }
    let numeric = columns.indices.map { column in rows.allSatisfy { $0[column].isNumber } }
    let table = TextTable(
      columns.indices.map { TextTable.Column(columns[$0], isNumeric: numeric[$0]) },
      rows: rows.map { $0.map(\.text) })
    return table.text(width: width)
  }

  /// The rows as objects, with the names of the columns.
  var json: String {
    var writer = JSONWriter()
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      for (name, value) in zip(uniqueColumns, row) {
        writer.key(name)
        value.write(to: &writer)
      }
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Names that two columns share are told apart, as keys of an object must be.
  private var uniqueColumns: [String] {
    var seen: [String: Int] = [:]
    return columns.map { name in
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name)_\(count)"
    }
  }
}

extension QueryValue {
  var isNumber: Bool {
    switch self {
    case .integer, .real, .null: true
    case .text, .blob: false
    }
  }

  var text: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): "(\(bytes.count) bytes)"
    }
  }

  /// The value as JSON; what is no integer is a string, since the JSON of a journal knows no other numbers.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .integer(let number) where JSONLimits.integers.contains(number): writer.integer(number)
    case .integer, .real, .text, .blob: writer.string(text)
    }
  }
}
