public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a key has signed, kept beside the key: no key signs what does not go on from that.
///
/// A file of checkpoints, one behind the other, to which every new one is added before its signature is given away. While the
/// value is there, no other process signs with the key.
public final class SigningMemory {
  /// How many bytes at the end are looked at first.
  private static let tailBytes = 64 << 10

  /// The file.
  public let path: FilePath
  private let descriptor: FileDescriptor

  /// Opens the memory of a key, and makes it where it is missing.
  ///
  /// - Throws: ``ProofError`` where it cannot be read and written, or others can.
  public init(_ path: FilePath) throws(ProofError) {
    self.path = path
    do throws(Errno) {
      let raw = unsafe path.withPlatformString { unsafe open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
      guard raw >= 0 else { throw Errno(rawValue: errno) }
      descriptor = FileDescriptor(rawValue: raw)
    } catch { throw Self.failed(path, "\(error)") }
    while flock(descriptor.rawValue, LOCK_EX) < 0 {
      guard errno == EINTR else { throw Self.failed(path, "\(Errno(rawValue: errno))") }
    }
  }

  deinit { try? descriptor.close() }

  private static func failed(_ path: FilePath, _ why: String) -> ProofError {
    ProofError(
      .memoryFailed, "\(path) cannot be read and written: \(why).",
      hint: "It holds what the key has signed, and nothing is signed without it.")
  }

  /// The checkpoint of a journal that was signed last; absent where none was.
  ///
  /// O(1) where it is near the end of the file, else O(size of the file).
  public func last(of origin: String) throws(ProofError) -> SignedNote? {
    func last(in bytes: [UInt8]) -> SignedNote? {
      NoteFile.notes(in: bytes).last { note in
        (try? Checkpoint(note.note)).map { $0.origin.utf8.elementsEqual(origin.utf8) } ?? false
      }?.note
    }
    let (tail, start) = try end()
    if let found = last(in: tail) { return found }
    if start == 0 { return nil }
    return last(in: try bytes(from: 0))
  }

  /// Adds a checkpoint; it is on the disk when this returns.
  public func keep(_ note: SignedNote) throws(ProofError) {
    // What is behind the last whole note was torn by a crash, and its signature was never given away.
    let (tail, start) = try end()
    let whole = start + (NoteFile.notes(in: tail).last?.end ?? 0)
    do {
      _ = try descriptor.writeAll(toAbsoluteOffset: Int64(whole), note.bytes)
      guard ftruncate(descriptor.rawValue, off_t(whole + note.bytes.count)) == 0, fsync(descriptor.rawValue) == 0 else {
        throw Errno(rawValue: errno)
      }
    } catch { throw Self.failed(path, "\(error)") }
  }

  /// Takes over what another key signed last of a journal, where this one has signed nothing of it.
  public func inherit(_ origin: String, from other: SigningMemory) throws(ProofError) {
    guard try last(of: origin) == nil, let note = try other.last(of: origin) else { return }
    try keep(note)
  }

  /// The last bytes, from where a note begins.
  private func end() throws(ProofError) -> (bytes: [UInt8], start: Int) {
    let size = try self.size()
    guard size > Self.tailBytes else { return (try bytes(from: 0), 0) }
    let start = size - Self.tailBytes
    let tail = try bytes(from: start)
    // The first note in it has lost its beginning.
    guard let first = NoteFile.firstBoundary(in: tail) else { return (try bytes(from: 0), 0) }
    return (Array(tail[first...]), start + first)
  }

  private func size() throws(ProofError) -> Int {
    do { return Int(try descriptor.seek(offset: 0, from: .end)) } catch { throw Self.failed(path, "\(error)") }
  }

  private func bytes(from start: Int) throws(ProofError) -> [UInt8] {
    let count = try size() - start
    do { return try descriptor.bytes(at: start, count) } catch { throw Self.failed(path, "\(error)") }
  }
}

extension NoteFile {
  /// Where the second note of a file begins, of whose first one the beginning may be missing.
  static func firstBoundary(in bytes: [UInt8]) -> Int? {
    let mark = Array("\u{2014} ".utf8)
    var (position, isInSignatures) = (0, false)
    for line in bytes.lines() {
      let isSignature = line.starts(with: mark)
      if isInSignatures, !isSignature { return position }
      isInSignatures = isSignature
      position += line.count + 1
    }
    return nil
  }
}

extension FileDescriptor {
  /// So many bytes from an offset on, fewer where the file ends.
  func bytes(at offset: Int, _ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(count, 0))
    var done = 0
    while done < bytes.count {
      let read = try unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe try self.read(
          fromAbsoluteOffset: Int64(offset + done), into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
      }
      if read == 0 { break }
      done += read
    }
    return Array(bytes.prefix(done))
  }
}
