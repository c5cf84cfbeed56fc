internal import GRDBSQLite
import MeetingRecords

/// The functions that a statement may use beside those of SQLite.
///
/// | function | result |
/// |---|---|
/// | `collation_key(text, language)` | what to sort a text by in a language: ``MeetingRecords/CollationOrder`` |
/// | `date_key(date, seasons)` | what to sort an EDTF date by, with seasons as `northern` or `southern` |
/// | `language_rank(language, origin, languages)` | how good a text is for someone who reads languages, separated by commas: the less, the better |
enum CatalogFunctions {
  /// What the functions remember from row to row.
  fileprivate final class Memory {
    var orders: [String: CollationOrder] = [:]
    var lookups: [String: LanguageLookup] = [:]
  }

  /// Makes the functions known to a connection, which lets go of what they remember when it is closed.
  static func register(_ connection: OpaquePointer) {
    unsafe add("collation_key", 2, to: connection) { unsafe answer($0, $1, $2) { collationKey($0[0], $0[1], $1) } }
    unsafe add("date_key", 2, to: connection) {
      unsafe answer($0, $1, $2) { arguments, _ in dateKey(arguments[0], arguments[1]) }
    }
    unsafe add("language_rank", 3, to: connection) { unsafe answer($0, $1, $2) { rank($0[0], $0[1], $0[2], $1) } }
  }

  private static func add(
    _ name: String, _ count: Int32, to connection: OpaquePointer,
    _ function: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  ) {
    let memory = unsafe Unmanaged.passRetained(Memory()).toOpaque()
    _ = unsafe sqlite3_create_function_v2(
      connection, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC, memory, function, nil, nil,
      { memory in
        if let memory = unsafe memory { unsafe Unmanaged<Memory>.fromOpaque(memory).release() }
      })
  }
}

private func collationKey(_ text: String, _ language: String, _ memory: CatalogFunctions.Memory) -> QueryValue {
  let order = memory.orders[language] ?? CollationOrder(try? LanguageTag(language))
  memory.orders[language] = order
  return .blob(order.key(text))
}

/// What is no date comes after all dates.
private func dateKey(_ text: String, _ seasons: String) -> QueryValue {
  let date = try? EDTFDate(text)
  let key = date?.sortKey(in: SeasonCalendar(rawValue: seasons) ?? .northern).bytes
  return .blob(key ?? [UInt8](repeating: 0xFF, count: 17))
}

private func rank(_ language: String, _ origin: String, _ languages: String, _ memory: CatalogFunctions.Memory)
  -> QueryValue
{
  let lookup =
    memory.lookups[languages]
    ?? LanguageLookup(languages.split(separator: ",").compactMap { try? LanguageTag(String($0)) })
  memory.lookups[languages] = lookup
  let tag = (try? LanguageTag(language)) ?? .undetermined
  return .integer(Int64(lookup.rank(tag, TextOrigin(rawValue: origin) ?? .original)))
}

/// Gives SQLite what a function makes of its arguments as texts; nothing where one of them is.
private func answer(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?,
  _ body: ([String], CatalogFunctions.Memory) -> QueryValue?
) {
  guard let context = unsafe context, let values = unsafe values, let data = unsafe sqlite3_user_data(context) else {
    return
  }
  let memory = unsafe Unmanaged<CatalogFunctions.Memory>.fromOpaque(data).takeUnretainedValue()
  var arguments: [String] = []
  for place in 0..<Int(count) {
    let value = unsafe values[place]
    guard let text = unsafe sqlite3_value_text(value) else { return unsafe sqlite3_result_null(context) }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
    arguments.append(unsafe String(decoding: bytes, as: UTF8.self))
  }
  switch body(arguments, memory) {
  case .integer(let number): unsafe sqlite3_result_int64(context, number)
  case .blob(let bytes):
    unsafe bytes.withUnsafeBytes {
      unsafe sqlite3_result_blob(context, $0.baseAddress, Int32(bytes.count), SQLiteText.copied)
    }
  default: unsafe sqlite3_result_null(context)
  }
}
