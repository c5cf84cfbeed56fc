import Acta
import ActaShell
import ArgumentParser
import Foundation
import MeetingRecords
import MeetingReports
import OfficeDocuments
import SystemPackage

@testable import EventJournal
@testable import LineEditor
@testable import RecordsCatalog

/// `provoke WHAT`: a command of a host that runs into a failure which no command of Acta's own can be made to run into.
///
/// Wherever it can, it really does what fails; the error is not written here.
struct ProvokeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(commandName: "provoke", abstract: "Run into a failure.")

  struct Fields: CommandFields {
    var failure = ""

    static let places: Set<String> = ["failure"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("failure", placeholder: "failure", "Which."), &failure)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    let failure = typed.fields.failure
    if let error = Self.errors[failure] { throw error }
    if let (type, subject, data) = Self.foreignEntries[failure] {
      return try Self.append(type, subject, data, to: session.book())
    }
    guard let provoke = Self.journal[failure] ?? Self.catalog[failure] ?? Self.values[failure] ?? Self.lines[failure]
    else { throw ValidationError("Nothing provokes \(failure).") }
    do { try provoke() } catch let error as JournalError {
      throw ActaError.journal(error)
    } catch let error as CatalogError {
      throw ActaError.catalog(error)
    }
  }

  /// What only a broken disk or another program brings about.
  private static let errors: [String: any Error] = [
    "sync-failed": ActaError.journal(.sync("segments/000000000001.jsonl", .ioError)),
    "write-failed": ActaError.journal(
      JournalError(
        .writeFailed, "appending to the journal", "the events couldn't be written; nothing was recorded",
        hint: "make room on the disk, or check it, and try again", path: "segments/000000000001.jsonl",
        underlying: .noSpace)),
    "document-not-written": ActaError.report(.notWritten(.libraryMissing)),
    "index-failed": ActaError.journal(.indexFailed("no room")),
    "catalog-busy": ActaError.catalog(
      CatalogError(primary: 5, extended: 5, message: "database is locked", operation: "bringing the catalog up to date")
    ),
    "catalog-damaged": ActaError.catalog(
      CatalogError(
        primary: 11, extended: 11, message: "database disk image is malformed", operation: "reading the catalog")
    ),
    "catalog-not-ours": ActaError.catalog(
      CatalogError(
        .notOurs, operation: "opening the catalog",
        message: "catalog.sqlite is a symbolic link, which is not followed.",
        hint: "Look what it is, and move it away.")),
    "shared-file": ActaError.journal(
      JournalError(
        .sharedFile, "appending to the journal",
        "the file has another name elsewhere (a hard link), and would be changed there too",
        hint: "make a copy of the directory that shares no files, as cp -a does, and record in that",
        path: "head")),
    "part-of-itself": Rejection.partOfItself((try? Identifier("labour")) ?? .blank),
    "nested-too-deep": Rejection.nestedTooDeep((try? Identifier("labour")) ?? .blank, levels: RecordsLimits.levels),
    "other-event-type": Rejection.otherEventType(
      3, is: StateRegistered.wireName, replacement: AreaRegistered.wireName),
    "not-in-vocabulary": Rejection.notInVocabulary(wireName: "host.deadline.set.v1"),
    "changes-what-is-ours": Rejection.changesWhatIsOurs(
      (try? Identifier("labour")) ?? .blank, wireName: "host.area.closed.v1"),
    "damaged-journal": ActaError.proof(
      ProofError(.damagedJournal, "The head of the journal does not agree with its entries.", hint: "Have it verified.")
    ),
    "output-failed": ActaError.output(OutputError(.file("minutes.html"), .noSpace)),
    "unexpected": ActaError.unexpected("Something that nobody foresaw."),
    "terminal-unusable": LineEditorError(
      .terminalUnusable,
      "The terminal cannot be edited on: No such file or directory. Is TERM set, and the C.UTF-8 locale installed?"),
  ]
}

// MARK: - The journal

extension ProvokeCommand {
  /// Entries that no command of Acta's records.
  private static let foreignEntries = [
    "a-newer-entry": ("acta.conference.adorned.v1", "vn-la-labour/10", "{}"),
    "a-malformed-entry": (StateRegistered.wireName, "vn", "{\"name\":7}"),
  ]

  private static func append(_ type: String, _ subject: String, _ data: String, to book: RecordBook) throws {
    let id = EventIdentifier(book.environment.now(), random: book.environment.randomBits())
    let draft = EventDraft(id: id, type: type, subject: subject, data: data == "{}" ? [] : Array(data.utf8))
    _ = try book.journal.append([draft], clock: book.environment.now())
  }

  private static let start = Instant(milliseconds: 1_762_740_000_000)

  private static func draft(_ number: UInt64, _ data: String = "{}") -> EventDraft {
    EventDraft(
      id: EventIdentifier(start, random: (0, number << 2)), type: "acta.test.noted.v1", subject: "vn",
      data: Array(data.utf8))
  }

  /// Appends to a journal that holds one event.
  private static func append(
    _ drafts: [EventDraft], _ condition: AppendCondition = .none, clock: Instant = start,
    kind: JournalIdentity.Clock = .system
  ) throws {
    let journal = InMemoryJournal(try JournalIdentity(origin: "provoked.example", created: start, clock: kind))
    _ = try journal.append([draft(1)], clock: start)
    _ = try journal.append(drafts, condition: condition, clock: clock)
  }

  /// A backup of a journal of two events, given to one of one event, or of another first event.
  private static func backup(isOther: Bool) throws {
    try inPlace { place in try backup(isOther: isOther, in: place) }
  }

  /// Does something in a directory of its own.
  private static func inPlace(_ body: (FilePath) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try body(FilePath(place.path))
  }

  private static func backup(isOther: Bool, in place: FilePath) throws {
    let identity = try JournalIdentity(origin: "provoked.example", created: start, clock: .system)
    func journal(_ name: String, _ numbers: [UInt64]) throws -> FileJournal {
      let journal = try FileJournal(creating: identity, at: place.appending(name))
      for number in numbers { _ = try journal.append([draft(number)], clock: start) }
      return journal
    }
    let backup = place.appending("backup")
    _ = try journal("first", [1, 2]).backup(to: backup)
    do { _ = try journal("second", isOther ? [3, 4] : [1]).backup(to: backup) } catch let error as JournalError {
      // The place is another each time.
      throw JournalError(
        error.code, error.operation, error.message, hint: error.hint, path: "backup", place: error.place)
    }
  }

  private static let journal: [String: @Sendable () throws -> Void] = [
    "empty-batch": { try append([]) },
    "invalid-draft": { try append([draft(2, "{ }")]) },
    "line-too-long": {
      try append([draft(2, "{\"a\":\"\(String(repeating: "a", count: JournalLimits.lineBytes))\"}")])
    },
    "batch-too-large": { try append((0...JournalLimits.batchEvents).map { draft(UInt64($0) + 2) }) },
    "journal-full": {
      let identity = try JournalIdentity(origin: "provoked.example", created: start, clock: .system)
      var head = JournalHead(empty: identity)
      head.sequence = .maximum
      let planner = AppendPlanner(
        identity: identity, head: head, lastTime: nil, index: InMemoryIndex(),
        read: { (_) throws(JournalError) in throw .indexFailed("nothing is read") },
        readBefore: { (_) throws(JournalError) in nil })
      _ = try planner.plan([draft(2)], clock: start, acceptClock: false, segmentLimit: JournalLimits.segmentBytes)
    },
    "repeated-identifier": { try append([draft(2), draft(2)]) },
    "identifier-taken": { try append([draft(1, "{\"a\":1}")]) },
    "subject-touched": { try append([draft(2)], .nothingSince(.zero, subjects: ["vn"])) },
    "unexpected-head": { try append([draft(2)], .expectedHead(.zero)) },
    "clock-behind": { try append([draft(2)], clock: start.advanced(byMilliseconds: -2 * 86_400_000)) },
    "clock-ahead": { try append([draft(2)], clock: start.advanced(byMilliseconds: 401 * 86_400_000)) },
    "time-backwards": {
      var draft = Self.draft(2)
      draft.scriptedTime = start.advanced(byMilliseconds: -1)
      try append([draft], kind: .scripted)
    },
    "time-not-scripted": {
      var draft = Self.draft(2)
      draft.scriptedTime = start
      try append([draft])
    },
    "writing-closed": {
      let journal = InMemoryJournal(try JournalIdentity(origin: "provoked.example", created: start, clock: .system))
      let writer = try journal.openWriter(waitingAtMost: .zero)
      writer.close()
      _ = try writer.append([draft(2)], clock: start)
    },
    "busy": {
      let journal = InMemoryJournal(try JournalIdentity(origin: "provoked.example", created: start, clock: .system))
      let writer = try journal.openWriter(waitingAtMost: .zero)
      defer { writer.close() }
      _ = try journal.openWriter(waitingAtMost: .zero)
    },
    "attachment-too-large": {
      try inPlace { place in
        let identity = try JournalIdentity(origin: "provoked.example", created: start, clock: .system)
        let journal = try FileJournal(creating: identity, at: place)
        _ = try AttachmentStore(of: journal, mostBytes: 10).add { () throws(JournalError) in
          [UInt8](repeating: 0, count: 11)[...]
        }
      }
    },
    "unreadable-event": {
      let journal = InMemoryJournal(try JournalIdentity(origin: "provoked.example", created: start, clock: .system))
      var newer = draft(2)
      newer.type = "example.note.taken.v2"
      let result = try journal.append([newer], clock: start)
      for event in result.events { _ = try EventCodec(NoteEvent.self).event(event) }
    },
    "other-history": {
      let journal = InMemoryJournal(try JournalIdentity(origin: "provoked.example", created: start, clock: .system))
      _ = try Consumer("mail", of: journal).catchUp(FarAhead())
    },
    "backup-ahead": { try backup(isOther: false) },
    "backup-differs": { try backup(isOther: true) },
  ]
}

// MARK: - The catalog

extension ProvokeCommand {
  private static func book() throws -> RecordBook {
    let identity = try JournalIdentity(origin: "provoked.example", created: start, clock: .system)
    return try RecordBook(inMemory: identity, environment: RecordEnvironment(now: { start }, randomBits: { (0, 0) }))
  }

  private static func event(_ sequence: Int, _ leaf: UInt8) throws -> CatalogEvent {
    let name = try LocalizedText(arguments: ["Norway"], defaultLanguage: LanguageTag("en"))
    let stamp = EntryStamp(
      sequence: sequence, id: EntryIdentifier(high: 0, low: UInt64(sequence)), timeMilliseconds: start.milliseconds,
      subject: try Identifier("no"), occurred: nil)
    let entry = Entry(
      stamp: stamp, wireName: StateRegistered.wireName, payload: StateRegistered { $0.name = name })
    return CatalogEvent(entry: entry, data: Array("{}".utf8), leafHash: [UInt8](repeating: leaf, count: 32))
  }

  private static let catalog: [String: @Sendable () throws -> Void] = [
    "catalog-out-of-order": { try book().catalog.ingest([event(7, 1)]) },
    "catalog-disagrees": {
      let catalog = try book().catalog
      try catalog.ingest([event(1, 1)])
      try catalog.ingest([event(1, 2)])
    },
    "overtaken": { throw ActaError.overtaken([try event(7, 1).entry]) },
    "sql-cancelled": {
      let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
      _ = try book().catalog.query(endless, limits: QueryLimits(isCancelled: { true }))
    },
    "catalog-inaccessible": {
      let identity = CatalogIdentity(origin: "provoked.example", identityHash: [UInt8](repeating: 0, count: 32))
      _ = try RecordsCatalog.open(path: "/dev/null/catalog.sqlite", identity: identity)
    },
  ]
}

// MARK: - Values and lines

extension ProvokeCommand {
  private static let values: [String: @Sendable () throws -> Void] = [
    "reference-malformed": { _ = try ExternalReference("acta://") },
    "origin-unknown": { _ = try TextOrigin("robot") },
    "value-repeated": {
      var entry = StateRegistered { _ in }
      try entry.assign(["VN", "VM"], to: "code", language: .undetermined)
    },
    "season-calendar-unknown": { _ = try SeasonCalendar("tropical") },
    "identifier-too-long": { _ = try Identifier(String(repeating: "a", count: 1000)) },
    "text-too-long": { try TextRule.name.check(String(repeating: "a", count: 1001)) },
    "text-control-character": { try TextRule.name.check("Ha\u{7}noi") },
    "time-malformed": { _ = try TimeOfDay("25:00") },
    "original-translated": {
      _ = try TextEntry(language: LanguageTag("en"), text: "x", origin: .original, from: LanguageTag("vi"))
    },
  ]

  /// Reads lines of bytes as from a pipe.
  private static func read(_ bytes: [UInt8], maximumLineBytes: Int = 20, maximumStatementBytes: Int = 100) throws {
    let ends = try FileDescriptor.pipe()
    try ends.writeEnd.closeAfter { _ = try ends.writeEnd.writeAll(bytes) }
    try ends.readEnd.closeAfter {
      let source = PipeLineReader(descriptor: ends.readEnd.rawValue, maximumLineBytes: maximumLineBytes)
      let reader = StatementReader(
        source: source, continuationPrompt: "", maximumStatementBytes: maximumStatementBytes, isComplete: { _ in false }
      )
      _ = try reader.readStatement(prompt: "")
    }
  }

  private static let lines: [String: @Sendable () throws -> Void] = [
    "invalid-utf-8": { try read([0x73, 0xFF, 0x0A]) },
    "contains-null": { try read([0x73, 0x00, 0x0A]) },
    "line-too-long-in-a-pipe": { try read(Array(String(repeating: "a", count: 21).utf8)) },
    "statement-too-long": { try read(Array(String(repeating: "abc\n", count: 30).utf8)) },
    "read-failed": { _ = try PipeLineReader(descriptor: -1).readLine(prompt: "") },
    "not-a-terminal": {
      _ = try TerminalLineEditor(configuration: .init(programName: "acta"), history: LineHistory())
    },
  ]
}

/// The notes that a host takes, in the first version.
private struct NoteEvent: EventUnion, JournalPayload {
  static let eventName = "example.note.taken"
  static let kinds = [EventKind<NoteEvent>({ $0 }) { (event: NoteEvent) -> NoteEvent? in event }]
  var text: String
}

/// A projection that has followed a longer journal.
private struct FarAhead: Projection {
  func position() -> IndexExtent? { IndexExtent(sequence: 7, leafHash: LeafHash(of: [])) }
  func apply(_ events: [JournalEvent], reaching position: IndexExtent) {}
  func reset() {}
}
