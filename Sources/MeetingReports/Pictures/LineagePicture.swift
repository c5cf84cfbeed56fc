import MeetingRecords

/// What came from what: a line for each thing, the newest above, and arcs from each to the earlier ones that it changes.
///
/// Things and arcs are data, so that it serves any graph without cycles whose nodes have an order in time.
public struct LineagePicture: Sendable, Hashable {
  /// A thing.
  public struct Node: Sendable, Hashable {
    /// What it is.
    public var label: PictureLabel
    /// What else is said of it: date, status.
    public var note: String
    /// Whether it still holds: filled, else outlined.
    public var holds: Bool

    /// A node from its parts.
    public init(label: PictureLabel, note: String, holds: Bool) {
      self.label = label
      self.note = note
      self.holds = holds
    }
  }

  /// What one thing does to another.
  public struct Arc: Sendable, Hashable {
    /// The place of the one that does it.
    public var from: Int
    /// The place of the one that it is done to.
    public var to: Int
    /// What, in a word: “revises”.
    public var label: String

    /// An arc from its parts.
    public init(from: Int, to: Int, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// The things, from above.
  public var nodes: [Node]
  /// What they do to each other; one whose places are no nodes, or the same, is left out.
  public var arcs: [Arc]

  /// A picture from its parts.
  public init(nodes: [Node], arcs: [Arc]) {
    self.nodes = nodes
    self.arcs = arcs.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) && $0.from != $0.to }
  }

  /// The lane of each arc, 0 nearest to the things, so that no two cross the same height in one lane; short arcs are
  /// nearest.
  var lanes: [Int] {
    var lanes = Array(repeating: 0, count: arcs.count)
    var taken: [Lane] = []
    for arc in arcs.indices.sorted(by: { (span($0).count, $0) < (span($1).count, $1) }) {
      let free = taken.firstIndex { $0.isFree(span(arc)) }
      let lane = free ?? taken.count
      if free == nil { taken.append(Lane()) }
      taken[lane].take(span(arc))
      lanes[arc] = lane
    }
    return lanes
  }

  /// The heights that arcs take in a lane, none over another, from above.
  private struct Lane {
    private var spans: [ClosedRange<Int>] = []

    /// How many spans end above a height.
    private func count(endingAbove height: Int) -> Int {
      var (low, high) = (0, spans.count)
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].upperBound < height { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func isFree(_ span: ClosedRange<Int>) -> Bool {
      let next = count(endingAbove: span.lowerBound)
      return next == spans.count || spans[next].lowerBound > span.upperBound
    }

    mutating func take(_ span: ClosedRange<Int>) { spans.insert(span, at: count(endingAbove: span.lowerBound)) }
  }

  private func span(_ arc: Int) -> ClosedRange<Int> {
    min(arcs[arc].from, arcs[arc].to)...max(arcs[arc].from, arcs[arc].to)
  }

  /// What each node does, a line an arc: “revises 3”, by the number of the other line.
  var deeds: [[String]] {
    arcs.reduce(into: Array(repeating: [], count: nodes.count)) { $0[$1.from].append("\($1.label) \($1.to + 1)") }
  }
}
