import Acta
import ActaShell
import Foundation
import Testing

/// `backup` and `restore`, as they are typed.
@Suite struct BackupCommandTests {
  private func desk() throws -> Desk {
    try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
  }

  @Test func `a backup is a journal, is brought forward, and is restored`() throws {
    let desk = try desk()
    let root = try #require(desk.output("verify --journal Journal").firstMatch(of: /Merkle root  ([0-9a-f]{64})/)?.1)
    #expect(
      desk.output("backup archive --journal Journal")
        == "Backed up: \(desk.path("archive")) holds 2 entries, verified.\nMerkle root  \(root)\n")
    #expect(
      desk.output("backup archive --journal Journal").hasPrefix(
        "Brought forward: \(desk.path("archive")) holds 2 entries, none of them new, verified.\n"))
    try desk.write("signed", to: "signed.pdf")
    _ = desk.output("document attach scan --title Scan --file signed.pdf --journal Journal")
    #expect(
      desk.output("backup archive --journal Journal").hasPrefix(
        "Brought forward: \(desk.path("archive")) holds 3 entries and 1 attached file, 1 and 1 attached of them new, "
          + "verified.\n"))
    #expect(
      desk.output("restore archive copy").hasPrefix(
        "Restored: \(desk.path("copy")) holds 3 entries and 1 attached file, verified.\n"))
    let kept = try desk.files(below: "Journal").filter { $0 != "journal.json.new" }
    #expect(try desk.files(below: "copy") == kept)
    for name in kept { #expect(try desk.bytes("copy/\(name)") == desk.bytes("Journal/\(name)"), "\(name)") }
    #expect(desk.output("verify --journal copy") == desk.output("verify --journal Journal"))
  }

  @Test func `the reports for programs`() throws {
    let desk = try desk()
    let outcome = desk.output("backup archive --journal Journal --json")
    #expect(
      outcome.hasPrefix(
        "{\"path\":\"\(desk.path("archive"))\",\"new\":true,\"events\":2,\"addedEvents\":2,\"attachments\":0,"
          + "\"addedAttachments\":0,\"root\":\""))
    #expect(desk.output("restore archive copy --json").hasPrefix("{\"path\":\"\(desk.path("copy"))\",\"new\":true,"))
  }

  @Test func `a fork is refused, with the first entry that differs`() throws {
    let desk = try desk()
    _ = desk.output("backup archive --journal Journal")
    _ = desk.output("state register la --name Laos --journal archive")
    _ = desk.output("state register th --name Thailand --journal Journal")
    let before = try desk.bytes("archive/segments/000000000001.jsonl")
    let outcome = desk.run("backup archive --journal Journal")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("from event 000000000003 on the copy differs: here acta.state.registered.v1"))
    #expect(outcome.errors.contains("hint: keep both, and choose another directory"))
    #expect(try desk.bytes("archive/segments/000000000001.jsonl") == before)
  }

  @Test func `nothing that is there is overwritten by restoring`() throws {
    let desk = try desk()
    _ = desk.output("backup archive --journal Journal")
    let outcome = desk.run("restore archive")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("there is something already"))
    let nothing = desk.run("restore nowhere copy")
    #expect(nothing.status == .refused)
    #expect(nothing.errors.contains("there is no journal.json"))
    #expect(!FileManager.default.fileExists(atPath: desk.path("copy")))
  }

  @Test func `a damaged journal is not backed up, and the older backup stays as it is`() throws {
    let desk = try desk()
    _ = desk.output("backup archive --journal Journal")
    var bytes = try desk.bytes("Journal/segments/000000000001.jsonl")
    bytes[200] ^= 1
    try desk.write(bytes, to: "Journal/segments/000000000001.jsonl")
    let outcome = desk.run("backup fresh --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.errors.contains("line 1"))
    #expect(desk.run("verify --journal archive").status == .done)
  }
}
