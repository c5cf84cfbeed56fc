import Acta
import MeetingRecords
import MeetingReports
import Synchronization
import SystemPackage

/// The files that a command names or makes: noted while it is read, kept beside the journal once it is accepted.
final class FilesToKeep: Sendable {
  private enum File {
    case named(FilePath, FileContents)
    case made([UInt8])
  }

  private let book: RecordBook
  private let locator: JournalLocator
  private let files = Mutex<[File]>([])

  init(_ book: RecordBook, _ locator: JournalLocator) {
    self.book = book
    self.locator = locator
  }

  /// Whether there is nothing to keep, or no place for it: beside a journal in memory there is none.
  var isEmpty: Bool { book.directory == nil || files.withLock { $0.isEmpty } }

  /// Reads a file named on the command line.
  func note(fileAt typed: String) throws -> FileDigest {
    let path = locator.absolute(typed)
    let contents: FileContents
    do { contents = try FileContents(of: path) } catch {
      throw UsageError("\(path) cannot be read: \(error).", hint: "Check the name of the file.")
    }
    files.withLock { $0.append(.named(path, contents)) }
    return FileDigest(sha256: contents.sha256, byteCount: contents.byteCount)
  }

  /// Makes a report as of an entry from the journal itself, since it is kept, in the words of the first language that has any.
  func note(
    _ request: ReportRequest, as format: ReportFormat, on day: CalendarDay, languages: [LanguageTag], asOf sequence: Int
  ) throws -> FileDigest {
    // What is kept and circulated is for whom such a paper usually is.
    let report = try book.record(for: request.usualAudience).reportFromJournal(
      { Self.ofConference(request, in: $0) }, on: day, languages: languages, asOf: sequence)
    let bytes: [UInt8]
    do {
      var rendering = RenderingOptions(labels: .best(for: report.basis.languages))
      rendering.untranslated = .refuse
      bytes = try report.contents(as: format, rendering)
    } catch { throw ActaError.report(error) }
    files.withLock { $0.append(.made(bytes)) }
    let contents = try FileContents(of: bytes)
    return FileDigest(sha256: contents.sha256, byteCount: contents.byteCount)
  }

  /// A request of a conference whose record was named in its place.
  private static func ofConference(_ request: ReportRequest, in records: any RecordsReading) -> ReportRequest {
    guard case .thing(RecordOfDiscussion.declaration, let named) = request else { return request }
    return .record(conference: records.get(ConferenceRecord.self, named)?.conference ?? named)
  }

  /// Keeps the files; all are durable when this returns.
  func keep() throws {
    for file in files.withLock({ $0 }) {
      switch file {
      case .named(let path, let contents): try book.keep(contents, at: path)
      case .made(let bytes): try book.keep(bytes)
      }
    }
  }
}
