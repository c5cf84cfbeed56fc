/// A text with the signatures of one or more keys (C2SP signed-note).
public struct SignedNote: Sendable, Hashable {
  /// The longest note, in bytes.
  public static let greatestBytes = 256 << 10
  /// The most signatures of a note.
  public static let mostSignatures = 100

  /// A signature, as a line of a note has it.
  public struct Signature: Sendable, Hashable {
    /// The name of the key.
    public let name: String
    /// The identifier of the key.
    public let keyID: UInt32
    /// What the key made.
    public let bytes: [UInt8]

    /// The line, without its line feed.
    public var line: String {
      let id = stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: keyID >> $0) }
      return "\u{2014} \(name) \(Base64.text(id + bytes))"
    }
  }

  /// A known key that signed a note.
  public struct Signer: Sendable, Hashable {
    /// The key.
    public let key: VerifierKey
    /// When it signed, in seconds since 1970; absent where a signature does not say so.
    public let time: Int?
  }

  /// What is signed: lines, each with its line feed.
  public let text: [UInt8]
  /// The signatures, in their order; those of unknown keys too.
  public private(set) var signatures: [Signature]

  /// A note from its parts.
  public init(text: [UInt8], signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The note that bytes are.
  ///
  /// - Throws: ``ProofError`` for anything else.
  public init(parsing bytes: [UInt8]) throws(ProofError) {
    guard bytes.count <= Self.greatestBytes else { throw Self.malformed("is too long") }
    guard bytes.text != nil, bytes.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") }) else {
      throw Self.malformed("holds what is no text")
    }
    guard let split = bytes.lastBlankLine, split > 0 else { throw Self.malformed("has no signatures") }
    text = Array(bytes[..<split])
    let lines = bytes[(split + 1)...].lines()
    guard lines.count >= 2, lines.last?.isEmpty == true else { throw Self.malformed("does not end with a whole line") }
    guard lines.count <= Self.mostSignatures + 1 else { throw Self.malformed("has too many signatures") }
    signatures = []
    for line in lines.dropLast() { signatures.append(try Signature(line)) }
  }

  static func malformed(_ why: String) -> ProofError { ProofError(.malformed, "The signed note \(why).") }

  /// The note, as it is written to a file.
  public var bytes: [UInt8] {
    text + [UInt8(ascii: "\n")] + Array(signatures.map { $0.line + "\n" }.joined().utf8)
  }

  /// The same note with more signatures; one that it has already is not added again.
  public func adding(_ more: [Signature]) -> SignedNote {
    var note = self
    for signature in more where !note.signatures.contains(signature) { note.signatures.append(signature) }
    return note
  }

  /// Those of the keys that signed.
  ///
  /// - Throws: ``ProofError`` where a signature names one of the keys and is not its own.
  public func signers(among keys: [VerifierKey]) throws(ProofError) -> [Signer] {
    var signers: [Signer] = []
    for signature in signatures {
      guard
        let key = keys.first(where: { $0.id == signature.keyID && $0.name.utf8.elementsEqual(signature.name.utf8) })
      else { continue }
      guard let signer = signature.signer(key, of: text) else {
        throw ProofError(
          .badSignature, "The signature of \(key.name) is not the one that its key makes of this text.",
          hint: "The text or the signature was changed, or the key was copied wrong.")
      }
      if !signers.contains(where: { $0.key == key }) { signers.append(signer) }
    }
    return signers
  }
}

extension SignedNote.Signature {
  /// The signature that a line is.
  init(_ line: some Collection<UInt8>) throws(ProofError) {
    let mark = Array("\u{2014} ".utf8)
    let parts = line.dropFirst(mark.count).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard line.starts(with: mark), parts.count == 2, let name = parts[0].text, let bytes = Base64.bytes(parts[1]),
      bytes.count > 4, (try? VerifierKey.check(name: name)) != nil
    else { throw SignedNote.malformed("has a line among its signatures that is none") }
    self.name = name
    keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.bytes = Array(bytes.dropFirst(4))
  }

  /// The key as the signer of a text; `nil` where the signature is not its own.
  fileprivate func signer(_ key: VerifierKey, of text: [UInt8]) -> SignedNote.Signer? {
    switch key.algorithm {
    case .ed25519: return key.verifies(bytes, of: text) ? SignedNote.Signer(key: key, time: nil) : nil
    case .timestampedEd25519:
      guard let parts = Cosignature.parts(of: bytes),
        key.verifies(parts.signature, of: Cosignature.message(text, at: parts.time))
      else { return nil }
      return SignedNote.Signer(key: key, time: parts.time)
    }
  }
}

extension [UInt8] {
  /// Where the last empty line of a text is: behind the line feed before it.
  fileprivate var lastBlankLine: Int? {
    guard count >= 2 else { return nil }
    return (1..<count).reversed().first { self[$0] == UInt8(ascii: "\n") && self[$0 - 1] == UInt8(ascii: "\n") }
  }
}
