internal import GRDBSQLite

/// Watches over a statement that a person typed: what it may do, and for how long.
final class StatementGuard {
  let limits: QueryLimits
  /// Why the statement was stopped.
  private(set) var interruption: CatalogError.Code?
  /// What the statement may not do, in words.
  private(set) var refusal: String?

  /// How many steps of SQLite's machine there are between two looks: few, as each may make a value of the greatest length.
  static let stepsPerLook: Int32 = 16
  /// How many looks there are between two at the clock.
  private static let looksPerReading = 64
  private var looks = 0
  private let heapAtStart = sqlite3_memory_used()

  init(_ limits: QueryLimits) { self.limits = limits }

  /// Whether the statement has taken too much memory; or now and then, or when that took long, too much time.
  func shouldStopSoon() -> Bool {
    let taken = sqlite3_memory_used() - heapAtStart
    if taken > Int64(limits.heapBytes) { interruption = .statementTooLarge }
    looks += 1
    // A step that makes large values takes as long as very many that make none.
    guard looks % Self.looksPerReading == 0 || taken > 8 << 20 else { return interruption != nil }
    return shouldStop()
  }

  /// Whether the statement is to be stopped now.
  func shouldStop() -> Bool {
    if limits.isCancelled?() == true {
      interruption = .statementCancelled
    } else if let deadline = limits.deadline, ContinuousClock.now >= deadline {
      interruption = .statementTimedOut
    }
    return interruption != nil
  }

  private static let forbiddenFunctions: Set = [
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "fts5",
  ]
  private static let harmlessPragmas: Set = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "function_list",
    "collation_list", "compile_options", "data_version",
  ]

  /// Whether the statement may do what SQLite is about to do for it.
  func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    case SQLITE_UPDATE where first == "sqlite_master":
      // Asked whenever a virtual table is first looked at; a statement that really updates it is refused by SQLite.
      return true
    case SQLITE_FUNCTION:
      let name = second?.lowercased() ?? ""
      guard Self.forbiddenFunctions.contains(name) || LinearFunctions.forbidden.contains(name) else { return true }
      refusal = "the function \(name)"
    case SQLITE_PRAGMA:
      if let first, Self.harmlessPragmas.contains(first.lowercased()) { return true }
      refusal = "the pragma \(first ?? "")"
    case SQLITE_ATTACH: refusal = "ATTACH"
    case SQLITE_DETACH: refusal = "DETACH"
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: refusal = "a transaction"
    default: refusal = "a statement that changes something"
    }
    return false
  }
}
