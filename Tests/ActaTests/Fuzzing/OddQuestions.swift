@testable import ActaShell
import ArgumentParser
import MeetingRecords
import RecordsCatalog
import Testing

/// Questions as people type them: of every command that reads, from what the command says of its own arguments.
///
/// A new command, report, option or format is among them by itself. An argument of which it is not known here what it is
/// makes a test fail, so that it is told.
struct OddQuestions {
  private let journal: OddJournal
  private var numbers: DrawnNumbers
  /// How many of what goes round: words, formats, things.
  private var round = 0
  private(set) var unknownArguments: Set<String> = []

  init(of journal: OddJournal, seed: UInt64) {
    self.journal = journal
    numbers = DrawnNumbers(seed: seed &+ 1)
    round = Int.random(in: 0..<1_000, using: &numbers)
  }

  /// A command with its words and arguments.
  fileprivate struct Leaf {
    let command: any ParsableCommand.Type
    let words: [String]
    let arguments: [GrammarArgument]
  }

  /// A question as it is typed.
  struct Line {
    let words: [String]
    fileprivate let leaf: Leaf

    /// The command, where it asks for a report or a lineage.
    var report: (any ParsableCommand)? {
      guard leaf.command is any ReportingCommand.Type || leaf.command is LineageCommand.Type else { return nil }
      return try? ShellGrammar().parse(words)
    }
  }

  private static let leaves = ReadingCommands.all.flatMap { leaves(of: $0, under: []) }

  private static func leaves(of command: any ParsableCommand.Type, under words: [String]) -> [Leaf] {
    let words = words + [command._commandName]
    let below = command.configuration.subcommands
    guard below.isEmpty else { return below.flatMap { leaves(of: $0, under: words) } }
    return [Leaf(command: command, words: words, arguments: GrammarArgument.all(of: command))]
  }

  /// Questions of every command: as many of each as are told, and no fewer than all its formats, kinds or words.
  mutating func lines(ofEach count: Int?) -> [Line] {
    var lines: [Line] = []
    for leaf in Self.leaves {
      let most = leaf.arguments.map(\.values.count).max() ?? 0
      for _ in 0..<(count ?? max(3, most)) {
        round += 1
        let typed = leaf.words + leaf.arguments.flatMap { words(for: $0, of: leaf) }
        lines.append(Line(words: typed, leaf: leaf))
      }
    }
    return lines
  }

  private mutating func isOne(in count: Int) -> Bool { Int.random(in: 0..<count, using: &numbers) == 0 }

  /// What is typed for an argument; often nothing where it may be left out.
  private mutating func words(for argument: GrammarArgument, of leaf: Leaf) -> [String] {
    guard !Self.passedOver.contains(argument.label) else { return [] }
    if argument.kind == .flag { return isOne(in: 6) ? [argument.label] : [] }
    // Formats and the like go round, so that each is met.
    let isFormat = argument.label == "--format" || argument.valueName == "stage" || argument.valueName == "word"
    if argument.isOptional, argument.kind == .option, !isFormat, !isOne(in: argument.label == "--language" ? 2 : 7) {
      return []
    }
    if argument.isOptional, argument.kind == .positional, isOne(in: 2) { return [] }
    guard let value = value(for: argument, of: leaf) else {
      unknownArguments.insert("\(leaf.words.joined(separator: " ")) \(argument.label)")
      return []
    }
    if argument.kind == .positional { return [value] }
    // What begins as an option would be taken for one.
    return value.hasPrefix("-") ? ["\(argument.label)=\(value)"] : [argument.label, value]
  }

  /// What is set by the test itself, or is about other files.
  private static let passedOver: Set = [
    "--journal", "--version", "--templates", "--output", "--bind", "--timeout", "--reference-doc",
  ]

  private mutating func value(for argument: GrammarArgument, of leaf: Leaf) -> String? {
    if !argument.values.isEmpty { return argument.values[round % argument.values.count] }
    let name = argument.label.hasPrefix("--") ? String(argument.label.dropFirst(2)) : argument.valueName
    if let kind = EntityKind(rawValue: name == "owner" || name == "host" ? "organization" : name) { return one(kind) }
    switch name {
    case "party", "host-state", "side": return one(.state)
    case "identifier", "id", "id|sha256", "naming", "about": return oneThing()
    case "kind": return EntityKind.allCases.randomElement(using: &numbers)?.rawValue
    case "moment", "as-of": return moment()
    case "on": return argument.form == .date ? date() : Self.days.randomElement(using: &numbers)
    case "period", "date": return date()
    case "language": return ["en", "vi", "lo", "sv", "fr"].randomElement(using: &numbers)
    case "limit": return ["1", "3", "5000"].randomElement(using: &numbers)
    case "after": return ["0", "7", "5000"].randomElement(using: &numbers)
    case "format": return ["table", "record", "markdown", "csv", "json"][round % 5]
    case "status": return ["open", "in-force", "scheduled", "closed"].randomElement(using: &numbers)
    case "columns": return isOne(in: 2) ? "all" : "identifier"
    case "sort": return Self.column(of: argument.kind == .option ? listed : nil, at: round)
    case "where": return Self.column(of: listed, at: round) + "=2025"
    case "words": return ["Labour", "ກະ", "Bộ", "a\" OR b*", "-"].randomElement(using: &numbers)
    case "statement": return "SELECT * FROM \(listed.view) ORDER BY 1 LIMIT 500"
    case "audience":
      return (ConfidentialityLevel.allWords + [one(.organization), one(.state), "pubic"]).randomElement(using: &numbers)
    case "field": return ["identifier", "title", "name", "dates", "status"].randomElement(using: &numbers)
    case "type": return ["acta.conference.convened.v1", "reports", "acta.of-later.happened.v1"][round % 3]
    case "folder": return "Folder-\(round)"
    case "part": return "nothing-of-the-kind"
    default: return nil
    }
  }

  private static let days = ["2026-11-24", "0001-01-01", "9999-12-31", "2030-02-28", "-9999-01-01"]

  /// The kind that a list of this round lists.
  private var listed: ListedKind { ListedKind.allCases[round % ListedKind.allCases.count] }

  private static func column(of kind: ListedKind?, at place: Int) -> String {
    guard let columns = kind?.usualColumns(in: .meetingRecords), kind != .parties else { return "identifier" }
    return columns[place % columns.count]
  }

  private mutating func date() -> String {
    [
      "2026", "2025-11-12", "2014/2026", "../2026", "2026/..", "Y999999999999", "Y-999999999999", "9999-12-31", "0000",
      "Y999999999999/..", "-9999/9999", "202X", "2025-XX-XX", "2026-24", "2025?", "Y170000002",
    ].randomElement(using: &numbers) ?? ""
  }

  private mutating func moment() -> String {
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: date()
    case 1: "agenda:\(one(.conference))"
    case 2: "record:\(one(.conference))"
    case 3:
      ["now", "0", "2026-11-24T09:00:00+14:00", "2026-11-24T08:00:59.999Z", "999999999999"]
        .randomElement(using: &numbers) ?? ""
    default: String(Int.random(in: 1...max(1, journal.drafts.count), using: &numbers))
    }
  }

  private mutating func one(_ kind: EntityKind) -> String {
    if isOne(in: 40) { return oneThing() }
    return journal.known[kind]?.randomElement(using: &numbers) ?? "nothing-of-the-kind"
  }

  private mutating func oneThing() -> String {
    // By kinds, so that of those of which there are few, some are met as well; the order of a dictionary is no seed's.
    let kinds = journal.known.keys.sorted { $0.rawValue < $1.rawValue }
    return kinds.randomElement(using: &numbers).flatMap { journal.known[$0]?.randomElement(using: &numbers) }
      ?? "nothing-of-the-kind"
  }
}
