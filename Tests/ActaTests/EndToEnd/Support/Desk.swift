import Acta
import ActaShell
import ArgumentParser
import Foundation
import Synchronization
import Testing

/// A place to type commands at: a directory of its own, a clock that stands still, and what was printed.
final class Desk: Sendable {
  /// What became of a command.
  struct Outcome {
    var status: ActaShell.ExitStatus
    /// The stable code of the failure, where there was one and it was said.
    var code: String?
    /// What was printed, and what was said of failures.
    var output: String
    var errors: String
  }

  /// The directory, removed with the desk.
  let directory: FilePath
  private let captured = Mutex<(output: String, errors: String)>(("", ""))
  private let random = Mutex<UInt64>(0)
  private let clock: Mutex<Int64>

  /// A desk on 24 November 2026, 09:00 UTC.
  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "acta-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = FilePath(url.path)
    clock = Mutex(try #require(Instant("2026-11-24T09:00:00.000Z")).milliseconds)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory.string) }

  /// How many entries the sample journal has.
  static let sampleEntries = 335

  /// A desk with a copy of the sample journal in `Journal`.
  static func withSample() throws -> Desk {
    let desk = try Desk()
    try FileManager.default.copyItem(
      at: Snapshots.package.appending(path: "Journal"), to: URL(fileURLWithPath: desk.path("Journal")))
    return desk
  }

  /// A desk with a journal `Journal` that holds what the lines record.
  static func withJournal(_ lines: String...) throws -> Desk {
    let desk = try Desk()
    for line in ["init Journal --origin desk.example --language en"] + lines {
      let outcome = desk.run(line)
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }

  /// The path of a file of the desk.
  func path(_ name: String) -> String { directory.appending(name).string }

  /// Lets time pass.
  func wait(seconds: Int64) { clock.withLock { $0 += seconds * 1000 } }

  /// The surroundings of the desk; its catalogs are kept in `cache`.
  func surroundings(columns: Int = 80, variables: [String: String] = [:]) -> Surroundings {
    let environment = RecordEnvironment(
      now: { [self] in Instant(milliseconds: clock.withLock { $0 }) },
      randomBits: { [self] in
        random.withLock { number in
          number += 1
          // Spread over all the bits, of which an identifier keeps some.
          return (number &* 0x9E37_79B9_7F4A_7C15, number &* 0xBF58_476D_1CE4_E5B9)
        }
      })
    return Surroundings(
      workingDirectory: directory,
      variables: ["XDG_CACHE_HOME": path("cache"), "HOME": path("home")].merging(variables) { $1 },
      terminal: TerminalFacts(isInteractive: false, columns: columns), environment: environment,
      write: { [self] text in captured.withLock { $0.output += text } },
      writeError: { [self] text in captured.withLock { $0.errors += text } })
  }

  /// Runs a line as it is typed, in a session of its own.
  @discardableResult
  func run(
    _ line: String, columns: Int = 80, variables: [String: String] = [:],
    adding commands: [any ParsableCommand.Type] = []
  ) -> Outcome {
    do {
      return run(words: try ScriptWords.split(line), columns: columns, variables: variables, adding: commands)
    } catch {
      Issue.record("\(line): \(error)")
      return Outcome(status: .usage, output: "", errors: "\(error)")
    }
  }

  /// Runs the words of a command, in a session of its own, over a book that is open where one is given.
  @discardableResult
  func run(
    words: [String], columns: Int = 80, variables: [String: String] = [:], in book: RecordBook? = nil,
    adding commands: [any ParsableCommand.Type] = []
  ) -> Outcome {
    let surroundings = surroundings(columns: columns, variables: variables)
    let session = book.map { ShellSession(surroundings, book: $0) } ?? ShellSession(surroundings)
    session.additions.commands = commands
    let status = CommandRunner(session).run(words)
    return captured.withLock { texts in
      defer { texts = ("", "") }
      return Outcome(
        status: status, code: session.lastFailureCode, output: texts.output, errors: texts.errors)
    }
  }

  /// What a command prints that must succeed, and say nothing of failures.
  @discardableResult
  func output(_ line: String, columns: Int = 80, variables: [String: String] = [:]) -> String {
    let outcome = run(line, columns: columns, variables: variables)
    #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    #expect(outcome.errors.isEmpty, "\(line): \(outcome.errors)")
    return outcome.output
  }

  /// Writes a file.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  /// The names of the files below a directory of the desk, in order.
  func files(below name: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path(name))
    return names.filter { file in
      var isDirectory: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path(name) + "/" + file, isDirectory: &isDirectory)
      return !isDirectory.boolValue
    }.sorted()
  }

  /// How many entries the journal has.
  func entryCount(_ journal: String = "Journal") throws -> Int {
    try FileJournal(opening: directory.appending(journal)).head().sequence.rawValue
  }
}
