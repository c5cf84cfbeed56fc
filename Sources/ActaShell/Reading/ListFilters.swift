import MeetingRecords
import RecordsCatalog

/// The options of a list that keep what names something.
struct ListFilters: FieldRecord {
  var naming: [Identifier] = []
  var series: [Identifier] = []
  var conference: [Identifier] = []
  var owner: [Identifier] = []
  var party: [Identifier] = []
  var area: [Identifier] = []
  var state: [Identifier] = []
  var host: [Identifier] = []
  var hostState: [Identifier] = []
  var organization: [Identifier] = []
  var person: [Identifier] = []

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("naming", "Only those that name this anywhere."), &naming, .to(.any))
    try visitor.references(Field("series", "Only those of this series."), &series, .to(.series))
    try visitor.references(Field("conference", "Only those of this conference."), &conference, .to(.conference))
    try visitor.references(Field("owner", "Only those that this owns."), &owner, .to(.owner))
    try visitor.references(
      Field("party", "Only those with this party; of conferences, those whose series has it."), &party, .to(.party))
    try visitor.references(Field("area", "Only those in this area."), &area, .to(.area))
    try visitor.references(
      Field("state", "Only those of this state; of conferences, those held in it."), &state, .to(.state))
    try visitor.references(Field("host", "Only conferences hosted by this."), &host, .to(.party))
    try visitor.references(
      Field("hostState", "Only conferences hosted by this state or by a body of it."), &hostState, .to(.state))
    try visitor.references(Field("organization", "Only those of this organization."), &organization, .to(.organization))
    try visitor.references(Field("person", "Only those of this person."), &person, .to(.person))
  }

  /// What was asked for: each a filter with what it names.
  var asked: [(filter: ListFilter, identifier: Identifier)] {
    let all: [(ListFilter, [Identifier])] = [
      (.naming, naming), (.series, series), (.conference, conference), (.owner, owner), (.party, party), (.area, area),
      (.state, state), (.host, host), (.hostState, hostState), (.organization, organization), (.person, person),
    ]
    return all.flatMap { filter, identifiers in identifiers.map { (filter, $0) } }
  }
}

/// How a list is narrowed down to what names something.
enum ListFilter {
  case naming, series, conference, owner, party, area, state, host, hostState, organization, person

  /// The fields that count, by the last name of their path.
  private var fields: [String] {
    switch self {
    case .naming: []
    case .series: ["series"]
    case .conference: ["conference"]
    case .owner: ["owners"]
    case .party: ["parties", "party", "predecessor", "successor"]
    case .area: ["areas"]
    case .state: ["state"]
    case .host, .hostState: ["hosts"]
    case .organization: ["organization", "organizations"]
    case .person: ["person", "speaker"]
    }
  }

  /// The condition that a row of the view `v` of a kind names the entity with the key.
  ///
  /// Where the kind has fields of the filter's name, only these count: a conference is held in its state, and not in that
  /// of its hosts. Of other kinds whatever names the entity is kept.
  func condition(_ kind: ListedKind, _ key: Identifier) -> String {
    let literal = ListStatement.literal(key.description)
    if kind == .events {
      return """
        v.sequence IN (SELECT sequence FROM resolved_mention WHERE key = \(literal) \
        UNION SELECT sequence FROM event_mention WHERE key = \(literal))
        """
    }
    let known = EntityKind(rawValue: kind.entityKind)?.referenceFields ?? []
    let own = fields.filter(known.contains)
    switch self {
    case .party where kind == .conferences:
      // A conference names its series by any identifier that the series ever had.
      return """
        v.key IN (SELECT c.key FROM resolved_reference AS s JOIN resolved_reference AS c ON c.target = s.key \
        WHERE s.target = \(literal) AND s.kind = 'series' AND \(Self.isLast("s.field", ["parties"])) \
        AND c.kind = 'conference' AND c.field = 'series')
        """
    case .series where own.isEmpty && known.contains("conference"):
      return """
        v.key IN (SELECT r.key FROM resolved_reference AS s JOIN resolved_reference AS r ON r.target = s.key \
        WHERE s.target = \(literal) AND s.kind = 'conference' AND s.field = 'series' \
        AND \(Self.isLast("r.field", ["conference"]))) OR \(named(literal, []))
        """
    case .hostState:
      return """
        (\(named(literal, own)) OR v.key IN (SELECT c.key FROM resolved_reference AS b \
        JOIN resolved_reference AS c ON c.target = b.key WHERE b.target = \(literal) AND b.kind = 'organization' \
        AND b.field = 'state' AND \(Self.isLast("c.field", ["hosts"]))))
        """
    default: return named(literal, own)
    }
  }

  private func named(_ literal: String, _ fields: [String]) -> String {
    let inFields = fields.isEmpty ? "" : " AND \(Self.isLast("field", fields))"
    return "v.key IN (SELECT key FROM resolved_reference WHERE target = \(literal)\(inFields))"
  }

  /// The condition that a path ends with one of the fields, or with an element of one.
  private static func isLast(_ path: String, _ fields: [String]) -> String {
    let patterns = fields.flatMap { [$0, "\($0)[[]*]", "*.\($0)", "*.\($0)[[]*]"] }
    return "(" + patterns.map { "\(path) GLOB '\($0)'" }.joined(separator: " OR ") + ")"
  }
}
