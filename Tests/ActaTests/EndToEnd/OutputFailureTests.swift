import Acta
import ActaShell
import Foundation
import SystemPackage
import Testing

/// What cannot be written is an error; Tests/Conformance/check-full-disk asks the program itself.
@Suite struct OutputFailureTests {
  @Test(arguments: [
    "list states", "--help", "help list", "--version", "log", "verify", "sql 'SELECT 1'", "-c 'list states'",
  ])
  func `output that cannot be written is 5`(line: String) throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    var surroundings = desk.surroundings()
    surroundings.write = { _ in throw OutputError(.standardOutput, .noSpace) }
    #expect(CommandRunner(ShellSession(surroundings)).run(try ScriptWords.split(line)) == .system)
  }

  @Test func `what was recorded before its output was lost stays recorded`() throws {
    let desk = try Desk.withJournal()
    var surroundings = desk.surroundings()
    surroundings.write = { _ in throw OutputError(.standardOutput, .noSpace) }
    let words = ["state", "register", "no", "--name", "Norway"]
    #expect(CommandRunner(ShellSession(surroundings)).run(words) == .system)
    #expect(desk.run("list states").output.contains("Norway"))
  }
}

/// A file is there whole or not at all.
@Suite struct WholeFileTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `a file that is replaced keeps its mode, and a link its place`() throws {
    let desk = try Desk()
    try desk.write("old", to: "file")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: desk.path("file"))
    try FileManager.default.createSymbolicLink(atPath: desk.path("link"), withDestinationPath: "file")
    try WholeFile.write(Self.bytes("new"), to: desk.directory.appending("link"))
    #expect(try desk.bytes("file") == Self.bytes("new"))
    let attributes = try FileManager.default.attributesOfItem(atPath: desk.path("file"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: desk.path("link")) == "file")
    #expect(try desk.files(below: ".") == ["file", "link"])
  }

  @Test func `one that is given up leaves what was there`() throws {
    let desk = try Desk()
    try desk.write("old", to: "file")
    do {
      let file = try WholeFile(desk.directory.appending("file"))
      try file.write(Self.bytes("half"))
    }
    #expect(try desk.bytes("file") == Self.bytes("old"))
    #expect(try desk.files(below: ".") == ["file"])
  }

  @Test func `a folder, and a file that must stay, are refused`() throws {
    let desk = try Desk()
    try desk.write("old", to: "file")
    #expect(throws: OutputError(.file(desk.directory), .isDirectory)) { try WholeFile.write([], to: desk.directory) }
    let path = desk.directory.appending("file")
    #expect(throws: OutputError(.file(path), .fileExists)) { try WholeFile.write([], to: path, replacing: false) }
    #expect(try desk.bytes("file") == Self.bytes("old"))
  }

  @Test func `the files of a folder are all there, or none, and neither is the folder`() throws {
    let desk = try Desk()
    let folder = desk.directory.appending("a").appending("b")
    let tooLong = String(repeating: "x", count: 300)
    let files = ["one", tooLong].map { WholeFolder.File(name: $0, contents: "text") }
    #expect(throws: OutputError(.file(folder), .fileNameTooLong)) { try WholeFolder.write(files, into: folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.directory.string).isEmpty)
    try WholeFolder.write([files[0]], into: folder)
    #expect(try desk.files(below: "a") == ["b/one"])
  }

  @Test(arguments: [
    (Errno.noSpace, "Make room"), (.permissionDenied, "may not write"), (.readOnlyFileSystem, "can only be read"),
    (.noSuchFileOrDirectory, "mkdir -p '/x'"), (.isDirectory, "name a file in it"), (.fileTooLarge, "ulimit -f"),
  ])
  func `the hint fits the cause`(cause: Errno, hint: String) {
    let error = OutputError(.file("/x/y"), cause)
    #expect(error.hint.contains(hint))
    #expect(error.hint.hasPrefix("Nothing was written. "))
    #expect(error.message.hasPrefix("/x/y cannot be written: "))
  }

  /// What is typed ends the hint, and is not offered where the folder above is there already.
  @Test func `a folder that cannot be made is no file in a folder that is missing`() {
    #expect(OutputError(.file("/x/y"), .noSuchFileOrDirectory).hint.hasSuffix("mkdir -p '/x'"))
    #expect(throws: OutputError(.folder("/proc/papers"), .noSuchFileOrDirectory)) {
      try WholeFolder.write([], into: "/proc/papers")
    }
    let hint = OutputError(.folder("/proc/papers"), .noSuchFileOrDirectory).hint
    #expect(hint == "Nothing was written. No folder can be made there: choose another place.")
  }
}
