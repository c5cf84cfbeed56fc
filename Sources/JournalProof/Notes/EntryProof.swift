public import EventJournal

/// A file that proves one entry to a stranger: the entry's line, its place in the tree, and a signed checkpoint.
///
/// It has the form of a C2SP tlog-proof; the entry's line is the extra data, so that the file needs nothing beside it.
public struct EntryProof: Sendable, Hashable {
  private static let title = "c2sp.org/tlog-proof@v1"
  /// The most bytes of such a file: the longest line in base 64, 63 hashes and a checkpoint.
  public static let greatestBytes = JournalLimits.lineBytes / 3 * 4 + SignedNote.greatestBytes + 8192

  /// The entry's line, without its line feed.
  public let line: [UInt8]
  /// The number of the entry, from 1.
  public let sequence: Int
  /// The hashes beside the way from the entry to the root, those next to the entry first.
  public let hashes: [LeafHash]
  /// The checkpoint with its signatures.
  public let note: SignedNote

  /// A proof from its parts.
  public init(line: [UInt8], sequence: Int, hashes: [LeafHash], note: SignedNote) {
    self.line = line
    self.sequence = sequence
    self.hashes = hashes
    self.note = note
  }

  /// The proof in a file.
  ///
  /// - Throws: ``ProofError`` for anything else.
  public init(parsing bytes: [UInt8]) throws(ProofError) {
    guard bytes.count <= Self.greatestBytes else { throw Self.malformed }
    var reader = LineByLine(bytes)
    guard reader.next()?.elementsEqual(Self.title.utf8) == true else { throw Self.malformed }
    guard let line = reader.next()?.behind("extra ").flatMap({ Base64.bytes($0) }),
      let index = reader.next()?.behind("index ")?.decimal, index < Int.max, let hashes = reader.hashes()
    else { throw Self.malformed }
    note = try SignedNote(parsing: Array(reader.rest))
    self.line = line
    sequence = index + 1
    self.hashes = hashes
  }

  private static var malformed: ProofError {
    ProofError(
      .malformed, "The file is no proof of an entry.",
      hint: "A proof begins with \(title), and holds the entry, its place and a checkpoint.")
  }

  /// The proof, as it is written to a file.
  public var bytes: [UInt8] {
    var lines = [Self.title, "extra \(Base64.text(line))", "index \(sequence - 1)"]
    lines += hashes.map { Base64.text($0.bytes) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
  }

  /// Checks the proof against what is trusted.
  ///
  /// - Returns: The checkpoint, and who signed it.
  /// - Throws: ``ProofError`` where the checkpoint is not signed as the policy asks, or the entry is not in its tree.
  public func verified(by policy: TrustPolicy) throws(ProofError) -> (
    checkpoint: Checkpoint, signers: [SignedNote.Signer]
  ) {
    let (checkpoint, signers) = try policy.verified(note)
    let leaf = LeafHash(leaf: line[...])
    let isIncluded = MerkleProof.includes(
      leaf, at: sequence - 1, of: checkpoint.size, root: checkpoint.root, hashes: hashes)
    guard isIncluded else {
      throw ProofError(
        .notIncluded, "The entry is not at number \(sequence) of the journal that the checkpoint is about.",
        hint: "The entry, its number or the hashes were changed, or the checkpoint is another one.")
    }
    return (checkpoint, signers)
  }
}

/// Reads bytes a line at a time.
struct LineByLine {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next line that ends; `nil` where there is none.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// Hashes, a line each, up to an empty line; `nil` where there is anything else, or too many.
  mutating func hashes() -> [LeafHash]? {
    var hashes: [LeafHash] = []
    while let line = next() {
      if line.isEmpty { return hashes }
      guard hashes.count < MerkleProof.mostHashes, let hash = Base64.bytes(line).flatMap({ LeafHash(bytes: $0) }) else {
        return nil
      }
      hashes.append(hash)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// What is behind a beginning; `nil` where the bytes begin otherwise.
  func behind(_ beginning: String) -> ArraySlice<UInt8>? {
    starts(with: beginning.utf8) ? dropFirst(beginning.utf8.count) : nil
  }
}
