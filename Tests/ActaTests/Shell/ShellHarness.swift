import Acta
import ActaShell
import EventJournal
import Foundation
import LineEditor
import Synchronization
import SystemPackage

/// What a shell wrote, in order: output, and messages with “! ” in front.
final class Transcript: Sendable {
  private let pieces = Mutex<[(text: String, isMessage: Bool)]>([])

  func add(_ text: String, isMessage: Bool) { pieces.withLock { $0.append((text, isMessage)) } }

  /// All of it, as it stands on a terminal.
  var whole: String { pieces.withLock { $0.map(\.text).joined() } }
  var output: String { pieces.withLock { $0.filter { !$0.isMessage }.map(\.text).joined() } }
  var messages: String { pieces.withLock { $0.filter(\.isMessage).map(\.text).joined() } }
}

/// A shell over a record book in memory, whose clock stands on 12 November 2025, and what it wrote.
struct ShellHarness {
  let session: ShellSession
  let transcript = Transcript()
  /// The texts that were given to the pager.
  let paged = Transcript()
  let home: URL

  /// Two states, a ministry, a person, a series with an order of hosts, and a first conference that is proposed.
  static let record = [
    "journal configure --text-language en", "state register vn --name \"Viet Nam\" --code VN",
    "state register la --name Laos --code LA",
    "organization register moha-vn --name \"Ministry of Home Affairs\" --name \"vi=Bộ Nội vụ\" --state vn",
    "person register do-thanh-binh --name \"vi=Đỗ Thanh Bình\" --state vn",
    "series establish labour --name \"Labour ministers\" --party vn,la --level ministerial --rotation vn,la",
    "conference propose labour/1 --ordinal 1 --dates 2025 --state vn",
  ]

  init(_ lines: [String] = ShellHarness.record, terminal: TerminalFacts = .pipe) throws {
    home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let instant = Instant(milliseconds: 1_762_905_600_000)
    let count = Mutex<UInt64>(0)
    let environment = RecordEnvironment(
      now: { instant },
      randomBits: {
        let number = count.withLock { count in
          count += 1
          return count
        }
        return (number, number)
      })
    let book = try RecordBook(
      inMemory: JournalIdentity(origin: "desk", created: instant, clock: .system), environment: environment)
    var surroundings = Surroundings(
      workingDirectory: FilePath(home.path), variables: ["HOME": home.path], terminal: terminal,
      environment: environment, write: { [transcript] in transcript.add($0, isMessage: false) },
      writeError: { [transcript] in transcript.add($0, isMessage: true) })
    surroundings.page = { [paged] text in
      paged.add(text, isMessage: false)
      return true
    }
    // What is tested is another conversation than the one that prepares the record.
    session = ShellSession(surroundings, book: book)
    let preparing = InteractiveShell(ShellSession(surroundings, book: book))
    guard preparing.run(on: ScriptedLineSource(lines: lines, isInteractive: false)) == .done else {
      throw Unprepared(messages: transcript.messages)
    }
  }

  /// The lines that were to be recorded first were refused.
  struct Unprepared: Error { var messages: String }

  /// What is typed now, at a terminal or from a pipe, and what came of it alone.
  func type(_ lines: String..., atTerminal: Bool = false, bail: Bool = false) -> (
    status: ExitStatus, output: String, messages: String, source: ScriptedLineSource
  ) {
    let (output, messages) = (transcript.output.count, transcript.messages.count)
    let source = ScriptedLineSource(lines: lines, isInteractive: atTerminal)
    let status = InteractiveShell(session).run(on: source, stopsAtFailure: bail)
    return (
      status, String(transcript.output.dropFirst(output)), String(transcript.messages.dropFirst(messages)), source
    )
  }
}
