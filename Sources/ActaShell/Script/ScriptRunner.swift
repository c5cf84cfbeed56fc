import Acta
import Foundation
import LineEditor
import MeetingRecords
import SystemPackage

/// Runs the lines of a script, and stops at the first that fails.
struct ScriptRunner {
  let session: ShellSession
  /// What the script is called in messages.
  let name: String
  /// Whether to stop at the first line that fails.
  var stopsAtFailure = true

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
      if stopsAtFailure { break }
    }
    return first
  }

  private func run(statement: String, line: Int) -> ExitStatus {
    guard statement.utf8.count <= PipeLineReader.defaultMaximumLineBytes else {
      return CommandRunner(session).report(ScriptReader.tooLong(line), place: place(line))
    }
    do throws(ScriptWordsError) {
      guard let command = try ScriptWords.commands(of: statement).first else { return .done }
      return run(CommandRunner.words(of: command), line: line)
    } catch {
      return CommandRunner(session).report(UsageError("\(error)"), place: place(line))
    }
  }

  private func run(_ words: [String], line: Int) -> ExitStatus {
    do {
      if words.first == "@clock" {
        try setClock(words)
      } else {
        try CommandRunner(session).execute(words.map(\.normalizedForRecord))
      }
      return .done
    } catch {
      return CommandRunner(session).report(error, asJSON: words.contains("--json"), place: place(line))
    }
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
