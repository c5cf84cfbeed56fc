import EventJournal
public import MeetingRecords
public import SystemPackage

extension RecordBook {
  /// Keeps a file beside the journal, under the SHA-256 of its contents, where everybody finds it who knows that.
  ///
  /// The file is whole and durable when this returns; what is there already isn't stored twice.
  ///
  /// - Parameter contents: The file as it was when its hash was taken.
  /// - Throws: ``ActaError`` when it cannot be read, is no longer what it was, is too large, or cannot be written; or when
  ///   the journal lives in memory, beside which there is no place.
  /// - Complexity: O(n) in the size of the file; memory does not grow with it.
  public func keep(_ contents: FileContents, at path: FilePath) throws(ActaError) {
    let descriptor: FileDescriptor
    do { descriptor = try FileDescriptor.openPlainFile(path) } catch { throw Self.unreadable(path, error) }
    defer { try? descriptor.close() }
    var failure: (any Error)?
    let stored = try add {
      do { return try descriptor.readPiece() } catch {
        failure = error
        return []
      }
    }
    if let failure { throw Self.unreadable(path, failure) }
    guard stored == contents.sha256 else {
      throw .unexpected("\(path) was changed while it was read; nothing was recorded. Type the command again.")
    }
  }

  /// Keeps bytes beside the journal, as ``keep(_:at:)`` does a file.
  ///
  /// - Returns: The SHA-256 of the bytes.
  @discardableResult
  public func keep(_ bytes: [UInt8]) throws(ActaError) -> ContentDigest {
    var rest: [UInt8]? = bytes
    return try add {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The file kept under a hash; nil where none is.
  ///
  /// - Throws: ``ActaError`` when it cannot be read.
  public func keptFile(_ digest: ContentDigest) throws(ActaError) -> KeptFile? {
    guard let store = (journal as? any AttachmentKeeping)?.attachmentHome, let hash = LeafHash(digest.description)
    else {
      return nil
    }
    do throws(JournalError) {
      guard let reader = try store.contents(of: hash) else { return nil }
      return KeptFile(reader: reader, byteCount: try reader.byteCount())
    } catch { throw .journal(error) }
  }

  /// Stores what comes piece by piece until an empty one.
  private func add(_ next: () -> [UInt8]) throws(ActaError) -> ContentDigest {
    guard let store = (journal as? any AttachmentKeeping)?.attachmentHome else {
      throw .unexpected("This journal lives in memory: there is no place for files beside it.")
    }
    do {
      let stored = try store.add { () throws(JournalError) in
        let piece = next()
        return piece.isEmpty ? nil : piece[...]
      }
      return try ContentDigest(stored.hash.description)
    } catch { throw ActaError(error) }
  }

  private static func unreadable(_ path: FilePath, _ error: any Error) -> ActaError {
    let message = "\(path) cannot be read: \(error)."
    return (error as? Errno).map { .system(message, $0) } ?? .unexpected(message)
  }
}

/// A file kept beside a journal, read piece by piece; for one thread.
public struct KeptFile {
  let reader: AttachmentReader
  /// How many bytes there are.
  public let byteCount: Int

  /// The next piece, at most 1 MiB; nil at the end.
  ///
  /// Only when this has answered nil is it known that what was read is what was kept.
  ///
  /// - Throws: ``ActaError`` when it cannot be read, and at the end of bytes that are not those that the hash is of.
  public func next() throws(ActaError) -> ArraySlice<UInt8>? {
    do { return try reader.next() } catch { throw .journal(error) }
  }
}
