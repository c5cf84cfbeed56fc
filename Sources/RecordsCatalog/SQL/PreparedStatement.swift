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

  /// The names of the parameters, in order: `:name`, `@name`, `$name` or `?3` as written, and the place of a bare `?`.
  var parameters: [String] {
    let count = unsafe sqlite3_bind_parameter_count(handle)
    return (0..<count).map { place in
      guard let name = unsafe sqlite3_bind_parameter_name(handle, place + 1) else { return "?\(place + 1)" }
      return unsafe String(cString: name)
    }
  }

  /// Gives the parameter at a place, from 0, its value.
  func bind(_ value: QueryValue, at place: Int) {
    let place = Int32(place + 1)
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, place)
    case .integer(let number): unsafe sqlite3_bind_int64(handle, place, number)
    case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
    case .text(let text): unsafe sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), SQLiteText.copied)
    case .blob(let bytes): unsafe sqlite3_bind_blob(handle, place, bytes, Int32(bytes.count), SQLiteText.copied)
    }
  }

  /// Gives the parameter at a place, from 0, a value that SQLite has.
  func bind(_ value: OpaquePointer?, at place: Int) { _ = unsafe sqlite3_bind_value(handle, Int32(place + 1), value) }

  /// Lets go of the rows and of the values that were bound, so that it can be run again.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  /// How many bytes the texts and blobs of the row in hand have, without making them.
  var rowBytes: Int {
    columns.indices.reduce(0) { total, column in
      // Of a number it would make a text.
      switch unsafe sqlite3_column_type(handle, Int32(column)) {
      case SQLITE_TEXT, SQLITE_BLOB: return total + (unsafe Int(sqlite3_column_bytes(handle, Int32(column))))
      default: return total + 8
      }
    }
  }

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

/// What SQLite is told of the texts that it is given.
enum SQLiteText {
  /// It is to make a copy.
  static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
