import Acta
import ArgumentParser
import MeetingRecords
import SystemPackage

/// The commands that only a conversation has.
enum ShellCommands {
  static let all: [any ParsableCommand.Type] = [
    SetCommand.self, AgainCommand.self, OutputCommand.self, AsOfCommand.self, WhatIfCommand.self,
    KeepCommand.self, DropCommand.self, UndoCommand.self, NewsCommand.self, SaveScriptCommand.self, ExitCommand.self,
  ]

  /// Other ways to type some of them, in words or as in other shells: `as of 2025`, `timer on`, `.mode csv`, `quit`.
  static func rewritten(_ words: [String]) -> [String] {
    guard var first = words.first else { return words }
    if first.hasPrefix("."), first.count > 1 { first.removeFirst() }
    let rest = Array(words.dropFirst())
    switch first {
    case "?", "h": return ["help"] + rest
    case "quit", "q": return ["exit"] + rest
    case "mode", "timer", "pager": return ["set", first] + rest
    case "as" where rest.first == "of": return ["as-of"] + rest.dropFirst()
    case "now" where rest.isEmpty: return ["as-of"]
    case "save" where rest.first == "script": return ["save-script"] + rest.dropFirst()
    case "what" where rest.first == "if": return ["what-if"] + rest.dropFirst()
    default: return [first] + rest
    }
  }
}

/// `set [NAME [VALUE]]`.
struct SetCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show or change how the shell behaves.",
    discussion: """
      mode is how tables are shown: table, record, markdown, csv, json. pager and timer are on or off. With --save it is so
      in later shells, too.

      Example:
        set mode csv
        set timer on --save
      """)

  struct Fields: CommandFields {
    var name: String?
    var value: String?
    var save = false

    static let places: Set<String> = ["name", "value"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(Field("name", "The setting: mode, pager, timer."), &name)
      try visitor.optional(Field("value", placeholder: "value", "Its value."), &value)
      try visitor.flag(Field("save", "Keep the settings for later shells."), &save)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    guard var shell = session.shell else { return }
    let name = typed.fields.name
    if let name, let value = typed.fields.value {
      try shell.settings.set(name, to: value, formats: session.formats)
      session.shell = shell
    } else {
      let shown = ShellSettings.names.filter { name == nil || $0.name == name }
      if shown.isEmpty, let name { try shell.settings.set(name, to: "", formats: session.formats) }
      for setting in shown {
        session.print("\(setting.name) \(shell.settings[setting.name] ?? "")  (\(setting.abstract))")
      }
    }
    if typed.fields.save { try ShellSettingsFile(session.surroundings.variables).save(shell.settings) }
  }
}

/// `again [MODE]`.
struct AgainCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "again", abstract: "Show the last table again, in another mode.",
    discussion: """
      The thing in a row of it can be named in the next command, too: _1 is the identifier in row 1.

      Example:
        again csv
        show _1
      """)

  struct Fields: CommandFields {
    var mode: String?

    static let places: Set<String> = ["mode"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field("mode", placeholder: "mode", "table, record, markdown, csv or json (default: the mode in force)."), &mode)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    guard let table = session.lastResult else {
      throw UsageError("There is no table yet.", hint: "Make one first, as with: list conferences")
    }
    session.show(table, in: try typed.fields.mode.map { (name) throws(UsageError) in try session.format(named: name) })
  }
}

/// `output [FILE]`.
struct OutputCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "output", abstract: "Write what is printed from now on to a file; without one, here again.",
    discussion: """
      The file is there once the next output command, or the end of the shell, ends
      it; if it cannot be written whole, it is not there at all.

      Example:
        output conferences.csv
        list conferences
        output
      """)

  struct Fields: CommandFields {
    var file: String?
    var overwrite = false

    static let places: Set<String> = ["file"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(Field("file", placeholder: "file", "The file, which must not exist yet."), &file)
      try visitor.flag(Field("overwrite", "Write to a file that exists, and lose what it holds."), &overwrite)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    session.output.redirect(to: nil)
    try session.output.check()
    guard let file = typed.fields.file else { return }
    let path = session.locator.absolute(file)
    do throws(OutputError) { session.output.redirect(to: try WholeFile(path, replacing: typed.fields.overwrite)) } catch
    {
      guard error.errno == .fileExists else { throw ActaError.output(error) }
      throw UsageError("\(path) exists.", hint: "Choose another name, or add --overwrite.", word: file)
    }
  }
}

extension WholeFile: OutputFile {
  func write(_ text: String) throws { try write(Array(text.utf8)) }
  func write(_ bytes: [UInt8]) throws { try write(bytes[...]) }
  func finish() throws { try commit() }
}

/// `exit`.
struct ExitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(commandName: "exit", abstract: "Leave the shell; so does Ctrl-D.")

  func run(in session: ShellSession) throws { session.shell?.isLeaving = true }
}
