internal import GRDB

/// What is left out of the catalog of an audience: of what it holds, and from now on.
///
/// Each is put into words by whoever makes the catalog. A catalog of which something else was left out is not added to.
public struct CatalogOmissions: Sendable, Hashable {
  /// What was left out of what the catalog holds.
  public var before: String
  /// What is left out once it has taken in what it is given.
  public var after: String

  /// Omissions from their parts.
  public init(before: String, after: String) { (self.before, self.after) = (before, after) }

  func check(_ database: Database) throws {
    guard try RecordsCatalog.omissions(database) != before else { return }
    throw CatalogError(
      .outOfOrder, operation: RecordsCatalog.ingesting, message: "another command has made the catalog again.",
      hint: "Try again.")
  }

  func note(_ database: Database) throws {
    try database.execute(sql: "UPDATE catalog_state SET omissions = ?", arguments: [after])
  }
}
