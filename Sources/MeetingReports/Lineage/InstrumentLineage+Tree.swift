import MeetingRecords
import TerminalText

extension InstrumentLineage {
  /// The lineage as a tree of lines: from the instruments that act on no other to those that act on them.
  ///
  /// An instrument that acts on several stands under each of them; what follows it is shown the first time only, and
  /// “…” says so. The one that was asked for is marked with “◀”.
  ///
  /// - Parameter width: no line is wider.
  public func text(width: Int = 80, labels: ReportLabels = .english) -> String {
    var tree = LineageTree(lineage: self, say: ReportWording(labels: labels, seasons: seasons), width: width)
    for root in roots { tree.add(root, by: nil, lead: "", continuation: "") }
    return tree.lines.joined(separator: "\n")
  }
}

/// Draws the lines of a lineage.
private struct LineageTree {
  let lineage: InstrumentLineage
  let say: ReportWording
  let width: Int
  var lines: [String] = []
  private var shown: Set<Identifier> = []

  init(lineage: InstrumentLineage, say: ReportWording, width: Int) {
    self.lineage = lineage
    self.say = say
    self.width = width
  }

  /// Adds an instrument and what follows it.
  ///
  /// - Parameters:
  ///   - kind: what it does to the one above.
  ///   - lead: what stands before its line.
  ///   - continuation: what stands before the lines below it.
  mutating func add(
    _ node: InstrumentLineage.Node, by kind: InstrumentRelationKind?, lead: String, continuation: String
  ) {
    let identifier = node.instrument.identifier
    let isFirst = shown.insert(identifier).inserted
    let following = lineage.successors(of: identifier)
    let isCut = !isFirst && !following.isEmpty
    let pieces = TextWrap.lines(line(node, kind) + (isCut ? " …" : ""), columns: width - continuation.count - 3)
    let below = continuation + (isFirst && !following.isEmpty ? "│  " : "   ")
    lines += pieces.enumerated().map { ($0.offset == 0 ? lead : below) + $0.element }
    guard isFirst else { return }
    for (place, next) in following.enumerated() {
      let isLast = place == following.count - 1
      add(
        next.node, by: next.edge.kind, lead: continuation + (isLast ? "└─ " : "├─ "),
        continuation: continuation + (isLast ? "   " : "│  "))
    }
  }

  private func line(_ node: InstrumentLineage.Node, _ kind: InstrumentRelationKind?) -> String {
    let name = say.noted(node.instrument)
    let acts = kind.map { say($0.passivePhrase, ["instrument": name]) } ?? name
    return acts.text + say.plain(.clauseSeparator) + InstrumentLineage.note(node, say)
      + (node.instrument.identifier == lineage.asked ? " ◀" : "")
  }
}
