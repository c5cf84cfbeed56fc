import Acta
import Interchange
import MeetingRecords
import SystemPackage

/// The rows of a table, by a mapping.
final class TableSource: ImportSource {
  private let file: PieceFile
  private var reader: TableReader
  private let table: MappedTable
  private var rowOfKey: [Int: Int32] = [:]
  private var hasStopped = false

  /// A table whose headings are read at once.
  ///
  /// - Throws: ``UsageError`` where the mapping does not fit it.
  init(
    _ file: PieceFile, _ mapping: TableMapping, mappingName: String, encoding: TableEncoding?, _ forms: VerbForms,
    language: LanguageTag
  ) throws {
    self.file = file
    var reader = TableReader(separator: mapping.separator, encoding: encoding ?? mapping.encoding)
    guard let headings = try Self.next(&reader, file) else {
      throw UsageError("The table is empty.", hint: "Its first row has the names of the columns.")
    }
    if let mistake = headings.mistake { throw UsageError(mistake.message, hint: mistake.hint) }
    self.reader = reader
    do throws(WrittenMistake) {
      table = try MappedTable(
        mapping, headings: headings.cells.map(\.normalizedForRecord), forms: forms, language: language)
    } catch { throw UsageError(mistake: error, in: mappingName) }
  }

  var byteCount: Int { file.byteCount }

  /// The headings of a file of refused rows.
  var refusedHeadings: String { table.refusedHeadings }

  func next() throws -> ImportRow? {
    while !hasStopped {
      let found: TableRow?
      do { found = try Self.next(&reader, file) } catch let error as UsageError {
        // Nothing behind such a row can be told apart; what was read before it counts.
        hasStopped = true
        return ImportRow(place: "", reading: .mistake(error))
      }
      guard let found else { return nil }
      if found.isBlank { continue }
      return row(found)
    }
    return nil
  }

  private static func next(_ reader: inout TableReader, _ file: PieceFile) throws -> TableRow? {
    do {
      while true {
        if let row = try reader.next() { return row }
        guard !file.hasEnded else { return nil }
        reader.add(try file.next())
      }
    } catch let error as TableMistake { throw UsageError(error.message, hint: error.hint) }
  }

  private func row(_ found: TableRow) -> ImportRow {
    var normalized = found
    normalized.cells = found.cells.map { $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : $0.normalizedForRecord }
    var row = ImportRow(
      place: "row \(found.number)", size: found.cells.reduce(0) { $0 + $1.utf8.count + 1 },
      reading: .items([], endsBatch: false))
    row.refused = { [table] reason in Array(table.refusedRow(normalized, reason: reason).utf8) }
    do throws(TableMistake) {
      let mapped = try table.row(normalized)
      try refuseRepeated(mapped.lines, found.number)
      row.notes = mapped.notes
      row.reading = .items(mapped.lines.map(\.item), endsBatch: mapped.lines.contains { $0.endsBatch })
    } catch {
      row.reading = .mistake(UsageError(error.message, hint: error.hint))
      row.detail = error.column.map { "column “\($0)”" }
    }
    return row
  }

  /// Refuses a key that another row of the same file has.
  private func refuseRepeated(_ lines: [VerbLine], _ number: Int) throws(TableMistake) {
    for line in lines {
      guard let key = line.key else { continue }
      if let earlier = rowOfKey.updateValue(Int32(clamping: number), forKey: key.hashValue) {
        throw TableMistake(
          "Row \(earlier) has the same key: \(key).",
          hint: "Give each row a key of its own, or choose another column for the key.")
      }
    }
  }
}

/// A file or standard input, read piece by piece.
final class PieceFile {
  private let descriptor: FileDescriptor
  private let path: FilePath?
  private(set) var byteCount = 0
  private(set) var hasEnded = false

  /// Opens a file; standard input where there is none.
  init(_ path: FilePath?) throws(ActaError) {
    self.path = path
    do { descriptor = try path.map { try FileDescriptor.open($0, .readOnly) } ?? .standardInput } catch {
      throw LineFile.unreadable(path, error)
    }
  }

  deinit { if path != nil { try? descriptor.close() } }

  /// The next bytes; none at the end.
  func next() throws(ActaError) -> [UInt8] {
    let piece: [UInt8]
    do { piece = try descriptor.readPiece() } catch { throw LineFile.unreadable(path, error) }
    byteCount += piece.count
    hasEnded = piece.isEmpty
    return piece
  }

  /// All bytes of a file that is not to be larger than a limit, and one byte more of one that is.
  func whole(atMost limit: Int) throws(ActaError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, !hasEnded { bytes += try next() }
    return bytes
  }
}

extension UsageError {
  /// What is wrong in a file that a person wrote.
  init(mistake: WrittenMistake, in file: String) {
    self.init(
      "\(file), line \(mistake.place.line), column \(mistake.place.column): \(mistake.message)", hint: mistake.hint)
  }
}
