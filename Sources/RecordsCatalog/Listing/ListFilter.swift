public import MeetingRecords

/// How a list is narrowed down to what names something: by the field in which it names it, or by any.
///
/// Each is declared once: the word that a person types, the sentence that explains it, what it may name, and the fields that
/// count.
public enum ListFilter: String, Sendable, Hashable, CaseIterable {
  /// By any field, or by the field of that name.
  case naming, series, conference, owner, party, area, state, host, hostState, organization, person

  /// The declaration of the filter, where it is typed.
  public var field: Field { Field(rawValue, sentence) }

  private var sentence: FixedText {
    switch self {
    case .naming: "Only those that name this anywhere."
    case .series: "Only those of this series."
    case .conference: "Only those of this conference; of documents, also those for items of its agenda."
    case .owner: "Only those that this owes, or supports."
    case .party: "Only those with this party; of conferences, those whose series has it."
    case .area: "Only those in this area."
    case .state: "Only those of this state; of conferences, those held in it."
    case .host: "Only conferences hosted by this."
    case .hostState: "Only conferences hosted by this state or by a body of it."
    case .organization: "Only those of this organization."
    case .person: "Only those of this person."
    }
  }

  /// What it may name.
  public var kinds: EntityKinds {
    switch self {
    case .naming: .any
    case .series: .series
    case .conference: .conference
    case .owner: .owner
    case .party, .host: .party
    case .area: .area
    case .state, .hostState: .state
    case .organization: .organization
    case .person: .person
    }
  }

  /// The fields that count, by the last name of their path.
  private var fields: [String] {
    switch self {
    case .naming: []
    case .owner: ["owners", "supporting"]
    case .party: ["parties", "party", "predecessor", "successor"]
    case .area: ["areas"]
    case .host, .hostState: ["hosts"]
    case .organization: ["organization", "organizations"]
    case .person: ["person", "speaker"]
    case .series, .conference, .state: [rawValue]
    }
  }

  /// The condition that a row of the view `v` of a kind names the entity with the key.
  ///
  /// Where the kind has fields of the filter's name, only these count: a conference is held in its state, and not in that
  /// of its hosts. Of other kinds whatever names the entity is kept.
  func condition(_ kind: ListedKind, _ key: Identifier, in vocabulary: Vocabulary) -> String {
    let literal = ListStatement.literal(key.description)
    if kind == .events {
      return """
        v.sequence IN (SELECT sequence FROM resolved_mention WHERE key = \(literal) \
        UNION SELECT sequence FROM event_mention WHERE key = \(literal))
        """
    }
    let known = kind.entityKind.flatMap { vocabulary.entityType($0) }?.referenceFields ?? []
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
    case .conference where kind == .documents:
      return """
        \(named(literal, own)) OR v.key IN (SELECT d.key FROM resolved_reference AS i \
        JOIN resolved_reference AS d ON d.target = i.key WHERE i.target = \(literal) AND i.kind = 'agenda-item' \
        AND i.field = 'conference' AND d.kind = 'document' AND \(Self.isLast("d.field", ["agendaItems"])))
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
