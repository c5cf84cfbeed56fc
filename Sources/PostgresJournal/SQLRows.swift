internal import CPostgres
internal import EventJournal

/// What a statement has answered, in binary form; kept until no one needs it.
@safe final class SQLRows {
  private let result: OpaquePointer
  /// How many rows there are.
  let count: Int

  init(_ result: OpaquePointer) {
    unsafe self.result = result
    count = unsafe Int(acta_pg_rows(result))
  }

  deinit { unsafe acta_pg_clear(result) }

  /// Lends a value; nil where it is NULL, or there is no such row or column.
  private func withValue<Value>(
    _ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    guard row < count, unsafe column < Int(acta_pg_columns(result)) else { return nil }
    var length: Int32 = 0
    guard let start = unsafe acta_pg_value(result, Int32(row), Int32(column), &length) else { return nil }
    return unsafe body(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  /// A whole number of any width, or a truth value as 0 or 1.
  func integer(_ row: Int, _ column: Int) -> Int? {
    unsafe withValue(row, column) { bytes in
      if bytes.count == 4 { return unsafe Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))) }
      if bytes.count == 8 { return unsafe Int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))) }
      return unsafe bytes.first.map { Int($0) } ?? 0
    }
  }

  func flag(_ row: Int, _ column: Int) -> Bool { integer(row, column) == 1 }

  func bytes(_ row: Int, _ column: Int) -> [UInt8]? {
    unsafe withValue(row, column) { unsafe Array($0) }
  }

  func text(_ row: Int, _ column: Int) -> String? {
    unsafe withValue(row, column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func identifier(_ row: Int, _ column: Int) -> EventIdentifier? {
    unsafe withValue(row, column) { bytes in
      guard bytes.count == 16 else { return nil }
      return unsafe EventIdentifier(
        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    } ?? nil
  }

  /// Appends the bytes of a value to others; how many there are.
  func append(_ row: Int, _ column: Int, to bytes: inout [UInt8]) -> Int {
    unsafe withValue(row, column) { value in
      unsafe bytes.append(contentsOf: value)
      return value.count
    } ?? 0
  }
}
