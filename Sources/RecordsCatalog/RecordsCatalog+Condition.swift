internal import Foundation
internal import GRDB

/// In what condition the file of a catalog is.
public enum CatalogCondition: Sendable, Hashable {
  /// There is none; it is made when it is needed.
  case absent
  /// It is whole, and reaches to that event.
  case whole(CatalogPosition)
  /// It was made for another journal or by another version; it is made again when it is needed.
  case foreign
  /// SQLite finds it damaged, and says so in these words.
  case damaged(String)
}

extension RecordsCatalog {
  /// Looks at the file of a catalog without changing it; O(catalog).
  ///
  /// - Throws: ``CatalogError`` when it cannot be looked at, as for lack of permission.
  public static func condition(path: String, identity: CatalogIdentity) throws(CatalogError) -> CatalogCondition {
    guard status(of: path) != nil else { return .absent }
    try checkPlace(path, movingAside: false)
    do throws(CatalogError) {
      return try CatalogError.during("looking at the catalog \(path)") {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Double(CatalogLimits.busyMilliseconds) / 1000)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { database in
          let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(3)")
          guard findings == ["ok"] else { return .damaged(findings.joined(separator: "; ")) }
          guard try isOurs(database, identity) else { return .foreign }
          return .whole(try position(database))
        }
      }
    } catch {
      guard error.code == .damaged else { throw error }
      return .damaged(error.message)
    }
  }

  /// Copies the file of a catalog, and what SQLite keeps beside it, under the first free name `NAME.aside-N`.
  ///
  /// - Returns: The path of the copy; nil when there is no catalog.
  /// - Throws: ``CatalogError`` when it cannot be copied.
  public static func copyAside(path: String) throws(CatalogError) -> String? {
    let files = FileManager.default
    guard status(of: path) != nil else { return nil }
    try checkPlace(path, movingAside: false)
    guard files.fileExists(atPath: path) else { return nil }
    return try CatalogError.during("copying the catalog \(path) aside") {
      let copy = asideName(path)
      for suffix in ["", "-wal"] where files.fileExists(atPath: path + suffix) {
        try files.copyItem(atPath: path + suffix, toPath: copy + suffix)
      }
      return copy
    }
  }
}
