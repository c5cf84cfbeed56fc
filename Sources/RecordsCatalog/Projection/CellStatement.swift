internal import GRDB
internal import GRDBSQLite

/// A statement whose places are filled with the cells of rows, run again and again.
///
/// GRDB makes a value of every cell and an array of every row first; while a catalog is made again that took longer than
/// SQLite itself (D0009).
@safe final class CellStatement {
  /// The statement once it was run; it is prepared by the thread that runs it.
  private var prepared: OpaquePointer?
  private let connection: OpaquePointer
  private let sql: String
  private var rowCount = 0

  /// A statement, which must be released before the connection is.
  init(_ sql: String, _ database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    unsafe self.connection = connection
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(prepared) }

  /// The number that the next row has in a table which was empty.
  func nextRow() -> Int {
    rowCount += 1
    return rowCount
  }

  private func prepare() throws -> OpaquePointer {
    if let prepared = unsafe prepared { return unsafe prepared }
    var handle: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection, sql, -1, UInt32(bitPattern: SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle = unsafe handle else { throw unsafe Self.failure(code, connection, sql) }
    unsafe prepared = handle
    return unsafe handle
  }

  /// Runs the statement with a cell in each of its places.
  func run(_ cells: ArraySlice<UInt8>) throws {
    let handle = try unsafe prepare()
    let code = unsafe cells.withUnsafeBytes { buffer in
      // What is bound need not be copied: the bytes stay where they are until the statement was run.
      let places = unsafe bind(buffer, to: handle)
      let wanted = unsafe sqlite3_bind_parameter_count(handle)
      precondition(places == wanted, "a cell for every place of \(sql)")
      let code = unsafe sqlite3_step(handle)
      unsafe sqlite3_reset(handle)
      return code
    }
    guard code == SQLITE_DONE else { throw unsafe Self.failure(code, connection, sql) }
  }

  /// The number of the row that was inserted last.
  var insertedRow: Int { Int(unsafe sqlite3_last_insert_rowid(connection)) }

  /// Fills the places from the first on; answers how many.
  private func bind(_ cells: UnsafeRawBufferPointer, to handle: OpaquePointer) -> Int32 {
    var offset = 0
    var place: Int32 = 0
    while offset < cells.count {
      place += 1
      let tag = unsafe cells[offset]
      offset += 1
      switch tag {
      case RowCells.Tag.integer:
        let number = unsafe cells.loadUnaligned(fromByteOffset: offset, as: Int64.self)
        unsafe sqlite3_bind_int64(handle, place, Int64(littleEndian: number))
        offset += 8
      case RowCells.Tag.text, RowCells.Tag.blob:
        let length = unsafe Int32(littleEndian: cells.loadUnaligned(fromByteOffset: offset, as: Int32.self))
        let start = unsafe cells.baseAddress.map { unsafe $0 + offset + 4 }
        if tag == RowCells.Tag.text {
          unsafe sqlite3_bind_text(handle, place, start?.assumingMemoryBound(to: CChar.self), length, nil)
        } else {
          unsafe sqlite3_bind_blob(handle, place, start, length, nil)
        }
        offset += 4 + Int(length)
      default: unsafe sqlite3_bind_null(handle, place)
      }
    }
    return place
  }

  private static func failure(_ code: Int32, _ connection: OpaquePointer, _ sql: String) -> DatabaseError {
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
  }
}
