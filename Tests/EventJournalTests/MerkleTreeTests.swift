import EventJournal
import Testing

@Suite("The Merkle tree of RFC 6962")
struct MerkleTreeTests {
  /// The leaves of the reference tests of Certificate Transparency (github.com/google/certificate-transparency,
  /// merkletree/merkle_tree_test.cc), in hexadecimal.
  private static let leaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
  ]

  /// The roots of the trees of the first 1 to 8 of them, from the same place.
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("agrees with the published vectors")
  func vectors() {
    var tree = MerkleTree()
    for (leaf, root) in zip(Self.leaves, Self.roots) {
      let digits = Array(leaf)
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
      tree.append(LeafHash(leaf: bytes[...]))
      #expect(tree.root.description == root)
    }
  }

  @Test("agrees with the recursive definition for every size up to 130")
  func recursion() {
    var tree = MerkleTree()
    var leaves: [LeafHash] = []
    for size in 1...130 {
      let leaf = LeafHash(leaf: [UInt8(size)])
      leaves.append(leaf)
      tree.append(leaf)
      #expect(tree.root == root(leaves[...]))
      #expect(tree.count == size)
      #expect(tree.peaks.count == size.nonzeroBitCount)
      #expect(MerkleTree(count: size, peaks: tree.peaks) == tree)
    }
  }

  @Test("is refused where the number of peaks doesn't fit")
  func misfit() {
    let leaf = LeafHash(leaf: [])
    #expect(MerkleTree(count: 3, peaks: [leaf]) == nil)
    #expect(MerkleTree(count: -1, peaks: []) == nil)
    #expect(MerkleTree(count: 0, peaks: [])?.root == LeafHash(of: []))
  }

  /// MTH(D[n]) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])), k the largest power of two smaller than n (RFC 6962 §2.1).
  private func root(_ leaves: ArraySlice<LeafHash>) -> LeafHash {
    if let only = leaves.first, leaves.count == 1 { return only }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return LeafHash(left: root(leaves.prefix(split)), right: root(leaves.dropFirst(split)))
  }
}
