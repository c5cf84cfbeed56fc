public import EventJournal
public import JournalProof
public import MeetingRecords
public import SystemPackage

/// What a check of a journal found: of its bytes, of its entries by the rules, and of its catalog.
public struct JournalVerification: Sendable {
  /// What the journal says of itself.
  public let identity: JournalIdentity
  /// What the check of the bytes found.
  public let bytes: VerificationReport
  /// What the check of the entries by the rules found; `nil` where only the bytes were checked.
  public let record: RecordVerification?

  /// What the comparison with each checkpoint found, in the order of their sizes.
  public let comparisons: [CheckpointComparison]

  /// Whether everything that was recorded is as it was recorded, and obeys the rules; and the journal goes on from every checkpoint.
  public var isSound: Bool {
    bytes.isWhole && record?.isSound ?? true && comparisons.allSatisfy { $0.finding == .goesOn }
  }

  /// Checks every byte of a journal and every entry by the rules, and changes nothing.
  ///
  /// - Parameters:
  ///   - path: The directory of the journal.
  ///   - place: Where its catalog is, to be compared with what the entries make; in memory there is none to compare.
  ///   - vocabulary: What its entries can say.
  ///   - isOfBytesOnly: Whether the rules and the catalog are left out.
  ///   - checkpoints: What was signed of the journal earlier; who signed it is for the caller to check.
  ///   - progress: Called now and then with what is being done, and how many entries of it are done.
  /// - Throws: ``ActaError`` where there is no journal, or what is there cannot be read; damage is no error.
  /// - Complexity: O(n log n) in the number of entries.
  public init(
    ofJournalAt path: FilePath, catalog place: CatalogPlace = .memory, vocabulary: Vocabulary = .meetingRecords,
    isOfBytesOnly: Bool = false, against checkpoints: [Checkpoint] = [],
    progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    let journal: FileJournal
    do {
      journal = try FileJournal(opening: path)
      bytes = try journal.verify(rootsAt: Set(checkpoints.map(\.size))) { progress("checked", $0) }
    } catch { throw .journal(error) }
    identity = journal.identity
    let catalog = place.file(of: identity, at: path, vocabulary)
    comparisons = CheckpointComparison.all(
      checkpoints, bytes, of: journal, keptIn: place.treeFile(of: identity, at: path))
    record =
      isOfBytesOnly
      ? nil
      : try journal.verifyRecord(bytes, comparing: catalog, vocabulary: vocabulary) {
        progress("compared with the rules", $0)
      }
  }
}
