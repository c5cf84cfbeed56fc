import MeetingRecords
import TerminalText

extension InstrumentLineage {
  /// The lineage as a tree of lines: from the instruments that act on no other to those that act on them.
  ///
  /// An instrument that acts on several stands under each of them; what follows it is shown the first time only, and
  /// “…” says so. The one that was asked for is marked with “◀”.
  ///
  /// A lineage deeper than fits goes on at the last indentation, where each line begins with what it acts on.
  ///
  /// - Parameter width: no line is wider.
  /// - Complexity: O(n log n) in the number of instruments and relations.
  public func text(width: Int = 80, labels: ReportLabels = .english) -> String {
    var tree = LineageTree(lineage: self, say: ReportWording(labels: labels, seasons: seasons), width: width)
    tree.draw()
    return tree.lines.joined(separator: "\n")
  }
}

/// Draws the lines of a lineage.
private struct LineageTree {
  /// An instrument that is still to be drawn.
  private struct Step {
    var node: InstrumentLineage.Node
    /// What it does to the one above, and to which.
    var edge: InstrumentLineage.Edge?
    /// What stands before its line.
    var lead = ""
    /// What stands before the lines below it.
    var continuation = ""
    var depth = 0
  }

  let lineage: InstrumentLineage
  let say: ReportWording
  let width: Int
  var lines: [String] = []
  private let successors: [Identifier: [(edge: InstrumentLineage.Edge, node: InstrumentLineage.Node)]]
  private var shown: Set<Identifier> = []

  init(lineage: InstrumentLineage, say: ReportWording, width: Int) {
    self.lineage = lineage
    self.say = say
    self.width = width
    successors = lineage.successors
  }

  /// How many levels are indented: half of the line is left for words.
  private var deepest: Int { max(1, width / 6) }

  /// Draws everything; a lineage of any depth takes no more of the stack.
  mutating func draw() {
    var waiting = lineage.roots.reversed().map { Step(node: $0) }
    while let step = waiting.popLast() { waiting += add(step).reversed() }
  }

  /// Adds the lines of an instrument; answers what follows it.
  private mutating func add(_ step: Step) -> [Step] {
    let identifier = step.node.instrument.identifier
    let isFirst = shown.insert(identifier).inserted
    let following = successors[identifier] ?? []
    let isCut = !isFirst && !following.isEmpty
    let origin = step.depth > deepest ? step.edge.map { "\($0.earlier): " } ?? "" : ""
    let text = origin + line(step.node, step.edge?.kind) + (isCut ? " …" : "")
    let pieces = TextWrap.lines(text, columns: width - step.continuation.count - 3)
    let below = step.continuation + (isFirst && !following.isEmpty ? "│  " : "   ")
    lines += pieces.enumerated().map { ($0.offset == 0 ? step.lead : below) + $0.element }
    guard isFirst else { return [] }
    let isDeep = step.depth >= deepest
    return following.enumerated().map { place, next in
      let isLast = place == following.count - 1
      return Step(
        node: next.node, edge: next.edge,
        lead: isDeep ? step.lead : step.continuation + (isLast ? "└─ " : "├─ "),
        continuation: isDeep ? step.continuation : step.continuation + (isLast ? "   " : "│  "), depth: step.depth + 1)
    }
  }

  private func line(_ node: InstrumentLineage.Node, _ kind: InstrumentRelationKind?) -> String {
    let name = say.noted(node.instrument)
    let acts = kind.map { say($0.passivePhrase, ["instrument": name]) } ?? name
    return acts.text + say.plain(.clauseSeparator) + InstrumentLineage.note(node, say)
      + (node.instrument.identifier == lineage.asked ? " ◀" : "")
  }
}
