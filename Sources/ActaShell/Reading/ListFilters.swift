import ArgumentParser
import MeetingRecords
import RecordsCatalog

/// The options of a list that keep what names something.
struct ListFilters: ParsableArguments {
  @Option(help: .naming("Only those that name this anywhere"), transform: Identifier.typed) var naming: [Identifier] =
    []
  @Option(help: .naming("Only those of this series"), transform: Identifier.typed) var series: [Identifier] = []
  @Option(help: .naming("Only those of this conference"), transform: Identifier.typed) var conference: [Identifier] = []
  @Option(help: .naming("Only those that this owns"), transform: Identifier.typed) var owner: [Identifier] = []
  @Option(
    help: .naming("Only those with this party; of conferences, those whose series has it"), transform: Identifier.typed)
  var party: [Identifier] = []
  @Option(help: .naming("Only those in this area"), transform: Identifier.typed) var area: [Identifier] = []
  @Option(
    help: .naming("Only those of this state; of conferences, those held in it"), transform: Identifier.typed)
  var state: [Identifier] = []
  @Option(help: .naming("Only conferences hosted by this"), transform: Identifier.typed) var host: [Identifier] = []
  @Option(
    help: .naming("Only conferences hosted by this state or by a body of it", "state"), transform: Identifier.typed)
  var hostState: [Identifier] = []
  @Option(help: .naming("Only those of this organization"), transform: Identifier.typed)
  var organization: [Identifier] = []
  @Option(help: .naming("Only those of this person"), transform: Identifier.typed) var person: [Identifier] = []

  /// What was asked for: each a filter with what it names.
  var asked: [(filter: ListFilter, identifier: Identifier)] {
    let all: [(ListFilter, [Identifier])] = [
      (.naming, naming), (.series, series), (.conference, conference), (.owner, owner), (.party, party), (.area, area),
      (.state, state), (.host, host), (.hostState, hostState), (.organization, organization), (.person, person),
    ]
    return all.flatMap { filter, identifiers in identifiers.map { (filter, $0) } }
  }
}

extension ArgumentHelp {
  /// Help of an option that takes an identifier and may be repeated.
  fileprivate static func naming(_ sentence: String, _ valueName: String = "identifier") -> ArgumentHelp {
    ArgumentHelp("\(sentence); may be repeated.", valueName: valueName)
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
