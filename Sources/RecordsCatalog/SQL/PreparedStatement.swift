internal import GRDBSQLite

/// A statement that SQLite understood.
@safe final class PreparedStatement {
  private let handle: OpaquePointer
  /// The names of the columns, in order.
  let columns: [String]

  private init(_ handle: OpaquePointer) {
    unsafe self.handle = unsafe handle
    let count = unsafe sqlite3_column_count(handle)
    columns = (0..<count).map { column in
      guard let name = unsafe sqlite3_column_name(handle, column) else { return "" }
      return unsafe String(cString: name)
    }
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// The first statement of a text, the bytes of the text that it takes, and SQLite's result code.
  ///
  /// There is no statement where the text begins with nothing but space and comments.
  static func prepare(
    _ sql: String, _ connection: OpaquePointer
  ) -> (statement: PreparedStatement?, length: Int, code: Int32) {
    unsafe sql.withCString { text in
      var handle: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v2(connection, text, -1, &handle, &tail)
      let length = if let tail = unsafe tail { unsafe tail - text } else { 0 }
      guard let handle = unsafe handle else { return (nil, length, code) }
      return (unsafe PreparedStatement(handle), length, code)
    }
  }

  /// Whether running it leaves the file as it is.
  var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  /// Goes on to the next row; gives SQLite's result code.
  func step() -> Int32 { unsafe sqlite3_step(handle) }

  /// The row in hand.
  var row: [QueryValue] { columns.indices.map { value(Int32($0)) } }

  private func value(_ column: Int32) -> QueryValue {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
    case SQLITE_NULL: return .null
    case let type:
      let bytes = unsafe UnsafeRawBufferPointer(
        start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
      return type == SQLITE_TEXT ? .text(unsafe String(decoding: bytes, as: UTF8.self)) : .blob(unsafe Array(bytes))
    }
  }
}

extension QueryValue {
  /// About how much memory the value takes.
  var byteCount: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .blob(let bytes): bytes.count
    default: 8
    }
  }
}
