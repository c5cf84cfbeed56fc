import Acta
import ArgumentParser
import LineEditor
import MeetingRecords

/// `save script FILE`.
struct SaveScriptCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save-script", abstract: "Write what this shell recorded as a script, which “run” can read.",
    discussion: """
      The commands are written as they were understood, those that a dialogue composed among them; what was taken back with
      undo is left out. You can type this in words, too: “save script FILE”.

      Example:
        save script conference.acta
      """)

  struct Fields: CommandFields {
    var file = ""
    var overwrite = false

    static let places: Set<String> = ["file"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(
        Field("file", placeholder: "file", isNeeded: true, "The file, which must not exist yet."), &file)
      try visitor.flag(Field("overwrite", "Write to a file that exists, and lose what it holds."), &overwrite)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    let commands = (session.shell?.recorded ?? []).flatMap(\.commands)
    guard !commands.isEmpty else {
      throw UsageError("Nothing was recorded in this shell yet.", hint: "To read what there is: log")
    }
    let path = session.locator.absolute(typed.fields.file)
    let text = commands.map { Self.line($0) + "\n" }.joined()
    do throws(OutputError) {
      try WholeFile.write(Array(text.utf8), to: path, replacing: typed.fields.overwrite)
    } catch {
      guard error.errno == .fileExists else { throw ActaError.output(error) }
      throw UsageError(
        "\(path) exists.", hint: "Choose another name, or add --overwrite.", word: typed.fields.file)
    }
    session.print("\(commands.count) \(commands.count == 1 ? "command is" : "commands are") in \(path).")
    let broken = commands.count { $0.contains { $0.contains(where: \.isNewline) } }
    if broken > 0 {
      session.note("\(broken) of them have texts of several lines, which no script can hold, and are comments in it")
    }
  }

  /// A command as a line; one with a text of several lines as comments.
  private static func line(_ words: [String]) -> String {
    let line = words.map(Quotation.quote).joined(separator: " ")
    guard line.contains(where: \.isNewline) else { return line }
    return line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "# " + $0 }
      .joined(separator: "\n")
  }
}
