internal import Foundation
internal import GRDB

/// Bytes in a column; GRDB knows them as Foundation's data only.
struct Blob {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func bytes(_ value: DatabaseValue) -> [UInt8] { Data.fromDatabaseValue(value).map { Array($0) } ?? [] }
}
