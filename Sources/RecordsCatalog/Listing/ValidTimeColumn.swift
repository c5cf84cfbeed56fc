import MeetingRecords

/// The answers to whether the things of a list held on the days asked about: a column behind those of the list.
struct ValidTimeColumn {
  /// What the column is called.
  private let name: String
  private let answers: [String: Certainty]
  /// What states, territories and bodies with another name today were called then, by key.
  private var names: [String: String] = [:]
  /// The states that answered then for territories that were another state's once, by key.
  private var states: [String: QueryValue] = [:]
  /// Where the instruments were in their lives then, by key, where that is not where they are today.
  private var statuses: [String: QueryValue] = [:]
  private let keepsAll: Bool

  /// - Parameter keepsAll: Whether the list was narrowed down already to what was so then.
  /// - Throws: ``QuestionError`` where nothing of the kind is dated so, or the date has no beginning or no end.
  init(
    _ kind: ListedKind, _ reader: CatalogReader, on date: EDTFDate, languages: [LanguageTag], keepsAll: Bool
  ) throws(QuestionError) {
    self.keepsAll = keepsAll
    let seasons = reader.settings.seasons ?? .northern
    let days = try AskedDays.asked(date, in: seasons)
    let reading = ValidTimeReading(reader, seasons: seasons)
    func answers<E: Entity>(_ type: E.Type, _ answer: (E) -> Certainty) -> [String: Certainty] {
      Dictionary(reader.all(type).map { ($0.key.description, answer($0)) }) { first, _ in first }
    }
    switch kind {
    case .organizations, .states, .territories:
      name = "existed"
      self.answers =
        switch kind {
        case .states: answers(State.self) { reading.existed($0, on: days) }
        case .territories: answers(Territory.self) { reading.existed($0, on: days) }
        default: answers(Organization.self) { reading.existed($0, on: days) }
        }
    case .offices:
      name = "was_held"
      self.answers = answers(Office.self) { reading.wasHeld($0, on: days) }
    case .instruments:
      name = "was_in_force"
      var readings: [String: QueryValue] = [:]
      self.answers = answers(Instrument.self) { instrument in
        let then = reading.reading(of: instrument)
        let statuses = then.statuses(on: days)
        if statuses != [instrument.status] {
          let words = statuses.map(\.rawValue).joined(separator: " or ")
          readings[instrument.key.description] = words.isEmpty ? .null : .text(words)
        }
        return then.wasInForce(on: days)
      }
      statuses = readings
    case .decisions:
      name = "was_in_effect"
      self.answers = answers(Decision.self) { reading.standing(of: $0, on: days).certainty }
    default: throw .undated(kind)
    }
    switch kind {
    case .states: nameAsThen(State.self)
    case .organizations: nameAsThen(Organization.self)
    case .territories:
      nameAsThen(Territory.self)
      for territory in reader.all(Territory.self) where !territory.formerStates.isEmpty {
        let then = reading.states(answeringFor: territory, on: days).first ?? nil
        states[territory.key.description] = then.map { .text(reader.currentName($0).description) } ?? .null
      }
    default: break
    }
    func nameAsThen<E: SucceedingEntity>(_ type: E.Type) {
      for thing in reader.all(type) where !thing.formerNames.isEmpty {
        names[thing.key.description] = reading.names(of: thing, on: days).first?.best(for: languages)?.text
      }
    }
  }

  var column: RecordList.Column { RecordList.Column(name: name, content: .other) }

  /// The rows with the answer behind the others; what certainly did not hold is left out.
  ///
  /// States, territories and bodies are called what they were called then, territories are under the states of then, and
  /// instruments are where they were in their lives.
  ///
  /// - Parameter rows: whose last value is the key, which is taken away.
  func added(to rows: [[QueryValue]], of columns: [RecordList.Column]) -> [[QueryValue]] {
    let place = columns.firstIndex { $0.name == "name" }
    let statePlace = columns.firstIndex { $0.name == "state" }
    let statusPlace = columns.firstIndex { $0.name == "status" }
    return rows.compactMap { row -> [QueryValue]? in
      guard case .text(let key)? = row.last, let answer = answers[key], keepsAll || answer != .no else { return nil }
      var row = row
      if let place, let name = names[key] { row[place] = .text(name) }
      if let statePlace, let state = states[key] { row[statePlace] = state }
      if let statusPlace, let status = statuses[key] { row[statusPlace] = status }
      return row.dropLast() + [.text(answer.rawValue)]
    }
  }
}
