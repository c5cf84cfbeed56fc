import ActaShell
import Foundation
import Testing

/// Journals as git and programs that synchronize folders hand them on.
@Suite struct CopiedJournalTests {
  @discardableResult
  private static func git(_ arguments: String..., in directory: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=T", "-c", "user.email=t@t.example", "-C", directory] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Commits the desk's journal and clones it into `Copy`.
  private static func clone(_ desk: Desk, convertingLineEndings: Bool) throws {
    let directory = desk.path(".")
    for arguments in [["init", "-q", "."], ["add", "Journal"], ["commit", "-q", "-m", "journal"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-c", "user.name=T", "-c", "user.email=t@t.example", "-C", directory] + arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    let crlf = "core.autocrlf=\(convertingLineEndings)"
    try #require(git("clone", "-q", "-c", crlf, ".", "Copy", in: directory) == 0)
  }

  @Test func `an empty journal that git has copied is whole and can be written to`() throws {
    let desk = try Desk()
    _ = desk.output("init Journal --origin copies.example")
    try Self.clone(desk, convertingLineEndings: false)
    #expect(!FileManager.default.fileExists(atPath: desk.path("Copy/Journal/segments")))
    let variables = ["ACTA_JOURNAL": desk.path("Copy/Journal")]
    for command in ["verify", "doctor", "log", "list states", "state register no --name en=Norway"] {
      #expect(desk.run(command, variables: variables).status == .done, "\(command)")
    }
    #expect(desk.output("list states", variables: variables).contains("Norway"))
    #expect(desk.output("verify", variables: variables).contains("1 entry"))
  }

  @Test func `entries without their segments are damage all the same`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    try FileManager.default.removeItem(atPath: desk.path("Journal/segments"))
    for command in ["verify", "doctor", "log"] { #expect(desk.run(command).status == .damaged, "\(command)") }
  }

  @Test func `git does not change the line endings of a new journal`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    #expect(try desk.bytes("Journal/.gitattributes") == Array("* -text\n".utf8))
    #expect(!desk.output("verify").contains("note:"))
    try Self.clone(desk, convertingLineEndings: true)
    let variables = ["ACTA_JOURNAL": desk.path("Copy/Journal")]
    #expect(desk.run("doctor", variables: variables).status == .done)
    #expect(desk.output("verify", variables: variables) == desk.output("verify"))
  }

  @Test func `changed line endings are named, with the way back`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    try FileManager.default.removeItem(atPath: desk.path("Journal/.gitattributes"))
    try Self.clone(desk, convertingLineEndings: true)
    let variables = ["ACTA_JOURNAL": desk.path("Copy/Journal")]
    let outcome = desk.run("doctor", variables: variables)
    #expect(outcome.status == .damaged)
    #expect(outcome.output.contains("CR LF"))
    #expect(outcome.output.replacing(/\s+/, with: " ").contains("git rm --cached -r -q . && git reset --hard"))
    // The way back, as it is said.
    try desk.write("* -text\n", to: "Copy/Journal/.gitattributes")
    try #require(Self.git("rm", "--cached", "-r", "-q", ".", in: desk.path("Copy/Journal")) == 0)
    try #require(Self.git("reset", "-q", "--hard", in: desk.path("Copy/Journal")) == 0)
    #expect(desk.run("doctor", variables: variables).status == .done)
  }

  @Test(arguments: [
    "000000000001 (conflicted copy).jsonl", "000000000001 - Kopie.jsonl",
    "000000000001.sync-conflict-20260512-203000-ABCDEFG.jsonl", "000000000001.jsonl.orig",
  ])
  func `a copy of a segment does no harm, and what only it holds is counted`(name: String) throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    let whole = try desk.bytes("Journal/segments/000000000001.jsonl")
    try desk.write(whole, to: "Journal/segments/\(name)")
    let harmless = desk.run("doctor", columns: 1000)
    #expect(harmless.status == .done)
    #expect(harmless.output.contains("segments/\(name) is a copy: the journal has all entries in it."))
    let other = try Desk.withJournal("state register is --name Iceland", "state register vn --name Viet")
    let foreign = try other.bytes("Journal/segments/000000000001.jsonl")
    try desk.write(foreign, to: "Journal/segments/\(name)")
    let differs = desk.run("doctor", columns: 1000)
    #expect(differs.status == .done)
    #expect(differs.output.contains("holds 2 entries that the journal lacks"))
    #expect(desk.output("verify", columns: 1000).contains("segments/\(name) is no file of a journal."))
  }

  @Test func `two histories that git could not merge are named as that, and no entry is lost`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    try Self.clone(desk, convertingLineEndings: false)
    let copy = desk.path("Copy")
    _ = desk.run("state register is --name Iceland")
    try Self.git("commit", "-q", "-a", "-m", "here", in: desk.path("."))
    let variables = ["ACTA_JOURNAL": desk.path("Copy/Journal")]
    _ = desk.run("state register dk --name Denmark", variables: variables)
    try Self.git("commit", "-q", "-a", "-m", "there", in: copy)
    #expect(try Self.git("pull", "-q", "--no-rebase", in: copy) != 0)
    let outcome = desk.run("doctor", variables: variables)
    #expect(outcome.status == .damaged)
    #expect(outcome.output.contains("git has tried to merge two histories of the journal"), "\(outcome.output)")
    try Self.git("merge", "--abort", in: copy)
    #expect(desk.output("doctor", variables: variables) == "Nothing is wrong: 3 entries are good.\n")
  }
}
