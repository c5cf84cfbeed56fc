public import Acta
import ArgumentParser
public import MeetingRecords
import SystemPackage

/// A run of commands over one set of surroundings: what is open stays open from one command to the next.
///
/// Commands get the session they run in as an argument (``RunnableCommand``); there is no global one.
public final class ShellSession {
  /// Everything outside.
  public internal(set) var surroundings: Surroundings
  /// The journal in hand, where no command names another; without effect in a session over a given book.
  public var journal: String?
  /// What a host adds to the commands, completions and formats.
  public var additions = ShellAdditions()
  /// The table that was shown last.
  public internal(set) var lastResult: ResultTable?
  /// The stable code of the failure that was reported last; absent before the first.
  public internal(set) var lastFailureCode: String?
  /// Asked now and then by what may take long: whether it is to stop.
  public internal(set) var isCancelled: (@Sendable () -> Bool)?
  /// The command that is running, or the one that failed last.
  var running: (any ParsableCommand.Type)?
  /// The script that is running, where one is.
  var script: ScriptState?
  /// What only a conversation has; absent where one command is run.
  var shell: ShellState?
  /// What is being tried, in the place of the record that it continues.
  var branch: RecordBranch?
  let output: OutputChannel
  private var books: [JournalPlace: RecordBook] = [:]
  let givenBook: RecordBook?
  /// Books of which only reports are asked; kept, so that what they read is not taken apart just before the process ends.
  private var reportBooks: [JournalPlace: RecordBook] = [:]

  /// A session in the surroundings, over the journal named, if any is.
  public init(_ surroundings: Surroundings, journal: String? = nil) {
    self.surroundings = surroundings
    self.journal = journal
    givenBook = nil
    output = OutputChannel(write: surroundings.write, writeBytes: surroundings.writeBytes)
  }

  /// A session over a record book that is open already, as in a host application.
  ///
  /// Every command of the session is about that book, or says that it cannot be done here: none opens another journal, makes
  /// one, or looks for one in the working directory or the environment.
  public init(_ surroundings: Surroundings, book: RecordBook) {
    self.surroundings = surroundings
    givenBook = book
    output = OutputChannel(write: surroundings.write, writeBytes: surroundings.writeBytes)
  }

  var locator: JournalLocator { JournalLocator(surroundings: surroundings) }

  /// The record book of the journal in hand, opened once.
  public func book(_ options: GlobalOptions) throws -> RecordBook { try book(named: options.journal) }

  /// The record book of a journal, or of the one in hand when none is named, opened once; while something is tried over
  /// that journal, the book of what is tried.
  public func book(named name: String? = nil) throws -> RecordBook {
    let book = try recordBook(named: name)
    if let branch, branch.base === book { return branch.book }
    return book
  }

  private func recordBook(named name: String?) throws -> RecordBook {
    if let givenBook { return try given(givenBook, named: name) }
    return try book(at: try locator.journal(named: name ?? journal))
  }

  /// The record book of the journal at a place, opened once.
  func book(at place: JournalPlace) throws -> RecordBook {
    if let open = books[place] { return open }
    let book = try open(place)
    books[place] = book
    return book
  }

  /// The record book to make a report from: where nothing else will be asked of it, one whose catalog may stay behind.
  func bookForReport(_ options: GlobalOptions) throws -> RecordBook {
    guard shell == nil, script == nil, branch == nil, givenBook == nil else { return try book(options) }
    let place = try locator.journal(named: options.journal ?? journal)
    if let open = books[place] ?? reportBooks[place] { return open }
    let book = try open(place, catchingUp: false)
    reportBooks[place] = book
    return book
  }

  private func open(_ journal: JournalPlace, catchingUp: Bool = true) throws(ActaError) -> RecordBook {
    let catalogs = locator.catalogs
    func opened(_ place: CatalogPlace) throws(ActaError) -> RecordBook {
      try RecordBook(
        openingAt: journal, catalog: place, environment: surroundings.environment, catchingUp: catchingUp)
    }
    do throws(ActaError) {
      let book = try opened(catalogs)
      if book.catalogFile == nil, let file = catalogs.file(of: book.identity, at: journal) {
        note("another command keeps the catalog \(file) locked; this one works without it")
      }
      return book
    } catch {
      // The cache is a convenience: without a place for it, the catalog lives in memory for this session.
      guard case .catalog(let error) = error, error.code == .inaccessible else { throw error }
      let book = try opened(.memory)
      let file = catalogs.file(of: book.identity, at: journal).map { "\($0)" } ?? ""
      surroundings.writeError("note: no catalog can be kept at \(file); it is made anew each time\n")
      return book
    }
  }

  /// The languages to read in, the best first: as typed, or else the journal's.
  public func languages(_ options: GlobalOptions, _ settings: JournalSettings) -> [LanguageTag] {
    options.language.isEmpty ? [settings.language].compactMap { $0 } : options.language
  }

  /// Today in the time zone of a journal, or the day there by the script's clock.
  ///
  /// - Throws: ``Acta/ActaError`` where the zone is not known here.
  public func today(in book: RecordBook) throws(ActaError) -> CalendarDay {
    try book.localDays().day(at: now.milliseconds)
  }

  /// The time now, or that of the script's clock.
  var now: Instant { script?.clock ?? surroundings.environment.now() }
}
