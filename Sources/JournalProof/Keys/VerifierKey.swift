internal import Crypto
internal import FoundationEssentials

/// How a key signs; each way has a byte of its own in the keys and signatures of C2SP signed notes.
public enum SignatureAlgorithm: UInt8, Sendable, Hashable, CaseIterable {
  /// Ed25519 (RFC 8032) over the text of a note: the key of a journal.
  case ed25519 = 0x01
  /// Ed25519 over a checkpoint and the time: the key of a cosigner.
  case timestampedEd25519 = 0x04
}

/// What a stranger needs to check the signatures of a key: its name, how it signs, and the public key.
///
/// As one line it is the verifier key of a C2SP signed note: name, identifier and key, with a plus between them.
public struct VerifierKey: Sendable, Hashable, CustomStringConvertible {
  /// The longest name, in bytes.
  static let longestName = 255

  /// The name of whose key it is: for a journal's key its origin.
  public let name: String
  /// How the key signs.
  public let algorithm: SignatureAlgorithm
  /// The public key: 32 bytes.
  public let publicKey: [UInt8]
  /// The identifier, which with the name finds the signatures of the key in a note.
  public let id: UInt32

  /// A key from its parts.
  ///
  /// - Throws: ``ProofError`` for a name that no note can hold, and for bytes that are no public key.
  public init(name: String, algorithm: SignatureAlgorithm, publicKey: [UInt8]) throws(ProofError) {
    try Self.check(name: name)
    guard (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
      throw ProofError(.malformedKey, "The key of \(name) is no Ed25519 public key.")
    }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
    id = Self.id(name, algorithm, publicKey)
  }

  /// The key that a line is for.
  ///
  /// - Throws: ``ProofError`` for any other text.
  public init(_ text: String) throws(ProofError) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = parts[0].text, parts[1].count == 8, let bytes = Base64.bytes(parts[2]),
      let first = bytes.first
    else {
      throw ProofError(
        .malformedKey, "This is not a verifier key: \(text.prefix(80))",
        hint: "A verifier key is one line: a name, eight digits and a key, with a plus between them.")
    }
    guard let algorithm = SignatureAlgorithm(rawValue: first) else {
      throw ProofError(
        .malformedKey, "The key of \(name) signs in a way that is not known here (\(first)).",
        hint: "Ed25519 keys are known: those of journals (1) and those of cosigners (4).")
    }
    try self.init(name: name, algorithm: algorithm, publicKey: Array(bytes.dropFirst()))
    guard parts[1].elementsEqual(Self.digits(id).utf8) else {
      throw ProofError(.malformedKey, "The verifier key of \(name) was copied wrong: its parts do not go together.")
    }
  }

  /// The one line.
  public var description: String {
    "\(name)+\(Self.digits(id))+\(Base64.text([algorithm.rawValue] + publicKey))"
  }

  /// Whether the key made that signature of a message.
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }

  /// Refuses a name that a note cannot hold.
  static func check(name: String) throws(ProofError) {
    let isAllowed = name.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar != "+" && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    guard isAllowed, (1...longestName).contains(name.utf8.count) else {
      throw ProofError(
        .malformedKey, "“\(name.prefix(80))” cannot be the name of a key.",
        hint: "A name has 1 to \(longestName) bytes, and no spaces and no plus, like labour.example/series.")
    }
  }

  static func id(_ name: String, _ algorithm: SignatureAlgorithm, _ publicKey: [UInt8]) -> UInt32 {
    let named = Array(name.utf8) + [UInt8(ascii: "\n"), algorithm.rawValue] + publicKey
    return SHA256.hash(data: named).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func digits(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
