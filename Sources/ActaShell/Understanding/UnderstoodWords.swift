import LineEditor
import MeetingRecords

/// A command as a person types it, with what is clear put into the words of the grammar, and said.
///
/// A synonym becomes the verb, a dash that a word processor made becomes two, and a date in words becomes a date, in quotation
/// marks or without.
struct UnderstoodWords {
  let session: ShellSession
  let answers: AnswerReader
  /// The words behind the command.
  private var typed: [String] = []

  init(_ session: ShellSession, _ source: any LineSource) {
    self.session = session
    answers = AnswerReader(session, source)
  }

  /// The words that are meant.
  ///
  /// - Throws: ``AnswerReader/End`` where nothing is to be done.
  func words(_ typed: [String]) throws -> [String] {
    var understood = self
    understood.typed = typed
    return try understood.commandWords()
  }

  private func commandWords() throws -> [String] {
    let typed = verb(typed)
    let match = ShellGrammar(session).match(typed)
    guard !match.isAbove, match.path.count < typed.count else { return typed }
    let arguments = GrammarArgument.all(of: match.type)
    guard !arguments.isEmpty else { return typed }
    return try match.path + values(typed[match.path.count...], arguments)
  }

  /// The verb for a word that people try first for it, where only one is meant.
  private func verb(_ typed: [String]) -> [String] {
    let grammar = ShellGrammar(session)
    let match = grammar.match(typed)
    guard match.isAbove, match.path.count == 1, typed.count > 1 else { return typed }
    let meant = ShellGrammar.verbs(meantBy: typed[1].lowercased(), of: match.path)
    guard meant.count == 1, grammar.match(match.path + meant).path.count == 2 else { return typed }
    answers.say("Understood: \(match.path[0]) \(meant[0])")
    return match.path + meant + typed.dropFirst(2)
  }

  private func values(_ typed: ArraySlice<String>, _ arguments: [GrammarArgument]) throws -> [String] {
    var words: [String] = []
    var rest = typed
    var places = arguments.filter { $0.kind == .positional }[...]
    while let word = rest.popFirst() {
      if word == "--" { return words + [word] + rest }
      let name = Self.option(word, among: arguments) ?? word
      if let option = arguments.first(where: { $0.kind == .option && $0.names.contains(name) }) {
        words.append(name)
        if let value = try value(of: option, from: &rest) { words.append(value) }
      } else if name.hasPrefix("-"), name.count > 1 {
        words.append(name)
      } else {
        let place = places.first
        if let first = places.first, !first.isRepeating { places.removeFirst() }
        words.append(try place.map { try understood([word], $0) ?? word } ?? word)
      }
    }
    return words
  }

  /// The option that a dash of a word processor was two hyphens of.
  private static func option(_ word: String, among arguments: [GrammarArgument]) -> String? {
    guard let first = word.unicodeScalars.first, first.value > 0x7F,
      first.properties.generalCategory == .dashPunctuation
    else { return nil }
    let name = "--" + word.unicodeScalars.dropFirst().map(String.init).joined()
    return arguments.contains { $0.names.contains(name) } ? name : nil
  }

  /// The value behind an option: as many of the words as are one value together.
  private func value(of option: GrammarArgument, from rest: inout ArraySlice<String>) throws -> String? {
    let following = Array(rest.prefix { !$0.hasPrefix("-") }.prefix(Self.greatestCount))
    for count in stride(from: following.count, through: 2, by: -1) {
      let words = Array(following.prefix(count))
      let meanings = UnderstoodAnswers(session, answers).understanding.meanings(
        of: words.joined(separator: " "), for: option)
      guard !meanings.isEmpty else { continue }
      rest.removeFirst(count)
      return try understood(words, option)
    }
    guard let word = rest.first, !word.hasPrefix("-") else { return nil }
    rest.removeFirst()
    return try understood([word], option) ?? word
  }

  private func understood(_ words: [String], _ argument: GrammarArgument) throws -> String? {
    let text = words.joined(separator: " ")
    if argument.kinds?.contains(.agendaItem) == true, words.count == 1, (try? Identifier(text)) == nil {
      let items = AgendaNumber(session: session, words: typed).items(text)
      if items.count == 1 {
        answers.say("Understood: \(argument.label) \(items[0].value) (\(items[0].words))")
        return items[0].value
      }
    }
    let value = try UnderstoodAnswers(session, answers).value(text, for: argument, name: argument.label)
    guard let value else { throw AnswerReader.End.dropped }
    return value
  }

  /// How many words a date has at most.
  private static let greatestCount = 8
}
