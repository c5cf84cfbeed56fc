public import EventJournal
public import MeetingRecords
import RecordsCatalog
public import SystemPackage

/// What is wrong with a journal and its catalog, in words for people, and what can be done.
///
/// Looking changes nothing. What can be done is done by ``JournalRepair``, and only when somebody asks for it.
public struct Diagnosis: Sendable {
  /// Something that is wrong, or only worth knowing.
  public struct Finding: Sendable, Hashable {
    /// How bad it is.
    public enum Gravity: String, Sendable, Hashable {
      /// Something that was recorded is not as it was recorded, or not there.
      case damage
      /// Nothing is lost; it will be set right by the next who records, or when asked.
      case untidy
      /// Worth knowing.
      case note
    }

    /// The stable code.
    public let code: String
    /// How bad it is.
    public let gravity: Gravity
    /// Where it is, where it is at a place: file, line, byte and sequence number.
    public let place: JournalError.Place?
    /// What is wrong, in whole sentences.
    public let message: String
    /// What it means and what can be done, in whole sentences.
    public let advice: String
    /// What sets it right.
    public let remedy: JournalRepair.Action?
    /// What can be recorded about it, or looked at.
    public var remedies: [Remedy] = []
  }

  /// What was found, the gravest first.
  public internal(set) var findings: [Finding] = []
  /// How many entries are good, from the first without a gap.
  public internal(set) var entryCount = 0

  /// Whether everything that was recorded is as it was recorded, and obeys the rules.
  public var isSound: Bool { !findings.contains { $0.gravity == .damage } }
}

extension Diagnosis {
  /// Looks at a journal, its attached files and its catalog.
  ///
  /// - Parameters:
  ///   - path: the directory of the journal.
  ///   - catalog: where the catalog of the journal would be.
  ///   - vocabulary: what its entries can say.
  ///   - progress: called now and then with what is being done, and how many entries of it are done.
  /// - Throws: ``ActaError`` where there is no journal at all, or what is there cannot be looked at.
  /// - Complexity: That of verifying the journal, twice.
  public init(
    ofJournalAt path: FilePath, catalog: CatalogPlace, vocabulary: Vocabulary = .meetingRecords,
    progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    if let finding = Finding.lineEndings(ofJournalAt: path) ?? Finding.mergeConflict(ofJournalAt: path) {
      // Whatever else is wrong follows from that.
      findings.append(finding)
      return
    }
    let journal: FileJournal
    do { journal = try FileJournal(opening: path) } catch {
      findings.append(try Self.finding(opening: path, error))
      return
    }
    let report: VerificationReport
    do { report = try journal.verify { progress("checked", $0) } } catch {
      guard error.code == .irregularFile else { throw .journal(error) }
      findings.append(Finding.irregular(error))
      return
    }
    entryCount = report.eventCount
    findings += report.findings
    findings += try Self.copies(report, in: journal, at: path)
    let place = report.firstDamage == nil ? catalog.file(of: journal.identity, at: path, vocabulary) : nil
    let onCatalog =
      if let place { try Self.findings(ofCatalogAt: place, vocabulary, journal, report) } else { [Finding]() }
    let record = try journal.verifyRecord(report, comparing: onCatalog.isEmpty ? place : nil, vocabulary: vocabulary) {
      progress("compared with the rules", $0)
    }
    findings += record.findings + onCatalog
    if let place, case .differs(let table) = record.catalog {
      findings.append(
        .catalog("catalog-differs", "The catalog \(place) says something else than the entries (\(table))."))
    }
    let order: [Finding.Gravity] = [.damage, .untidy, .note]
    findings = order.flatMap { gravity in findings.filter { $0.gravity == gravity } }
  }

  /// Looks at a journal at any place.
  ///
  /// In a database there are no files that could be torn, or put aside.
  ///
  /// - Throws: As ``init(ofJournalAt:catalog:vocabulary:progress:)-(FilePath,_,_,_)``.
  public init(
    ofJournalAt place: JournalPlace, catalog: CatalogPlace, vocabulary: Vocabulary = .meetingRecords,
    progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    if case .directory(let path) = place {
      try self.init(ofJournalAt: path, catalog: catalog, vocabulary: vocabulary, progress: progress)
      return
    }
    let found = try JournalVerification(
      ofJournalAt: place, catalog: catalog, vocabulary: vocabulary, progress: progress)
    self.init()
    entryCount = found.bytes.eventCount
    findings = found.bytes.findings.map(\.inDatabase) + (found.record?.findings ?? [])
    if case .differs(let table) = found.record?.catalog {
      findings.append(.catalog("catalog-differs", "The catalog says something else than the entries (\(table))."))
    }
  }

  private static func finding(opening path: FilePath, _ error: JournalError) throws(ActaError) -> Finding {
    let hasSegments = (try? LinuxFileSystem().kind(of: path.appending("segments"))) == .directory
    switch error.code {
    case .irregularFile: return .irregular(error)
    case .unsupportedFormat, .notAJournal:
      // Without segments it is no journal that has lost something, but something else.
      guard hasSegments else { throw .journal(error) }
      return .identity(error)
    case .damaged:
      return Finding(
        code: "segments-missing", gravity: .damage, place: nil,
        message: "The directory segments is missing: all entries.",
        advice: "Restore the journal from a backup into a new directory.", remedy: nil)
    default: throw .journal(error)
    }
  }

  private static func findings(
    ofCatalogAt path: FilePath, _ vocabulary: Vocabulary, _ journal: FileJournal, _ report: VerificationReport
  ) throws(ActaError) -> [Finding] {
    let condition: CatalogCondition
    do {
      condition = try RecordsCatalog.condition(
        path: path.string, identity: CatalogIdentity(journal.identity, vocabulary))
    } catch {
      return [.catalog("catalog-unreadable", "The catalog \(path) cannot be looked at: \(error.message)")]
    }
    switch condition {
    case .absent, .foreign: return []
    case .damaged(let message):
      return [.catalog("catalog-damaged", "The catalog \(path) is damaged: \(message).")]
    case .whole(let position):
      do throws(JournalError) {
        guard let extent = IndexExtent(position) else { return [] }
        if try journal.reflects(extent, head: journal.head()) { return [] }
      } catch { throw .journal(error) }
      return [.catalog("catalog-differs", "The catalog \(path) was made from other entries than these.")]
    }
  }
}
