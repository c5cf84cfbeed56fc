public import EventJournal

/// Checks proofs about Merkle trees (RFC 9162 §2.1.3.2 and §2.1.4.2).
public enum MerkleProof {
  /// The most hashes that any proof has.
  public static let mostHashes = 63

  /// Whether a leaf is in a tree, in that place from 0.
  public static func includes(
    _ leaf: LeafHash, at index: Int, of size: Int, root: LeafHash, hashes: [LeafHash]
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var (first, last, node) = (index, size - 1, leaf)
    for hash in hashes {
      if last == 0 { return false }
      if first & 1 == 1 || first == last {
        node = LeafHash(left: hash, right: node)
        while first & 1 == 0, first != 0 { (first, last) = (first >> 1, last >> 1) }
      } else {
        node = LeafHash(left: node, right: hash)
      }
      (first, last) = (first >> 1, last >> 1)
    }
    return last == 0 && node == root
  }

  /// Whether a tree is the beginning of another one.
  public static func isConsistent(
    _ oldSize: Int, _ oldRoot: LeafHash, _ newSize: Int, _ newRoot: LeafHash, hashes: [LeafHash]
  ) -> Bool {
    guard oldSize >= 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return hashes.isEmpty && oldRoot == newRoot }
    if oldSize == 0 { return hashes.isEmpty && oldRoot == MerkleTree().root }
    var rest = hashes[...]
    if oldSize.nonzeroBitCount == 1 { rest = ([oldRoot] + hashes)[...] }
    guard let seed = rest.popFirst() else { return false }
    var (first, last) = (oldSize - 1, newSize - 1)
    while first & 1 == 1 { (first, last) = (first >> 1, last >> 1) }
    var (old, new) = (seed, seed)
    for hash in rest {
      if last == 0 { return false }
      if first & 1 == 1 || first == last {
        (old, new) = (LeafHash(left: hash, right: old), LeafHash(left: hash, right: new))
        while first & 1 == 0, first != 0 { (first, last) = (first >> 1, last >> 1) }
      } else {
        new = LeafHash(left: new, right: hash)
      }
      (first, last) = (first >> 1, last >> 1)
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}
