import Acta
import ActaShell
import Foundation
import Testing

/// Keys, checkpoints, cosignatures and proofs, as they are typed and answered; the keys are always the same.
@Suite struct ProofTranscriptTests {
  private let desk: Desk
  private let office: SigningKey
  private let other: SigningKey

  init() throws {
    desk = try Desk()
    office = try SigningKey("desk.example", .ed25519, secret: Array(1...32))
    other = try SigningKey("la-labour.example", .timestampedEd25519, secret: Array(33...64))
  }

  @Test func `what is typed is answered as before`() throws {
    let next = try SigningKey("desk.example", .ed25519, secret: Array(65...96))
    let third = try SigningKey("asean.example", .timestampedEd25519, secret: Array(97...128))
    for (name, key) in [("office", office), ("other", other), ("next", next), ("ahead", office), ("broken", office)] {
      try KeyFile.write(key.secretText, to: desk.directory.appending("\(name).key"))
      try desk.write("\(key.verifierKey)\n", to: "\(name).vkey")
    }
    try KeyFile.write(
      SealedKey.text(office, passphrase: "correct horse", rounds: 10), to: desk.directory.appending("sealed.key"))
    try KeyFile.write("nonsense", to: desk.directory.appending("nonsense.key"))
    try desk.write(office.secretText, to: "exposed.key")
    try desk.write("correct horse\n", to: "right.txt")
    try desk.write("correct house\n", to: "wrong.txt")
    try desk.write("A paper\n", to: "paper.txt")
    try desk.write(
      """
      log \(office.verifierKey)
      witness la \(other.verifierKey)
      witness asean \(third.verifierKey)
      group both all la asean
      quorum both

      """, to: "policy.txt")
    try FileManager.default.createDirectory(atPath: desk.path("broken.key.signed"), withIntermediateDirectories: false)
    let ahead = try signed(size: 99, "ahead")
    try desk.write(ahead.bytes, to: "ahead.key.signed")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: desk.path("ahead.key.signed"))
    let forged = SignedNote(text: try signed(size: 3, "forged").text, signatures: ahead.signatures)
    try desk.write(EntryProof(line: [], sequence: 1, hashes: [], note: forged).bytes, to: "forged.tlog-proof")
    try desk.write(CosigningRequest(oldSize: 2, hashes: [], note: signed(size: 2, "fork")).bytes, to: "fork.txt")
    let hashes = [LeafHash(of: Array("nothing".utf8)[...])]
    try desk.write(CosigningRequest(oldSize: 2, hashes: hashes, note: ahead).bytes, to: "ahead.txt")
    try Transcripts.expect("proof", at: desk, adding: [ProvokeCommand.self])
  }

  /// A checkpoint that the office signed, of a tree that there never was.
  private func signed(size: Int, _ word: String) throws -> SignedNote {
    let text = Checkpoint(origin: "desk.example", size: size, root: LeafHash(of: Array(word.utf8)[...])).text
    return SignedNote(text: text, signatures: [try office.signature(ofNote: text, at: 0)])
  }
}
