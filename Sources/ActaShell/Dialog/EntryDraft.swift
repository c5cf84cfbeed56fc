import Acta
import ArgumentParser
import Foundation
import MeetingRecords

/// The answers of a dialogue that was left before anything was recorded, in a file that only the person can read.
///
/// A convenience: where it cannot be written, the dialogue goes on without it.
struct EntryDraft {
  private let path: [String]
  /// Absent where there is no home directory.
  private let folder: URL?

  init(_ session: ShellSession, _ path: [String]) {
    self.path = path
    folder = Self.folder(session)
  }

  /// Where drafts for the journal in hand are.
  private static func folder(_ session: ShellSession) -> URL? {
    guard let state = InteractiveShell.stateFolder(session.surroundings.variables),
      let origin = (try? session.book())?.identity.origin
    else { return nil }
    let name = String(origin.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    return URL(fileURLWithPath: state).appending(path: "drafts").appending(path: name)
  }

  private var file: URL? { folder?.appending(path: path.joined(separator: "-")) }

  /// Writes the commands as far as they are answered.
  func keep(_ commands: [[String]]) {
    guard let folder, let file else { return }
    let files = FileManager.default
    try? files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let text = EntryConfirmation.text(of: commands) + "\n"
    _ = files.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  /// Forgets them.
  func remove() {
    guard let file else { return }
    try? FileManager.default.removeItem(at: file)
  }

  /// What was kept: the commands that come before, and the answers; absent where there is nothing, or it is not understood.
  func answers(of fields: [GrammarArgument]) -> (before: [[String]], answers: EntryAnswers)? {
    guard let file, let data = try? Data(contentsOf: file), data.count <= Self.greatestLengthBytes,
      let commands = try? ScriptWords.commands(of: String(decoding: data, as: UTF8.self), quotesSpanLines: true),
      let last = commands.last,
      let answers = EntryAnswers(path: path, words: last.words, fields: fields), !answers.given.isEmpty
    else { return nil }
    return (commands.dropLast().map(\.words), answers)
  }

  private static let greatestLengthBytes = 1 << 20

  /// The commands of which answers are kept, as they are typed.
  static func unfinished(_ session: ShellSession) -> [String] {
    guard let folder = folder(session),
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    let verbs = Set(files)
    return RecordingCommands.all.flatMap { noun in
      ShellGrammar.ownSubcommands(of: noun).map { [noun._commandName, $0._commandName] }
    }.filter { verbs.contains($0.joined(separator: "-")) }.map { $0.joined(separator: " ") }
  }
}
