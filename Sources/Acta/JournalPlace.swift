public import EventJournal
public import MeetingRecords
public import PostgresJournal
public import SystemPackage

/// Where a journal is kept: in a directory, or in a schema of a PostgreSQL database.
public enum JournalPlace: Sendable, Hashable {
  /// In this directory.
  case directory(FilePath)
  /// At this address.
  case database(PostgresAddress)

  /// Whether a text is the address of a database rather than a directory.
  public static func isDatabase(_ text: String) -> Bool { PostgresAddress.isAddress(text) }

  /// The place in a database that a text is the address of.
  ///
  /// - Throws: ``ActaError`` `journal` where it can be none.
  public init(database text: String) throws(ActaError) {
    do { self = .database(try PostgresAddress(text)) } catch { throw .journal(error) }
  }

  /// What names the place among the catalogs of all journals: a path that is none, of a database.
  var name: FilePath {
    switch self {
    case .directory(let path): path
    case .database(let address): FilePath("\(address)")
    }
  }

  /// The journal that is there.
  ///
  /// - Throws: ``ActaError`` `journal` where there is none, or it cannot be opened.
  func open() throws(ActaError) -> any PlacedJournal {
    do throws(JournalError) {
      switch self {
      case .directory(let path): return try FileJournal(opening: path)
      case .database(let address): return try PostgresJournal(opening: address)
      }
    } catch { throw .journal(error) }
  }

  /// Makes a journal there.
  ///
  /// - Parameter actorIsRole: Whether a database refuses entries whose actor isn't the role that is logged in.
  /// - Throws: ``ActaError`` `journal` where one is there already, or it cannot be made.
  func make(_ identity: JournalIdentity, actorIsRole: Bool = false) throws(ActaError) -> any PlacedJournal {
    do throws(JournalError) {
      switch self {
      case .directory(let path): return try FileJournal(creating: identity, at: path)
      case .database(let address):
        return try PostgresJournal(creating: identity, at: address, actorIsRole: actorIsRole)
      }
    } catch { throw .journal(error) }
  }
}

extension JournalPlace: CustomStringConvertible {
  /// The directory, or the address without a password.
  public var description: String {
    switch self {
    case .directory(let path): path.string
    case .database(let address): "\(address)"
    }
  }
}

/// A journal that is kept somewhere: what its homes can do alike.
protocol PlacedJournal: AttachmentKeeping {
  /// Checks everything that is stored.
  func verify(rootsAt sizes: Set<Int>, progress: (Int) -> Void) throws(JournalError) -> VerificationReport
  /// Takes over all that another home of the same journal holds, byte for byte.
  func adoptAll(of source: any Journal, progress: (Int) -> Void) throws(JournalError) -> Int
  /// Reads the events that a report found good.
  func goodEvents(of report: VerificationReport) throws(JournalError) -> EventReader
}

extension FileJournal: PlacedJournal {}

extension PostgresJournal: PlacedJournal {
  func goodEvents(of report: VerificationReport) throws(JournalError) -> EventReader {
    let reader = try events()
    var rest = report.eventCount
    return EventReader { () throws(JournalError) in
      // What is behind the last good one may be damaged: it isn't asked for.
      guard rest > 0 else { return nil }
      rest -= 1
      return try reader.next()
    }
  }
}

extension RecordBook {
  /// Where the journal is; `nil` where it lives in memory.
  public var place: JournalPlace? {
    if let directory { return .directory(directory) }
    return (journal as? PostgresJournal).map { .database($0.address) }
  }

  /// Opens the journal at a place, with a catalog.
  ///
  /// - Throws: As ``init(opening:catalog:vocabulary:environment:catchingUp:)-(FilePath,CatalogPlace,_,_,_)``.
  public convenience init(
    openingAt place: JournalPlace, catalog: CatalogPlace, vocabulary: Vocabulary = .meetingRecords,
    environment: RecordEnvironment = .system, catchingUp: Bool = true
  ) throws(ActaError) {
    guard case .database(let address) = place else {
      try self.init(
        opening: place.name, catalog: catalog, vocabulary: vocabulary, environment: environment,
        catchingUp: catchingUp)
      return
    }
    let journal: PostgresJournal
    do { journal = try PostgresJournal(opening: address) } catch { throw .journal(error) }
    try self.init(
      journal: { index in journal.indexed(by: index) },
      catalog: try catalog.catalog(of: journal.identity, at: place.name, vocabulary), environment: environment,
      catchingUp: catchingUp)
  }

  /// Makes a new journal at a place, and opens nothing.
  ///
  /// - Parameter actorIsRole: Whether a database refuses entries whose actor isn't the role that is logged in.
  /// - Throws: ``ActaError`` where one is there already, or it cannot be made.
  public static func makeJournal(
    _ identity: JournalIdentity, at place: JournalPlace, actorIsRole: Bool = false
  ) throws(ActaError) {
    _ = try place.make(identity, actorIsRole: actorIsRole)
  }
}
