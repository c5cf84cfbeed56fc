public import Acta
public import ArgumentParser
public import MeetingRecords

/// How what can be done about a refusal is typed: the one place where a remedy becomes a command line.
///
/// The names of options, and what stands for their values, come from the commands themselves.
public struct RemedySpelling {
  /// The command that was refused, whose options can be given; `nil` where none can be typed, as in a dialog.
  public var refused: (any ParsableCommand.Type)?

  /// A spelling of what can be done after a command was refused.
  public init(refused: (any ParsableCommand.Type)? = nil) { self.refused = refused }

  /// The hint of a failure, with what to type at its end; `nil` where there is neither.
  public func hint(_ error: ActaError) -> String? { error.hint.map { text($0, error.remedies) } }

  /// A sentence, with the remedies as they are typed at its end.
  public func text(_ sentence: String, _ remedies: [Remedy]) -> String {
    let lines = remedies.compactMap(commandLine)
    guard !lines.isEmpty else { return sentence }
    return (sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]) + ": " + lines.joined(separator: ", or: ")
  }

  /// The remedy as it is typed; `nil` where nothing can be typed for it.
  public func commandLine(_ remedy: Remedy) -> String? {
    switch remedy {
    case .give(let field): GrammarArgument.ofRecorded(arguments).option(ofField: field)?.typed(nil)
    case .acceptClock: option(of: "acceptClock")
    case .bindParameter(let name): option(of: "bind", value: "\(name)=VALUE")
    case .record(let event):
      Vocabulary.meetingRecords.verb(event.wireName).flatMap { CommandSpelling($0.path)?.recording(event) }
    case .correct(let entry): CommandSpelling(["correct"])?.line(["\(entry)"], [("set", nil)])
    case .retract(let entry): CommandSpelling(["retract"])?.line(["\(entry)"])
    case .search: CommandSpelling(["search"])?.line([])
    case .show(let identifier): CommandSpelling(["show"])?.line(["\(identifier)"])
    case .history(let identifier): CommandSpelling(["history"])?.line(["\(identifier)"])
    case .list(let kind, let series):
      CommandSpelling(["list"])?.line([kind.listName], series.map { [("series", "\($0)")] } ?? [])
    case .readEntries(let named):
      CommandSpelling(["log"])?.line([], named.map { [("about", "\($0)")] } ?? [])
    case .readEntry(let entry): CommandSpelling(["log"])?.line([], Self.alone(entry))
    case .readData(let entry): CommandSpelling(["log"])?.line([], Self.alone(entry) + [("json", nil)])
    case .readProvisionalAgenda(let conference):
      CommandSpelling(["agenda"])?.line(["\(conference)"], [("stage", "provisional")])
    }
  }

  /// The newest entry as of an entry is that entry.
  private static func alone(_ entry: Int) -> [(field: String, value: String?)] {
    [("asOf", "\(entry)"), ("limit", "1")]
  }

  /// The option of the refused command that gives a field.
  private func option(of field: String, value: String? = nil) -> String? {
    arguments.option(ofField: field)?.typed(value)
  }

  private var arguments: [GrammarArgument] { refused.map(GrammarArgument.all) ?? [] }
}

/// Spells a command line of Acta's own grammar.
struct CommandSpelling {
  private let path: [String]
  private let arguments: [GrammarArgument]

  /// The command that the words lead to; absent where they lead to none.
  init?(_ path: [String]) {
    var type: any ParsableCommand.Type = ActaRoot.self
    for word in path {
      guard let next = ShellGrammar.ownSubcommands(of: type).first(where: { $0._commandName == word }) else {
        return nil
      }
      type = next
    }
    self.path = path
    arguments = GrammarArgument.all(of: type)
  }

  private init(path: [String], arguments: [GrammarArgument]) {
    self.path = path
    self.arguments = arguments
  }

  /// The command that records an event.
  func recording(_ event: Remedy.EventToRecord) -> String? {
    let recorded = CommandSpelling(path: path, arguments: GrammarArgument.ofRecorded(arguments))
    let declared = Vocabulary.meetingRecords.type(event.wireName)?.fieldDescriptions ?? []
    let fields = event.fields.sorted { $0.key < $1.key }.map { given in
      // A field that the command takes in several options goes by its word.
      let isTyped = recorded.arguments.option(ofField: given.key) != nil
      let word = declared.first { $0.name == given.key }?.field.word
      return (field: isTyped ? given.key : word ?? given.key, value: given.value.map { "\($0)" })
    }
    return recorded.line(event.subject.map { ["\($0)"] } ?? [], fields)
  }

  /// The command with these values in their places, and these fields; `nil` where it has no option for a field.
  ///
  /// What else it needs is left to be filled in.
  func line(_ places: [String], _ fields: [(field: String, value: String?)] = []) -> String? {
    var words = path + places
    words += arguments.filter { $0.kind == .positional }.dropFirst(places.count).filter { !$0.isOptional }
      .map(\.placeholder)
    var given: Set<String> = []
    for (field, value) in fields {
      guard let option = arguments.option(ofField: field) else { return nil }
      given.insert(option.label)
      words.append(option.typed(value))
    }
    let needed = arguments.filter { $0.kind != .positional && !$0.isOptional && !given.contains($0.label) }
    return (words + needed.map { $0.typed(nil) }).joined(separator: " ")
  }
}

extension GrammarArgument {
  /// What stands for a value that is still to be typed: `TEXT`.
  var placeholder: String { valueName.prefix { $0 != "|" }.uppercased() }

  /// The arguments without the options that every command takes: `--language` is in which one reads, and gives no field.
  static func ofRecorded(_ arguments: [GrammarArgument]) -> [GrammarArgument] {
    let common = Set(all(of: GlobalOptions.self).map(\.label))
    return arguments.filter { !common.contains($0.label) }
  }

  /// The option with a value: `--owner la`, `--owner IDS` where there is none yet, `--json` for a flag.
  func typed(_ value: String?) -> String { kind == .flag ? label : "\(label) \(value ?? placeholder)" }
}

extension [GrammarArgument] {
  /// The option that gives a field of what is recorded, by the path of the field in the wire form; the innermost one first.
  func option(ofField path: String) -> GrammarArgument? {
    let names = path.split(separator: ".").map { $0.prefix { $0 != "[" } }
    for name in names.reversed() {
      let option = first { argument in argument.kind != .positional && argument.field == String(name) }
      if let option { return option }
    }
    return nil
  }
}
