import Acta
import Interchange
import MeetingRecords
import SystemPackage

/// Reads the rows of a file, and has them taken in, many at a time.
final class ImportRun {
  /// How many rows are taken in at a time, and how many bytes of them.
  private static let (batchRows, batchBytes) = (1000, 4 << 20)

  let session: ShellSession
  let taking: RecordImport
  /// What the file is called in messages.
  let name: String
  let isJSON: Bool
  /// Whether each row that was recorded is told, too.
  let isVerbose: Bool
  let refusedLines: RefusedLines?
  private(set) var tally = ImportTally()
  private var rows: [ImportRow] = []
  private var byteCount = 0
  private var hasStopped = false

  init(
    _ session: ShellSession, _ taking: RecordImport, name: String, isJSON: Bool, isVerbose: Bool,
    refusedLines: RefusedLines?
  ) {
    (self.session, self.taking, self.name) = (session, taking, name)
    (self.isJSON, self.isVerbose, self.refusedLines) = (isJSON, isVerbose, refusedLines)
  }

  /// Takes in the rows of a file, up to the first that is refused where the terms say so.
  func takeRows(of source: some ImportSource, _ progress: ImportProgress) throws {
    while !hasStopped, let row = try source.next() {
      try add(row)
      if rows.isEmpty { progress.show(rows: tally.rows, bytesRead: source.byteCount) }
      if session.isCancelled?() == true { break }
    }
    try flush()
    progress.line.clear()
  }

  /// Takes in items that come from no row.
  func take(_ items: [ImportItem]) throws {
    for item in items where !hasStopped {
      try add(ImportRow(place: "", reading: .items([item], endsBatch: false)))
    }
    try flush()
  }

  private func add(_ row: ImportRow) throws {
    rows.append(row)
    byteCount += row.size
    let endsBatch =
      switch row.reading {
      case .mistake: taking.terms.stopsAtRefusal
      case .items(_, let endsBatch): endsBatch
      }
    if endsBatch || rows.count >= Self.batchRows || byteCount >= Self.batchBytes { try flush() }
  }

  /// Takes in what was read, and tells of it in the order of the rows.
  private func flush() throws {
    let batch = rows
    (rows, byteCount) = ([], 0)
    let items = batch.flatMap { row -> [ImportItem] in if case .items(let items, _) = row.reading { items } else { [] }
    }
    var results = try taking.take(items)[...]
    for row in batch where !hasStopped {
      switch row.reading {
      case .mistake(let mistake):
        tally.rows += 1
        tally.refused += 1
        try refuse(row, mistake, row.detail)
      case .items(let items, _):
        let own = Array(results.prefix(items.count))
        results = results.dropFirst(items.count)
        // Behind a refusal nothing was tried where the import stops there.
        guard own.count == items.count || own.last?.isRefusal == true else { return }
        tally.note(own, hasNotes: !row.notes.isEmpty)
        for note in row.notes { warn(row, note) }
        try tell(row, own)
      }
    }
  }

  private func tell(_ row: ImportRow, _ results: [ImportResult]) throws {
    for result in results {
      switch result {
      case .recorded(let made, let warnings):
        if isVerbose, !isJSON { show(row, made) }
        warn(row, warnings)
      case .corrected(let made, let warnings):
        if isVerbose, !isJSON { show(row, [made]) }
        warn(row, warnings)
      case .unchanged, .takenBack, .changed, .refused: break
      }
    }
    switch results.first(where: \.isRefusal) {
    case .refused(let error): try refuse(row, error)
    case .changed(let sequence):
      try refuse(
        row,
        UsageError(
          "Entry \(sequence) was recorded of this row, which says something else now.",
          hint: "Add --update to correct the entries of rows that have changed."))
    default: break
    }
  }

  private func show(_ row: ImportRow, _ made: [ImportedEntry]) {
    for entry in made {
      session.print("\(place(row)): \(entry.sequence)  \(eventName(entry.wireName))  \(entry.subject)")
    }
  }

  private func warn(_ row: ImportRow, _ warnings: [Warning]) {
    for warning in warnings { session.warn(warning, place: place(row), asJSON: isJSON) }
  }

  /// Tells how a cell was read that is not written as a record has it.
  private func warn(_ row: ImportRow, _ note: TableMistake) {
    session.warn(
      code: "cell-read", note.message, place: place(row, note.column.map { "column “\($0)”" }), asJSON: isJSON)
  }

  private func refuse(_ row: ImportRow, _ error: any Error, _ detail: String? = nil) throws {
    _ = CommandRunner(session).report(error, asJSON: isJSON, place: place(row, detail))
    if let refusedLines, let refused = row.refused {
      do { try refusedLines.add(bytes: refused(CommandFailure(error).message)) } catch {
        throw ActaError.output(error)
      }
    }
    hasStopped = taking.terms.stopsAtRefusal
  }

  private func place(_ row: ImportRow, _ detail: String? = nil) -> String {
    row.place.isEmpty ? name : "\(name), \(row.place)" + (detail.map { ", \($0)" } ?? "")
  }
}
