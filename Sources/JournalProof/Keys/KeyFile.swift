public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file of a secret key, which its owner alone can read.
public enum KeyFile {
  /// No key has more bytes.
  private static let greatestBytes = 4096

  /// Where what the key of a file has signed is kept.
  public static func memory(of path: FilePath) -> FilePath { FilePath(path.string + ".signed") }

  /// Makes the file of a key, which must not be there.
  public static func write(_ text: String, to path: FilePath) throws(ProofError) {
    do {
      let raw = unsafe path.withPlatformString {
        unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      }
      guard raw >= 0 else { throw Errno(rawValue: errno) }
      let descriptor = FileDescriptor(rawValue: raw)
      defer { try? descriptor.close() }
      guard fchmod(raw, 0o600) == 0 else { throw Errno(rawValue: errno) }
      _ = try descriptor.writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
      guard fsync(raw) == 0 else { throw Errno(rawValue: errno) }
    } catch let error as Errno where error == .fileExists {
      throw ProofError(
        .keyExists, "\(path) is there already, and a key is never written over.", hint: "Name another file.")
    } catch { throw ProofError(.memoryFailed, "\(path) cannot be written: \(error).") }
  }

  /// The text of a key's file.
  ///
  /// - Throws: ``ProofError`` where others than its owner can read or write it.
  public static func text(of path: FilePath) throws(ProofError) -> String {
    let bytes: [UInt8]
    do {
      let raw = unsafe path.withPlatformString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
      guard raw >= 0 else { throw Errno(rawValue: errno) }
      let descriptor = FileDescriptor(rawValue: raw)
      defer { try? descriptor.close() }
      var status = stat()
      guard unsafe fstat(raw, &status) == 0 else { throw Errno(rawValue: errno) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw Errno.invalidArgument }
      guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
        throw ProofError(
          .exposedKey, "\(path) can be read or written by others, so that its key may be theirs by now.",
          hint: "Make a new key; or, if nobody else had it, keep the file to yourself: chmod 600 \(path)")
      }
      bytes = try descriptor.bytes(at: 0, greatestBytes)
    } catch let error as ProofError {
      throw error
    } catch {
      throw ProofError(
        .malformedKey, "The key in \(path) cannot be read: \(error).", hint: "Check the name of the file.")
    }
    guard let text = bytes.text else { throw ProofError(.malformedKey, "\(path) holds no key.") }
    return text
  }

  /// The key of a file's text, which is asked for its passphrase only where it has one.
  public static func key(_ text: String, passphrase: () throws -> String) throws -> SigningKey {
    if SealedKey.isSealed(text) { return try SealedKey.key(text, passphrase: try passphrase()) }
    return try SigningKey(secretText: text.split(separator: "\n").first.map(String.init) ?? "")
  }

  /// The verifier key of a file's text; no passphrase is needed for it.
  public static func verifierKey(_ text: String) throws(ProofError) -> VerifierKey {
    if SealedKey.isSealed(text) {
      guard let key = try SealedKey.verifierKey(text) else {
        throw ProofError(.malformedKey, "The file of the sealed key is damaged.")
      }
      return key
    }
    return try SigningKey(secretText: text.split(separator: "\n").first.map(String.init) ?? "").verifierKey
  }
}
