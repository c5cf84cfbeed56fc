import Acta
import Interchange
import MeetingRecords

/// Where the rows of an import come from.
protocol ImportSource: AnyObject {
  /// How many bytes were read.
  var byteCount: Int { get }
  /// The next row; nil behind the last.
  func next() throws -> ImportRow?
}

/// One row of what is imported: a line, a row of a table.
struct ImportRow {
  /// What it says.
  enum Reading {
    /// Things to be recorded.
    case items([ImportItem], endsBatch: Bool)
    /// It cannot be read.
    case mistake(UsageError)
  }

  /// Where it is in the file: `line 4`; empty where it comes from no file.
  var place: String
  /// How many bytes it has.
  var size = 0
  var reading: Reading
  /// Where within the row its mistake is: `column 9`.
  var detail: String?
  /// What is to be told of how it was read, and where.
  var notes: [TableMistake] = []
  /// What it is in a file of refused rows, for a reason; absent where it cannot be in one.
  var refused: ((String) -> [UInt8])?
}

/// The lines of a file, a verb each.
final class VerbLineSource: ImportSource {
  private let file: LineFile
  private let forms: VerbForms
  private let language: LanguageTag

  init(_ file: LineFile, _ forms: VerbForms, language: LanguageTag) {
    (self.file, self.forms, self.language) = (file, forms, language)
  }

  var byteCount: Int { file.byteCount }

  func next() throws -> ImportRow? {
    while let line = try file.next() {
      guard !line.isBlankOrRemark else { continue }
      let number = file.number
      var row = ImportRow(place: "line \(number)", size: line.count, reading: .items([], endsBatch: false))
      row.refused = { reason in
        Array("# line \(number): \(reason.split(whereSeparator: \.isNewline).joined(separator: " "))\n".utf8)
          + line + [UInt8(ascii: "\n")]
      }
      do throws(VerbLineError) {
        let verb = try forms.line(line.normalizedForRecord, language: language)
        row.reading = .items([verb.item], endsBatch: verb.endsBatch)
      } catch {
        row.reading = .mistake(UsageError(error.message, hint: error.hint))
        row.detail = error.column.map { "column \($0)" }
      }
      return row
    }
    return nil
  }
}

extension VerbLine {
  /// It as an item of an import.
  var item: ImportItem {
    let name = id.map(ImportItem.Name.given) ?? key.map { .key(Array("key\n\($0)".utf8)) } ?? .content(content)
    var item = ImportItem(name, actor: actor, sources: sources) { command($0) }
    item.subject = subject
    return item
  }

  /// Whether what is behind it has to be decided after it is recorded: what days it is follows from the time zone.
  var endsBatch: Bool { wireName == JournalConfigured.wireName }
}
