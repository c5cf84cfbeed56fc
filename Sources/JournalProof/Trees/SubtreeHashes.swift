public import EventJournal

/// The hashes of the perfect subtrees of a tree, from which its roots and proofs are made without reading its leaves.
public protocol SubtreeHashes {
  /// How many leaves there are.
  var count: Int { get }
  /// The hash over the leaves from `index << level` to before `(index + 1) << level`, all of which are there.
  func hash(level: Int, index: Int) throws(ProofError) -> LeafHash
}

extension SubtreeHashes {
  /// The root of the tree when it had so many leaves; O(log size).
  public func root(at size: Int) throws(ProofError) -> LeafHash {
    size == 0 ? MerkleTree().root : try root(of: 0..<size)
  }

  /// The hashes that prove that a leaf is in the tree of that size (RFC 6962 §2.1.1); O(log² size).
  public func inclusionProof(of index: Int, in size: Int) throws(ProofError) -> [LeafHash] {
    precondition(index >= 0 && index < size && size <= count)
    var (range, hashes) = (0..<size, [LeafHash]())
    while range.count > 1 {
      let middle = range.lowerBound + range.count.greatestPowerOfTwoBelow
      if index < middle {
        hashes.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        hashes.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return hashes.reversed()
  }

  /// The hashes that prove that the tree of one size is the beginning of that of another (RFC 6962 §2.1.2); O(log² size).
  public func consistencyProof(from oldSize: Int, to newSize: Int) throws(ProofError) -> [LeafHash] {
    precondition(oldSize >= 0 && oldSize <= newSize && newSize <= count)
    if oldSize == 0 || oldSize == newSize { return [] }
    var (range, hashes, isWhole) = (0..<newSize, [LeafHash](), true)
    while oldSize != range.upperBound {
      let middle = range.lowerBound + range.count.greatestPowerOfTwoBelow
      if oldSize <= middle {
        hashes.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        hashes.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
        isWhole = false
      }
    }
    if !isWhole { hashes.append(try root(of: range)) }
    return hashes.reversed()
  }

  /// The root over leaves that begin where a perfect subtree of at least their number does.
  private func root(of range: Range<Int>) throws(ProofError) -> LeafHash {
    if range.count.nonzeroBitCount == 1 {
      let level = range.count.trailingZeroBitCount
      return try hash(level: level, index: range.lowerBound >> level)
    }
    let middle = range.lowerBound + range.count.greatestPowerOfTwoBelow
    return LeafHash(left: try root(of: range.lowerBound..<middle), right: try root(of: middle..<range.upperBound))
  }
}

extension Int {
  /// The greatest power of two that is smaller than a number above 1.
  fileprivate var greatestPowerOfTwoBelow: Int { 1 << (Int.bitWidth - 1 - (self - 1).leadingZeroBitCount) }
}

/// Where the hash of a subtree is among all of them, each kept as soon as its last leaf is there.
enum SubtreePlace {
  /// How many subtrees are whole in a tree of so many leaves.
  static func count(ofLeaves leaves: Int) -> Int { 2 * leaves - leaves.nonzeroBitCount }

  /// The place of a subtree.
  static func place(level: Int, index: Int) -> Int { count(ofLeaves: ((index + 1) << level) - 1) + level }

  /// How many leaves there are where so many hashes are kept, of which the last ones may be torn.
  static func leaves(ofHashes hashes: Int) -> Int {
    var (low, high) = (0, hashes + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if count(ofLeaves: middle) <= hashes { low = middle } else { high = middle }
    }
    return low
  }
}

/// The subtrees of a tree in memory.
public struct SubtreesInMemory: SubtreeHashes, Sendable {
  private var hashes: [LeafHash] = []
  private var growing = GrowingTree()

  /// Those of the empty tree.
  public init() {}

  /// How many leaves there are.
  public var count: Int { growing.count }

  /// The hash of a subtree.
  public func hash(level: Int, index: Int) -> LeafHash { hashes[SubtreePlace.place(level: level, index: index)] }

  /// Adds a leaf.
  public mutating func append(_ leaf: LeafHash) { growing.append(leaf, to: &hashes) }
}

/// The right edge of a tree, which says what hashes a further leaf adds.
struct GrowingTree: Sendable {
  private(set) var count = 0
  /// The roots of the perfect subtrees, the largest first.
  private var peaks: [LeafHash] = []

  init() {}

  /// The edge of a tree whose subtrees are kept.
  init(_ subtrees: some SubtreeHashes) throws(ProofError) {
    count = subtrees.count
    var start = 0
    for level in (0..<Int.bitWidth - 1).reversed() where count & (1 << level) != 0 {
      peaks.append(try subtrees.hash(level: level, index: start >> level))
      start += 1 << level
    }
  }

  /// Adds a leaf, and the hashes of the subtrees that it makes whole.
  mutating func append(_ leaf: LeafHash, to hashes: inout [LeafHash]) {
    hashes.append(leaf)
    var (node, rest) = (leaf, count)
    while rest & 1 == 1, let left = peaks.popLast() {
      node = LeafHash(left: left, right: node)
      hashes.append(node)
      rest >>= 1
    }
    peaks.append(node)
    count += 1
  }
}
