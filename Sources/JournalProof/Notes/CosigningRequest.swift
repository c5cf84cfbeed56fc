public import EventJournal

/// What a cosigner is sent: a checkpoint, and that it goes on from the one that it cosigned last.
///
/// It has the form of the request `add-checkpoint` of C2SP tlog-witness, and can go by mail as well as by HTTP.
public struct CosigningRequest: Sendable, Hashable {
  /// How many entries the checkpoint had that was cosigned last; 0 before the first.
  public let oldSize: Int
  /// The consistency proof from there (RFC 6962 §2.1.2).
  public let hashes: [LeafHash]
  /// The checkpoint with its signatures.
  public let note: SignedNote

  /// A request from its parts.
  public init(oldSize: Int, hashes: [LeafHash], note: SignedNote) {
    self.oldSize = oldSize
    self.hashes = hashes
    self.note = note
  }

  /// The request in a file.
  ///
  /// - Throws: ``ProofError`` for anything else.
  public init(parsing bytes: [UInt8]) throws(ProofError) {
    var reader = LineByLine(bytes)
    guard bytes.count <= SignedNote.greatestBytes + 8192, let size = reader.next()?.behind("old ")?.decimal,
      let hashes = reader.hashes()
    else {
      throw ProofError(
        .malformed, "The file does not ask for a cosignature.",
        hint: "Such a file begins with “old” and a number. It is made by the office that keeps the journal.")
    }
    self.init(oldSize: size, hashes: hashes, note: try SignedNote(parsing: Array(reader.rest)))
  }

  /// The request, as it is written to a file.
  public var bytes: [UInt8] {
    let lines = ["old \(oldSize)"] + hashes.map { Base64.text($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
  }
}
