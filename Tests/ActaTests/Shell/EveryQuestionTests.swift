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
      "function establish labour-work --name Labour --organization moha-vn --area skills",
      "organization register molsw-la --name \"Ministry of Labour\" --state la",
      "office hold minister-binh --person do-thanh-binh --organization moha-vn --post Minister",
      "document register paper --title Paper",
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
      "achievement record labour/1 --title Done",
    ]

  @Test func `a wrong answer is refused at once, said, and asked again`() throws {
    var missed: [String] = []
    var count = 0
    for verb in Vocabulary.meetingRecords.verbTypes.map({ $0.verb }) {
      let harness = try Self.harness()
      let source = WrongOnce(harness.session, verb: verb.typed)
      #expect(InteractiveShell(harness.session).run(on: source) == .done)
      count += source.mended.count
      missed += source.taken.map { "\(verb.typed) \($0)" }
      #expect(!source.mended.isEmpty, "\(verb.typed): \(harness.transcript.messages)")
      #expect(harness.transcript.output.contains("nothing was recorded"), "\(verb.typed)")
    }
    #expect(missed.isEmpty, "taken though wrong: \(missed.joined(separator: ", "))")
    #expect(count > 700, "only \(count) questions were asked")
  }

  /// A shell over the record; lines that this vocabulary refuses are left out, since only the questions matter.
  private static func harness() throws -> ShellHarness {
    let harness = try ShellHarness(ShellHarness.record)
    for line in record.dropFirst(ShellHarness.record.count) { _ = harness.type(line) }
    return harness
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

  init(_ session: ShellSession, verb: String) { (self.session, self.verb) = (session, verb) }

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
    attempts[question.label, default: 0] += 1
    guard attempts[question.label, default: 0] < 3 else { return .interrupted }
    if question.isOptional || prompt.contains("[") || prompt.contains("another") { return .line("") }
    return .line(rightAnswer(question))
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

  private func rightAnswer(_ question: GrammarArgument) -> String {
    if let first = question.values.first { return first }
    switch question.form {
    case .identifier:
      let path = verb.split(separator: " ").map(String.init)
      let known = ValueCompletion(session: session, path: path).candidates(for: question, beginningWith: "")
      let isNew = Vocabulary.meetingRecords.verbTypes.first { $0.verb.typed == verb }?.beginning != .continues
      return isNew && question.kind == .positional && !known.contains { $0.text.hasPrefix("labour") }
        ? "something-new" : known.first?.text ?? "something-new"
    case .date, .day: return "2025-11-12"
    case .period: return "2 years"
    case .number: return "1"
    case .language: return "vi"
    case .reference: return "untsid:51234"
    default: return "Text"
    }
  }
}
