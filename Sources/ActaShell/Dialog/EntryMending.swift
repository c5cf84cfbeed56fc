import Acta
import MeetingRecords

/// What is wrong with an answer.
struct AnswerProblem {
  var message: String
  /// What to answer instead.
  var hint: String?
  /// The domain's no, where it is that.
  var rejection: Rejection?
}

/// Helps out where the domain refuses an answer for want of something that can be recorded before it, or said with it.
struct EntryMending {
  /// The words of the command.
  let path: [String]
  let fields: [GrammarArgument]
  let answers: AnswerReader

  /// What is to be done about a problem.
  enum Mending {
    /// Another answer is asked for.
    case another
    /// A command goes before this one.
    case before([String])
    /// The command is given another field.
    case with(GrammarArgument, String)
  }

  /// Says the problem, and asks for what mends it where something can.
  ///
  /// - Parameter answered: the fields that have a value.
  /// - Throws: What reading answers throws.
  func mending(_ problem: AnswerProblem, of answered: [GrammarArgument]) throws -> Mending {
    if let (field, series) = series(of: problem, answered) {
      answers.say("  Nobody has proposed it: it is proposed and convened at once.")
      return .with(field, series)
    }
    switch problem.rejection {
    case .unknownIdentifier(let identifier, let expected, let nearest) where expected != .any:
      if let registration = try registration(identifier, expected, nearest) { return registration }
    case .speakerNotPresent(let speaker, let conference):
      guard let invited = open("--invited", answered) else { break }
      return try presence(of: speaker, at: conference, orWith: invited)
    default: break
    }
    answers.say("  " + problem.message)
    if let hint = problem.hint { answers.say("  hint: " + hint) }
    return .another
  }

  /// The series with which a conference can be convened that no one has proposed; absent where that is not the problem.
  func series(of problem: AnswerProblem, _ answered: [GrammarArgument]) -> (field: GrammarArgument, value: String)? {
    guard case .unknownIdentifier(let identifier, EntityKinds(.conference), _)? = problem.rejection,
      path == ["conference", "convene"], let series = identifier.parent, let field = open("--series", answered)
    else { return nil }
    return (field, series.description)
  }

  /// A field that has no value yet.
  private func open(_ label: String, _ answered: [GrammarArgument]) -> GrammarArgument? {
    fields.first { field in field.label == label && !answered.contains { $0.label == label } }
  }

  /// What can be registered with a name alone.
  private static let registrable: [(kind: EntityKind, noun: String, verb: String)] = [
    (.area, "area", "register"), (.person, "person", "register"), (.organization, "organization", "register"),
    (.state, "state", "register"), (.series, "series", "establish"),
  ]

  /// Whether one of the kinds can be registered with a name alone.
  static func canRegister(_ kinds: EntityKinds) -> Bool { registrable.contains { kinds.contains($0.kind) } }

  /// Registers what the record does not know yet; absent where that takes more than a name.
  private func registration(
    _ identifier: Identifier, _ expected: EntityKinds, _ nearest: [Identifier]
  ) throws -> Mending? {
    let kinds = Self.registrable.filter { expected.contains($0.kind) }
    guard var kind = kinds.first, !identifier.isReference else { return nil }
    let near =
      nearest.isEmpty ? "" : " Did you mean \(ShellGrammar.alternatives(nearest.map(\.description), isQuoted: false))?"
    answers.say("  “\(identifier)” is new: name it, or press Enter to type another.\(near)")
    if kinds.count > 1 {
      let nouns = kinds.map(\.noun)
      let answer = try answers.line("  it is (\(nouns.joined(separator: ", "))): ") {
        answers.say("  What “\(identifier)” is, so that it can be registered; press Enter to type another.")
      }
      guard let chosen = kinds.first(where: { $0.noun == WrittenChoice(of: nouns).meaning(of: answer) }) else {
        return .another
      }
      kind = chosen
    }
    let names = try names(of: kind.noun)
    return names.isEmpty
      ? .another : .before([kind.noun, kind.verb, identifier.description] + names.flatMap(Self.option))
  }

  private static func option(_ name: String) -> [String] {
    name.hasPrefix("-") ? ["--name=\(name)"] : ["--name", name]
  }

  /// The name of what is new, and the same in other languages; none where it is not to be registered.
  private func names(of noun: String) throws -> [String] {
    var names: [String] = []
    while true {
      let prompt = names.isEmpty ? "  name of the \(noun): " : "  in another language, name of the \(noun): "
      let name = try answers.line(prompt) {
        answers.say(
          "  The name of the \(noun), which is registered with it. TAG=TEXT names the language: vi=Bộ Nội vụ.")
        answers.say("  Press Enter to \(names.isEmpty ? "type another identifier" : "go on"); < goes back.")
      }.normalizedForRecord
      if name == "<" { throw AnswerReader.End.back }
      if name.isEmpty || name == "." { return names }
      names.append(name)
    }
  }

  /// Brings a speaker into a delegation, or says that the speaker was invited.
  private func presence(
    of speaker: Identifier, at conference: Identifier, orWith invited: GrammarArgument
  ) throws -> Mending {
    answers.say("  “\(speaker)” is in no delegation to “\(conference)”. Enter: invited without one.")
    let party = try answers.line("  head of the delegation of: ") {
      answers.say("  The state or body whose delegation “\(speaker)” heads. Press Enter where there is none.")
    }
    if party == "<" { throw AnswerReader.End.back }
    guard !party.isEmpty else { return .with(invited, "yes") }
    return .before(["delegation", "register", conference.description, "--party", party, "--head", speaker.description])
  }
}
