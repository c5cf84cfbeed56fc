/// A statement by which the holder of a journal's key names the key that follows it, signed with both.
///
/// It is a signed note like a checkpoint, and cannot be taken for one: its second line is no number.
public struct KeyHandOver: Sendable, Hashable {
  private static let title = "acta-key-hand-over/1"

  /// The key that signed until then.
  public let from: VerifierKey
  /// The key that follows it.
  public let to: VerifierKey
  /// The statement with its signatures.
  public let note: SignedNote

  /// The hand-over of a journal from one key to the next, of the same name.
  public init(from old: SigningKey, to new: SigningKey) throws(ProofError) {
    let (from, to) = (old.verifierKey, new.verifierKey)
    try Self.check(from, to)
    let text = Array("\(Self.title)\n\(from)\n\(to)\n".utf8)
    note = try SignedNote(
      text: text, signatures: [old.signature(ofNote: text, at: 0), new.signature(ofNote: text, at: 0)])
    (self.from, self.to) = (from, to)
  }

  /// The hand-over in a file, whose signatures are checked; whether its first key is trusted is asked by ``successors(of:)``.
  public init(parsing bytes: [UInt8]) throws(ProofError) {
    note = try SignedNote(parsing: bytes)
    let lines = note.text.lines()
    guard lines.count == 4, lines[0].elementsEqual(Self.title.utf8), let old = lines[1].text, let new = lines[2].text
    else {
      throw ProofError(.malformed, "The file hands over no key.")
    }
    (from, to) = (try VerifierKey(old), try VerifierKey(new))
    try Self.check(from, to)
    guard try note.signers(among: [from]).count == 1, try note.signers(among: [to]).count == 1 else {
      throw ProofError(.notSigned, "A hand-over is signed with both keys, and this one is not.")
    }
  }

  private static func check(_ from: VerifierKey, _ to: VerifierKey) throws(ProofError) {
    guard from.name == to.name, from.algorithm == .ed25519, to.algorithm == .ed25519, from != to else {
      throw ProofError(
        .wrongKey, "A key is handed over to another key of the same journal.",
        hint: "Make the new key with the name of the old one: \(from.name)")
    }
  }
}

extension [KeyHandOver] {
  /// The keys that are trusted where these are, in whatever order the hand-overs are named.
  public func successors(of keys: [VerifierKey]) -> [VerifierKey] {
    var trusted = keys
    var rest = self
    while let place = rest.firstIndex(where: { trusted.contains($0.from) }) {
      let next = rest.remove(at: place).to
      if !trusted.contains(next) { trusted.append(next) }
    }
    return trusted
  }
}
