import EventJournal
import Testing

@testable import JournalProof

/// The checkpoint with a cosignature of C2SP tlog-cosignature, whose keys are not published there.
private let published = """
  example.com/behind-the-sofa
  20852163
  CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

  \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
  \u{2014} witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

  """

@Suite("Checkpoints")
struct CheckpointTests {
  @Test("the published checkpoint is read, and written as it was")
  func published() throws {
    let note = try SignedNote(parsing: Array(JournalProofTests.published.utf8))
    let checkpoint = try Checkpoint(note)
    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(note.signatures.map(\.name) == ["example.com/behind-the-sofa", "witness.example.com/w1"])
    #expect(Cosignature.parts(of: note.signatures[1].bytes)?.time == 1_679_315_147)
    #expect(checkpoint.text == note.text)
    #expect(note.bytes == Array(JournalProofTests.published.utf8))
    let message = String(decoding: Cosignature.message(note.text, at: 1_679_315_147), as: UTF8.self)
    #expect(message.hasPrefix("cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n"))
  }

  @Test(
    "what is no checkpoint is refused",
    arguments: [
      "a\n1\n", "a\n01\n\(root)\n", "a\n-1\n\(root)\n", "\n1\n\(root)\n", "a\n1\n\(root)A\n", "a\n1\n\(root)\nmore\n",
      "a\n0\n\(root)\n", "a\n99999999999999999999\n\(root)\n", "a\n1\n\(root)", "a\n1 \n\(root)\n",
    ])
  func malformed(text: String) { #expect(throws: ProofError.self) { try Checkpoint(parsing: Array(text.utf8)) } }

  private static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

  @Test("every byte of a cosigned checkpoint that is changed, and every part of it, is refused")
  func flipped() throws {
    let office = try SigningKey("labour.example/series", .ed25519, secret: Array(1...32))
    let witness = try SigningKey("lao.example", .timestampedEd25519, secret: Array(33...64))
    let policy = TrustPolicy(keys: [office.verifierKey, witness.verifierKey])
    let text = Checkpoint(origin: "labour.example/series", size: 7, root: LeafHash(of: [7])).text
    let note = SignedNote(
      text: text,
      signatures: [try office.signature(ofNote: text, at: 0), try witness.signature(ofNote: text, at: 1_790_000_000)])
    #expect(try policy.verified(note).signers.map(\.time) == [nil, 1_790_000_000])
    func isFinal(_ bytes: [UInt8]) -> Bool { (try? policy.verified(SignedNote(parsing: bytes))) != nil }
    #expect(isFinal(note.bytes))
    for place in note.bytes.indices {
      for bit in 0..<8 {
        var bytes = note.bytes
        bytes[place] ^= 1 << bit
        #expect(!isFinal(bytes), "byte \(place), bit \(bit)")
      }
      #expect(!isFinal(Array(note.bytes[..<place])), "up to \(place)")
    }
  }

  @Test("every byte of a proof that is changed, and every part of it, is refused")
  func flippedProof() throws {
    let office = try SigningKey("labour.example/series", .ed25519, secret: Array(1...32))
    let lines = (0..<7).map { Array("entry \($0)".utf8) }
    let tree = lines.reduce(into: SubtreesInMemory()) { $0.append(LeafHash(leaf: $1[...])) }
    let text = Checkpoint(origin: "labour.example/series", size: 7, root: try tree.root(at: 7)).text
    let note = SignedNote(text: text, signatures: [try office.signature(ofNote: text, at: 0)])
    let proof = EntryProof(line: lines[4], sequence: 5, hashes: try tree.inclusionProof(of: 4, in: 7), note: note)
    let policy = TrustPolicy(keys: [office.verifierKey])
    func verifies(_ bytes: [UInt8]) -> Bool { (try? EntryProof(parsing: bytes).verified(by: policy)) != nil }
    #expect(verifies(proof.bytes))
    #expect(try EntryProof(parsing: proof.bytes) == proof)
    for place in proof.bytes.indices {
      for bit in 0..<8 {
        var bytes = proof.bytes
        bytes[place] ^= 1 << bit
        #expect(!verifies(bytes), "byte \(place), bit \(bit)")
      }
      #expect(!verifies(Array(proof.bytes[..<place])), "up to \(place)")
    }
  }

  @Test("several notes in one file are read one by one")
  func several() throws {
    let key = try SigningKey("a.example", .ed25519, secret: Array(1...32))
    let notes = try (1...5).map { size in
      let text = Checkpoint(origin: "a.example", size: size, root: LeafHash(of: [UInt8(size)])).text
      return SignedNote(text: text, signatures: [try key.signature(ofNote: text, at: 0)])
    }
    let bytes = notes.flatMap(\.bytes)
    #expect(try NoteFile.notes(parsing: bytes) == notes)
    #expect(NoteFile.notes(in: Array(bytes.dropLast())).map(\.note) == Array(notes.dropLast()))
    #expect(throws: ProofError.self) { try NoteFile.notes(parsing: Array(bytes.dropLast())) }
  }

  @Test("a hand-over leads from a trusted key to the next, and from no other")
  func handOver() throws {
    let keys = try (0..<4).map {
      try SigningKey("a.example", .ed25519, secret: Array(repeating: UInt8($0 + 1), count: 32))
    }
    let first = try KeyHandOver(from: keys[0], to: keys[1])
    let second = try KeyHandOver(parsing: KeyHandOver(from: keys[1], to: keys[2]).note.bytes)
    let trusted = [second, first].successors(of: [keys[0].verifierKey])
    #expect(trusted == keys[0...2].map(\.verifierKey))
    #expect([second].successors(of: [keys[0].verifierKey]) == [keys[0].verifierKey])
    let witness = try SigningKey("a.example", .timestampedEd25519, secret: Array(1...32))
    #expect(throws: ProofError.self) { try KeyHandOver(from: keys[0], to: witness) }
    for place in first.note.bytes.indices {
      var bytes = first.note.bytes
      bytes[place] ^= 1
      #expect((try? KeyHandOver(parsing: bytes)) == nil, "byte \(place)")
    }
    // Signed with the old key alone: nobody showed that the new one is theirs.
    let half = SignedNote(text: first.note.text, signatures: [first.note.signatures[0]])
    #expect(throws: ProofError.self) { try KeyHandOver(parsing: half.bytes) }
  }
}
