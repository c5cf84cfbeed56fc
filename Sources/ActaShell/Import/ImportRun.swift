import Acta
import Interchange
import MeetingRecords
import SystemPackage

/// Reads the lines of a file, and has them taken in, many at a time.
final class ImportRun {
  /// How many lines are taken in at a time, and how many bytes of them.
  private static let (batchRows, batchBytes) = (1000, 4 << 20)

  private enum Reading {
    case item(ImportItem, endsBatch: Bool)
    case mistake(VerbLineError)
  }

  private struct Row {
    let number: Int
    let bytes: ArraySlice<UInt8>
    let reading: Reading
  }

  let session: ShellSession
  let taking: RecordImport
  /// What the file is called in messages.
  let name: String
  let isJSON: Bool
  /// Whether each line that was recorded is told, too.
  let isVerbose: Bool
  let refusedLines: RefusedLines?
  private(set) var tally = ImportTally()
  private var rows: [Row] = []
  private var byteCount = 0
  private var hasStopped = false

  init(
    _ session: ShellSession, _ taking: RecordImport, name: String, isJSON: Bool, isVerbose: Bool,
    refusedLines: RefusedLines?
  ) {
    (self.session, self.taking, self.name) = (session, taking, name)
    (self.isJSON, self.isVerbose, self.refusedLines) = (isJSON, isVerbose, refusedLines)
  }

  /// Takes in the lines of a file, up to the first that is refused where the terms say so.
  func takeLines(of file: LineFile, _ forms: VerbForms, language: LanguageTag, _ progress: ImportProgress) throws {
    while !hasStopped, let line = try file.next() {
      guard !line.isBlankOrRemark else { continue }
      let bytes = line.normalizedForRecord
      let reading: Reading
      do throws(VerbLineError) { reading = try read(bytes, forms, language) } catch {
        reading = .mistake(error)
      }
      try add(Row(number: file.number, bytes: line, reading: reading))
      if rows.isEmpty { progress.show(rows: tally.rows, bytesRead: file.byteCount) }
      if session.isCancelled?() == true { break }
    }
    try flush()
    progress.line.clear()
  }

  private func read(
    _ bytes: [UInt8], _ forms: VerbForms, _ language: LanguageTag
  ) throws(VerbLineError) -> Reading {
    let line = try forms.line(bytes, language: language)
    // What days it is follows from the time zone, which those behind it are decided with.
    return .item(line.item, endsBatch: line.wireName == JournalConfigured.wireName)
  }

  /// Takes in items that come from no line.
  func take(_ items: [ImportItem]) throws {
    for (place, item) in items.enumerated() where !hasStopped {
      try add(Row(number: place + 1, bytes: [], reading: .item(item, endsBatch: false)))
    }
    try flush()
  }

  private func add(_ row: Row) throws {
    rows.append(row)
    byteCount += row.bytes.count
    let endsBatch =
      switch row.reading {
      case .mistake: taking.terms.stopsAtRefusal
      case .item(_, let endsBatch): endsBatch
      }
    if endsBatch || rows.count >= Self.batchRows || byteCount >= Self.batchBytes { try flush() }
  }

  /// Takes in what was read, and tells of it in the order of the lines.
  private func flush() throws {
    let batch = rows
    (rows, byteCount) = ([], 0)
    let items = batch.compactMap { row in if case .item(let item, _) = row.reading { item } else { nil } }
    var results = try taking.take(items)[...]
    for row in batch where !hasStopped {
      switch row.reading {
      case .mistake(let mistake):
        tally.rows += 1
        tally.refused += 1
        try refuse(row, UsageError(mistake.message, hint: mistake.hint), column: mistake.column)
      case .item:
        guard let result = results.popFirst() else { return }
        tally.note(result)
        try tell(row, result)
      }
    }
  }

  private func tell(_ row: Row, _ result: ImportResult) throws {
    switch result {
    case .recorded(let made, let warnings):
      if isVerbose, !isJSON { show(row, made) }
      warn(row, warnings)
    case .corrected(let made, let warnings):
      if isVerbose, !isJSON { show(row, [made]) }
      warn(row, warnings)
    case .unchanged, .takenBack: break
    case .refused(let error): try refuse(row, error)
    case .changed(let sequence):
      try refuse(
        row,
        UsageError(
          "Entry \(sequence) was recorded of this row, which says something else now.",
          hint: "Add --update to correct the entries of rows that have changed."))
    }
  }

  private func show(_ row: Row, _ made: [ImportedEntry]) {
    for entry in made {
      session.print("\(place(row)): \(entry.sequence)  \(eventName(entry.wireName))  \(entry.subject)")
    }
  }

  private func warn(_ row: Row, _ warnings: [Warning]) {
    for warning in warnings { session.warn(warning, place: place(row), asJSON: isJSON) }
  }

  private func refuse(_ row: Row, _ error: any Error, column: Int? = nil) throws {
    _ = CommandRunner(session).report(error, asJSON: isJSON, place: place(row, column))
    if let refusedLines, !row.bytes.isEmpty {
      do { try refusedLines.add(row.bytes, number: row.number, reason: CommandFailure(error).message) } catch {
        throw ActaError.output(error)
      }
    }
    hasStopped = taking.terms.stopsAtRefusal
  }

  private func place(_ row: Row, _ column: Int? = nil) -> String {
    guard !row.bytes.isEmpty else { return name }
    return "\(name), line \(row.number)" + (column.map { ", column \($0)" } ?? "")
  }
}

extension VerbLine {
  /// It as an item of an import.
  fileprivate var item: ImportItem {
    let name = id.map(ImportItem.Name.given) ?? key.map { .key(Array("key\n\($0)".utf8)) } ?? .content(content)
    return ImportItem(name, actor: actor, sources: sources) { command($0) }
  }
}
