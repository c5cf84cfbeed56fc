import EventJournal
import SystemPackage
import Testing

@testable import JournalProof

@Suite("Cosigning")
struct CosigningTests {
  private let folder: TestFolder
  private let office: SigningKey
  private let witness: SigningKey
  private let policy: TrustPolicy

  init() throws {
    folder = try TestFolder()
    office = try SigningKey(TestFolder.origin, .ed25519, secret: Array(1...32))
    witness = try SigningKey("lao.example", .timestampedEd25519, secret: Array(33...64))
    policy = TrustPolicy(keys: [office.verifierKey])
  }

  /// The request for a journal's checkpoint, as it goes by mail.
  private func request(_ journal: FileJournal, since size: Int, by key: SigningKey? = nil) throws -> CosigningRequest {
    let tree = try JournalTree(of: journal, keptIn: nil)
    let text = tree.checkpoint.text
    let note = SignedNote(text: text, signatures: [try (key ?? office).signature(ofNote: text, at: 0)])
    let hashes = try tree.consistencyProof(from: size, to: tree.checkpoint)
    return try CosigningRequest(parsing: CosigningRequest(oldSize: size, hashes: hashes, note: note).bytes)
  }

  private func cosign(_ request: CosigningRequest, at time: Int = 1_790_000_000) throws -> SignedNote {
    try witness.cosign(
      request, trusting: policy, remembering: SigningMemory(folder.path.appending("witness.signed")), at: time)
  }

  private func code(_ request: CosigningRequest) -> ProofError.Code? {
    #expect(throws: ProofError.self) { try cosign(request) }?.code
  }

  @Test("a journal that goes on is cosigned, and its cosignatures make it final")
  func goesOn() throws {
    let journal = try folder.journal("Journal", entries: 3)
    let both = TrustPolicy(keys: [office.verifierKey, witness.verifierKey])
    var size = 0
    for next in [3, 3, 4, 9] {
      if next > size, size > 0 { try folder.append(size + 1...next, to: journal) }
      let request = try request(journal, since: size)
      #expect(throws: ProofError.self) { try both.verified(request.note) }
      let note = try cosign(request, at: 1_790_000_000 + next)
      #expect(try both.verified(note).signers.map(\.time) == [nil, 1_790_000_000 + next])
      size = next
    }
  }

  @Test("a fork is refused, and said to be one")
  func fork() throws {
    let journal = try folder.journal("Journal", entries: 5)
    _ = try cosign(request(journal, since: 0))
    let sameSize = try folder.journal("Forked", entries: 5, changedFrom: 5)
    #expect(code(try request(sameSize, since: 5)) == .fork)
    #expect(code(try request(sameSize, since: 0)) == .fork)
    try folder.append(6...8, to: sameSize)
    #expect(code(try request(sameSize, since: 5)) == .inconsistent)
    let rewritten = try folder.journal("Rewritten", entries: 9, changedFrom: 2, changedUpTo: 2)
    #expect(code(try request(rewritten, since: 5)) == .inconsistent)
    // The honest journal is cosigned after all that.
    try folder.append(6...6, to: journal)
    #expect(try Checkpoint(cosign(request(journal, since: 5))).size == 6)
  }

  @Test("a request that does not begin where the cosigner's memory ends is sent back")
  func outOfStep() throws {
    let journal = try folder.journal("Journal", entries: 5)
    #expect(code(try request(journal, since: 2)) == .outOfStep)
    _ = try cosign(request(journal, since: 0))
    let older = try folder.journal("Older", entries: 4)
    #expect(code(try request(older, since: 0)) == .outOfStep)
    try folder.append(6...7, to: journal)
    #expect(code(try request(journal, since: 0)) == .outOfStep)
    #expect(code(try request(journal, since: 4)) == .outOfStep)
    #expect(try Checkpoint(cosign(request(journal, since: 5))).size == 7)
  }

  @Test("what is not signed with a trusted key is not cosigned")
  func untrusted() throws {
    let journal = try folder.journal("Journal", entries: 5)
    let stranger = try SigningKey(TestFolder.origin, .ed25519, secret: Array(7...38))
    #expect(code(try request(journal, since: 0, by: stranger)) == .notSigned)
    var bytes = try request(journal, since: 0).bytes
    for place in bytes.indices {
      bytes[place] ^= 1
      #expect((try? CosigningRequest(parsing: bytes)).map { (try? cosign($0)) == nil } ?? true, "byte \(place)")
      bytes[place] ^= 1
    }
    #expect(try Checkpoint(cosign(request(journal, since: 0))).size == 5)
  }

  @Test("what was torn from the memory of a key was never given away, and the next is kept in its place")
  func tornMemory() throws {
    let path = folder.path.appending("witness.signed")
    let journal = try folder.journal("Journal", entries: 3)
    let first = try cosign(request(journal, since: 0))
    let descriptor = try FileDescriptor.open(path, .writeOnly, options: .append)
    try descriptor.writeAll(Array("\(TestFolder.origin)\n4\nabc".utf8))
    try descriptor.close()
    try folder.append(4...4, to: journal)
    let second = try cosign(request(journal, since: 3))
    let kept = try FileDescriptor.open(path, .readOnly).bytes(at: 0, 100_000)
    #expect(try NoteFile.notes(parsing: kept) == [first, second])
  }

  @Test("a memory of many checkpoints is read from its end, also of a journal that was long ago")
  func longMemory() throws {
    let path = folder.path.appending("witness.signed")
    let memory = try SigningMemory(path)
    func note(_ origin: String, _ size: Int) throws -> SignedNote {
      let text = Checkpoint(origin: origin, size: size, root: LeafHash(of: Array("\(size)".utf8)[...])).text
      return SignedNote(text: text, signatures: [try witness.signature(ofNote: text, at: size)])
    }
    try memory.keep(note("old.example", 1))
    for size in 1...400 { try memory.keep(note(TestFolder.origin, size)) }
    #expect(try memory.last(of: TestFolder.origin) == note(TestFolder.origin, 400))
    #expect(try memory.last(of: "old.example") == note("old.example", 1))
    #expect(try memory.last(of: "new.example") == nil)
  }
}
