import Foundation
import LineEditor
import Testing

@Suite("History across sessions")
struct LineHistoryTests {
  /// A directory of its own for each test, removed after it.
  private func inDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test("Entries of any script and of several lines come back as they were")
  func roundTrip() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "state/acta/history")
      let entries = ["list", "Đo\u{302}\u{303} ສີ 山", "begin\n  \\n end\\", "a\r\nb", "\\", "tab\there"]
      let history = LineHistory(path: url.path)
      for entry in entries { history.append(entry) }
      #expect(history.problem == nil)
      let reloaded = LineHistory(path: url.path)
      #expect(reloaded.entries.map { Array($0.utf8) } == entries.map { Array($0.utf8) })
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(text.split(separator: "\n").count == entries.count)
    }
  }

  @Test("The file and its directories are the user's alone, also where it was wider before")
  func permissions() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "acta/history")
      LineHistory(path: url.path).append("one")
      #expect(try mode(url) == 0o600)
      #expect(try mode(directory.appending(path: "acta")) == 0o700)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
      LineHistory(path: url.path).append("two")
      #expect(try mode(url) == 0o600)
    }
  }

  @Test("Equal entries are kept once, the newest; blank ones never")
  func duplicates() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "history")
      let history = LineHistory(path: url.path)
      for entry in ["a", "b", "b", "a", "", "  \n", "c"] { history.append(entry) }
      #expect(history.entries == ["b", "a", "c"])
      try Data("x\ny\nx\n\ny\nz\n".utf8).write(to: url)
      #expect(LineHistory(path: url.path).entries == ["x", "y", "z"])
    }
  }

  @Test("Several sessions on one file lose nothing, each keeps its own order")
  func sharedFile() async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appending(path: "history").path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          // A small limit, so that sessions also shorten the file under each other.
          for number in 0..<50 { LineHistory(path: path, maximumEntryCount: 400).append("\(session)-\(number)") }
        }
      }
    }
    let entries = LineHistory(path: path).entries
    for session in 0..<4 {
      #expect(entries.filter { $0.hasPrefix("\(session)-") } == (0..<50).map { "\(session)-\($0)" })
    }
  }

  @Test("A file with many more entries than are kept is shortened to the newest")
  func shortening() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "history")
      try Data((0..<100).map { "entry \($0)\n" }.joined().utf8).write(to: url)
      let history = LineHistory(path: url.path, maximumEntryCount: 10)
      #expect(history.entries == (90..<100).map { "entry \($0)" })
      #expect(try String(contentsOf: url, encoding: .utf8) == (90..<100).map { "entry \($0)\n" }.joined())
      #expect(try mode(url) == 0o600)
      history.append("new")
      #expect(history.entries.count == 10)
      #expect(LineHistory(path: url.path).entries.last == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["history"])
    }
  }

  @Test("Of a file beyond the limit only the end is read, from a whole line on")
  func largeFile() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "history")
      let line = String(repeating: "x", count: 1000)
      try Data(((0..<5000).map { "\(line)\($0)\n" }.joined() + "last\n").utf8).write(to: url)
      let history = LineHistory(path: url.path)
      #expect(history.entries.last == "last")
      #expect(history.entries.count < 4300)
      #expect(history.entries.allSatisfy { $0 == "last" || $0.hasPrefix(line) })
    }
  }

  @Test("Lines that are no text are skipped; a line cut short does not spoil the next entry")
  func damagedFile() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "history")
      let long = [UInt8](repeating: 0x61, count: 70_000)
      try Data([0xFF, 0x0A] + Array("good\nbad\0one\n".utf8) + long + Array("\n\\q\ncut sho".utf8)).write(to: url)
      let history = LineHistory(path: url.path)
      #expect(history.entries == ["good", "\\q", "cut sho"])
      history.append("next")
      #expect(LineHistory(path: url.path).entries == ["good", "\\q", "cut sho", "next"])
    }
  }

  @Test("An entry too long for the file is kept for the session")
  func longEntry() throws {
    try inDirectory { directory in
      let url = directory.appending(path: "history")
      let history = LineHistory(path: url.path)
      history.append(String(repeating: "y", count: 70_000))
      #expect(history.entries.count == 1)
      #expect(history.problem == nil)
      #expect(LineHistory(path: url.path).entries.isEmpty)
    }
  }

  @Test("Whatever is in the file's place, the session has its history and the user is told why")
  func unusableFile() throws {
    try inDirectory { directory in
      let history = LineHistory(path: directory.path)
      history.append("one")
      #expect(history.entries == ["one"])
      #expect(history.problem == "The history file \(directory.path) could not be opened: Is a directory.")
      let pipe = directory.appending(path: "pipe").path
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      #expect(
        LineHistory(path: pipe).problem
          == "The history file \(pipe) is no regular file; the history is kept for this session only.")
      let file = directory.appending(path: "file")
      try Data().write(to: file)
      let below = LineHistory(path: file.path + "/history")
      #expect(below.problem == "The history file \(file.path)/history could not be read: Not a directory.")
    }
  }

  @Test("Search finds the next earlier entry, in any case of letters")
  func search() {
    let history = LineHistory()
    for entry in ["list conferences", "Đỗ Thanh Bình", "show 9"] { history.append(entry) }
    #expect(history.firstIndex(holding: "LIST") == 2)
    #expect(history.firstIndex(holding: "s") == 0)
    #expect(history.firstIndex(holding: "s", fromNewest: 1) == 2)
    #expect(history.firstIndex(holding: "đo\u{302}\u{303}") == 1)
    #expect(history.firstIndex(holding: "") == nil)
    #expect(history.firstIndex(holding: "zz") == nil)
    #expect(history.firstIndex(holding: "s", fromNewest: 9) == nil)
    #expect(history.entry(fromNewest: 0) == "show 9")
    #expect(history.entry(fromNewest: 3) == nil)
  }

  @Test("The newest entry of one line that begins so goes on with its rest")
  func continuation() {
    let history = LineHistory()
    for entry in ["list states", "list persons", "list po\nrts", "Đỗ Thanh Bình"] { history.append(entry) }
    #expect(history.continuation(of: "list p") == "ersons")
    #expect(history.continuation(of: "list ") == "persons")
    #expect(history.continuation(of: "Đỗ") == " Thanh Bình")
    #expect(history.continuation(of: "list persons") == nil)
    #expect(history.continuation(of: "") == nil && history.continuation(of: "x") == nil)
  }
}
