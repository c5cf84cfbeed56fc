// A shell of one's own: Acta's commands, and with them a command, a completion and a format of the host.
//
//     swift run EmbeddedShell Journal
//     echo "due 2027" | swift run EmbeddedShell Journal
import Acta
import ActaShell
import ArgumentParser
import Foundation

struct DueCommand: RunnableCommand {
  static let configuration = CommandConfiguration(commandName: "due", abstract: "List what is due in a year.")

  struct Fields: CommandFields {
    var year = 0

    static let places: Set<String> = ["year"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("year", placeholder: "year", isNeeded: true, "The year."), &year)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    session.show(
      try session.query("SELECT identifier, title, due FROM follow_up WHERE due LIKE '\(typed.fields.year)%'"))
  }
}

let session = ShellSession(.ofProcess(), journal: CommandLine.arguments.dropFirst().first)
session.additions.commands.append(DueCommand.self)
session.additions.complete("<year>") { _ in [("2026", "this year’s plan"), ("2027", "the year of the conference")] }
session.additions.formats.append(
  ResultFormat("list", abstract: "a line a row", isForPeople: true) { table, _ in
    table.texts.map { "- " + $0.joined(separator: ", ") }.joined(separator: "\n")
  })
exit(try InteractiveShell(session).runOnStandardStreams().rawValue)
