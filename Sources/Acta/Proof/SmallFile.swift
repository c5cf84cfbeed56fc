import EventJournal
import JournalProof
public import SystemPackage

/// Reads files that are small: notes, proofs, policies, keys that are public.
public enum SmallFile {
  /// The bytes of a plain file.
  ///
  /// - Throws: ``ActaError`` where it cannot be read, or is larger.
  public static func bytes(of path: FilePath, atMost limit: Int) throws(ActaError) -> [UInt8] {
    guard let bytes = try bytesIfThere(of: path, atMost: limit) else {
      throw .system("\(path) cannot be read: there is no such file.", .noSuchFileOrDirectory)
    }
    return bytes
  }

  /// The bytes of a plain file; `nil` where there is none.
  static func bytesIfThere(of path: FilePath, atMost limit: Int) throws(ActaError) -> [UInt8]? {
    do {
      let descriptor = try FileDescriptor.openPlainFile(path)
      defer { try? descriptor.close() }
      var bytes: [UInt8] = []
      while bytes.count <= limit {
        let piece = try descriptor.readPiece()
        if piece.isEmpty { return bytes }
        bytes += piece
      }
      throw Errno.fileTooLarge
    } catch let error as Errno {
      if error == .noSuchFileOrDirectory { return nil }
      throw .system("\(path) cannot be read: \(error).", error)
    } catch { throw .unexpected("\(path) cannot be read: \(error).") }
  }
}
