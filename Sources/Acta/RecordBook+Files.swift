public import EventJournal
public import MeetingRecords
public import SystemPackage

extension RecordBook {
  /// Keeps a file beside the journal, under the SHA-256 of its bytes; durable when this returns.
  ///
  /// What binds it to the record is an entry that names that hash, such as `DocumentAttached`. A file that is kept already
  /// is not kept twice.
  ///
  /// - Throws: ``ActaError`` when the file cannot be read or kept, or the journal is not one of files.
  /// - Complexity: O(n) in the size of the file; memory does not grow with it.
  @discardableResult
  public func keepFile(at path: FilePath) throws(ActaError) -> AttachmentStore.Addition {
    do { return try files().add(fileAt: path) } catch { throw ActaError(error) }
  }

  /// Reads the file that is kept under a hash, piece by piece; nil when none is.
  ///
  /// Only when the reader has answered nil is it known that what was read is what was kept; it throws where it isn't.
  public func keptFile(_ sha256: ContentDigest) throws(ActaError) -> AttachmentReader? {
    guard let hash = LeafHash(sha256.description) else { return nil }
    do { return try files().contents(of: hash) } catch { throw ActaError(error) }
  }

  private func files() throws(ActaError) -> AttachmentStore {
    guard let journal = journal as? FileJournal else {
      throw .unexpected("Files are kept beside a journal in a directory, and this one is not in one.")
    }
    return journal.attachments
  }
}
