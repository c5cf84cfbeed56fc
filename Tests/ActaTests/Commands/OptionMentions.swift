import ActaShell
import ArgumentParser
import CanonicalJSON

/// The commands that can be typed, with the options of each.
struct CommandOptions {
  /// The options by the words of the command; those of a noun are those of all its verbs.
  private(set) var byPath: [String: Set<String>] = [:]

  init(_ commands: [any ParsableCommand.Type]) {
    for command in commands { visit(command, []) }
  }

  /// Everything that can be typed, in a shell or outside.
  static let all = CommandOptions(
    ReadingCommands.all + RecordingCommands.all + KeepingCommands.all + InteractiveShell.commands)

  /// The options of any command, and of `acta` itself.
  var any: Set<String> { byPath.values.reduce(["--version", "--help"]) { $0.union($1) } }

  @discardableResult
  private mutating func visit(_ command: any ParsableCommand.Type, _ words: [String]) -> Set<String> {
    let path = words + [command._commandName]
    var options = Self.options(of: command).union(["--help"])
    for verb in command.configuration.subcommands { options.formUnion(visit(verb, path)) }
    byPath[path.joined(separator: " "), default: []].formUnion(options)
    return options
  }

  private static func options(of command: any ParsableCommand.Type) -> Set<String> {
    guard let dump = try? JSONValue(parsing: Array(command._dumpHelp().utf8)),
      case .array(let arguments)? = dump["command"]?["arguments"]
    else { return [] }
    let names = arguments.flatMap { argument -> [JSONValue] in
      if case .array(let names)? = argument["names"] { names } else { [] }
    }
    return Set(
      names.compactMap { name in
        guard case .string(let text)? = name["name"], case .string("long")? = name["kind"] else { return nil }
        return "--" + text
      })
  }

  /// The command that words lead to, as far as they do.
  func path(of words: some Sequence<String>) -> String? {
    var path: String?
    for word in words.prefix(3) {
      let longer = path.map { "\($0) \(word)" } ?? word
      guard byPath[longer] != nil else { break }
      path = longer
    }
    return path
  }
}

/// An option that a text names, with the command that it is about.
struct OptionMention: Hashable, CustomStringConvertible {
  var option: String
  /// The words of the command; absent where the text is about no certain one.
  var command: String?
  var line: String

  /// Whether the command has the option.
  func exists(in commands: CommandOptions = .all) -> Bool {
    (command.flatMap { commands.byPath[$0] } ?? commands.any).contains(option)
  }

  var description: String { "\(option) on “\(command ?? "any command")”: \(line)" }

  /// Signs beside a word that are no part of it; what stands for a value, `<conference>`, is no word.
  private static func isPunctuation(_ character: Character) -> Bool { "“”`'\"()[],.:;!?\\".contains(character) }

  /// The options that a text names, each with the command that it is about.
  ///
  /// That is the command before it in its sentence, or else the one that the text is about. What other programs take, such as
  /// git, is left out.
  static func all(in text: String, about command: String?, commands: CommandOptions = .all) -> [OptionMention] {
    text.split(separator: "\n").flatMap { line -> [OptionMention] in
      var (current, isForeign) = (command, false)
      var mentions: [OptionMention] = []
      // How a verb is used is told without its noun where help is asked of it alone.
      let words = line.replacing(/USAGE: [a-z -]+/, with: "").split(separator: " ").map(String.init)
      for (place, word) in words.enumerated() {
        let bare = word.trimming(while: Self.isPunctuation)
        let begins =
          place == 0 || words[place - 1] == "acta" || words[place - 1].hasSuffix(":")
          || word.first.map { "“`(".contains($0) } == true
        let rest = words[place...].map { $0.trimming(while: Self.isPunctuation) }
        if let named = commands.path(of: rest), begins || named.contains(" ") { (current, isForeign) = (named, false) }
        if ["git", "cp", "sudo", "python3"].contains(bare) { isForeign = true }
        for found in word.matches(of: /(?:^|[^\p{L}\p{N}-])(--[a-z][a-z0-9-]*)/) where !isForeign {
          mentions.append(OptionMention(option: String(found.1), command: current, line: String(line)))
        }
        if word == "or:" || word.last.map({ ".;)".contains($0) }) == true { (current, isForeign) = (command, false) }
      }
      return mentions
    }
  }
}

extension String {
  /// The text without what fulfils the condition at its ends.
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    String(String(drop(while: isDropped).reversed().drop(while: isDropped)).reversed())
  }
}
