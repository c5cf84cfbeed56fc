import MeetingRecords

/// The answers to whether the things of a list held on the days asked about: a column behind those of the list.
struct ValidTimeColumn {
  /// What the column is called.
  private let name: String
  private let answers: [String: Certainty]
  /// What bodies with another name today were called then, by key.
  private var names: [String: String] = [:]

  /// - Throws: ``QuestionError`` where nothing of the kind is dated so, or the date has no beginning or no end.
  init(
    _ kind: ListedKind, _ reader: CatalogReader, on date: EDTFDate, languages: [LanguageTag]
  ) throws(QuestionError) {
    let seasons = reader.settings.seasons ?? .northern
    let days = try AskedDays.asked(date, in: seasons)
    let reading = ValidTimeReading(reader, seasons: seasons)
    func answers<E: Entity>(_ type: E.Type, _ answer: (E) -> Certainty) -> [String: Certainty] {
      Dictionary(reader.all(type).map { ($0.key.description, answer($0)) }) { first, _ in first }
    }
    switch kind {
    case .organizations:
      name = "existed"
      self.answers = answers(Organization.self) { reading.existed($0, on: days) }
      for body in reader.all(Organization.self) where !body.formerNames.isEmpty {
        names[body.key.description] = reading.names(of: body, on: days).first?.best(for: languages)?.text
      }
    case .offices:
      name = "was_held"
      self.answers = answers(Office.self) { reading.wasHeld($0, on: days) }
    case .instruments:
      name = "was_in_force"
      self.answers = answers(Instrument.self) { reading.wasInForce($0, on: days) }
    default: throw .undated(kind)
    }
  }

  var column: RecordList.Column { RecordList.Column(name: name, content: .other) }

  /// The rows with the answer behind the others; what certainly did not hold is left out.
  ///
  /// Bodies are called what they were called then.
  ///
  /// - Parameter rows: whose last value is the key, which is taken away.
  func added(to rows: [[QueryValue]], of columns: [RecordList.Column]) -> [[QueryValue]] {
    let place = columns.firstIndex { $0.name == "name" }
    return rows.compactMap { row -> [QueryValue]? in
      guard case .text(let key)? = row.last, let answer = answers[key], answer != .no else { return nil }
      var row = row
      if let place, let name = names[key] { row[place] = .text(name) }
      return row.dropLast() + [.text(answer.rawValue)]
    }
  }
}
