public import EventJournal
public import MeetingRecords
public import RecordsCatalog
import Synchronization
public import SystemPackage

/// A journal of meeting records with its catalog: open, record, query, follow, report.
///
/// ```swift
/// let book = try RecordBook(opening: "Journal", catalog: "catalog.sqlite")
/// let recorded = try book.record(RecordEntries(try Identifier("vn"), StateRegistered { $0.name = name }))
/// let agenda = try book.agenda(for: try Identifier("vn-la-labour/10"), on: today)
/// ```
///
/// Several record books, in one process or in several, may have the same journal open: one of them writes at a time,
/// and all read.
public final class RecordBook: Sendable {
  /// The journal: the truth.
  public let journal: any Journal
  /// The catalog: a view of the journal, which may be deleted at any time.
  ///
  /// Where its file is kept locked for longer than ``CatalogLimits/busyMilliseconds``, it is one in memory from then on.
  public var catalog: RecordsCatalog { index.catalog }
  /// What entries can say.
  public var vocabulary: Vocabulary { index.vocabulary }
  /// The clock and the source of identifiers.
  public let environment: RecordEnvironment
  /// What the journal is: its origin, and how its times are set.
  public var identity: JournalIdentity { journal.identity }
  /// The directory of the journal; `nil` where it is in none, as in memory.
  public var directory: FilePath? { (journal as? FileJournal)?.path }
  /// The file of the catalog; `nil` where it is in memory.
  public var catalogFile: FilePath? { catalog.path.map { FilePath($0) } }
  /// The sequence number of the newest entry, as the journal has it now; 0 before the first.
  public var newestEntry: Int {
    get throws(ActaError) { do { return try journal.head().sequence.rawValue } catch { throw .journal(error) } }
  }
  let index: CatalogIndex
  /// The record as it was read from the journal where there was no catalog: for the next report of the kind.
  let journalRecords = Mutex<RecordsState?>(nil)
  /// The records of the audiences that were asked for.
  let audiences = Mutex<[Audience: RecordBook]>([:])

  /// A record book over a journal and a catalog; the catalog is brought up to date.
  ///
  /// - Parameter catchingUp: Whether that is done now, rather than when the record is first read or written. A report of a
  ///   journal that has no catalog is then made from the journal itself where that is the shorter way, and makes none.
  /// - Throws: ``ActaError`` when the journal is damaged or the catalog cannot be written.
  public init(
    journal: (any JournalIndex) throws(JournalError) -> any Journal, catalog: RecordsCatalog,
    environment: RecordEnvironment = .system, catchingUp: Bool = true, progress: ((CatchUpProgress) -> Void)? = nil
  ) throws(ActaError) {
    index = CatalogIndex(catalog)
    self.environment = environment
    do { self.journal = try journal(index) } catch { throw .journal(error) }
    if catchingUp { try catchUp(progress: progress) }
  }

  /// A record book over a journal that is open already, with an index of its own.
  init(journal: any Journal, _ index: CatalogIndex, _ environment: RecordEnvironment) {
    (self.journal, self.index, self.environment) = (journal, index, environment)
  }

  /// Opens the journal in a directory, with a catalog in its place.
  ///
  /// - Parameters:
  ///   - vocabulary: What entries can say: ours, and what a host adds to it.
  ///   - catchingUp: As in ``init(journal:catalog:environment:catchingUp:progress:)``.
  /// - Throws: ``ActaError`` when there is no journal, it is damaged, or the catalog cannot be written.
  public convenience init(
    opening directory: FilePath, catalog place: CatalogPlace, vocabulary: Vocabulary = .meetingRecords,
    environment: RecordEnvironment = .system, catchingUp: Bool = true
  ) throws(ActaError) {
    let journal: FileJournal
    do { journal = try FileJournal(opening: directory) } catch { throw .journal(error) }
    try self.init(journal, place, vocabulary, environment, catchingUp: catchingUp)
  }

  /// Opens the journal in a directory, with a catalog at a path, or in memory when there is none.
  ///
  /// - Throws: As ``init(opening:catalog:vocabulary:environment:catchingUp:)-(_,CatalogPlace,_,_,_)``.
  public convenience init(
    opening directory: FilePath, catalog path: FilePath?, vocabulary: Vocabulary = .meetingRecords,
    environment: RecordEnvironment = .system, catchingUp: Bool = true
  ) throws(ActaError) {
    try self.init(
      opening: directory, catalog: path.map(CatalogPlace.file) ?? .memory, vocabulary: vocabulary,
      environment: environment, catchingUp: catchingUp)
  }

  /// Makes a new journal in a directory and opens it.
  ///
  /// - Throws: ``ActaError`` when there is one already, the origin is not one, or nothing can be written there.
  public convenience init(
    creating identity: JournalIdentity, at directory: FilePath, catalog path: FilePath?,
    vocabulary: Vocabulary = .meetingRecords, environment: RecordEnvironment = .system
  ) throws(ActaError) {
    try self.init(
      try Self.makeJournal(identity, at: directory), path.map(CatalogPlace.file) ?? .memory, vocabulary,
      environment, catchingUp: true)
  }

  /// The journal is indexed by its catalog, which is named by what the journal is.
  convenience init(
    _ journal: FileJournal, _ place: CatalogPlace, _ vocabulary: Vocabulary, _ environment: RecordEnvironment,
    catchingUp: Bool
  ) throws(ActaError) {
    let catalog = try place.catalog(of: journal.identity, at: journal.path, vocabulary)
    try self.init(
      journal: { index in journal.indexed(by: index) }, catalog: catalog, environment: environment,
      catchingUp: catchingUp)
  }

  /// Makes a new journal in a directory, and opens nothing.
  ///
  /// - Throws: As ``init(creating:at:catalog:environment:)``.
  @discardableResult
  public static func makeJournal(
    _ identity: JournalIdentity, at directory: FilePath
  ) throws(ActaError) -> FileJournal {
    do { return try FileJournal(creating: identity, at: directory) } catch { throw .journal(error) }
  }

  /// A record book that lives in memory only: for tests, and for trying things out.
  public convenience init(
    inMemory identity: JournalIdentity, vocabulary: Vocabulary = .meetingRecords,
    environment: RecordEnvironment = .system
  ) throws(ActaError) {
    try self.init(
      journal: { (index) throws(JournalError) in InMemoryJournal(identity, index: index) },
      catalog: try CatalogPlace.memory.catalog(of: identity, at: "", vocabulary), environment: environment)
  }

  /// Brings the catalog up to what the journal holds now.
  ///
  /// - Returns: How many events were new.
  /// - Complexity: O(n) in the number of new events; in all of them when the catalog was made for another history.
  @discardableResult
  public func catchUp(progress: ((CatchUpProgress) -> Void)? = nil) throws(ActaError) -> Int {
    try index.catchUp(journal, progress: progress).applied
  }

  /// Makes the catalog again from the journal; until that is done, others go on reading what it held.
  ///
  /// Those of audiences are deleted, and made again when they are asked for.
  ///
  /// - Returns: How many events there are.
  /// - Complexity: O(n) in the number of events.
  @discardableResult
  public func rebuildCatalog(progress: ((CatchUpProgress) -> Void)? = nil) throws(ActaError) -> Int {
    let count = try index.rebuild(journal, progress: progress)
    do throws(CatalogError) {
      if let file = catalog.path { try AudienceView.deleteCatalogs(beside: file) }
    } catch { throw .catalog(error) }
    return count
  }

  /// Reads from the catalog, as it is after catching up, or as of an earlier sequence number.
  ///
  /// What the body reads is of one moment, whatever is recorded meanwhile.
  ///
  /// - Throws: ``ActaError`` when the catalog cannot be read, and whatever the body throws; where it refuses an identifier that
  ///   nothing had yet at that moment, ``ActaError/notYetRecorded(_:asOf:since:)``.
  public func read<Value>(
    asOf sequence: Int? = nil, _ body: (CatalogReader) throws -> Value
  ) throws -> Value {
    var isMended = false
    for _ in 0..<CatalogIndex.tries {
      let head = try index.catchUp(journal, progress: nil).head
      let needed = min(sequence ?? head, head)
      do {
        // The catalog is shared: another process may have begun to make it again since it was caught up.
        let value: Value? = try catalog.read(asOf: sequence, zones: environment.timeZones) { reader in
          reader.head >= needed ? .some(try body(reader)) : nil
        }
        if let value { return value }
      } catch let error as CatalogError {
        guard !isMended, try mends(error) else { throw ActaError.catalog(error) }
        isMended = true
      } catch {
        throw sequence.flatMap { notYetRecorded(error, asOf: $0) } ?? error
      }
    }
    throw ActaError.unexpected("The catalog is being made again by another command. Try again when it has finished.")
  }
}

extension RecordBook {
  /// Has a catalog that is found damaged made again with the next that is asked, and one that stays locked left alone.
  ///
  /// - Returns: Whether that is of any use after such an error.
  func mends(_ error: CatalogError) throws(ActaError) -> Bool {
    do throws(CatalogError) {
      switch error.code {
      case .damaged: try catalog.discard()
      case .busy: try index.workInMemory()
      default: return false
      }
      return true
    } catch { throw .catalog(error) }
  }

  /// Runs one SQL statement that a person typed; the catalog is brought up to date first.
  ///
  /// - Parameters:
  ///   - sql: The statement.
  ///   - values: The values of its parameters: of `:name` by its name, of a bare `?` by its place, from 1.
  ///   - sequence: The views show the record as it was when this was the newest entry; as it is now when absent.
  ///   - limits: How much it may take.
  /// - Throws: ``ActaError`` as ``RecordsCatalog/query(_:binding:asOf:limits:)`` does.
  public func query(
    _ sql: String, binding values: [String: QueryValue] = [:], asOf sequence: Int? = nil,
    limits: QueryLimits = QueryLimits()
  ) throws(ActaError) -> QueryResult {
    try catchUp()
    return try caughtUp(sql, binding: values, asOf: sequence, limits: limits)
  }

  /// Runs a statement on a catalog that was just brought up to date.
  func caughtUp(
    _ sql: String, binding values: [String: QueryValue] = [:], asOf sequence: Int?, limits: QueryLimits
  ) throws(ActaError) -> QueryResult {
    do throws(CatalogError) {
      return try catalog.query(sql, binding: values, asOf: sequence, limits: limits)
    } catch {
      guard try mends(error) else { throw .catalog(error) }
    }
    try catchUp()
    do throws(CatalogError) { return try catalog.query(sql, binding: values, asOf: sequence, limits: limits) } catch {
      throw .catalog(error)
    }
  }

  /// Since when what was refused as unknown at a moment is recorded; absent where it never was, or is of that time.
  private func notYetRecorded(_ error: any Error, asOf sequence: Int) -> ActaError? {
    let identifier: Identifier
    switch ActaError(error) {
    case .refused(.unknownIdentifier(let unknown, _, _)), .report(.unknown(let unknown, _, _)): identifier = unknown
    default: return nil
    }
    let since = try? read { reader in
      reader.key(of: identifier).flatMap { reader.entries(touching: $0).first?.sequence }
    }
    guard let since, since > sequence else { return nil }
    return .notYetRecorded(identifier, asOf: sequence, since: since)
  }
}

/// How far a catalog has come while it catches up.
public struct CatchUpProgress: Sendable, Hashable {
  /// How many events were applied.
  public var applied: Int
  /// How many there are to apply.
  public var total: Int
  /// What is being done.
  public var work = CatalogWork.rows
}

/// The clock and the source of identifiers of a record book.
public struct RecordEnvironment: Sendable {
  /// The time now.
  public var now: @Sendable () -> Instant
  /// 128 random bits; the identifier of an event keeps 74 of them.
  public var randomBits: @Sendable () -> (UInt64, UInt64)
  /// Knows the days of the time zones.
  public var timeZones: TimeZones

  /// An environment from its parts.
  ///
  /// - Parameter timeZones: Knows the days of the time zones; those that Foundation knows unless given.
  public init(
    now: @escaping @Sendable () -> Instant, randomBits: @escaping @Sendable () -> (UInt64, UInt64),
    timeZones: @escaping TimeZones = { LocalDays($0) }
  ) {
    self.timeZones = timeZones
    self.now = now
    self.randomBits = randomBits
  }
}
