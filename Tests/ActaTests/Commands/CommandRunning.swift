import ArgumentParser
import CanonicalJSON
import MeetingRecords

@testable import Acta
@testable import ActaShell

/// A root command over the recording commands alone.
struct RecordingRoot: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "acta", subcommands: RecordingCommands.all)
}

/// Records commands in memory, as they are typed, and says what became of each.
struct CommandRecorder {
  private(set) var state = RecordsState()
  private(set) var entries: [Entry] = []
  /// The time of the next entry.
  var timeMilliseconds: Int64 = 1_762_740_000_000

  /// Parses, decides and applies a command.
  mutating func record(_ words: [String]) throws -> Decided {
    let recording = try recordingCommand(words)
    let command = try recording.recordCommand(context(of: recording))
    guard !recording.recording.cite.isEmpty else { return try record(command) }
    func composed(_ command: some RecordCommand) throws -> any RecordCommand {
      let first = EntryIdentifier(high: 0, low: UInt64(state.head + 1))
      return try command.composed(citing: recording.recording.cite, first: first, in: state)
    }
    return try record(composed(command))
  }

  /// What a command would record, each entry as its subject and its data.
  func proposals(_ words: [String]) throws -> [String] {
    func entries(_ command: some RecordCommand) throws -> [ProposedEntry] { try command.entries(in: state) }
    return try entries(command(words)).map { entry in
      let key = state.key(of: entry.subject) ?? entry.subject
      return "\(key) " + String(decoding: entry.payload.dataBytes(occurred: entry.occurred), as: UTF8.self)
    }
  }

  /// What a command would record, as far as that needs no deciding.
  func payloads(_ words: [String]) throws -> [any EventPayload] {
    func entries(_ command: some RecordCommand) throws -> [ProposedEntry] { try command.entries(in: state) }
    return try entries(command(words)).map(\.payload)
  }

  private func recordingCommand(_ words: [String]) throws -> any RecordingCommand {
    let parsed = try ShellGrammar().parse(words)
    guard let command = parsed as? any RecordingCommand else { throw CleanExit.helpRequest(parsed) }
    return command
  }

  private func command(_ words: [String]) throws -> any RecordCommand {
    let command = try recordingCommand(words)
    return try command.recordCommand(context(of: command))
  }

  private func context(of command: any RecordingCommand) throws -> RecordingContext {
    RecordingContext(
      language: try state.settings.language ?? LanguageTag("en"), occurred: command.recording.occurred,
      id: command.recording.id, head: state.head,
      digestOfFile: { path in
        FileDigest(sha256: try ContentDigest(String(repeating: "ab", count: 32)), byteCount: path.utf8.count)
      })
  }

  private mutating func record(_ command: some RecordCommand) throws -> Decided {
    let decided = try decide(command, in: state, at: Moment(timeMilliseconds: timeMilliseconds, head: state.head))
    for proposed in decided.entries {
      let sequence = state.head + 1
      let entry = Entry(
        stamp: EntryStamp(
          sequence: sequence, id: proposed.id ?? EntryIdentifier(high: 0, low: UInt64(sequence)),
          timeMilliseconds: timeMilliseconds, subject: proposed.subject, occurred: proposed.occurred),
        wireName: type(of: proposed.payload).wireName, payload: proposed.payload)
      state.apply(entry)
      entries.append(entry)
      timeMilliseconds += 1_000
    }
    return decided
  }

  /// What became of a line: an entry a line with its data as stored, then warnings; or the error as a person sees it.
  mutating func transcript(of line: String) -> [String] {
    let head = state.head
    do {
      let decided = try record(ScriptWords.split(line))
      let recorded = entries.suffix(state.head - head).map { entry in
        "\(entry.sequence) \(entry.wireName) \(entry.stamp.subject) " + String(decoding: entry.dataBytes, as: UTF8.self)
      }
      return recorded + decided.warnings.map { "warning[\($0.code)]: \($0.message)" }
    } catch let rejection as Rejection {
      let parsed = (try? ShellGrammar().parse(ScriptWords.split(line))).map { type(of: $0) }
      let hint = RemedySpelling(refused: parsed).text(rejection.hint, rejection.remedies)
      return ["refused[\(rejection.code)]: \(rejection.message) \(hint)"]
    } catch let error as ValueError {
      return ["value[\(error.code.rawValue)]: \(error)"]
    } catch {
      let failure = CommandFailure(error)
      return ["usage: \(failure.message)" + (failure.hint.map { " Hint: \($0)" } ?? "")]
    }
  }
}
