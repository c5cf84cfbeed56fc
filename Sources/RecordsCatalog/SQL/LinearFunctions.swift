internal import Foundation
internal import GRDBSQLite

/// Functions of SQLite whose time grows with the product of the lengths of their arguments, made again so that it does not.
///
/// A statement cannot be stopped within a call of a function, so that no call may take long: of two texts of 20 MiB, those
/// of SQLite took hours. What they answer is what SQLite's do.
enum LinearFunctions {
  /// The bytes that a pattern of `LIKE` or `GLOB` may have: each place of a text may be compared with all of it.
  static let patternBytes: Int32 = 250
  /// Functions with the same fault which nobody needs here.
  static let forbidden: Set = ["json_patch", "jsonb_patch"]

  /// Puts them in the place of SQLite's.
  static func install(on handle: OpaquePointer) {
    _ = unsafe sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, patternBytes)
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    _ = unsafe sqlite3_create_function_v2(handle, "instr", 2, flags, nil, instr, nil, nil, nil)
    _ = unsafe sqlite3_create_function_v2(handle, "replace", 3, flags, nil, replace, nil, nil, nil)
    _ = unsafe sqlite3_create_function_v2(handle, "trim", 2, flags, nil, trimBoth, nil, nil, nil)
    _ = unsafe sqlite3_create_function_v2(handle, "ltrim", 2, flags, nil, trimStart, nil, nil, nil)
    _ = unsafe sqlite3_create_function_v2(handle, "rtrim", 2, flags, nil, trimEnd, nil, nil, nil)
  }

  /// The bytes of an argument as SQLite takes them for text; nil of NULL.
  fileprivate static func bytes(
    _ values: UnsafeMutablePointer<OpaquePointer?>?, _ place: Int, asBlob: Bool = false
  ) -> [UInt8]? {
    guard let value = unsafe values?[place], unsafe sqlite3_value_type(value) != SQLITE_NULL else { return nil }
    let start: UnsafeRawPointer? =
      asBlob ? unsafe sqlite3_value_blob(value) : unsafe UnsafeRawPointer(sqlite3_value_text(value))
    let count = unsafe Int(sqlite3_value_bytes(value))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// Gives a text back; one that is too long is an error.
  fileprivate static func give(_ context: OpaquePointer?, _ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        // Of an empty text there may be no address, which would be taken for NULL.
        guard let start = text.baseAddress else {
          return unsafe sqlite3_result_text(context, "", 0, SQLiteText.copied)
        }
        unsafe sqlite3_result_text64(context, start, UInt64(text.count), SQLiteText.copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  fileprivate static func trim(
    _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?, start: Bool, end: Bool
  ) {
    guard let text = unsafe bytes(values, 0), let set = unsafe bytes(values, 1) else { return }
    let trimmed = Set(String(decoding: set, as: UTF8.self).unicodeScalars)
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    if start { rest = rest.drop { trimmed.contains($0) } }
    if end {
      while let last = rest.last, trimmed.contains(last) { rest.removeLast() }
    }
    unsafe give(context, Array(String(rest).utf8)[...])
  }
}

/// Finds a part in texts, in a time that grows with the length of the text alone.
///
/// The algorithm is that of Knuth, Morris and Pratt: “Fast pattern matching in strings”, 1977.
private struct PartSearch {
  private let part: [UInt8]
  /// Of each beginning of the part: how long the longest beginning is that it ends with.
  private let borders: [Int32]

  /// - Parameter part: At least one byte.
  init(_ part: [UInt8]) {
    self.part = part
    var borders = [Int32](repeating: 0, count: part.count)
    var length = 0
    for place in part.indices.dropFirst() {
      while length > 0, part[place] != part[length] { length = Int(borders[length - 1]) }
      if part[place] == part[length] { length += 1 }
      borders[place] = Int32(length)
    }
    self.borders = borders
  }

  /// The place of the first occurrence; nil where there is none.
  func firstPlace(in text: [UInt8], from start: Int) -> Int? {
    guard text.count - start >= part.count else { return nil }
    var length = 0
    for place in start..<text.count {
      while length > 0, text[place] != part[length] { length = Int(borders[length - 1]) }
      if text[place] == part[length] { length += 1 }
      if length == part.count { return place + 1 - length }
    }
    return nil
  }
}

private func instr(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  let isBlob = (0..<2).allSatisfy { place in
    guard let value = unsafe values?[place] else { return false }
    return unsafe sqlite3_value_type(value) == SQLITE_BLOB
  }
  guard let text = unsafe LinearFunctions.bytes(values, 0, asBlob: isBlob),
    let part = unsafe LinearFunctions.bytes(values, 1, asBlob: isBlob)
  else { return }
  guard !part.isEmpty else {
    unsafe sqlite3_result_int64(context, 1)
    return
  }
  let found = PartSearch(part).firstPlace(in: text, from: 0)
  // Of texts the characters are counted, which begin where no byte continues one.
  let place = found.map { isBlob ? $0 + 1 : text[..<$0].count { $0 & 0xC0 != 0x80 } + 1 }
  unsafe sqlite3_result_int64(context, Int64(place ?? 0))
}

private func replace(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let text = unsafe LinearFunctions.bytes(values, 0), let part = unsafe LinearFunctions.bytes(values, 1) else {
    return
  }
  guard !part.isEmpty else { return unsafe LinearFunctions.give(context, text[...]) }
  guard let other = unsafe LinearFunctions.bytes(values, 2) else { return }
  let search = PartSearch(part)
  var (result, start) = ([UInt8](), 0)
  while let found = search.firstPlace(in: text, from: start) {
    result += text[start..<found]
    result += other
    start = found + part.count
    guard result.count <= CatalogLimits.statementValueBytes else {
      unsafe sqlite3_result_error_toobig(context)
      return
    }
  }
  result += text[start...]
  unsafe LinearFunctions.give(context, result[...])
}

private func trimBoth(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) { unsafe LinearFunctions.trim(context, values, start: true, end: true) }

private func trimStart(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) { unsafe LinearFunctions.trim(context, values, start: true, end: false) }

private func trimEnd(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) { unsafe LinearFunctions.trim(context, values, start: false, end: true) }
