import Acta
import Foundation
import LineEditor
import MeetingRecords
import SystemPackage

/// Runs the lines of a script, and stops at the first that fails.
final class ScriptRunner {
  let session: ShellSession
  /// What the script is called in messages.
  let name: String
  /// Whether to stop at the first line that fails.
  var stopsAtFailure = true
  /// Whether a line that was recorded before is passed over.
  var recordsOnce = false
  /// Where the lines go that were refused, where they go anywhere.
  var refusedLines: RefusedLines?
  /// What records several lines together, where that is done.
  private var batch: ScriptBatch?
  /// How often each statement was met, where a line that was recorded before is passed over.
  private var counts: [String: Int] = [:]

  init(session: ShellSession, name: String) {
    self.session = session
    self.name = name
  }

  /// Has lines recorded together where that makes no difference but to the time it takes.
  func recordTogether(in book: RecordBook) {
    batch = ScriptBatch(session, book, stopsAtRefusal: stopsAtFailure) { [unowned self] error, statement, line in
      refuse(error, statement, line)
    }
  }

  /// - Returns: How the script ended: done, or as the first line that failed.
  func run(_ lines: [String]) -> ExitStatus {
    var first = ExitStatus.done
    var start = 0
    while start < lines.count {
      var statement = lines[start]
      var next = start + 1
      while next < lines.count, ScriptWords.isContinued(statement) {
        statement += "\n" + lines[next]
        next += 1
        if statement.utf8.count > PipeLineReader.defaultMaximumLineBytes { break }
      }
      let status = run(statement: statement, line: start + 1)
      start = next
      guard status != .done else { continue }
      if first == .done { first = status }
      if stopsAtFailure || status == .system { break }
    }
    let last = first == .done || !stopsAtFailure ? flush(start) : .done
    return first == .done ? last : first
  }

  private func run(statement: String, line: Int) -> ExitStatus {
    guard statement.utf8.count <= PipeLineReader.defaultMaximumLineBytes else {
      return behindBatch(line) { refuse(ScriptReader.tooLong(line), statement, line) }
    }
    do throws(ScriptWordsError) {
      guard let command = try ScriptWords.commands(of: statement).first else { return .done }
      return run(CommandRunner.words(of: command), statement, line: line)
    } catch {
      return behindBatch(line) { refuse(UsageError("\(error)"), statement, line) }
    }
  }

  private func run(_ words: [String], _ statement: String, line: Int) -> ExitStatus {
    let name = itemName(of: statement)
    let words = words.map(\.normalizedForRecord)
    do {
      if let batch, words.first != "@clock" {
        let outer = session.running
        defer { session.running = outer }
        if let command = try? ShellGrammar(session).parse(words) as? any TypedAloneCommand,
          (try? batch.add(command, name, statement, line: line, place: place(line))) == true
        {
          return batch.isFull ? flush(line) : .done
        }
      }
    }
    return behindBatch(line) {
      do {
        session.script?.place = place(line)
        session.script?.id = recordsOnce ? name.identifier : nil
        if words.first == "@clock" { try setClock(words) } else { try CommandRunner(session).execute(words) }
        return .done
      } catch {
        return refuse(error, statement, line, asJSON: words.contains("--json"))
      }
    }
  }

  /// Does something once what waits is recorded, unless that failed.
  private func behindBatch(_ line: Int, _ body: () -> ExitStatus) -> ExitStatus {
    let before = flush(line)
    guard before == .done || !stopsAtFailure else { return before }
    let status = body()
    return before == .done ? status : before
  }

  /// Records what waits.
  private func flush(_ line: Int) -> ExitStatus {
    do { return try batch?.flush() ?? .done } catch {
      // What kept all of it from being recorded is of no line.
      return CommandRunner(session).report(error, place: "\(name), up to line \(line)")
    }
  }

  /// Tells of a line that was refused, and keeps it where that is wanted.
  private func refuse(_ error: any Error, _ statement: String, _ line: Int, asJSON: Bool = false) -> ExitStatus {
    let status = CommandRunner(session).report(error, asJSON: asJSON, place: place(line))
    guard status != .done else { return status }
    session.script?.refused += 1
    guard let refusedLines else { return status }
    do throws(OutputError) {
      try refusedLines.add(Array(statement.utf8)[...], number: line, reason: CommandFailure(error).message)
      return status
    } catch {
      return CommandRunner(session).report(ActaError.output(error))
    }
  }

  /// Where the identifier of what a statement records comes from: its text, and how often it was met before.
  private func itemName(of statement: String) -> ImportItem.Name {
    guard recordsOnce else { return .fresh }
    let count = counts[statement, default: 0]
    counts[statement] = count + 1
    return .content(Array("script\n\(count)\n\(statement)".utf8))
  }

  private func place(_ line: Int) -> String { "\(name), line \(line)" }

  private func setClock(_ words: [String]) throws(UsageError) {
    guard session.script?.maySetClock == true else {
      throw UsageError(
        "A script may set the recording time only with --scripted-clock, in a journal made for it.",
        hint: "Leave the @clock line out, or write: run FILE --scripted-clock")
    }
    guard words.count == 2, let time = Instant(words[1]) else {
      throw ScriptClock.malformed(words.dropFirst().joined(separator: " "))
    }
    session.script?.clock = time
  }
}

/// The clock of a script, as typed.
enum ScriptClock {
  /// What is said wherever the times of such a journal are shown.
  static let note = "The times of this journal were set by a script."

  static func malformed(_ text: String) -> UsageError {
    UsageError("“\(text)” is not a recording time.", hint: "Write it in UTC, as 2025-11-12T01:00:00.000Z.")
  }
}

/// Reads the lines of a script.
enum ScriptReader {
  /// The greatest size of a script.
  static let greatestBytes = 256 << 20

  /// The lines of a file, or of standard input.
  ///
  /// - Throws: ``UsageError`` when it cannot be read, is not UTF-8, holds a NUL, or is too large.
  static func lines(of path: FilePath?) throws(UsageError) -> [String] {
    let bytes: [UInt8]
    do { bytes = try read(path) } catch let error as UsageError { throw error } catch {
      throw UsageError("\(path?.string ?? "standard input") cannot be read: \(error).")
    }
    guard bytes.count <= greatestBytes else { throw tooLarge }
    if let nul = bytes.firstIndex(of: 0) {
      throw UsageError("Line \(lineNumber(of: nul, in: bytes)) holds a NUL byte.", hint: "Scripts are plain text.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let first = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw UsageError("Line \(first + 1) is not in UTF-8.", hint: "Save the file as UTF-8 and try again.")
    }
    return text.withoutByteOrderMark.split(separator: /\r\n|\n/, omittingEmptySubsequences: false).map(String.init)
  }

  private static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }

  private static func read(_ path: FilePath?) throws -> [UInt8] {
    let descriptor = try path.map { try FileDescriptor.open($0, .readOnly) } ?? .standardInput
    defer { if path != nil { try? descriptor.close() } }
    // A file whose size is known is not read in vain.
    if let path, let size = try? FileManager.default.attributesOfItem(atPath: path.string)[.size] as? Int,
      size > greatestBytes
    {
      throw tooLarge
    }
    var bytes: [UInt8] = []
    var (line, lineStart) = (1, 0)
    while bytes.count <= greatestBytes {
      let more = try descriptor.readPiece()
      if more.isEmpty { break }
      for (offset, byte) in more.enumerated() where byte == UInt8(ascii: "\n") {
        try check(line, bytes.count + offset - lineStart)
        (line, lineStart) = (line + 1, bytes.count + offset + 1)
      }
      bytes += more
      try check(line, bytes.count - lineStart)
    }
    return bytes
  }

  private static let tooLarge = UsageError("The script is larger than 256 MiB.")

  /// Refuses a line that is longer than one that is typed may be, before more of it is read.
  private static func check(_ line: Int, _ byteCount: Int) throws(UsageError) {
    guard byteCount > PipeLineReader.defaultMaximumLineBytes else { return }
    throw tooLong(line)
  }

  static func tooLong(_ line: Int) -> UsageError {
    UsageError(
      "Line \(line) is longer than \(PipeLineReader.defaultMaximumLineBytes) bytes, which is the most that a command may have.",
      hint: "Attach long material as a file, with: \(DocumentAttached.verb.typed) --file FILE")
  }
}
