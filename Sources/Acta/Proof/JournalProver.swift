public import EventJournal
public import JournalProof
import RecordsCatalog
public import SystemPackage

/// Signs how far a journal in a directory goes, keeps what was signed with it, and proves its entries to strangers.
public struct JournalProver {
  /// The directory of the journal.
  public let path: FilePath
  private let journal: FileJournal
  private let treeFile: FilePath?

  /// Opens a journal.
  ///
  /// - Parameters:
  ///   - path: The directory of the journal.
  ///   - place: Where its catalog is: the hashes of its tree are kept beside that.
  /// - Throws: ``ActaError`` where there is no journal, or it cannot be read.
  public init(ofJournalAt path: FilePath, catalog place: CatalogPlace) throws(ActaError) {
    self.path = path
    do { journal = try FileJournal(opening: path) } catch { throw .journal(error) }
    var treeFile = place.treeFile(of: journal.identity, at: path)
    if case .cache = place, let file = place.file(of: journal.identity, at: path) {
      // Without a place that is this user's own, the hashes are computed each time.
      do { try RecordsCatalog.makeCachePrivate(path: file.string) } catch { treeFile = nil }
    }
    self.treeFile = treeFile
  }

  /// What the journal is.
  public var identity: JournalIdentity { journal.identity }

  /// The file in which the newest checkpoint is kept with the journal.
  public var checkpointFile: FilePath { path.appending("checkpoint") }

  /// The newest checkpoint that is kept with the journal; absent where none is.
  public func keptCheckpoint() throws(ActaError) -> SignedNote? {
    guard let bytes = try SmallFile.bytesIfThere(of: checkpointFile, atMost: SignedNote.greatestBytes) else {
      return nil
    }
    do { return try SignedNote(parsing: bytes) } catch { throw .proof(error) }
  }

  /// Signs how far the journal goes now, and keeps it with the journal.
  ///
  /// - Parameters:
  ///   - key: The journal's key.
  ///   - memory: The file of what the key has signed.
  /// - Throws: ``ActaError`` where the journal does not go on from what the key has signed.
  public func sign(by key: SigningKey, memory: FilePath) throws(ActaError) -> SignedNote {
    do {
      let (tree, kept) = (try tree(), try keptCheckpoint())
      // What another key signed counts, too.
      if let kept { try tree.check(goesOnFrom: Checkpoint(kept)) }
      let note = try key.sign(tree.checkpoint, of: tree, remembering: SigningMemory(memory))
      // The same entries again: those who cosigned them have.
      let whole = kept?.text == note.text ? kept?.adding(note.signatures) ?? note : note
      try keep(whole)
      return whole
    } catch { throw ActaError(error) }
  }

  /// Adds to the checkpoint that is kept the signatures that another copy of it has.
  ///
  /// - Throws: ``ActaError`` where that is not a copy of the newest checkpoint.
  public func add(_ note: SignedNote) throws(ActaError) -> SignedNote {
    let kept = try newestCheckpoint()
    guard kept.text == note.text else {
      throw .proof(
        ProofError(
          .outOfStep, "The file is not of the newest checkpoint that is kept with the journal.",
          hint: "A cosignature is for one checkpoint. Ask for one of the newest."))
    }
    let whole = kept.adding(note.signatures)
    do { try keep(whole) } catch { throw .output(error) }
    return whole
  }

  /// What a cosigner needs to cosign the newest checkpoint.
  ///
  /// - Parameter size: How many entries the checkpoint had that it cosigned last; 0 before the first.
  public func request(since size: Int) throws(ActaError) -> CosigningRequest {
    let note = try newestCheckpoint()
    do {
      let hashes = try tree().consistencyProof(from: size, to: Checkpoint(note))
      return CosigningRequest(oldSize: size, hashes: hashes, note: note)
    } catch { throw ActaError(error) }
  }

  /// The proof of an entry, by the newest checkpoint.
  ///
  /// O(log number of entries), plus what the kept hashes lack.
  public func proof(of sequence: Int) throws(ActaError) -> EntryProof {
    let note = try newestCheckpoint()
    do {
      guard sequence > 0, let entry = try journal.event(at: SequenceNumber(sequence)) else {
        throw ProofError(.notIncluded, "There is no entry \(sequence) in the journal.")
      }
      let hashes = try tree().inclusionProof(of: entry, in: Checkpoint(note))
      return EntryProof(line: Array(entry.line), sequence: sequence, hashes: hashes, note: note)
    } catch { throw ActaError(error) }
  }

  private func newestCheckpoint() throws(ActaError) -> SignedNote {
    if let kept = try keptCheckpoint() { return kept }
    throw .proof(
      ProofError(
        .notSigned, "No checkpoint of the journal is kept yet, and without one nothing can be proved of it.",
        hint: "Sign one with the key of the journal."))
  }

  private func tree() throws(ProofError) -> JournalTree { try JournalTree(of: journal, keptIn: treeFile) }

  private func keep(_ note: SignedNote) throws(OutputError) { try WholeFile.write(note.bytes, to: checkpointFile) }
}
