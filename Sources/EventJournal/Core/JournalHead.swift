/// How far a journal goes: its last event, where that ends, and the tree up to it.
public struct JournalHead: Sendable, Hashable {
  /// The last event's sequence number; 0 in an empty journal.
  public var sequence: SequenceNumber
  /// The segment that holds it; in an empty journal the one that will.
  public var segment: SequenceNumber
  /// The offset behind its line feed.
  public var endOffset: Int
  /// Its leaf hash; in an empty journal the hash of `journal.json`.
  public var leafHash: LeafHash
  /// The Merkle tree over the leaf hashes of all events.
  public var tree: MerkleTree

  /// The head of a journal without events.
  public init(empty identity: JournalIdentity) {
    sequence = .zero
    segment = .first
    endOffset = 0
    leafHash = identity.hash
    tree = MerkleTree()
  }

  /// The head of a journal whose last event is that one.
  ///
  /// - Parameters:
  ///   - sequence: The last event's sequence number.
  ///   - segment: The segment that holds it; the first in a home without segments.
  ///   - endOffset: The offset behind its line feed.
  ///   - leafHash: Its leaf hash.
  ///   - tree: The tree over all events.
  public init(sequence: SequenceNumber, segment: SequenceNumber, endOffset: Int, leafHash: LeafHash, tree: MerkleTree) {
    self.sequence = sequence
    self.segment = segment
    self.endOffset = endOffset
    self.leafHash = leafHash
    self.tree = tree
  }

  /// The Merkle root (RFC 6962 §2.1) over all events.
  ///
  /// O(log number of events).
  public var root: LeafHash { tree.root }

  /// Moves behind an event, which must follow.
  public mutating func advance(over event: JournalEvent) {
    sequence = event.sequence
    segment = event.location.segment
    endOffset = event.location.byteOffset + event.line.count + 1
    leafHash = event.leafHash
    tree.append(event.leafHash)
  }
}
