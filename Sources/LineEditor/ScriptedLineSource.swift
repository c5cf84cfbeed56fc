/// A source that hands out prepared inputs, and notes what it was asked and told: for tests of whatever reads lines.
public final class ScriptedLineSource: LineSource {
  public let isInteractive: Bool
  public private(set) var lineNumber = 0
  /// The prompts that were shown, in order.
  public private(set) var prompts: [String] = []
  /// The statements that were remembered, in order.
  public private(set) var remembered: [String] = []
  /// The unfinished statements that were noted, in order.
  public private(set) var unfinishedStatements: [String] = []
  /// The answers that were offered for recall, in order; absent for the statements.
  public private(set) var offered: [[String]?] = []
  /// The texts that were put into lines, in order.
  public private(set) var initialTexts: [String] = []
  private var inputs: ArraySlice<Result<LineInput, LineEditorError>>

  /// A source of these inputs, and of ``LineInput/endOfInput`` after them.
  public init(_ inputs: [LineInput], isInteractive: Bool = true) {
    self.inputs = inputs.map { .success($0) }[...]
    self.isInteractive = isInteractive
  }

  /// A source of these lines, and of ``LineInput/endOfInput`` after them.
  public convenience init(lines: [String], isInteractive: Bool = true) {
    self.init(lines.map { .line($0) }, isInteractive: isInteractive)
  }

  /// A source some of whose lines cannot be read.
  public init(results: [Result<LineInput, LineEditorError>], isInteractive: Bool = true) {
    self.inputs = results[...]
    self.isInteractive = isInteractive
  }

  public func readLine(prompt: String) throws(LineEditorError) -> LineInput {
    prompts.append(prompt)
    guard let input = inputs.popFirst() else { return .endOfInput }
    lineNumber += 1
    return try input.get()
  }

  public func remember(_ statement: String) {
    remembered.append(statement)
  }

  public func offerForRecall(_ answers: [String]?) {
    offered.append(answers)
  }

  public func setInitialText(_ text: String) {
    initialTexts.append(text)
  }

  public func noteUnfinishedStatement(_ text: String) {
    unfinishedStatements.append(text)
  }
}
