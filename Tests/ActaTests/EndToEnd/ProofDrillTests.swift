import Acta
import ActaShell
import Foundation
import Testing

/// The drill of two ministries, each with a home of its own, who exchange nothing but files.
@Suite struct ProofDrillTests {
  /// Keeps the journal.
  private let office: Desk
  /// Cosigns it.
  private let neighbour = try? Desk()
  /// Trusts the two verifier keys, and has no journal.
  private let stranger = try? Desk()

  init() throws {
    office = try Desk.withJournal(
      "state register vn --name \"Viet Nam\"", "state register la --name Laos", "state register mm --name Myanmar")
    try office.write(office.output("key new office.key"), to: "office.vkey")
    let other = try #require(neighbour)
    try other.write(other.output("key new other.key --cosigner --name la-labour.example"), to: "other.vkey")
    try send("office.vkey", from: office, to: other, #require(stranger))
    try send("other.vkey", from: other, to: office, #require(stranger))
  }

  private func send(_ name: String, from sender: Desk, to receivers: Desk...) throws {
    for receiver in receivers { try receiver.write(sender.bytes(name), to: name) }
  }

  /// Signs, lets the neighbour cosign, and takes the cosignature.
  private func sign(since size: Int, key: String = "office.key", trusting: String = "--trust office.vkey") throws {
    let other = try #require(neighbour)
    office.output("checkpoint --key \(key) --for-cosigner request.txt --since \(size)")
    try send("request.txt", from: office, to: other)
    try other.write(other.output("cosign request.txt --key other.key \(trusting)"), to: "cosigned.txt")
    try send("cosigned.txt", from: other, to: office)
    office.output("checkpoint --add cosigned.txt")
  }

  private func refused(_ line: String, at desk: Desk, _ code: String, _ words: String...) {
    let outcome = desk.run(line)
    #expect(outcome.status != .done && outcome.code == code, "\(line): \(outcome.output)\(outcome.errors)")
    for word in words { #expect(outcome.errors.contains(word), "\(line): \(outcome.errors)") }
  }

  @Test func `a paper that people saw is proved to a stranger, who has neither journal nor network`() throws {
    let stranger = try #require(stranger)
    try office.write("The minutes, as they were adopted.\n", to: "minutes.txt")
    office.output("document attach minutes --title Minutes --file minutes.txt")
    refused("prove --file minutes.txt", at: office, "not-signed", "No checkpoint")
    try sign(since: 0)
    office.output("prove --file minutes.txt --output minutes.tlog-proof")
    office.output("prove la --output la.tlog-proof")
    try send("minutes.txt", from: office, to: stranger)
    try send("minutes.tlog-proof", from: office, to: stranger)
    try send("la.tlog-proof", from: office, to: stranger)
    let verify = "verify --proof minutes.tlog-proof --key office.vkey --key other.vkey"
    let said = stranger.output("\(verify) --file minutes.txt")
    #expect(said.hasPrefix("Proved: entry 5 of desk.example, recorded on 2026-11-24T09:00:00.000Z.\n"), "\(said)")
    #expect(said.contains("cosigned by la-labour.example on 2026-11-24T09:00:00.000Z"), "\(said)")
    #expect(stranger.output("verify --proof la.tlog-proof --key office.vkey").contains("\"subject\":\"la\""))
    refused("verify --proof la.tlog-proof --key office.vkey --file minutes.txt", at: stranger, "not-included")
    refused("verify --proof la.tlog-proof --key other.vkey", at: stranger, "not-signed")
    try stranger.write("The minutes, as they were not adopted.\n", to: "minutes.txt")
    refused("\(verify) --file minutes.txt", at: stranger, "not-included", "is not the file that entry 5 names")
    #expect(
      try stranger.files(below: "") == [
        "la.tlog-proof", "minutes.tlog-proof", "minutes.txt", "office.vkey", "other.vkey",
      ])
  }

  @Test func `the attacks that a check of the bytes calls good are found against a checkpoint, and not cosigned`()
    throws
  {
    let other = try #require(neighbour)
    try sign(since: 0)
    office.output("state register th --name Thailand")
    try sign(since: 4)
    let signed = try office.bytes("Journal/checkpoint")
    try office.write(signed, to: "signed.txt")
    let honest = "verify --against signed.txt --key office.vkey --key other.vkey"
    #expect(office.output(honest).contains("It continues from the checkpoint of 5 entries."))

    // Entries cut, with and without the head; and the whole chain written again after a changed entry.
    let cut = try Desk.withJournal("state register vn --name \"Viet Nam\"", "state register la --name Laos")
    let rewritten = try Desk.withJournal(
      "state register vn --name \"Viet Nam\"", "state register la --name LAOS", "state register mm --name Myanmar",
      "state register th --name Thailand", "state register kh --name Cambodia")
    let headless = try Desk.withJournal("state register vn --name \"Viet Nam\"", "state register la --name Laos")
    try FileManager.default.removeItem(atPath: headless.path("Journal/head"))
    for (desk, finding) in [
      (cut, "Cut: 5 entries were signed, and the journal has 3. Entries 4 to 5 are gone."),
      (headless, "Cut: 5 entries were signed, and the journal has 3. Entries 4 to 5 are gone."),
      (rewritten, "Changed: one of the entries 1 to 5 is not the one that was signed."),
    ] {
      #expect(desk.output("verify").hasPrefix("Good"))
      try desk.write(signed, to: "signed.txt")
      let outcome = desk.run("verify --against signed.txt")
      #expect(outcome.status == .damaged && outcome.output.contains(finding), "\(outcome.output)\(outcome.errors)")
      try FileManager.default.copyItem(atPath: office.path("office.key"), toPath: desk.path("office.key"))
      // Stolen with its memory, the key refuses; without it, the neighbour does.
      try FileManager.default.copyItem(atPath: office.path("office.key.signed"), toPath: desk.path("office.key.signed"))
      #expect(desk.run("checkpoint --key office.key").status == .damaged)
      try FileManager.default.removeItem(atPath: desk.path("office.key.signed"))
      desk.output("checkpoint --key office.key --for-cosigner request.txt --since \(desk === rewritten ? 5 : 0)")
      try send("request.txt", from: desk, to: other)
      refused(
        "cosign request.txt --key other.key --trust office.vkey", at: other,
        desk === rewritten ? "inconsistent" : "out-of-step", "5")
    }
    // What the key remembers names the entry more closely.
    try rewritten.write(office.bytes("office.key.signed"), to: "all.txt")
    #expect(rewritten.run("verify --against all.txt").output.contains("Changed: one of the entries 1 to 4 is not"))
  }

  @Test func `the entry that was changed is named where the hashes that were signed are still there`() throws {
    try sign(since: 0)
    try office.write(office.bytes("Journal/checkpoint"), to: "signed.txt")
    let rewritten = try Desk.withJournal(
      "state register vn --name \"Viet Nam\"", "state register la --name LAOS", "state register mm --name Myanmar")
    try FileManager.default.removeItem(atPath: office.path("Journal"))
    try FileManager.default.copyItem(atPath: rewritten.path("Journal"), toPath: office.path("Journal"))
    for _ in 0..<2 {
      let outcome = office.run("verify --against signed.txt")
      #expect(outcome.output.contains("Changed: entry 3 is not the one that was signed"), "\(outcome.output)")
      #expect(office.run("checkpoint --key office.key").status == .damaged)
    }
  }

  @Test func `two histories of one journal are shown to be a fork`() throws {
    let other = try #require(neighbour)
    try sign(since: 0)
    try FileManager.default.copyItem(atPath: office.path("Journal"), toPath: office.path("Fork"))
    office.output("state register th --name Thailand")
    try sign(since: 4)
    office.output("state register kh --name Cambodia --journal Fork")
    refused("checkpoint --key office.key --journal Fork", at: office, "inconsistent")
    try FileManager.default.moveItem(atPath: office.path("office.key.signed"), toPath: office.path("kept"))
    office.output("checkpoint --key office.key --journal Fork --for-cosigner request.txt --since 4")
    try send("request.txt", from: office, to: other)
    refused(
      "cosign request.txt --key other.key --trust office.vkey", at: other, "fork", "the journal was shown in two ways",
      "together they prove it")
  }

  @Test func `a key is changed, and another office takes over, without anyone's trust being lost`() throws {
    let (other, stranger) = (try #require(neighbour), try #require(stranger))
    try sign(since: 0)
    // Rotation: the new key goes on from what the old one signed.
    office.output("key new next.key")
    try office.write(office.output("key hand-over office.key --to next.key"), to: "first.txt")
    office.output("state register th --name Thailand")
    try send("first.txt", from: office, to: other, stranger)
    try sign(since: 4, key: "next.key", trusting: "--trust office.vkey --hand-over first.txt")
    office.output("prove 5 --output p")
    try send("p", from: office, to: stranger)
    refused("verify --proof p --key office.vkey", at: stranger, "not-signed", "Perhaps its key has changed")
    stranger.output("verify --proof p --key office.vkey --key other.vkey --hand-over first.txt")

    // Succession: another ministry restores the journal from a backup, and makes a key of the journal's name.
    let successor = try Desk()
    office.output("backup archive")
    try FileManager.default.copyItem(atPath: office.path("archive"), toPath: successor.path("archive"))
    successor.output("restore archive")
    successor.output("key new moha.key")
    try FileManager.default.copyItem(atPath: successor.path("moha.key"), toPath: office.path("moha.key"))
    try office.write(office.output("key hand-over next.key --to moha.key"), to: "second.txt")
    try send("second.txt", from: office, to: stranger)
    try send("moha.key.signed", from: office, to: successor)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: successor.path("moha.key.signed"))
    successor.output("state register kh --name Cambodia --id 01a20cc8-8e80-7000-8000-000000000001")
    successor.output("checkpoint --key moha.key")
    successor.output("prove 6 --output q")
    try send("q", from: successor, to: stranger)
    refused("verify --proof q --key office.vkey --hand-over first.txt", at: stranger, "not-signed")
    stranger.output("verify --proof q --key office.vkey --hand-over second.txt --hand-over first.txt")
    // Nobody can take the journal back behind what the first key signed.
    let cut = try Desk.withJournal("state register vn --name \"Viet Nam\"")
    try FileManager.default.copyItem(atPath: successor.path("moha.key"), toPath: cut.path("moha.key"))
    try cut.write(successor.bytes("moha.key.signed"), to: "moha.key.signed")
    refused("checkpoint --key moha.key", at: cut, "entries-cut", "6 entries were signed, and the journal has 2")
  }

  @Test func `a checkpoint is signed when others act on what was recorded, and its failure takes nothing back`() throws
  {
    for line in [
      "series establish talks --name Talks --party vn,la",
      "conference convene talks/1 --series talks --ordinal 1 --dates 2026-11-12 --host vn",
      "agenda-item propose talks/1 --title Wages",
    ] { office.output(line) }
    let before = try office.entryCount()
    try office.write("Agenda", to: "agenda.txt")
    let circulate = "agenda-revision circulate talks/1 --stage preliminary --file agenda.txt"
    let configured = ["ACTA_CHECKPOINT_KEY": office.path("office.key")]
    #expect(office.run("state register th --name Thailand", variables: configured).errors.isEmpty)
    let told = office.run("\(circulate) --number 1", variables: configured)
    #expect(
      told.status == .done && told.errors.contains("signed a checkpoint of \(before + 2) entries"), "\(told.errors)")
    let missing = office.run("\(circulate) --number 2", variables: ["ACTA_CHECKPOINT_KEY": office.path("missing")])
    #expect(missing.status == .done && missing.errors.contains("the entry is recorded, but no checkpoint was signed"))
    #expect(office.run("verify --against Journal/checkpoint").status == .done)
  }
}
