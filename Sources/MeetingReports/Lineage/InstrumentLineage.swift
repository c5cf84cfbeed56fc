public import MeetingRecords

/// An instrument with all that it acts on, and that acts on it, through any number of steps: a graph.
///
/// The order is the same whatever was recorded first: nodes by the date of their signature, then by the natural order of
/// their identifiers; edges by the later instrument, then by the earlier, then by kind.
public struct InstrumentLineage: Sendable, Hashable {
  /// The instrument that was asked for.
  public var asked: Identifier
  /// The instruments, the oldest first; whose date nobody knows come last.
  public var nodes: [Node]
  /// What they do to one another, each once.
  public var edges: [Edge]
  /// How seasons in dates are read.
  public var seasons: SeasonCalendar

  /// An instrument of the lineage.
  public struct Node: Sendable, Hashable {
    /// The instrument.
    public var instrument: ReportReference
    /// What it is called.
    public var type: InstrumentType
    /// Where it is in its life.
    public var status: InstrumentStatus
    /// When the last signature was given.
    public var signed: EDTFDate?
    /// When it entered into force.
    public var inForce: EDTFDate?
  }

  /// What a later instrument does to an earlier one.
  public struct Edge: Sendable, Hashable {
    /// What kind it is.
    public var kind: InstrumentRelationKind
    /// The instrument that acts.
    public var later: Identifier
    /// The one that it acts on.
    public var earlier: Identifier
    /// When, where that is recorded.
    public var on: EDTFDate?
  }

  /// The instruments that act on none of the others, in the order of the nodes: where the tree begins.
  public var roots: [Node] {
    let acting = Set(edges.map(\.later))
    return nodes.filter { !acting.contains($0.instrument.identifier) }
  }

  /// What acts on each instrument, by its identifier, in the order of the nodes.
  ///
  /// - Complexity: O(n log n) in the number of nodes and edges.
  public var successors: [Identifier: [(edge: Edge, node: Node)]] {
    let places = Dictionary(nodes.enumerated().map { ($0.element.instrument.identifier, $0.offset) }) { first, _ in
      first
    }
    let found = edges.enumerated().compactMap { number, edge in
      places[edge.later].map { (place: $0, number: number, edge: edge) }
    }
    return found.sorted { ($0.place, $0.number) < ($1.place, $1.number) }
      .reduce(into: [:]) { $0[$1.edge.earlier, default: []].append(($1.edge, nodes[$1.place])) }
  }
}

extension InstrumentLineage {
  /// The lineage of an instrument.
  ///
  /// - Parameters:
  ///   - identifier: The instrument, by any identifier that it goes or went by.
  ///   - languages: The reader's languages, the best first.
  /// - Throws: `Rejection` when there is no such instrument.
  /// - Complexity: O(n log n) in the number of instruments and relations that are reached.
  public init(
    of identifier: Identifier, languages: [LanguageTag], from records: some RecordsListing
  ) throws(Rejection) {
    let start = try records.require(Instrument.self, identifier)
    let (found, names) = Self.reached(from: start, in: records)
    // Names are read, for which no day matters.
    let reader = ReportReader(records, languages: languages)
    seasons = reader.basis.seasons
    asked = start.identifier
    nodes = Self.sorted(found, seasons: seasons).map { instrument in
      Node(
        instrument: reader.reference(to: instrument), type: instrument.type, status: instrument.status,
        signed: instrument.signed, inForce: instrument.inForce)
    }
    edges = Self.edges(among: found, names)
  }

  /// The instruments of the lineage, and of each identifier by which one names another, the present one.
  ///
  /// All that is asked of an instrument is asked while it is at hand: of many, the first would have to be read again.
  private static func reached(
    from start: Instrument, in records: some RecordsListing
  ) -> (found: [Instrument], names: [Identifier: Identifier]) {
    var (found, waiting, seen) = ([Instrument](), [start], Set([start.key]))
    var names: [Identifier: Identifier] = [:]
    while let next = waiting.popLast() {
      found.append(next)
      // What acts on a duplicate that was merged into it is not among what it says itself.
      let others =
        (next.relations + next.affectedBy).compactMap { relation in
          let other = records.get(Instrument.self, relation.instrument)
          names[relation.instrument] = other?.identifier
          return other
        }
        + records.all(Instrument.self, naming: next.key).filter { other in
          other.relations.contains { records.key(of: $0.instrument) == next.key }
        }
      for other in others where seen.insert(other.key).inserted { waiting.append(other) }
    }
    return (found, names)
  }

  private static func sorted(_ instruments: [Instrument], seasons: SeasonCalendar) -> [Instrument] {
    instruments.sorted { first, second in
      let (left, right) = (first.signed?.sortKey(in: seasons), second.signed?.sortKey(in: seasons))
      if let left, let right, left != right { return left < right }
      guard (left == nil) == (right == nil) else { return left != nil }
      return first.identity.naturallyPrecedes(second.identity)
    }
  }

  private static func edges(among instruments: [Instrument], _ names: [Identifier: Identifier]) -> [Edge] {
    let all = instruments.flatMap { later in
      later.relations.compactMap { relation in
        names[relation.instrument].map {
          Edge(kind: relation.kind, later: later.identifier, earlier: $0, on: relation.on)
        }
      }
    }
    return unique(all).sorted { first, second in
      if first.later != second.later { return Identifier.naturallyPrecedes(first.later, second.later) }
      if first.earlier != second.earlier { return Identifier.naturallyPrecedes(first.earlier, second.earlier) }
      if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
      return first.on?.description ?? "" < second.on?.description ?? ""
    }
  }
}
