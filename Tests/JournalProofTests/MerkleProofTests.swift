import EventJournal
import Testing

@testable import JournalProof

/// The roots of the first 1 to 8 of the leaves of Certificate Transparency's reference implementation, and the proofs of
/// transparency-dev/merkle (testdata/inclusion and testdata/consistency, “happy path”), in base 64.
enum KnownTree {
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6F),
  ]
  static let roots = [
    "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=", "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
    "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=", "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
    "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=", "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=",
    "3bib5AOAnjJXUNPSY814kpwpQreUKjS3fhIslZSnTIw=", "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
  ]
  static let inclusions: [(index: Int, size: Int, hashes: [String])] = [
    (0, 1, []),
    (
      0, 8,
      [
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
        "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
      ]
    ),
    (
      5, 8,
      [
        "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=", "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
      ]
    ),
    (2, 3, ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="]),
    (
      1, 5,
      [
        "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
        "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
      ]
    ),
  ]
  static let consistencies: [(old: Int, new: Int, hashes: [String])] = [
    (1, 1, []),
    (
      1, 8,
      [
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
        "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
      ]
    ),
    (
      6, 8,
      [
        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=", "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
      ]
    ),
    (2, 5, ["Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=", "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="]),
    (
      6, 7,
      [
        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=", "sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=",
        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
      ]
    ),
  ]

  static func hash(_ text: String) throws -> LeafHash {
    try #require(Base64.bytes(text.utf8).flatMap { LeafHash(bytes: $0) })
  }

  static func tree() -> SubtreesInMemory {
    leaves.reduce(into: SubtreesInMemory()) { $0.append(LeafHash(leaf: $1[...])) }
  }
}

/// What is done to a list of hashes in transparency-dev's tests, so that no proof stays one.
private func spoilings(_ hashes: [LeafHash], _ roots: [LeafHash]) -> [[LeafHash]] {
  let garbage = LeafHash(of: [1, 2, 3])
  var spoilt = [hashes + [garbage], [garbage] + hashes]
  for root in roots { spoilt += [hashes + [root], [root] + hashes] }
  if !hashes.isEmpty { spoilt += [[], Array(hashes.dropLast()), Array(hashes.dropFirst())] }
  for place in hashes.indices {
    var changed = hashes
    var bytes = changed[place].bytes
    bytes[0] ^= 0x10
    changed[place] = LeafHash(bytes: bytes) ?? garbage
    spoilt.append(changed)
    spoilt.append(Array(hashes[..<place]) + [garbage] + Array(hashes[place...]))
  }
  return spoilt.filter { $0 != hashes }
}

@Suite("Proofs about trees")
struct MerkleProofTests {
  @Test("the roots and proofs of the known tree are made")
  func known() throws {
    let tree = KnownTree.tree()
    for (size, root) in KnownTree.roots.enumerated() {
      #expect(try tree.root(at: size + 1) == KnownTree.hash(root))
    }
    for known in KnownTree.inclusions {
      #expect(try tree.inclusionProof(of: known.index, in: known.size) == known.hashes.map(KnownTree.hash))
    }
    for known in KnownTree.consistencies {
      #expect(try tree.consistencyProof(from: known.old, to: known.new) == known.hashes.map(KnownTree.hash))
    }
  }

  @Test("known proofs of inclusion verify, and none of them when it is spoilt", arguments: KnownTree.inclusions.indices)
  func inclusion(number: Int) throws {
    let (index, size, texts) = KnownTree.inclusions[number]
    let hashes = try texts.map(KnownTree.hash)
    let leaf = LeafHash(leaf: KnownTree.leaves[index][...])
    let root = try KnownTree.hash(KnownTree.roots[size - 1])
    func holds(
      _ leaf: LeafHash, _ index: Int, _ size: Int, _ root: LeafHash, _ hashes: [LeafHash]
    ) -> Bool { MerkleProof.includes(leaf, at: index, of: size, root: root, hashes: hashes) }
    #expect(holds(leaf, index, size, root, hashes))
    for spoilt in spoilings(hashes, [root]) { #expect(!holds(leaf, index, size, root, spoilt)) }
    for other in [index - 1, index + 1, index ^ 2, -1, Int.max] { #expect(!holds(leaf, other, size, root, hashes)) }
    for other in [size * 2, size / 2, 0, -1] where other != size { #expect(!holds(leaf, index, other, root, hashes)) }
    let wrong = LeafHash(of: [])
    #expect(!holds(wrong, index, size, root, hashes) && !holds(leaf, index, size, wrong, hashes))
  }

  @Test(
    "known proofs of consistency verify, and none of them when it is spoilt", arguments: KnownTree.consistencies.indices
  )
  func consistency(number: Int) throws {
    let (old, new, texts) = KnownTree.consistencies[number]
    let hashes = try texts.map(KnownTree.hash)
    let roots = try [KnownTree.hash(KnownTree.roots[old - 1]), KnownTree.hash(KnownTree.roots[new - 1])]
    func holds(_ old: Int, _ oldRoot: LeafHash, _ new: Int, _ newRoot: LeafHash, _ hashes: [LeafHash]) -> Bool {
      MerkleProof.isConsistent(old, oldRoot, new, newRoot, hashes: hashes)
    }
    #expect(holds(old, roots[0], new, roots[1], hashes))
    for spoilt in spoilings(hashes, roots) { #expect(!holds(old, roots[0], new, roots[1], spoilt)) }
    if old != new {
      #expect(!holds(old, roots[1], new, roots[0], hashes))
      for other in [old - 1, old + 1, old ^ 2] { #expect(!holds(other, roots[0], new, roots[1], hashes)) }
      for other in [new * 2, new / 2] { #expect(!holds(old, roots[0], other, roots[1], hashes)) }
    }
    let wrong = LeafHash(of: [9])
    #expect(!holds(old, wrong, new, roots[1], hashes) && !holds(old, roots[0], new, wrong, hashes))
  }

  @Test("from the empty tree only the empty proof leads to another one")
  func empty() {
    let (nothing, other) = (MerkleTree().root, LeafHash(of: [1]))
    #expect(MerkleProof.isConsistent(0, nothing, 0, nothing, hashes: []))
    #expect(MerkleProof.isConsistent(0, nothing, 5, other, hashes: []))
    #expect(!MerkleProof.isConsistent(0, nothing, 1, other, hashes: [other]))
    #expect(!MerkleProof.isConsistent(0, other, 1, nothing, hashes: []))
    #expect(!MerkleProof.isConsistent(0, nothing, 0, other, hashes: []))
    #expect(!MerkleProof.isConsistent(2, other, 1, other, hashes: []))
    #expect(!MerkleProof.isConsistent(1, other, 2, nothing, hashes: []))
    #expect(!MerkleProof.isConsistent(1, other, 1, other, hashes: [other]))
  }

  @Test("in 10,000 random trees each proof verifies, and its neighbour's does not")
  func random() throws {
    var chance = Chance(seed: 23)
    for _ in 0..<10_000 {
      let size = 1 + Int.random(in: 0..<70, using: &chance)
      var (tree, peaks) = (SubtreesInMemory(), MerkleTree())
      for _ in 0..<size {
        let leaf = LeafHash(leaf: Array("\(UInt64.random(in: 0...UInt64.max, using: &chance))".utf8)[...])
        tree.append(leaf)
        peaks.append(leaf)
      }
      let root = try tree.root(at: size)
      #expect(root == peaks.root)
      let index = Int.random(in: 0..<size, using: &chance)
      let hashes = try tree.inclusionProof(of: index, in: size)
      let leaf = tree.hash(level: 0, index: index)
      #expect(MerkleProof.includes(leaf, at: index, of: size, root: root, hashes: hashes))
      if size > 1 {
        let neighbour = index == 0 ? 1 : index - 1
        let other = tree.hash(level: 0, index: neighbour)
        #expect(!MerkleProof.includes(other, at: neighbour, of: size, root: root, hashes: hashes))
        #expect(!MerkleProof.includes(leaf, at: neighbour, of: size, root: root, hashes: hashes))
        #expect(!MerkleProof.includes(other, at: index, of: size, root: root, hashes: hashes))
      }
      let old = Int.random(in: 0...size, using: &chance)
      let proof = try tree.consistencyProof(from: old, to: size)
      let oldRoot = try tree.root(at: old)
      #expect(MerkleProof.isConsistent(old, oldRoot, size, root, hashes: proof))
      if old > 0, old < size {
        #expect(!MerkleProof.isConsistent(old, root, size, root, hashes: proof))
        let next = try tree.root(at: old - 1)
        #expect(!MerkleProof.isConsistent(old - 1, next, size, root, hashes: proof))
      }
    }
  }

  @Test("where each subtree is kept is where it is written")
  func places() {
    for leaves in 0..<300 {
      let hashes = SubtreePlace.count(ofLeaves: leaves)
      #expect(SubtreePlace.leaves(ofHashes: hashes) == leaves)
      if hashes > 0 { #expect(SubtreePlace.leaves(ofHashes: hashes - 1) == leaves - 1) }
    }
  }
}

/// The generator SplitMix64.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
