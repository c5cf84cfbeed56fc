import Acta
import ArgumentParser
import MeetingRecords
import RecordsCatalog
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
    let words = ShellCommands.rewritten(words)
    let match = grammar.match(words)
    guard match.path.count == words.count else {
      // What is no command is refused as when it is typed.
      _ = try grammar.parse(words)
      throw UsageError("There is no help for “\(words.joined(separator: " "))”.", hint: "See the commands with: help")
    }
    return match.root == match.type && match.root != ActaRoot.self
      ? match.type.helpMessage(columns: columns) : Self.help(match.type, of: match.root, columns: columns)
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
      name + "\n" + indented(commands.map { ($0._commandName, $0.configuration.abstract) })
    }
    blocks.append(
      indented([
        ("help NOUN", "What can be done with it: help conference"),
        ("help NOUN VERB", "How it is typed: help conference convene"),
        ("SELECT …", "Ask in SQL; it runs at a ; at the end of a line, or at an empty line"),
        ("NOUN VERB", "Alone, asks for what it needs: conference propose"),
      ]))
    let now = try advice()
    if !now.isEmpty {
      let lines = now.flatMap { advice in
        TextWrap.lines(advice, columns: columns - 2).map { "  " + $0 }
      }
      blocks.append("Now\n" + lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
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
        lines.append("Nothing is registered yet: begin with state register, organization register, person register.")
      } else if series.isEmpty {
        lines.append("There is no series of conferences yet: series establish.")
      } else if living.allSatisfy({ $0.status == .closed }) {
        for each in series.prefix(3) {
          let ordinal = SeriesRhythm(each).nextOrdinal(level: each.level)
          lines.append(
            "No conference is ahead in \(each.identifier); no. \(ordinal) would be next: conference propose.")
        }
      }
      return lines
    }
  }
}

/// What can be done with a conference as it stands.
enum ConferenceAdvice {
  /// How it stands and what can be done: “The 10th (vn-la-labour/10) is proposed: you can convene, relocate or cancel it”.
  static func text(_ conference: Conference) -> String {
    let name = conference.ordinal.map { "The \(ordinal($0)) (\(conference.identifier))" } ?? "\(conference.identifier)"
    let status = conference.status.rawValue.replacing("-", with: " ")
    return "\(name) is \(status): you can \(verbs(conference.status))."
  }

  /// What the domain allows in each state.
  static func verbs(_ status: ConferenceStatus) -> String {
    switch status {
    case .proposed: "convene, relocate or cancel it, and propose items for its agenda"
    case .convened: "open, postpone, relocate or cancel it, and register delegations"
    case .postponed: "convene, relocate or cancel it"
    case .open: "open sessions, record speeches and decisions, sign instruments, and close it"
    case .closed: "draft, circulate and adopt its record (record draft)"
    case .recordAdopted, .cancelled: ""
    }
  }

  /// 1st, 2nd, 3rd, 11th.
  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let suffix =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}
