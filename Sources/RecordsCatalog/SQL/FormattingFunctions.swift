internal import GRDBSQLite

/// `printf` and `format` of SQLite, made anew as they answer NULL, in silence, where the text would be too long.
///
/// What they answer else is what SQLite's do: a connection of their own is asked.
enum FormattingFunctions {
  /// Puts them in the place of SQLite's.
  static func install(on handle: OpaquePointer) {
    for name in ["printf", "format"] {
      guard let original = Original() else { continue }
      let context = unsafe Unmanaged.passRetained(original).toOpaque()
      let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
      _ = unsafe sqlite3_create_function_v2(
        handle, name, -1, flags, context, format, nil, nil,
        { context in
          if let context = unsafe context { unsafe Unmanaged<Original>.fromOpaque(context).release() }
        })
    }
  }

  /// SQLite's own functions, on a connection without any of ours.
  @safe fileprivate final class Original {
    private let handle: OpaquePointer
    /// The statements that were needed, by their texts.
    private var statements: [String: PreparedStatement] = [:]

    init?() {
      var opened: OpaquePointer?
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
      let code = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
      guard let opened = unsafe opened else { return nil }
      unsafe handle = unsafe opened
      guard code == SQLITE_OK else { return nil }
      _ = unsafe sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(CatalogLimits.statementValueBytes))
    }

    deinit {
      statements = [:]
      unsafe sqlite3_close_v2(handle)
    }

    /// What an expression over the arguments, `?1` and so on, gives; nil where SQLite refuses.
    func value(
      _ expression: String, of arguments: UnsafeBufferPointer<OpaquePointer?>
    ) -> QueryValue? {
      let sql = "SELECT " + expression
      guard let statement = unsafe statements[sql] ?? PreparedStatement.prepare(sql, handle).statement else {
        return nil
      }
      statements[sql] = statement
      defer { statement.reset() }
      for place in arguments.indices { unsafe statement.bind(unsafe arguments[place], at: place) }
      return statement.step() == SQLITE_ROW ? statement.row.first : nil
    }
  }
}

/// Answers as SQLite's `printf` does; an error where that makes nothing of a text that would be too long.
private func format(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let data = unsafe sqlite3_user_data(context), count > 0 else { return }
  let original = unsafe Unmanaged<FormattingFunctions.Original>.fromOpaque(data).takeUnretainedValue()
  let arguments = unsafe UnsafeBufferPointer(start: values, count: Int(count))
  let places = (1...Int(count)).map { "?\($0)" }
  switch unsafe original.value("printf(\(places.joined(separator: ", ")))", of: arguments) {
  case .text(let text): unsafe sqlite3_result_text(context, text, Int32(text.utf8.count), SQLiteText.copied)
  case .null:
    // Of a format that gives nothing, and of none, the answer is NULL as well.
    let marked = (["'x' || ?1"] + places.dropFirst()).joined(separator: ", ")
    let isNull = unsafe original.value("?1 IS NOT NULL AND printf(\(marked)) IS NULL", of: arguments)
    if isNull != .integer(0) { unsafe sqlite3_result_error_toobig(context) }
  default: unsafe sqlite3_result_error_toobig(context)
  }
}
