import MeetingRecords

/// Bodies a–e and what became of them; areas x, y and z, and x-part, which belongs to x.
struct SuccessionWorld {
  private(set) var history: History

  init(bodies: [Identifier] = ["a", "b", "c", "d", "e"]) throws(Rejection) {
    history = try History(
      (["x", "y", "z"] as [Identifier]).map { area in that(area, AreaRegistered { $0.name = written("\(area)") }) }
        + [
          that(
            "x-part",
            AreaRegistered {
              $0.name = "Part of x"
              $0.broader = "x"
            })
        ] + bodies.map { body in that(body, OrganizationRegistered { $0.name = written("\(body)") }) })
  }

  /// The day on which whatever comes next is recorded.
  var today: CalendarDay {
    get { history.today }
    set { history.today = newValue }
  }

  mutating func record(_ entry: ProposedEntry) throws(Rejection) { try history.record(entry) }

  mutating func merge(
    _ from: Identifier..., into: Identifier, _ functions: [Identifier] = [], on: EDTFDate? = nil
  ) throws(Rejection) {
    let merger = OrganizationsMerged { ($0.merged, $0.functions) = (from, functions) }
    try history.record(that(into, on: on, merger))
  }

  mutating func transfer(
    _ from: Identifier, to: Identifier, _ functions: [Identifier], on: EDTFDate? = nil
  ) throws(Rejection) {
    try history.record(that(from, on: on, FunctionsTransferred { ($0.to, $0.functions) = (to, functions) }))
  }

  mutating func split(
    _ from: Identifier, into parts: [(body: Identifier, functions: [Identifier])], on: EDTFDate? = nil
  ) throws(Rejection) {
    let parts = parts.map { part in
      SplitPart { ($0.organization, $0.functions) = (part.body, part.functions) }
    }
    try history.record(that(from, on: on, OrganizationSplit { $0.into = parts }))
  }

  mutating func dissolve(
    _ body: Identifier, successor: Identifier? = nil, _ functions: [Identifier] = [], on: EDTFDate? = nil
  ) throws(Rejection) {
    let end = OrganizationDissolved { ($0.successor, $0.functions) = (successor, functions) }
    try history.record(that(body, on: on, end))
  }

  var reading: SuccessionReading<RecordsState> { SuccessionReading(history.state) }

  /// The answer in short: `x→b y→open(a)`; `?` behind what is not certain.
  func answer(
    _ body: Identifier, _ areas: [Identifier] = [], since: EDTFDate? = nil, on day: CalendarDay? = nil
  ) -> String {
    Self.text(reading.responsible(for: body, areas: areas, since: since, on: day))
  }

  static func text(_ found: ResponsibleBody) -> String {
    found.shares.map { share in
      let areas = share.areas.isEmpty ? "all" : share.areas.map(\.description).joined(separator: "+")
      let outcome = share.holders.map(\.description) + share.openAt.map { "open(\($0))" }
      return areas + "→" + outcome.joined(separator: "+") + (share.certainty == .yes ? "" : "?")
    }.joined(separator: " ")
  }
}
