import EventJournal
import Glibc
import SystemPackage
import Testing

@testable import JournalProof

@Suite("The tree of a journal")
struct JournalTreeTests {
  private let folder: TestFolder
  private let file: FilePath
  private let key: SigningKey

  init() throws {
    folder = try TestFolder()
    file = folder.path.appending("journal.tree")
    key = try SigningKey(TestFolder.origin, .ed25519, secret: Array(1...32))
  }

  private func event(_ number: Int, of journal: FileJournal) throws -> JournalEvent {
    try #require(try journal.event(at: SequenceNumber(number)))
  }

  @Test("proofs are made of the hashes that are kept, as the journal grows; and without a place for them")
  func grows() throws {
    let journal = try folder.journal("Journal", entries: 5)
    var last = try JournalTree(of: journal, keptIn: file).checkpoint
    for (first, count) in [(6, 1), (7, 20), (27, 100)] {
      try folder.append(first...first + count - 1, to: journal)
      for place in [file, nil] {
        let tree = try JournalTree(of: journal, keptIn: place)
        let now = tree.checkpoint
        #expect(now.size == first + count - 1)
        let proof = try tree.consistencyProof(from: last.size, to: now)
        #expect(MerkleProof.isConsistent(last.size, last.root, now.size, now.root, hashes: proof))
        for number in [1, first, now.size] {
          let entry = try event(number, of: journal)
          let hashes = try tree.inclusionProof(of: entry, in: now)
          #expect(
            MerkleProof.includes(entry.leafHash, at: number - 1, of: now.size, root: now.root, hashes: hashes))
        }
      }
      last = try JournalTree(of: journal, keptIn: file).checkpoint
    }
    #expect(throws: ProofError.self) {
      try JournalTree(of: journal, keptIn: file).consistencyProof(from: 200, to: last)
    }
  }

  @Test(
    "hashes that are damaged, torn or of another history are made again", arguments: [0, 10, 64, 70, 100, 500, 1000])
  func damaged(place: Int) throws {
    let journal = try folder.journal("Journal", entries: 20)
    let checkpoint = try JournalTree(of: journal, keptIn: file).checkpoint
    let descriptor = try FileDescriptor.open(file, .readWrite)
    var bytes = try descriptor.bytes(at: place, 1)
    bytes[0] ^= 1
    try descriptor.writeAll(toAbsoluteOffset: Int64(place), bytes)
    try descriptor.close()
    try folder.append(21...25, to: journal)
    for number in 1...20 {
      let tree = try JournalTree(of: journal, keptIn: file)
      let entry = try event(number, of: journal)
      let hashes = try tree.inclusionProof(of: entry, in: checkpoint)
      #expect(
        MerkleProof.includes(entry.leafHash, at: number - 1, of: 20, root: checkpoint.root, hashes: hashes))
    }
  }

  @Test("a key never signs a journal that does not go on from what it signed")
  func signing() throws {
    let memory = folder.path.appending("key.signed")
    let journal = try folder.journal("Journal", entries: 5)
    func sign(_ journal: FileJournal) throws -> SignedNote {
      let tree = try JournalTree(of: journal, keptIn: nil)
      return try key.sign(tree.checkpoint, of: tree, remembering: SigningMemory(memory))
    }
    let first = try sign(journal)
    #expect(try sign(journal) == first)
    try folder.append(6...8, to: journal)
    let second = try sign(journal)
    #expect(try Checkpoint(second).size == 8)
    // The attacks that a check of the bytes alone calls good.
    let rewritten = try folder.journal("Rewritten", entries: 9, changedFrom: 3, changedUpTo: 3)
    let cut = try folder.journal("Cut", entries: 7)
    let short = try folder.journal("Short", entries: 8, changedFrom: 8)
    for (journal, code) in [(rewritten, ProofError.Code.inconsistent), (cut, .cut), (short, .inconsistent)] {
      #expect(try journal.verify().isWhole)
      let error = #expect(throws: ProofError.self) { try sign(journal) }
      #expect(error?.code == code)
    }
    let kept = try NoteFile.notes(parsing: FileDescriptor.open(memory, .readOnly).bytes(at: 0, 100_000))
    #expect(kept == [first, second])
  }

  @Test("the next key goes on from what the one before signed, and signs the same checkpoint itself")
  func inherited() throws {
    let next = try SigningKey(TestFolder.origin, .ed25519, secret: Array(33...64))
    let (old, new) = (folder.path.appending("old.signed"), folder.path.appending("new.signed"))
    let journal = try folder.journal("Journal", entries: 5)
    let tree = try JournalTree(of: journal, keptIn: nil)
    let first = try key.sign(tree.checkpoint, of: tree, remembering: SigningMemory(old))
    try SigningMemory(new).inherit(TestFolder.origin, from: SigningMemory(old))
    let both = try next.sign(tree.checkpoint, of: tree, remembering: SigningMemory(new))
    #expect(both.text == first.text)
    #expect(try both.signers(among: [key.verifierKey, next.verifierKey]).count == 2)
    #expect(try next.sign(tree.checkpoint, of: tree, remembering: SigningMemory(new)) == both)
    let other = try folder.journal("Other", entries: 6, changedFrom: 4)
    let otherTree = try JournalTree(of: other, keptIn: nil)
    #expect(throws: ProofError.self) {
      try next.sign(otherTree.checkpoint, of: otherTree, remembering: SigningMemory(new))
    }
  }

  @Test("what was changed is named by the hashes that were kept before, also once they were put aside")
  func difference() throws {
    let journal = try folder.journal("Journal", entries: 12)
    let signed = try JournalTree(of: journal, keptIn: file).checkpoint
    #expect(JournalTree.firstDifference(of: journal, from: signed, keptIn: file) == nil)
    let rewritten = try folder.journal("Rewritten", entries: 14, changedFrom: 7)
    #expect(JournalTree.firstDifference(of: rewritten, from: signed, keptIn: file) == 7)
    _ = try JournalTree(of: rewritten, keptIn: file)
    #expect(JournalTree.firstDifference(of: rewritten, from: signed, keptIn: file) == 7)
    let other = Checkpoint(origin: signed.origin, size: 12, root: LeafHash(of: []))
    #expect(JournalTree.firstDifference(of: rewritten, from: other, keptIn: file) == nil)
  }

  @Test("only the key of the journal signs it, and only a cosigner's key cosigns")
  func keys() throws {
    let journal = try folder.journal("Journal", entries: 2)
    let tree = try JournalTree(of: journal, keptIn: nil)
    let memory = try SigningMemory(folder.path.appending("other.signed"))
    let others = [
      try SigningKey("other.example", .ed25519, secret: Array(1...32)),
      try SigningKey(TestFolder.origin, .timestampedEd25519, secret: Array(1...32)),
    ]
    for other in others {
      let error = #expect(throws: ProofError.self) { try other.sign(tree.checkpoint, of: tree, remembering: memory) }
      #expect(error?.code == .wrongKey)
    }
    let request = CosigningRequest(oldSize: 0, hashes: [], note: SignedNote(text: tree.checkpoint.text, signatures: []))
    #expect(throws: ProofError.self) {
      try key.cosign(request, trusting: TrustPolicy(keys: [key.verifierKey]), remembering: memory, at: 0)
    }
  }

  @Test("a file of a key is for its owner alone, and is never written over")
  func keyFiles() throws {
    let path = folder.path.appending("office.key")
    try KeyFile.write(key.secretText, to: path)
    #expect(try KeyFile.key(KeyFile.text(of: path), passphrase: { "" }).secretText == key.secretText)
    #expect(#expect(throws: ProofError.self) { try KeyFile.write(key.secretText, to: path) }?.code == .keyExists)
    let descriptor = try FileDescriptor.open(path, .readOnly)
    for mode in [0o644, 0o640, 0o604, 0o602] {
      try #require(fchmod(descriptor.rawValue, mode_t(mode)) == 0)
      let error = #expect(throws: ProofError.self) { try KeyFile.text(of: path) }
      #expect(error?.code == .exposedKey)
    }
    try #require(fchmod(descriptor.rawValue, 0o600) == 0)
    #expect(try KeyFile.verifierKey(KeyFile.text(of: path)) == key.verifierKey)
    #expect(throws: ProofError.self) { try KeyFile.text(of: folder.path.appending("missing")) }
    #expect(throws: ProofError.self) { try KeyFile.text(of: folder.path) }
  }
}
