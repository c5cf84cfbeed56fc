public import EventJournal
public import SystemPackage

/// The tree over a journal's entries, from which roots and proofs are made without reading the journal again.
///
/// Its hashes are kept in a file outside the journal, where there is a place for it; that file may be deleted at any time. What
/// is made from it is checked against the head of the journal before it is given away, and the file is made again where that
/// fails: the one before is put aside, since it may be what tells which entry was changed.
public final class JournalTree {
  /// The journal's head when this was opened: proofs lead up to it.
  public let head: JournalHead
  private let journal: any Journal
  private let path: FilePath?
  private var subtrees: any SubtreeHashes
  /// Whether the hashes come from the entries themselves, and not from what was kept.
  private var isFresh = false

  /// The tree of a journal.
  ///
  /// O(what the kept hashes lack); the whole journal where none are kept.
  /// - Parameter path: The file in which the hashes are kept; absent where there is no place for one.
  public init(of journal: any Journal, keptIn path: FilePath?) throws(ProofError) {
    self.journal = journal
    self.path = path
    do { head = try journal.head() } catch { throw ProofError(error) }
    subtrees = SubtreesInMemory()
    if let path, let file = try? TreeFile(path, of: journal.identity.hash, isMade: true),
      (try? Self.catchUp(file, journal, head)) != nil, (try? file.root(at: head.tree.count)) == head.root
    {
      subtrees = file
    } else {
      try makeAgain()
    }
  }

  /// Where hashes that turned out to be of another history are put aside.
  static func earlier(_ path: FilePath) -> FilePath { FilePath(path.string + ".earlier") }

  private func makeAgain() throws(ProofError) {
    isFresh = true
    if let path {
      TreeFile.setAside(path, as: Self.earlier(path))
      if let file = try? TreeFile(path, of: journal.identity.hash, isMade: true),
        (try? Self.catchUp(file, journal, head)) != nil, (try? file.root(at: head.tree.count)) == head.root
      {
        subtrees = file
        return
      }
    }
    var tree = SubtreesInMemory()
    try Self.forEachLeaf(of: journal, from: 1, through: head.tree.count) { tree.append($0) }
    guard tree.count == head.tree.count, try tree.root(at: tree.count) == head.root else {
      throw ProofError(
        .damagedJournal, "The head of the journal does not agree with its entries.",
        hint: "Have the journal verified.")
    }
    subtrees = tree
  }

  private static func catchUp(_ file: TreeFile, _ journal: any Journal, _ head: JournalHead) throws(ProofError) {
    guard file.count < head.tree.count else { return }
    var growing = try GrowingTree(file)
    var (hashes, written): ([LeafHash], Int) = ([], file.count)
    try forEachLeaf(of: journal, from: file.count + 1, through: head.tree.count) { (leaf) throws(ProofError) in
      growing.append(leaf, to: &hashes)
      guard hashes.count >= 1 << 14 else { return }
      try file.write(hashes, behind: written, upTo: growing.count)
      (hashes, written) = ([], growing.count)
    }
    if !hashes.isEmpty { try file.write(hashes, behind: written, upTo: growing.count) }
  }

  private static func forEachLeaf(
    of journal: any Journal, from first: Int, through last: Int, _ body: (LeafHash) throws(ProofError) -> Void
  ) throws(ProofError) {
    guard first <= last else { return }
    let reader: EventReader
    do { reader = try journal.events(from: SequenceNumber(first)) } catch { throw ProofError(error) }
    for _ in first...last {
      let event: JournalEvent?
      do { event = try reader.next() } catch { throw ProofError(error) }
      guard let event else { return }
      try body(event.leafHash)
    }
  }
}

extension JournalTree {
  /// The checkpoint of the journal as it is.
  public var checkpoint: Checkpoint {
    Checkpoint(origin: journal.identity.origin, size: head.tree.count, root: head.root)
  }

  /// The proof that a checkpoint of this journal goes on from an earlier one, or from nothing.
  ///
  /// - Throws: ``ProofError`` where one of the two is not of this journal.
  public func consistencyProof(from oldSize: Int, to new: Checkpoint) throws(ProofError) -> [LeafHash] {
    try check(goesOnFrom: new)
    guard (0...new.size).contains(oldSize) else {
      throw ProofError(
        .outOfStep, "The checkpoint is of \(new.size) entries, and does not go on from \(oldSize).",
        hint: "Name a number from 0 to \(new.size).")
    }
    let proof = try proved { (tree) throws(ProofError) -> [LeafHash]? in
      let hashes = try tree.consistencyProof(from: oldSize, to: new.size)
      let oldRoot = try tree.root(at: oldSize)
      return MerkleProof.isConsistent(oldSize, oldRoot, new.size, new.root, hashes: hashes) ? hashes : nil
    }
    guard let proof else { throw Self.unproved }
    return proof
  }

  /// The proof that an entry is in a checkpoint of this journal.
  public func inclusionProof(of entry: JournalEvent, in checkpoint: Checkpoint) throws(ProofError) -> [LeafHash] {
    try check(goesOnFrom: checkpoint)
    let index = entry.sequence.rawValue - 1
    guard index < checkpoint.size else {
      throw ProofError(
        .notIncluded,
        "Entry \(entry.sequence.rawValue) was recorded after the checkpoint, which is of \(checkpoint.size).",
        hint: "Sign a new checkpoint first.")
    }
    let (leaf, size, root) = (entry.leafHash, checkpoint.size, checkpoint.root)
    let proof = try proved { (tree) throws(ProofError) -> [LeafHash]? in
      let hashes = try tree.inclusionProof(of: index, in: size)
      return MerkleProof.includes(leaf, at: index, of: size, root: root, hashes: hashes) ? hashes : nil
    }
    guard let proof else { throw Self.unproved }
    return proof
  }

  /// Refuses a checkpoint that this journal does not go on from.
  public func check(goesOnFrom old: Checkpoint) throws(ProofError) {
    guard old.origin.utf8.elementsEqual(journal.identity.origin.utf8) else {
      throw ProofError(
        .wrongKey, "The checkpoint is of “\(old.origin)”, and the journal is “\(journal.identity.origin)”.")
    }
    guard old.size <= head.tree.count else {
      throw ProofError(
        .cut,
        "\(old.size) entries were signed, and the journal has \(head.tree.count): the rest is gone from the end of it.",
        hint: "Nothing was signed. Bring the entries back from a backup.")
    }
    let (size, root, headSize, headRoot) = (old.size, old.root, head.tree.count, head.root)
    let isShown = try proved { (tree) throws(ProofError) -> Bool? in
      let hashes = try tree.consistencyProof(from: size, to: headSize)
      return MerkleProof.isConsistent(size, root, headSize, headRoot, hashes: hashes) ? true : nil
    }
    guard isShown == true else {
      throw ProofError(
        .inconsistent, "The journal does not go on from what was signed: one of the first \(size) entries was changed.",
        hint: "Nothing was signed. Have the journal verified against the checkpoint, and bring it back from a backup.")
    }
  }

  private static var unproved: ProofError {
    ProofError(.damagedJournal, "The journal changed while it was read.", hint: "Try again.")
  }

  /// What is made of the hashes; of the entries themselves, where those that were kept are not theirs.
  private func proved<Value>(
    _ make: (any SubtreeHashes) throws(ProofError) -> Value?
  ) throws(ProofError) -> Value? {
    if let value = try? make(subtrees) { return value }
    if isFresh { return nil }
    try makeAgain()
    return try make(subtrees)
  }
}
