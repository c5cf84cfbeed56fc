internal import EventJournal
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The subtrees of a journal in a file outside of it: derived, never believed, and never synced.
///
/// ```
/// 0    acta-tree/1 and a line feed, filled up with zero bytes to 32
/// 32   the hash of journal.json
/// 64   the hashes of subtrees, each as soon as its last leaf is there: 32 bytes each
/// ```
/// Two processes that add the same entries write the same bytes to the same places.
final class TreeFile: SubtreeHashes {
  private static let magic = Array("acta-tree/1\n".utf8) + [UInt8](repeating: 0, count: 20)
  private static let headerBytes = 64
  private static let hashBytes = 32

  private let descriptor: FileDescriptor
  private(set) var count: Int

  /// Opens the file of a journal with that identity.
  ///
  /// - Parameter isMade: Whether it is made where it is missing or of something else; otherwise that is an error.
  init(_ path: FilePath, of identity: LeafHash, isMade: Bool) throws(ProofError) {
    do throws(Errno) {
      let flags = isMade ? O_RDWR | O_CREAT : O_RDONLY
      let raw = unsafe path.withPlatformString { unsafe open($0, flags | O_CLOEXEC | O_NOFOLLOW, 0o600) }
      guard raw >= 0 else { throw Errno(rawValue: errno) }
      descriptor = FileDescriptor(rawValue: raw)
    } catch { throw Self.failed(path) }
    let header = Self.magic + identity.bytes
    count = 0
    do {
      if try descriptor.bytes(at: 0, Self.headerBytes) != header {
        guard isMade else { throw Self.failed(path) }
        guard ftruncate(descriptor.rawValue, 0) == 0 else { throw Self.failed(path) }
        _ = try descriptor.writeAll(toAbsoluteOffset: 0, header)
      }
      let size = Int(try descriptor.seek(offset: 0, from: .end))
      count = SubtreePlace.leaves(ofHashes: (size - Self.headerBytes) / Self.hashBytes)
    } catch { throw Self.failed(path) }
  }

  deinit { try? descriptor.close() }

  /// Gives the file another name, where there is one.
  static func setAside(_ path: FilePath, as other: FilePath) {
    _ = unsafe path.withPlatformString { old in unsafe other.withPlatformString { unsafe rename(old, $0) } }
  }

  private static func failed(_ path: FilePath) -> ProofError {
    ProofError(.memoryFailed, "The hashes in \(path) cannot be read.")
  }

  func hash(level: Int, index: Int) throws(ProofError) -> LeafHash {
    let offset = Self.headerBytes + Self.hashBytes * SubtreePlace.place(level: level, index: index)
    guard let bytes = try? descriptor.bytes(at: offset, Self.hashBytes), let hash = LeafHash(bytes: bytes) else {
      throw ProofError(.memoryFailed, "A hash of the journal's tree cannot be read.")
    }
    return hash
  }

  /// Writes the hashes that further leaves add, behind those of so many leaves.
  func write(_ hashes: [LeafHash], behind leaves: Int, upTo newCount: Int) throws(ProofError) {
    let offset = Self.headerBytes + Self.hashBytes * SubtreePlace.count(ofLeaves: leaves)
    do { _ = try descriptor.writeAll(toAbsoluteOffset: Int64(offset), hashes.flatMap(\.bytes)) } catch {
      throw ProofError(.memoryFailed, "The hashes of the journal's tree cannot be written.")
    }
    count = newCount
  }
}
