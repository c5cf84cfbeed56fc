import Acta
import ActaShell
import EventJournal
import Foundation
import MeetingRecords
import Testing

/// What `doctor` says, and what it does when it is told.
@Suite struct DoctorCommandTests {
  private static let segment = "segments/000000000001.jsonl"

  /// A journal of four entries with an attached file, and a backup of it in `archive`.
  private func desk() throws -> Desk {
    let desk = try Desk.withJournal(
      "state register vn --name \"Viet Nam\" --journal Journal", "state register la --name Laos --journal Journal")
    try desk.write("signed", to: "signed.pdf")
    _ = desk.output("document attach scan --title Scan --file signed.pdf --journal Journal")
    _ = desk.output("backup archive --journal Journal")
    return desk
  }

  private func change(_ desk: Desk, _ name: String, _ body: (inout [UInt8]) -> Void) throws {
    var bytes = try desk.bytes("Journal/\(name)")
    body(&bytes)
    try desk.write(bytes, to: "Journal/\(name)")
  }

  private func remove(_ desk: Desk, _ name: String) throws {
    try FileManager.default.removeItem(atPath: desk.path("Journal/\(name)"))
  }

  /// What a sound journal gets to hear.
  private func expectSound(_ desk: Desk, entries: Int = 4) {
    #expect(desk.output("doctor --journal Journal") == "Nothing is wrong: \(entries) entries are good.\n")
    #expect(desk.run("verify --journal Journal").status == .done)
  }

  @Test func `a sound journal`() throws {
    let desk = try desk()
    expectSound(desk)
    #expect(
      desk.output("doctor --journal Journal --json") == "{\"sound\":true,\"events\":4,\"findings\":[],\"done\":[]}\n")
  }

  @Test func `a changed entry, brought back from a backup`() throws {
    let desk = try desk()
    let good = try desk.bytes("Journal/\(Self.segment)")
    let second = try #require(good.firstIndex(of: 10)) + 1
    try change(desk, Self.segment) { $0[second + 100] ^= 1 }
    let changed = try desk.bytes("Journal/\(Self.segment)")
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.hasPrefix("Damaged: An entry is not as it was recorded: "))
    #expect(outcome.output.contains("\n  at \(Self.segment), line 2, byte \(second), sequence 000000000002\n"))
    #expect(outcome.output.contains("The entries up to 1 are good"))
    #expect(outcome.output.hasSuffix("\n  with: acta doctor --restore-segment FROM\n"))
    #expect(try desk.bytes("Journal/\(Self.segment)") == changed)

    let mended = desk.output("doctor --restore-segment archive --journal Journal")
    #expect(
      mended == """
        Done: Brought back \(Self.segment).
              What was there is kept in quarantine/000000000001.jsonl-0.bytes.
        Nothing is wrong: 4 entries are good.

        """)
    #expect(try desk.bytes("Journal/\(Self.segment)") == good)
    #expect(try desk.bytes("Journal/quarantine/000000000001.jsonl-0.bytes") == changed)
    _ = desk.output("state register th --name Thailand --journal Journal")
    expectSound(desk, entries: 5)
  }

  @Test func `a copy that cannot help is refused, and what was done before is said`() throws {
    let desk = try desk()
    try remove(desk, "journal.json")
    try change(desk, Self.segment) { $0[$0.count - 40] ^= 1 }
    _ = desk.output("restore archive older")
    _ = desk.output("state register th --name Thailand --journal archive")
    try FileManager.default.removeItem(atPath: desk.path("older/segments/000000000001.jsonl"))
    let outcome = desk.run("doctor --restore-segment older --journal Journal")
    #expect(outcome.status == .refused)
    #expect(outcome.output == "Done: Brought back journal.json.\n")
    #expect(outcome.errors.contains("the copy does not match: it has nothing to mend this with: \(Self.segment), line"))
    #expect(outcome.errors.contains("hint: nothing was changed; try another copy"))
  }

  @Test func `journal.json, gone or changed`() throws {
    let desk = try desk()
    try remove(desk, "journal.json")
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.hasPrefix("Damaged: journal.json, which says what the journal is, cannot be used: "))
    #expect(desk.output("doctor --restore-segment archive --journal Journal").contains("Brought back journal.json."))
    try change(desk, "journal.json") {
      $0 = Array(String(decoding: $0, as: UTF8.self).replacing("system", with: "scripted").utf8)
    }
    #expect(
      desk.run("doctor --journal Journal").output.contains("journal.json, which says what the journal is, was changed"))
    _ = desk.output("doctor --restore-segment archive --journal Journal")
    expectSound(desk)
  }

  @Test func `a torn tail`() throws {
    let desk = try desk()
    let good = try desk.bytes("Journal/\(Self.segment)")
    try change(desk, Self.segment) { $0 += Array("{\"specversion\":\"1.0\",\"id\"".utf8) }
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .done)
    #expect(
      outcome.output.hasPrefix(
        "To be tidied: 25 bytes follow the last whole entry, as a crash while recording leaves them.\n"
          + "  at \(Self.segment), byte \(good.count)\n"))
    #expect(outcome.output.contains("with: acta doctor --quarantine-tail"))
    let tidied = desk.output("doctor --quarantine-tail --journal Journal")
    #expect(
      tidied == """
        Done: Cut off 25 bytes of \(Self.segment), from byte \(good.count).
              What was there is kept in quarantine/000000000001.jsonl-\(good.count).bytes.
        Nothing is wrong: 4 entries are good.

        """)
    #expect(try desk.bytes("Journal/\(Self.segment)") == good)
  }

  @Test func `entries lost at the end, with a copy that has them and without`() throws {
    let desk = try desk()
    let good = try desk.bytes("Journal/\(Self.segment)")
    let third = good.split(separator: 10)[2].startIndex
    try change(desk, Self.segment) { $0.removeSubrange(third...) }
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.hasPrefix("Damaged: Entries at the end are gone: the journal ends here, but event"))
    _ = desk.output("doctor --restore-segment archive --journal Journal")
    #expect(try desk.bytes("Journal/\(Self.segment)") == good)
    try change(desk, Self.segment) { $0.removeSubrange(third...) }
    let given = desk.output("doctor --rewrite-head --journal Journal")
    #expect(given.hasPrefix("Done: Made head again: the journal ends with entry 2.\n"))
    // The catalog still holds what was given up; whoever uses it next would make it again, too.
    #expect(given.contains("To be tidied: The catalog "))
    #expect(given.contains(" was made from other entries than these.\n"))
    let rebuilt = desk.output("doctor --rebuild-catalog --journal Journal")
    #expect(rebuilt.contains("Made the catalog again from 2 entries."))
    expectSound(desk, entries: 2)
  }

  @Test func `a head that is missing`() throws {
    let desk = try desk()
    try remove(desk, "head")
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .done)
    #expect(outcome.output.hasPrefix("To be tidied: head, which says how far the journal goes, is missing or torn.\n"))
    #expect(desk.output("doctor --rewrite-head --journal Journal").hasPrefix("Done: Made head again"))
    expectSound(desk)
  }

  @Test func `an attached file, changed or gone`() throws {
    let desk = try desk()
    let name = try #require(try desk.files(below: "Journal/attachments").first)
    try FileManager.default.removeItem(atPath: desk.path("Journal/attachments/\(name)"))
    let gone = desk.run("doctor --journal Journal")
    #expect(gone.status == .damaged)
    #expect(gone.output.hasPrefix("Damaged: The file of scan is no longer kept here; its SHA-256 is "))
    _ = desk.output("doctor --restore-segment archive --journal Journal")
    #expect(try desk.bytes("Journal/attachments/\(name)") == Array("signed".utf8))
    try FileManager.default.removeItem(atPath: desk.path("Journal/attachments/\(name)"))
    try desk.write("forged", to: "Journal/attachments/\(name)")
    let changed = desk.run("doctor --journal Journal")
    #expect(changed.status == .damaged)
    #expect(changed.output.hasPrefix("Damaged: An attached file is not what was attached"))
    _ = desk.output("doctor --restore-segment archive --journal Journal")
    expectSound(desk)
  }

  @Test func `a catalog that is damaged, or was made from other entries`() throws {
    let desk = try desk()
    let catalogs = try desk.files(below: "cache").filter { !$0.contains("-wal") && !$0.contains("-shm") }
    let name = try #require(
      catalogs.first { (try? desk.bytes("cache/\($0)"))?.isEmpty == false && $0.contains("Journal") } ?? catalogs.first)
    try desk.write("no database at all, but long enough to be taken for one", to: "cache/\(name)")
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("To be tidied: The catalog "))
    let rebuilt = desk.output("doctor --rebuild-catalog --journal Journal")
    #expect(rebuilt.hasPrefix("Done: Made the catalog again from 4 entries.\n      What was there is kept in "))
    #expect(try desk.files(below: "cache").contains { $0.hasSuffix(".aside-1") })
    expectSound(desk)
  }

  @Test func `a link, and files that belong to nobody`() throws {
    let desk = try desk()
    try desk.write("mine", to: "Journal/notes.txt")
    #expect(desk.output("doctor --journal Journal").hasPrefix("Note: notes.txt is no file of a journal.\n"))
    try FileManager.default.moveItem(atPath: desk.path("Journal/\(Self.segment)"), toPath: desk.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("Journal/\(Self.segment)"), withDestinationPath: desk.path("elsewhere"))
    let outcome = desk.run("doctor --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.contains("is a symbolic link or no plain file."))
  }

  @Test func `where there is no journal, that is said`() throws {
    let desk = try Desk()
    let outcome = desk.run("doctor --journal nowhere")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("there is no journal.json"))
  }

  @Test func `the report for programs`() throws {
    let desk = try desk()
    try change(desk, Self.segment) { $0[100] ^= 1 }
    let outcome = desk.run("doctor --journal Journal --json")
    #expect(outcome.status == .damaged)
    #expect(
      outcome.output.hasPrefix(
        "{\"sound\":false,\"events\":0,\"findings\":[{\"code\":\"damaged\",\"gravity\":\"damage\","))
    #expect(outcome.output.contains("\"remedy\":\"acta doctor --restore-segment FROM\""))
    #expect(
      outcome.output.contains("\"place\":{\"file\":\"\(Self.segment)\",\"line\":1,\"byteOffset\":0,\"sequence\":1}"))
    let done = desk.output("doctor --restore-segment archive --journal Journal --json")
    #expect(
      done.hasSuffix(
        "\"done\":[{\"action\":\"restore\",\"message\":\"Brought back \(Self.segment).\","
          + "\"aside\":\"quarantine/000000000001.jsonl-0.bytes\"}]}\n"))
  }
}
