import ActaShell
import LineEditor
import Synchronization
import Testing

/// Before it is recorded that a paper went out, a person sees what is missing in it, and is asked whether to go on.
@Suite struct CirculatingTests {
  private static let agenda = "agenda-revision circulate vn-la-labour/10 --stage annotated"

  /// Runs a line where a person answers, or no one does, and gives what was asked.
  private func circulate(
    _ desk: Desk, _ line: String = agenda, answer: Bool?, atTerminal: Bool = true
  ) throws -> (status: ActaShell.ExitStatus, asked: [String]) {
    let questions = Questions(answer: answer)
    let session = ShellSession(questions.surroundings(desk, atTerminal: atTerminal))
    let status = CommandRunner(session).run(try ScriptWords.split(line))
    return (status, questions.texts)
  }

  @Test func `what is missing in the paper is shown and asked about`() throws {
    let desk = try Desk.withSample()
    let refused = try circulate(desk, answer: false)
    #expect(refused.status == .refused && refused.asked.count == 1)
    let question = try #require(refused.asked.first)
    #expect(
      question.contains("To be mended") && question.contains("acta ") && question.contains("Circulate it all the same?")
    )
    #expect(try desk.entryCount() == Desk.sampleEntries)
    #expect(try circulate(desk, answer: true).status == .done)
    #expect(try desk.entryCount() == Desk.sampleEntries + 1)
  }

  @Test func `only what the paper prints is shown`() throws {
    let desk = try Desk.withSample()
    let agenda = try circulate(desk, Self.agenda.replacing("annotated", with: "programme"), answer: false)
    // The list of items prints no commitments.
    #expect(agenda.asked.allSatisfy { !$0.contains("An illustration is among the facts") })
  }

  @Test func `in pipes and for programs nothing is asked`() throws {
    for (line, answer, atTerminal) in [
      (Self.agenda, false, false), ("\(Self.agenda) --json", false, true), ("\(Self.agenda) --dry-run", false, true),
      (Self.agenda, nil, true),
    ] as [(String, Bool?, Bool)] {
      let desk = try Desk.withSample()
      let done = try circulate(desk, line, answer: answer, atTerminal: atTerminal)
      #expect(done.status == .done && done.asked.isEmpty, "\(line)")
    }
  }

  @Test func `a script is not asked`() throws {
    let desk = try Desk.withSample()
    try desk.write(Self.agenda + "\n", to: "circulate.acta")
    let done = try circulate(desk, "run circulate.acta", answer: false)
    #expect(done.status == .done && done.asked.isEmpty)
  }

  @Test func `guided entry asks after the last answer`() throws {
    let desk = try Desk.withSample()
    let asked = Questions(answer: false)
    let session = ShellSession(asked.surroundings(desk, atTerminal: true))
    let source = ScriptedLineSource(
      lines: ["agenda-revision circulate", "vn-la-labour/10", "annotated", ".", "yes"], isInteractive: true)
    #expect(InteractiveShell(session).run(on: source) == .done)
    #expect(asked.texts.count == 1)
    #expect(try desk.entryCount() == Desk.sampleEntries)
  }

  @Test func `what the domain refuses is refused by it`() throws {
    let desk = try Desk.withSample()
    let refused = try circulate(desk, Self.agenda.replacing("labour/10", with: "labour/99"), answer: false)
    #expect(refused.status == .refused && refused.asked.isEmpty)
  }
}

/// A person who answers every question alike, or no one.
private final class Questions: Sendable {
  private let answer: Bool?
  private let asked = Mutex<[String]>([])

  init(answer: Bool?) { self.answer = answer }

  /// What was asked of the person.
  var texts: [String] { asked.withLock { $0 } }

  func surroundings(_ desk: Desk, atTerminal: Bool) -> Surroundings {
    var surroundings = desk.surroundings()
    let terminal = TerminalFacts(isInteractive: atTerminal, columns: 100)
    (surroundings.terminal, surroundings.measure) = (terminal, { terminal })
    surroundings.confirm = { [self] question in
      // Where no one is there, nothing is shown.
      guard let answer else { return nil }
      asked.withLock { $0.append(question) }
      return answer
    }
    return surroundings
  }
}
