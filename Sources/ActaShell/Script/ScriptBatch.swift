import Acta
import MeetingRecords

/// Lines of a script that record something, and are recorded together: the journal is opened, written and synced once for many.
///
/// What becomes of each is the same as if it were recorded by itself, and is told in the same words once all are recorded.
final class ScriptBatch {
  /// How many lines are recorded together at most.
  private static let greatestCount = 500

  private struct Row {
    let place: String
    let statement: String
    let line: Int
    let command: any TypedAloneCommand
    let item: ImportItem
  }

  let session: ShellSession
  private let book: RecordBook
  private let taking: RecordImport
  /// What texts that name no language are in; read anew for each batch, since a line by itself may change it.
  private var settings: JournalSettings?
  private var rows: [Row] = []
  /// What a line that was refused is told to.
  let refused: (any Error, _ statement: String, _ line: Int) -> ExitStatus

  /// - Parameter stopsAtRefusal: Whether what is behind a line that was refused is not recorded.
  init(
    _ session: ShellSession, _ book: RecordBook, stopsAtRefusal: Bool,
    refused: @escaping (any Error, _ statement: String, _ line: Int) -> ExitStatus
  ) {
    self.session = session
    self.book = book
    self.refused = refused
    var terms = ImportTerms()
    terms.stopsAtRefusal = stopsAtRefusal
    taking = RecordImport(book, terms)
  }

  /// Whether there are as many as are recorded together.
  var isFull: Bool { rows.count >= Self.greatestCount }

  /// Takes a command in, where it can wait for others.
  ///
  /// - Parameter name: Where the identifier of its entry comes from, where none was typed.
  /// - Returns: Whether it did; one that did not is to be run by itself, behind those that wait.
  func add(
    _ command: any TypedAloneCommand, _ name: ImportItem.Name, _ statement: String, line: Int, place: String
  ) throws -> Bool {
    let options = command.recording
    let isPlain = !options.dryRun && !options.acceptClock && options.id == nil && !options.global.json
    guard isPlain, command.isTypedAlone, options.global.journal == nil else { return false }
    let settings = try self.settings ?? book.read(\.settings)
    self.settings = settings
    let language = session.languages(options.global, settings).first ?? .undetermined
    // A command is made again with its identifier, which most of them put into their first entry.
    let context = RecordingContext(language: language, occurred: options.occurred, id: name.identifier, head: 0)
    let made = try command.recordCommand(context)
    let actor = options.actor ?? session.script?.actor ?? session.surroundings.variables["ACTA_ACTOR"]
    rows.append(
      Row(
        place: place, statement: statement, line: line, command: command,
        item: ImportItem(name, actor: actor, sources: options.cite) { _ in made }))
    return true
  }

  /// Records those that wait, and tells of each.
  ///
  /// - Returns: How the first that was refused ended; done where none was.
  func flush() throws -> ExitStatus {
    let batch = rows
    (rows, settings) = ([], nil)
    var status = ExitStatus.done
    guard let results = try take(batch) else { return recordSingly(batch) }
    for (row, result) in zip(batch, results) {
      session.script?.tally.note(result)
      let outcome = tell(row, result)
      if status == .done { status = outcome }
    }
    return status
  }

  /// Takes the lines in; nil where a person has to be asked first.
  private func take(_ batch: [Row]) throws -> [ImportResult]? {
    do { return try taking.take(batch.map(\.item)) } catch {
      if case .journal(let refusal) = error, refusal.code == .clockAhead { return nil }
      throw error
    }
  }

  private func tell(_ row: Row, _ result: ImportResult) -> ExitStatus {
    switch result {
    case .recorded(let made, let warnings):
      let lines =
        made.map { Recorded.line($0.sequence, $0.wireName, $0.subject) }
        + warnings.map { Recorded.line($0, place: row.place) }
      session.print(lines.joined(separator: "\n"))
      return .done
    case .refused(let error):
      session.running = type(of: row.command)
      return refused(error, row.statement, row.line)
    case .corrected, .changed, .unchanged, .takenBack: return .done
    }
  }

  /// Records each by itself, which asks a person where something has to be asked.
  private func recordSingly(_ batch: [Row]) -> ExitStatus {
    for row in batch {
      session.script?.id = row.item.name.identifier
      do { try row.command.run(in: session) } catch {
        session.running = type(of: row.command)
        return refused(error, row.statement, row.line)
      }
    }
    return .done
  }
}
