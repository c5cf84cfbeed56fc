internal import Crypto
internal import FoundationEssentials

/// A secret key, which signs.
public struct SigningKey: Sendable {
  private static let prefix = "PRIVATE+KEY+"

  /// What others check the signatures with.
  public let verifierKey: VerifierKey
  private let secret: [UInt8]

  /// A new key of that name, by the random numbers of the system.
  public init(new name: String, _ algorithm: SignatureAlgorithm) throws(ProofError) {
    try self.init(name, algorithm, secret: Array(Curve25519.Signing.PrivateKey().rawRepresentation))
  }

  /// The key that 32 secret bytes are.
  public init(_ name: String, _ algorithm: SignatureAlgorithm, secret: [UInt8]) throws(ProofError) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else {
      throw ProofError(.malformedKey, "A secret key has 32 bytes.")
    }
    self.secret = secret
    verifierKey = try VerifierKey(
      name: name, algorithm: algorithm, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// The key that a line is for, as ``secretText`` has it.
  ///
  /// - Throws: ``ProofError``, which does not repeat the line.
  public init(secretText: String) throws(ProofError) {
    let text = Array(secretText.utf8)
    let parts = text.dropFirst(Self.prefix.utf8.count).split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard text.starts(with: Self.prefix.utf8), parts.count == 3, let name = parts[0].text,
      let bytes = Base64.bytes(parts[2]), let algorithm = bytes.first.flatMap({ SignatureAlgorithm(rawValue: $0) })
    else {
      throw ProofError(
        .malformedKey, "The file holds no secret key.", hint: "Name the file that was made with the key.")
    }
    try self.init(name, algorithm, secret: Array(bytes.dropFirst()))
    guard parts[1].elementsEqual(VerifierKey.digits(verifierKey.id).utf8) else {
      throw ProofError(.malformedKey, "The secret key of \(name) is damaged: its parts do not go together.")
    }
  }

  /// The key as one line, which nobody else may see: in the form of golang.org/x/mod/sumdb/note.
  public var secretText: String {
    let key = verifierKey
    let bytes = Base64.text([key.algorithm.rawValue] + secret)
    return "\(Self.prefix)\(key.name)+\(VerifierKey.digits(key.id))+\(bytes)"
  }

  /// The signature of a message.
  private func signature(of message: [UInt8]) throws(ProofError) -> [UInt8] {
    do { return Array(try Curve25519.Signing.PrivateKey(rawRepresentation: secret).signature(for: message)) } catch {
      throw ProofError(.malformedKey, "The key of \(verifierKey.name) cannot sign: \(error).")
    }
  }

  /// The signature line of a note's text.
  ///
  /// - Parameter time: When it is signed, in seconds since 1970; a cosigner's signature holds it, that of a journal's key does not.
  public func signature(ofNote text: [UInt8], at time: Int) throws(ProofError) -> SignedNote.Signature {
    let key = verifierKey
    var bytes: [UInt8] = []
    switch key.algorithm {
    case .ed25519: bytes = try signature(of: text)
    case .timestampedEd25519:
      guard time >= 0 else { throw ProofError(.wrongKey, "A cosignature cannot be dated before 1970.") }
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: time >> shift)) }
      bytes += try signature(of: Cosignature.message(text, at: time))
    }
    return SignedNote.Signature(name: key.name, keyID: key.id, bytes: bytes)
  }
}

/// What a cosigner signs (C2SP tlog-cosignature).
enum Cosignature {
  static func message(_ text: [UInt8], at time: Int) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n".utf8) + text
  }

  /// The time and the signature in the bytes of a cosignature; `nil` where they are not 72, or the time is none.
  static func parts(of bytes: [UInt8]) -> (time: Int, signature: [UInt8])? {
    guard bytes.count == 72 else { return nil }
    let time = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: time).map { ($0, Array(bytes.dropFirst(8))) }
  }
}
