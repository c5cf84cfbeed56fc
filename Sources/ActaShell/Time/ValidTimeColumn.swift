import Acta
import MeetingRecords
import RecordsCatalog

/// The answers to whether the things of a list held on the days asked about: a column behind those of the list.
struct ValidTimeColumn {
  /// What the column is called.
  let name: String
  private let answers: [String: Certainty]
  /// What bodies with another name today were called then, by key.
  private var names: [String: String] = [:]

  /// - Throws: A usage error where nothing of the kind is dated so, or the date has no beginning or no end.
  init(
    _ kind: ListedKind, _ reader: CatalogReader, on date: EDTFDate, languages: [LanguageTag]
  ) throws(UsageError) {
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
    default:
      throw UsageError(
        "When \(kind.words) held is not asked with --on.",
        hint: "It is asked of organizations, offices, instruments and parties; of the record itself with --as-of.")
    }
  }

  /// The result with the column behind the others; what certainly did not hold is left out.
  ///
  /// Bodies are called what they were called then.
  ///
  /// - Parameter result: whose last column holds the keys, which is taken away.
  func added(to result: QueryResult, limit: Int) -> QueryResult {
    let place = result.columns.firstIndex(of: "name")
    let rows = result.rows.compactMap { row -> [QueryValue]? in
      guard let key = row.last?.text, let answer = answers[key], answer != .no else { return nil }
      var row = row
      if let place, let name = names[key] { row[place] = .text(name) }
      return row.dropLast() + [.text(answer.rawValue)]
    }
    return QueryResult(
      columns: result.columns.dropLast() + [name], rows: Array(rows.prefix(limit)), isComplete: rows.count <= limit)
  }
}
