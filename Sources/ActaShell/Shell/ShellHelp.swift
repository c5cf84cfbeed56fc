import Acta
import ArgumentParser
import MeetingRecords
import TerminalText

/// Help inside the shell: at the width of the terminal, and knowing the record.
struct ShellHelp {
  let session: ShellSession
  private var columns: Int { min(session.surroundings.terminal.columns, 100) }

  /// The help that the words after `help` ask for.
  ///
  /// - Throws: ``UsageError`` when there is no such command.
  func text(_ words: [String]) throws -> String {
    guard !words.isEmpty else { return try overview() }
    let grammar = ShellGrammar(session)
    // Of “mode” and the like, which are short for a command and a word, help is that of the command.
    let words = Self.isShort(words) ? Array(ShellCommands.rewritten(words).prefix(1)) : ShellCommands.rewritten(words)
    let match = try grammar.helped(words)
    let help =
      match.root == match.type && match.root != ActaRoot.self
      ? match.type.helpMessage(columns: columns) : Self.help(match.type, of: match.root, columns: columns)
    let now = match.path.count == 1 ? NounAdvice(session: session).lines(noun: words[0]) : []
    return now.isEmpty ? help : block(now) + "\n\n" + help
  }

  private static func isShort(_ words: [String]) -> Bool {
    words.count == 1 && ShellCommands.rewritten(words).count == 2
  }

  private static func help(
    _ type: any ParsableCommand.Type, of root: any ParsableCommand.Type, columns: Int
  ) -> String {
    root.helpMessage(for: type, columns: columns)
  }

  private func overview() throws -> String {
    let root = ActaRoot.configuration.groupedSubcommands
    var groups = root.map { ($0.name, $0.subcommands.filter { $0 != ShellCommand.self }) }
    if !session.additions.commands.isEmpty { groups.append(("Added here", session.additions.commands)) }
    groups.append(("In this shell", ShellCommands.all))
    var blocks = groups.map { name, commands in
      name + "\n"
        + indented(
          commands.map { ($0._commandName, $0.configuration) }.filter(\.1.shouldDisplay).map { ($0, $1.abstract) })
    }
    blocks.insert(
      indented([
        ("help NOUN", "What can be done with it: help conference"),
        ("help NOUN VERB", "How it is typed: help \(ConferenceConvened.verb.typed)"),
        ("SELECT …", "Ask in SQL; it runs at a ; at the end of a line, or at an empty line"),
        ("NOUN VERB", "Alone, asks for what it needs: \(ConferenceProposed.verb.typed)"),
        ("minutes, matrix …", "Papers, each by its own name; help report lists them"),
        ("?", "The same as help; within a question, explains it"),
        ("mode csv", "The same as set mode csv: how tables are shown"),
      ]), at: 0)
    let now = try advice()
    // First what to do now: the rest is longer than a screen.
    if !now.isEmpty { blocks.insert(block(now), at: 0) }
    return blocks.joined(separator: "\n\n")
  }

  /// What the state of the record suggests, as a block of help.
  private func block(_ advice: [String]) -> String {
    let lines = advice.flatMap { text in TextWrap.lines(text, columns: columns - 2).map { "  " + $0 } }
    return "Now\n" + lines.joined(separator: "\n")
  }

  private func indented(_ fields: [(title: String, value: String)]) -> String {
    TextTable.block(fields, width: columns - 2).split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }

  /// What the state of the record suggests to do.
  private func advice() throws -> [String] {
    try session.book().read { reader in
      let conferences = reader.all(Conference.self)
      let living = conferences.filter { !ConferenceAdvice.verbs($0.status).isEmpty }.suffix(3)
      var lines = living.map { ConferenceAdvice.text($0) }
      let series = reader.all(ConferenceSeries.self)
      if reader.all(State.self).isEmpty {
        lines.append(
          """
          Nothing is registered yet. Begin with the conference, and what it needs is asked for: \
          \(ConferenceConvened.verb.typed)
          """)
      } else if series.isEmpty {
        lines.append("There is no series of conferences yet: \(SeriesEstablished.verb.typed).")
      } else if living.allSatisfy({ $0.status == .closed }) {
        for each in series.prefix(3) {
          let ordinal = SeriesRhythm(each).nextOrdinal(level: each.level)
          lines.append(
            "No conference is ahead in \(each.identifier); no. \(ordinal) would be next: \(ConferenceProposed.verb.typed)."
          )
        }
      }
      return lines
    }
  }
}
