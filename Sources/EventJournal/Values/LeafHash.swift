internal import Crypto

/// A SHA-256 value of the chain and the tree: 32 bytes, shown as 64 lower-case hexadecimal digits.
public struct LeafHash: Sendable, Hashable {
  private let words: Words

  private struct Words: Sendable, Hashable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
    let fourth: UInt64
  }

  /// The value that 64 lower-case hexadecimal digits are; nil for any other text.
  public init?(_ text: String) { self.init(hexadecimal: Array(text.utf8)[...]) }

  init?(hexadecimal bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 64, let first = Hexadecimal.word(bytes[start..<start + 16]),
      let second = Hexadecimal.word(bytes[start + 16..<start + 32]),
      let third = Hexadecimal.word(bytes[start + 32..<start + 48]),
      let fourth = Hexadecimal.word(bytes[start + 48..<start + 64])
    else { return nil }
    words = Words(first: first, second: second, third: third, fourth: fourth)
  }

  /// The value that 32 bytes are; nil for any other number of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    func word(_ offset: Int) -> UInt64 { bytes[offset..<offset + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    words = Words(first: word(0), second: word(8), third: word(16), fourth: word(24))
  }

  /// The value of four words, the first bytes in the first.
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    words = Words(first: first, second: second, third: third, fourth: fourth)
  }

  /// The first eight bytes as a number.
  var firstWord: UInt64 { words.first }

  /// 32 zero bytes, which no line has for a hash that anybody could find.
  static let zero = LeafHash(0, 0, 0, 0)

  fileprivate init(_ digest: SHA256Digest) {
    words = unsafe digest.withUnsafeBytes { bytes in
      func word(_ offset: Int) -> UInt64 {
        unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      return Words(first: word(0), second: word(8), third: word(16), fourth: word(24))
    }
  }

  /// The leaf hash of a line (RFC 6962 §2.1): SHA-256 of a zero byte and the stored bytes without the line feed.
  ///
  /// O(number of bytes).
  public init(leaf line: ArraySlice<UInt8>) { self = unsafe line.withUnsafeBytes { unsafe LeafHash(leaf: $0) } }

  /// The leaf hash of a line in memory that is lent.
  init(leaf line: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    unsafe withUnsafeBytes(of: 0x00 as UInt8) { unsafe hasher.update(bufferPointer: $0) }
    unsafe hasher.update(bufferPointer: line)
    self.init(hasher.finalize())
  }

  /// The hash of an inner node of the tree (RFC 6962 §2.1): SHA-256 of a one byte and both children.
  public init(left: LeafHash, right: LeafHash) {
    var bytes: [UInt8] = [0x01]
    bytes.reserveCapacity(65)
    left.append(to: &bytes)
    right.append(to: &bytes)
    self.init(of: bytes[...])
  }

  /// The plain SHA-256 of bytes.
  ///
  /// O(number of bytes).
  public init(of bytes: ArraySlice<UInt8>) {
    var hasher = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    self.init(hasher.finalize())
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    let words = (words.first.bigEndian, words.second.bigEndian, words.third.bigEndian, words.fourth.bigEndian)
    unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0) }
  }
}

/// Takes the SHA-256 of bytes that come one after the other.
struct ContentHasher {
  private var hasher = SHA256()

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
  }

  /// The hash of all that came.
  var hash: LeafHash { LeafHash(hasher.finalize()) }
}

extension LeafHash: CustomStringConvertible {
  /// The 64 digits.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    appendDigits(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the 64 digits.
  func appendDigits(to bytes: inout [UInt8]) {
    Hexadecimal.append(words.first, digits: 16, to: &bytes)
    Hexadecimal.append(words.second, digits: 16, to: &bytes)
    Hexadecimal.append(words.third, digits: 16, to: &bytes)
    Hexadecimal.append(words.fourth, digits: 16, to: &bytes)
  }
}
