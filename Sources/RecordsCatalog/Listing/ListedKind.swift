public import MeetingRecords

/// What can be listed: the things of a kind, the parties of instruments and what they did, or the entries themselves.
public struct ListedKind: Sendable, Hashable {
  /// The word that is typed: `agenda-items`.
  public let word: String
  /// The kind of entity that the rows are; `nil` where they are none, as entries are.
  public let entityKind: EntityKind?

  private init(_ word: String, _ kind: EntityKind? = nil) { (self.word, entityKind) = (word, kind) }

  /// The things of a kind.
  public init(_ type: any Entity.Type) { self.init(type.listName, type.kind) }

  private init(_ kind: EntityKind) { self.init(kind.listName, kind) }

  /// Meetings.
  public static let conferences = ListedKind(.conference)
  /// Series of meetings.
  public static let series = ListedKind(.series)
  /// Sittings of meetings.
  public static let sessions = ListedKind(.session)
  /// Delegations to meetings.
  public static let delegations = ListedKind(.delegation)
  /// Speeches.
  public static let speeches = ListedKind(.speech)
  /// Decisions.
  public static let decisions = ListedKind(.decision)
  /// Records of meetings.
  public static let records = ListedKind(.record)
  /// Items of agendas.
  public static let agendaItems = ListedKind(.agendaItem)
  /// Instruments.
  public static let instruments = ListedKind(.instrument)
  /// The parties of instruments, with who answers for each side.
  public static let parties = ListedKind("parties")
  /// What the parties of instruments did, an act of one party a row.
  public static let acts = ListedKind("acts")
  /// Follow-ups.
  public static let followups = ListedKind(.followUp)
  /// Results of cooperation.
  public static let achievements = ListedKind(.achievement)
  /// States.
  public static let states = ListedKind(.state)
  /// Territories for which states answer.
  public static let territories = ListedKind(.territory)
  /// Governments, ministries, agencies and other bodies.
  public static let organizations = ListedKind(.organization)
  /// Persons.
  public static let persons = ListedKind(.person)
  /// Posts that persons hold.
  public static let offices = ListedKind(.office)
  /// Areas of cooperation.
  public static let areas = ListedKind(.area)
  /// Documents.
  public static let documents = ListedKind(.document)
  /// Citations.
  public static let citations = ListedKind(.citation)
  /// The entries themselves.
  public static let events = ListedKind("events")

  /// What can be listed of our record, in the order of the domain.
  public static let ours: [ListedKind] = [
    .series, .conferences, .sessions, .delegations, .speeches, .decisions, .records, .agendaItems, .instruments,
    .parties, .acts, .followups, .achievements, .states, .territories, .organizations, .persons, .offices, .areas,
    .documents, .citations, .events,
  ]

  /// What can be listed of a record of the vocabulary: a host's kinds stand behind ours.
  ///
  /// - Complexity: O(n) in the number of kinds.
  public static func all(in vocabulary: Vocabulary) -> [ListedKind] {
    ours + vocabulary.entityTypes.filter { !EntityKind.allCases.contains($0.kind) }.map { ListedKind($0) }
  }

  /// The kind as the vocabulary knows it: what was typed is a word and nothing more.
  ///
  /// - Throws: ``QuestionError/unknownKind(_:known:)`` where nothing is listed by that word.
  public func known(in vocabulary: Vocabulary) throws(QuestionError) -> ListedKind {
    let all = Self.all(in: vocabulary)
    guard let kind = all.first(where: { $0.word == word }) else {
      throw .unknownKind(word, known: all.map(\.word))
    }
    return kind
  }

  /// The view of the catalog in which SQL finds them.
  public var view: String {
    entityKind.map { ColumnNames.snake($0.rawValue) } ?? (self == .events ? "event" : "instrument")
  }

  /// What they are called in a sentence.
  public var words: String {
    switch self {
    case .followups: "follow-ups"
    case .agendaItems: "agenda items"
    default: word
    }
  }

  /// Whether its rows are worked out from instruments, and are listed as they are.
  public var isComputed: Bool { self == .parties || self == .acts }

  /// All columns that a list can have, by which it can be sorted and narrowed down.
  public func columns(in vocabulary: Vocabulary) -> [String] {
    guard !isComputed else { return usualColumns(in: vocabulary) }
    guard let kind = entityKind, let type = vocabulary.entityType(kind) else { return EventTables.viewColumns }
    return (SchemaVisitor.tables(of: type).first?.viewColumns ?? []) + derivedColumns.keys.sorted()
  }

  /// Columns that are no column of the view, as SQL says them over it; they stand behind those of the view.
  var derivedColumns: [String: String] {
    guard entityKind != nil else { return [:] }
    var columns = [Self.references: Self.joined("name", by: "name", of: "entity_reference")]
    if self == .followups {
      columns["owners"] = Self.joined(ListColumns.identifier("owner"), by: "position", of: "follow_up_owner")
      columns["supporting"] = Self.joined(
        ListColumns.identifier("supporting"), by: "position", of: "follow_up_supporting")
    }
    if self == .sessions {
      columns["chairs"] = Self.joined(ListColumns.identifier("chair"), by: "position", of: "session_chair")
      for (column, mode) in [
        ("present", AttendanceMode.inPerson), ("remote", .remote), ("excused", .excused), ("proxies", .proxy),
      ] {
        let attendees = "(SELECT * FROM session_attendance WHERE mode = '\(mode.rawValue)')"
        columns[column] = Self.joined(
          mode == .proxy
            ? "\(ListColumns.identifier("attendee")) || '=' || \(ListColumns.identifier("proxy_holder"))"
            : ListColumns.identifier("attendee"), by: "position", of: attendees)
      }
    }
    if self == .delegations {
      let members = "(SELECT * FROM delegation_member WHERE NOT has_left)"
      columns["members"] = Self.joined(ListColumns.identifier("person"), by: "position", of: members)
    }
    return columns
  }

  /// The column of what things are called elsewhere.
  static let references = "references"

  /// What the rows of a list say, with commas between them; a window keeps their order, which an aggregate does not promise.
  private static func joined(_ value: String, by order: String, of list: String) -> String {
    """
    (SELECT group_concat(\(value), ', ') OVER (ORDER BY \(order) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED \
    FOLLOWING) FROM \(list) WHERE key = v.key LIMIT 1)
    """
  }

  /// The columns that a list has unless others are asked for.
  public func usualColumns(in vocabulary: Vocabulary) -> [String] {
    switch self {
    case .series: ["identifier", "name", "level", "periodicity"]
    case .conferences: ["identifier", "ordinal", "dates", "place", "state", "status"]
    case .sessions: ["identifier", "title", "starts", "opened", "room", "status"]
    case .delegations: ["identifier", "conference", "party"]
    case .speeches: ["identifier", "kind", "speaker", "date", "title"]
    case .decisions: ["identifier", "number", "title", "date", "status"]
    case .records: ["identifier", "conference", "status"]
    case .agendaItems: ["identifier", "number", "title", "status"]
    case .instruments: ["identifier", "title", "type", "signed", "status"]
    case .parties: ["instrument", "party", "signed", "areas", "answers"]
    case .acts: ["instrument", "party", "act", "date", "effective", "detail", "entry"]
    case .followups: ["identifier", "title", "owners", "due", "status"]
    case .achievements: ["identifier", "title", "date", "place"]
    case .states: ["identifier", "name", "code", "status"]
    case .territories: ["identifier", "name", "state", "status"]
    case .organizations: ["identifier", "name", "state", "status"]
    case .persons: ["identifier", "name", "state"]
    case .offices: ["identifier", "person", "post", "from_date", "until_date"]
    case .areas: ["identifier", "name", "broader"]
    case .documents: ["identifier", "title", "publisher", "published"]
    case .citations: ["identifier", "source", "locator"]
    case .events: ["sequence", "time", "type", "subject", "occurred"]
    default:
      Array(
        columns(in: vocabulary).filter {
          !["confidentiality", "internal_note", "unknown_event", "key", "since", "until", Self.references].contains($0)
        }
        .prefix(5))
    }
  }
}

extension ListedKind: WireVocabulary {
  /// What can be listed of our record.
  public static var allCases: [ListedKind] { ours }
  /// What a list is of before a kind was named.
  public static let blank = ListedKind.conferences
  /// The word that is typed.
  public var rawValue: String { word }

  /// The kind with the word, which may be that of a host: ``known(in:)`` says whether it is.
  public init?(rawValue: String) {
    guard let word = try? Identifier(rawValue) else { return nil }
    self = Self.ours.first { $0.word == rawValue } ?? ListedKind(word.description)
  }
}
