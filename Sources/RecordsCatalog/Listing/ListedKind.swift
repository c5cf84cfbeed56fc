public import MeetingRecords

/// What can be listed, with the columns that a list has unless others are asked for.
public enum ListedKind: String, WireVocabulary {
  /// Meetings, and what belongs to them.
  case series, conferences, sessions, delegations, speeches, decisions, records
  /// The items of agendas.
  case agendaItems = "agenda-items"
  /// What was agreed and promised; `parties` are the parties of instruments, with who answers for each side.
  case instruments, parties, followups, achievements
  /// Who and what takes part.
  case states, organizations, persons, offices, areas
  /// Sources, and the entries themselves.
  case documents, citations, events

  /// What a list is of before a kind was named.
  public static let blank = ListedKind.conferences

  /// The kind of entity that the rows are; `nil` where they are none, as entries are.
  public var entityKind: EntityKind? { self == .events ? nil : EntityKind.allCases.first { $0.listName == rawValue } }

  /// The view of the catalog in which SQL finds them.
  public var view: String {
    entityKind.map { ColumnNames.snake($0.rawValue) } ?? (self == .events ? "event" : "instrument_party")
  }

  /// What they are called in a sentence.
  public var words: String {
    switch self {
    case .followups: "follow-ups"
    case .agendaItems: "agenda items"
    default: rawValue
    }
  }

  /// All columns that a list can have, by which it can be sorted and narrowed down.
  public var columns: [String] {
    guard self != .parties else { return usualColumns }
    guard let kind = entityKind, let type = EntityTypes.type(kind.rawValue) else { return EventTables.viewColumns }
    return (SchemaVisitor.tables(of: type).first?.viewColumns ?? []) + derivedColumns.keys.sorted()
  }

  /// Columns that are no column of the view, as SQL says them over it; they stand behind those of the view.
  var derivedColumns: [String: String] {
    guard self == .followups else { return [:] }
    // A window keeps their order, which an aggregate does not promise.
    return [
      "owners": """
      (SELECT group_concat(\(ListColumns.identifier("owner")), ', ') OVER (ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED \
      FOLLOWING) FROM follow_up_owner WHERE key = v.key LIMIT 1)
      """
    ]
  }

  /// The columns that a list has unless others are asked for.
  public var usualColumns: [String] {
    switch self {
    case .series: ["identifier", "name", "level", "periodicity"]
    case .conferences: ["identifier", "ordinal", "dates", "place", "state", "status"]
    case .sessions: ["identifier", "title", "status", "opened"]
    case .delegations: ["identifier", "conference", "party"]
    case .speeches: ["identifier", "kind", "speaker", "date", "title"]
    case .decisions: ["identifier", "number", "title", "date"]
    case .records: ["identifier", "conference", "status"]
    case .agendaItems: ["identifier", "number", "title", "status"]
    case .instruments: ["identifier", "title", "type", "signed", "status"]
    case .parties: ["instrument", "party", "signed", "areas", "answers"]
    case .followups: ["identifier", "title", "due", "status"]
    case .achievements: ["identifier", "title", "date", "place"]
    case .states: ["identifier", "name", "code"]
    case .organizations: ["identifier", "name", "state", "status"]
    case .persons: ["identifier", "name", "state"]
    case .offices: ["identifier", "person", "post", "from_date", "until_date"]
    case .areas: ["identifier", "name", "broader"]
    case .documents: ["identifier", "title", "publisher", "published"]
    case .citations: ["identifier", "source", "locator"]
    case .events: ["sequence", "time", "type", "subject", "occurred"]
    }
  }
}
