import Crypto
import EventJournal
import Foundation
public import MeetingRecords
public import SystemPackage

/// What the record keeps of a file: the SHA-256 of its bytes, and how many there are.
public struct FileContents: Sendable, Hashable {
  /// The SHA-256 of the bytes (FIPS 180-4).
  public let sha256: ContentDigest
  /// How many bytes there are.
  public let byteCount: Int

  /// The greatest file that is bound to a record, in bytes: as much as a journal keeps of one.
  public static let greatestBytes = JournalLimits.attachmentBytes

  /// Reads a file, a piece at a time.
  ///
  /// - Throws: ``NotAPlainFile``; `Errno` when it cannot be read, or is larger than ``greatestBytes``.
  /// - Complexity: O(n) in the size of the file; memory does not grow with it.
  public init(of path: FilePath) throws {
    let descriptor = try FileDescriptor.openPlainFile(path)
    defer { try? descriptor.close() }
    var hash = SHA256()
    var count = 0
    while true {
      let piece = try descriptor.readPiece()
      guard !piece.isEmpty else { break }
      count += piece.count
      guard count <= Self.greatestBytes else { throw Errno.fileTooLarge }
      hash.update(data: piece)
    }
    sha256 = try ContentDigest(Self.hexadecimal(hash.finalize()))
    byteCount = count
  }
}

extension FileContents {
  /// The bytes of a file.
  ///
  /// - Throws: ``NotAPlainFile``; `Errno` when it cannot be read, or is larger than the limit.
  public static func bytes(of path: FilePath, atMost limit: Int) throws -> [UInt8] {
    let descriptor = try FileDescriptor.openPlainFile(path)
    defer { try? descriptor.close() }
    var bytes: [UInt8] = []
    while true {
      let piece = try descriptor.readPiece()
      guard !piece.isEmpty else { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw Errno.fileTooLarge }
    }
  }

  /// What the record keeps of bytes that are not in a file yet.
  ///
  /// - Complexity: O(n) in their number.
  public init(of bytes: [UInt8]) throws(ValueError) {
    sha256 = try ContentDigest(Self.hexadecimal(SHA256.hash(data: bytes)))
    byteCount = bytes.count
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

/// A pipe, a device or a directory was named where a file is to be kept: it has no contents that stay.
public struct NotAPlainFile: Error, Hashable, CustomStringConvertible {
  /// The message.
  public var description: String { "it is a directory, a pipe or a device, and not a plain file" }
}

extension FileDescriptor {
  /// Opens a plain file for reading; never waits for the other end of a pipe.
  static func openPlainFile(_ path: FilePath) throws -> FileDescriptor {
    let descriptor = try open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    guard isPlain(descriptor.rawValue) else {
      try? descriptor.close()
      throw NotAPlainFile()
    }
    return descriptor
  }

  /// The next bytes, at most a mebibyte of them; none at the end.
  public func readPiece() throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
      count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}

/// Whether a descriptor is that of a plain file.
private func isPlain(_ descriptor: Int32) -> Bool {
  var status = stat()
  return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
