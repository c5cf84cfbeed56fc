import MeetingRecords

/// What can be listed, with the columns that a list shows unless others are named.
enum ListedKind: String, WireVocabulary {
  case series, conferences, sessions, delegations, speeches, decisions, records
  case agendaItems = "agenda-items"
  case instruments, parties, followups, achievements
  case states, organizations, persons, offices, areas
  case documents, citations, events

  static let blank = ListedKind.conferences

  /// The view in the catalog.
  var view: String {
    switch self {
    case .events: "event"
    case .followups: "follow_up"
    case .agendaItems: "agenda_item"
    case .series: "series"
    case .speeches: "speech"
    case .parties: "instrument_party"
    default: String(rawValue.dropLast())
    }
  }

  /// The kind of entity that the rows of the view are.
  var entityKind: String { view.replacing("_", with: "-") }

  /// What they are called in a sentence.
  var words: String {
    switch self {
    case .followups: "follow-ups"
    case .agendaItems: "agenda items"
    default: rawValue
    }
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

  /// The columns that a list shows unless others are named.
  var columns: [String] {
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
