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
  ///   - place: Where the journal is.
  ///   - catalogs: Where its catalog is, to be compared with what the entries make; in memory there is none to compare.
  ///   - vocabulary: What its entries can say.
  ///   - isOfBytesOnly: Whether the rules and the catalog are left out.
  ///   - checkpoints: What was signed of the journal earlier; who signed it is for the caller to check.
  ///   - progress: Called now and then with what is being done, and how many entries of it are done.
  /// - Throws: ``ActaError`` where there is no journal, or what is there cannot be read; damage is no error.
  /// - Complexity: O(n log n) in the number of entries.
  public init(
    ofJournalAt place: JournalPlace, catalog catalogs: CatalogPlace = .memory, vocabulary: Vocabulary = .meetingRecords,
    isOfBytesOnly: Bool = false, against checkpoints: [Checkpoint] = [],
    progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    let journal = try place.open()
    do {
      bytes = try journal.verify(rootsAt: Set(checkpoints.map(\.size))) { progress("checked", $0) }
    } catch { throw .journal(error) }
    identity = journal.identity
    let catalog = catalogs.file(of: identity, at: place.name, vocabulary)
    comparisons = CheckpointComparison.all(
      checkpoints, bytes, of: journal, keptIn: catalogs.treeFile(of: identity, at: place.name))
    record =
      isOfBytesOnly
      ? nil
      : try journal.verifyRecord(bytes, at: place, comparing: catalog, vocabulary) {
        progress("compared with the rules", $0)
      }
  }
}

extension JournalVerification {
  /// Checks a journal in a directory; see ``init(ofJournalAt:catalog:vocabulary:isOfBytesOnly:against:progress:)-(JournalPlace,_,_,_,_,_)``.
  public init(
    ofJournalAt path: FilePath, catalog: CatalogPlace = .memory, vocabulary: Vocabulary = .meetingRecords,
    isOfBytesOnly: Bool = false, against checkpoints: [Checkpoint] = [],
    progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    try self.init(
      ofJournalAt: .directory(path), catalog: catalog, vocabulary: vocabulary, isOfBytesOnly: isOfBytesOnly,
      against: checkpoints, progress: progress)
  }
}
