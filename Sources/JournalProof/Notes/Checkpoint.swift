public import EventJournal

/// How far a journal went, and the root of the tree over all of its entries then (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable, Hashable {
  /// The journal's name, which is for good.
  public let origin: String
  /// How many entries the journal had.
  public let size: Int
  /// The Merkle root over them (RFC 6962 §2.1).
  public let root: LeafHash

  /// A checkpoint from its parts.
  public init(origin: String, size: Int, root: LeafHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The checkpoint that the text of a note is; lines behind the third are refused, since no one can check them.
  ///
  /// - Throws: ``ProofError`` for anything else.
  public init(parsing text: [UInt8]) throws(ProofError) {
    let lines = text.lines()
    guard lines.count == 4, lines[3].isEmpty, let origin = lines[0].text, !origin.isEmpty, let size = lines[1].decimal,
      let root = Base64.bytes(lines[2]).flatMap({ LeafHash(bytes: $0) })
    else { throw ProofError(.malformed, "The note is no checkpoint: a name, a number and a root in three lines.") }
    guard size > 0 || root == MerkleTree().root else {
      throw ProofError(.malformed, "The checkpoint is of no entries, and has a root that these do not have.")
    }
    self.init(origin: origin, size: size, root: root)
  }

  /// The checkpoint of a signed note.
  public init(_ note: SignedNote) throws(ProofError) { try self.init(parsing: note.text) }

  /// The text that is signed.
  public var text: [UInt8] { Array("\(origin)\n\(size)\n\(Base64.text(root.bytes))\n".utf8) }

  /// Whether two checkpoints are of one journal.
  public func isOfSameJournal(as other: Checkpoint) -> Bool { origin.utf8.elementsEqual(other.origin.utf8) }
}

/// Several signed notes, one behind the other in one file.
public enum NoteFile {
  /// The notes, and where each ends; what is behind the last whole one is left out.
  static func notes(in bytes: [UInt8]) -> [(note: SignedNote, end: Int)] {
    var notes: [(note: SignedNote, end: Int)] = []
    var (start, position, isInSignatures) = (0, 0, false)
    let mark = Array("\u{2014} ".utf8)
    func take(upTo end: Int) {
      if let note = try? SignedNote(parsing: Array(bytes[start..<end])) { notes.append((note, end)) }
      start = end
    }
    for line in bytes.lines() {
      let isSignature = line.starts(with: mark)
      if isInSignatures, !isSignature { take(upTo: position) }
      isInSignatures = isSignature
      position += line.count + 1
    }
    return notes
  }

  /// All notes of a file.
  ///
  /// - Throws: ``ProofError`` where the file holds anything else.
  public static func notes(parsing bytes: [UInt8]) throws(ProofError) -> [SignedNote] {
    let notes = notes(in: bytes)
    guard !notes.isEmpty, notes.last?.end == bytes.count, notes.reduce(0, { $0 + $1.note.bytes.count }) == bytes.count
    else { return [try SignedNote(parsing: bytes)] }
    return notes.map(\.note)
  }
}
