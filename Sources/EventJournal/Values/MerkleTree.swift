/// A Merkle tree (RFC 6962 §2.1) that only grows, kept as the peaks of its perfect subtrees.
public struct MerkleTree: Sendable, Hashable {
  /// How many leaves there are.
  public private(set) var count: Int
  /// The roots of the perfect subtrees, the largest first: one for each bit that is set in ``count``.
  public private(set) var peaks: [LeafHash]

  /// The empty tree.
  public init() {
    count = 0
    peaks = []
  }

  /// The tree of that many leaves with those peaks; nil when their number doesn't fit.
  public init?(count: Int, peaks: [LeafHash]) {
    guard count >= 0, count.nonzeroBitCount == peaks.count else { return nil }
    self.count = count
    self.peaks = peaks
  }

  /// Adds a leaf; amortized O(1).
  public mutating func append(_ leaf: LeafHash) {
    var node = leaf
    var remaining = count
    while remaining & 1 == 1, let left = peaks.popLast() {
      node = LeafHash(left: left, right: node)
      remaining >>= 1
    }
    peaks.append(node)
    count += 1
  }

  /// The tree head; that of the empty tree is the SHA-256 of nothing.
  ///
  /// O(log ``count``).
  public var root: LeafHash {
    guard var root = peaks.last else { return LeafHash(of: []) }
    for peak in peaks.dropLast().reversed() { root = LeafHash(left: peak, right: root) }
    return root
  }
}
