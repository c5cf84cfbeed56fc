internal import Crypto
internal import FoundationEssentials

/// A secret key under a passphrase, as it is kept in a file.
///
/// ```
/// acta-sealed-key/1
/// pbkdf2-sha256 ROUNDS SALT
/// chacha20-poly1305 NONCE AND CIPHERTEXT AND TAG
/// VERIFIER KEY
/// ```
public enum SealedKey {
  /// How often the passphrase is hashed for a new key: what OWASP asks for PBKDF2 with SHA-256.
  public static let rounds = 600_000
  /// The most rounds that are done for a file that asks for them.
  static let mostRounds = 20_000_000
  private static let magic = "acta-sealed-key/1"

  /// The lines of a file that holds the key under a passphrase.
  public static func text(_ key: SigningKey, passphrase: String, rounds: Int = rounds) throws(ProofError) -> String {
    guard !passphrase.isEmpty else { throw ProofError(.passphrase, "The passphrase is empty.") }
    let salt = Array(SymmetricKey(size: .bits128).bytes)
    let cover = covering(key.verifierKey)
    let derived = SymmetricKey(data: derivedKey(passphrase, salt, rounds))
    guard let box = try? ChaChaPoly.seal(Array(key.secretText.utf8), using: derived, authenticating: cover) else {
      throw ProofError(.passphrase, "The key could not be sealed.")
    }
    return """
      \(magic)
      pbkdf2-sha256 \(rounds) \(Base64.text(salt))
      chacha20-poly1305 \(Base64.text(Array(box.combined)))
      \(key.verifierKey)

      """
  }

  /// Whether a file's text is that of a key under a passphrase.
  public static func isSealed(_ text: String) -> Bool { text.utf8.starts(with: magic.utf8) }

  /// The key in a file's text.
  ///
  /// - Throws: ``ProofError`` where the passphrase is not the one, or the text was changed.
  public static func key(_ text: String, passphrase: String) throws(ProofError) -> SigningKey {
    let lines = Array(text.utf8).lines().map { $0.split(separator: UInt8(ascii: " ")) }
    guard lines.count >= 4, lines[1].count == 3, lines[1][0].elementsEqual("pbkdf2-sha256".utf8),
      let rounds = lines[1][1].decimal, (1...mostRounds).contains(rounds), let salt = Base64.bytes(lines[1][2]),
      lines[2].count == 2, lines[2][0].elementsEqual("chacha20-poly1305".utf8), let sealed = Base64.bytes(lines[2][1]),
      let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let verifierKey = try verifierKey(text)
    else { throw ProofError(.malformedKey, "The file of the sealed key is damaged.") }
    let derived = SymmetricKey(data: derivedKey(passphrase, salt, rounds))
    guard let opened = try? ChaChaPoly.open(box, using: derived, authenticating: covering(verifierKey)) else {
      throw ProofError(
        .passphrase, "The passphrase does not open the key of \(verifierKey.name).",
        hint: "Type it again; if it is lost, make a new key and publish it in the place of this one.")
    }
    return try SigningKey(secretText: String(decoding: opened, as: UTF8.self))
  }

  /// The verifier key that a sealed file names, for which no passphrase is needed.
  public static func verifierKey(_ text: String) throws(ProofError) -> VerifierKey? {
    let lines = Array(text.utf8).lines()
    guard lines.count >= 4, let line = lines[3].text else { return nil }
    return try VerifierKey(line)
  }

  private static func covering(_ key: VerifierKey) -> [UInt8] { Array(key.description.utf8) }

  /// PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2), of one block.
  static func derivedKey(_ passphrase: String, _ salt: [UInt8], _ rounds: Int) -> [UInt8] {
    let inner: UInt8 = 0x36
    let outer: UInt8 = 0x5C
    var password = Array(passphrase.utf8)
    if password.count > 64 { password = Array(SHA256.hash(data: password)) }
    password += [UInt8](repeating: 0, count: 64 - password.count)
    // The two states that every round begins with are made once.
    var (begun, ended) = (SHA256(), SHA256())
    begun.update(data: password.map { $0 ^ inner })
    ended.update(data: password.map { $0 ^ outer })
    func authenticated(_ message: [UInt8]) -> [UInt8] {
      var (first, second) = (begun, ended)
      first.update(data: message)
      second.update(data: Array(first.finalize()))
      return Array(second.finalize())
    }
    var block = authenticated(salt + [0, 0, 0, 1])
    var key = block
    for _ in 1..<max(rounds, 1) {
      block = authenticated(block)
      for place in key.indices { key[place] ^= block[place] }
    }
    return key
  }
}

extension SymmetricKey {
  fileprivate var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}
