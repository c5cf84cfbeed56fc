import Acta
@testable import ActaShell
import LineEditor
import MeetingRecords
import Testing

/// Every question of every dialogue is answered wrong once, and mended without leaving it.
@Suite struct EveryQuestionTests {
  /// One of everything that questions can ask for.
  private static let record =
    ShellHarness.record + [
      "state register th --name Thailand",
      "area register skills --name Skills", "territory register hanoi --name Hanoi --state vn",
      "organization register molsw-la --name \"Ministry of Labour\" --state la",
      "office assume do-thanh-binh --organization moha-vn --post Minister",
      "document attach paper --title Paper",
      "conference convene labour/1 --dates 2025-11-12",
      "agenda-item propose labour/1 --title Pay", "agenda-item propose labour/1 --title Skills",
      "delegation register labour/1 --party vn --head do-thanh-binh",
      "session schedule labour/1 --title Plenary",
      "conference open labour/1 --occurred 2025-11-12",
      "speech record labour/1 --speaker do-thanh-binh --summary Welcome",
      "decision adopt labour/1 --title Decided --text Text",
      "instrument negotiate mou --title MoU --party moha-vn,molsw-la",
      "instrument negotiate old --title Old --party moha-vn,molsw-la",
      "followup schedule labour/1 --title Report --owner moha-vn --due 2027",
      "achievement report labour/1 --title Done",
      "conference propose labour/2 --dates 2026", "conference convene labour/2 --dates 2026-11-12",
      "conference propose labour/3 --dates 2027",
      "instrument negotiate treaty --title Treaty --type treaty --party vn,la",
      "instrument sign treaty --signature vn --signature la --subject-to ratification",
      "session open labour/1/session-1", "session schedule labour/1 --title Closing",
      "person register phoxay --name Phoxay --state la",
      "person register hai --name Hai --state vn", "delegation add-member labour/1/delegation-1 --person hai",
      "organization register labour-vn --name \"Labour agency\" --state vn",
    ]

  /// Questions that no dialogue asks: what another answer says already.
  private static let unasked: Set<String> = [
    "conference propose --series", "conference convene --series", "speech record --invited",
  ]

  /// A dialogue, and what is answered in it besides what is needed.
  private struct Dialogue {
    var verb: Verb
    /// Answers by the label of the question; those by place are under the empty label.
    var answers: [String: String] = [:]
  }

  /// Every verb, some with answers from which other questions follow.
  private static var dialogues: [Dialogue] {
    let needed = [
      "conference elect": ["--officer": "chair=la"], "series elect": ["--officer": "chair=la"],
      "delegation replace-member": ["--person": "hai", "--by": "phoxay"],
      "delegation change-head": ["--head": "hai"], "merge-duplicates": ["": "hai", "--into": "phoxay"],
      "organization split": ["": "moha-vn", "--into": "labour-vn"],
    ]
    let following: [(verb: String, answers: [String: String])] = [
      ("conference convene", ["": "labour/4"]), ("instrument sign", ["--party": "-"]),
      ("decision adopt", ["": "new-decision", "--number": "1", "--adopted-by": "vote"]),
      ("decision adopt", ["": "new-decision", "--conference": "-", "--adopted-by": "silence"]),
      ("followup schedule", ["": "new-followup", "--every": "6 months", "--decision": "labour/1/decision-1"]),
    ]
    let verbs = Vocabulary.meetingRecords.verbTypes.map { $0.verb }
    return verbs.map { Dialogue(verb: $0, answers: needed[$0.typed] ?? [:]) }
      + following.compactMap { typed, answers in
        verbs.first { $0.typed == typed }.map { Dialogue(verb: $0, answers: answers) }
      }
  }

  @Test func `a wrong answer is refused at once, said, and asked again`() throws {
    // Nothing is recorded in between, so that one shell does for all of them.
    let harness = try Self.harness()
    let newest = try harness.session.book().newestEntry
    var taken: [String] = []
    var mended: Set<String> = []
    for dialogue in Self.dialogues {
      let verb = dialogue.verb.typed
      let start = harness.transcript.output.count
      let source = WrongOnce(harness.session, verb: verb, answers: dialogue.answers)
      #expect(InteractiveShell(harness.session).run(on: source) == .done)
      taken += source.taken.map { "\(verb) \($0)" }
      mended.formUnion(source.mended.map { "\(verb) \($0)" })
      let said = String(harness.transcript.output.dropFirst(start))
      #expect(said.contains("othing was recorded"), "\(verb): \(said)")
    }
    let unasked = Set(Self.dialogues.flatMap { Self.questions(of: $0.verb) }).subtracting(mended)
    #expect(taken.isEmpty, "taken though wrong: \(taken.sorted())")
    #expect(unasked == Self.unasked, "\(unasked.symmetricDifference(Self.unasked).sorted())")
    #expect(try harness.session.book().newestEntry == newest)
  }

  /// What a dialogue may ask about.
  private static func questions(of verb: Verb) -> Set<String> {
    guard let type = ShellGrammar().match(verb.path).type as? any RecordingCommand.Type else { return ["?"] }
    let common = Set(GrammarArgument.all(of: RecordingOptions.self).flatMap(\.names)).subtracting(["--occurred"])
    return Set(
      GrammarArgument.all(of: type).map(\.label).filter { !common.contains($0) }.map { "\(verb.typed) \($0)" })
  }

  /// A shell over the record; what the lines prepare must be there.
  private static func harness() throws -> ShellHarness {
    try ShellHarness(record)
  }
}

/// A person who answers each question wrong first, then right, and drops it all in the end.
private final class WrongOnce: LineSource {
  let isInteractive = true
  private(set) var lineNumber = 0
  /// The questions that were asked again after a wrong answer.
  private(set) var mended: Set<String> = []
  /// Those whose wrong answer was taken.
  private(set) var taken: [String] = []
  private let session: ShellSession
  private let verb: String
  private var wrong: String?
  private var attempts: [String: Int] = [:]

  private let answers: [String: String]

  init(_ session: ShellSession, verb: String, answers: [String: String]) {
    (self.session, self.verb, self.answers) = (session, verb, answers)
  }

  func readLine(prompt: String) -> LineInput {
    lineNumber += 1
    if lineNumber == 1 { return .line(verb) }
    guard lineNumber < 500, !prompt.hasPrefix("desk") else { return .endOfInput }
    guard let question = session.shell?.question?.argument, prompt.hasPrefix("  ") else {
      // The preview, or whether the answers are kept.
      return prompt.hasPrefix("Keep") ? .line("no") : .line("drop")
    }
    // A question about an answer, such as which of several is meant, is no question of the dialogue.
    guard prompt.contains(question.title) else { return .line("") }
    if let before = wrong {
      if before == question.label { mended.insert(before) } else { taken.append(before) }
      wrong = nil
    } else if !mended.contains(question.label), !taken.contains(question.label) {
      wrong = question.label
      return .line(Self.wrongAnswer(question))
    }
    // As somebody does who knows the record: one after the other of what could be meant, until one is taken.
    let attempt = attempts[question.label, default: 0]
    attempts[question.label] = attempt + 1
    if attempt == 0, let answer = answers[question.kind == .positional ? "" : question.label] { return .line(answer) }
    if question.isOptional && !prompt.contains("*") || prompt.contains("[") && attempt == 0
      || prompt.contains("another")
    {
      return .line("")
    }
    let answers = rightAnswers(question)
    guard attempt < answers.count + 1 else { return .interrupted }
    return .line(answers[min(attempt, answers.count - 1)])
  }

  /// What cannot be the answer; where anything can, the question mark, which never is.
  private static func wrongAnswer(_ question: GrammarArgument) -> String {
    if !question.values.isEmpty { return "xyzzy" }
    if question.kind == .flag { return "perhaps" }
    return switch question.form {
    case .identifier: "They will see to it"
    case .date, .day: "not a date"
    case .period: "for ever"
    case .number: "many"
    default: "?"
    }
  }

  private func rightAnswers(_ question: GrammarArgument) -> [String] {
    if !question.values.isEmpty { return question.values }
    switch question.form {
    case .identifier:
      let path = verb.split(separator: " ").map(String.init)
      let known = ValueCompletion(session: session, path: path).candidates(for: question, beginningWith: "").map(\.text)
      let isNew = Vocabulary.meetingRecords.verbTypes.first { $0.verb.typed == verb }?.beginning != .continues
      return isNew && question.kind == .positional
        ? ["labour/1", "labour/4", "something-new"] + known : known + ["labour/4"]
    case .date, .day: return ["2025-11-12"]
    case .period: return ["2 years"]
    case .number: return ["1"]
    case .language: return ["vi"]
    case .reference: return ["untsid:51234"]
    default: return ["Text"]
    }
  }
}
