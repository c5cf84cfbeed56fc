import Acta

/// Measures what a question about the past costs beside the same one now, and what history and why take.
///
/// `MeasureTime JOURNAL CATALOG`; the catalog is made where there is none.
/// Each is asked now and at three depths of the journal, in turn, so that whatever else the machine does concerns them alike.
func measureTime(_ arguments: [String]) throws {
  guard arguments.count == 2 else { throw UsageMistake("write: MeasureTime JOURNAL CATALOG") }
  let book = try RecordBook(opening: FilePath(arguments[0]), catalog: FilePath(arguments[1]))
  let head = try book.read { $0.head }
  let keys = try TimeKeys(book, at: head / 4)
  var lines: [String] = []
  for question in TimeQuestion.all(keys) {
    let now = try seconds(of: question, book, at: [nil, nil, nil])
    let past = try seconds(of: question, book, at: [head / 4, head / 2, head * 3 / 4])
    lines.append("\"\(question.name)\": {\"now\": \(now), \"past\": \(past), \"ratio\": \(past / now)}")
  }
  for (name, ask) in TimeQuestion.origins(keys) {
    let times = try (0..<5).map { _ in try elapsed { try book.read(asOf: nil, ask) } / Double(keys.things.count) }
    lines.append("\"\(name)\": {\"milliseconds\": \(median(times) * 1000)}")
  }
  print("{\"events\": \(head), \(lines.joined(separator: ", "))}")
}

/// The median of the times that a question takes at the moments, each asked five times.
private func seconds(of question: TimeQuestion, _ book: RecordBook, at moments: [Int?]) throws -> Double {
  let times = try (0..<5).flatMap { _ in
    try moments.map { moment in try elapsed { try question.ask(book, moment) } }
  }
  return median(times)
}

private func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

private func elapsed(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  return start.duration(to: .now) / .seconds(1)
}

/// Things that are in the record at all moments that are asked about.
private struct TimeKeys {
  var things: [Identifier] = []
  var conferences: [Identifier] = []
  var organizations: [Identifier] = []

  init(_ book: RecordBook, at sequence: Int) throws {
    func keys(_ view: String, _ count: Int) throws -> [Identifier] {
      let sql = "SELECT key FROM \(view) ORDER BY substr(key, -2), key LIMIT \(count)"
      return try book.catalog.query(sql, asOf: sequence).rows.compactMap { row in
        if case .text(let key) = row[0] { try Identifier(key) } else { nil }
      }
    }
    things = try keys("entity", 200)
    conferences = try keys("conference", 20)
    organizations = try keys("organization", 20)
  }
}

/// A question that is asked now and of the past.
private struct TimeQuestion {
  let name: String
  let ask: (RecordBook, Int?) throws -> Void

  /// One of each kind: things by their key, lists, what names something, search, SQL, and a report.
  static func all(_ keys: TimeKeys) -> [TimeQuestion] {
    [
      read("200 things by key") { reader in for key in keys.things { _ = reader.entity(at: key) } },
      read("200 things by identifier") { reader in for key in keys.things { _ = reader.any(key) } },
      read("what names 20 bodies") { reader in
        for key in keys.organizations { _ = reader.all(Instrument.self, naming: key) }
      },
      read("every series") { reader in _ = reader.all(ConferenceSeries.self) },
      read("search, three words") { reader in
        for word in ["cooperation", "labour", "protocol"] { _ = reader.search(word) }
      },
      sql("count of speeches", "SELECT count(*) FROM speech"),
      sql("pending by status", "SELECT status, count(*) FROM follow_up GROUP BY status"),
      sql(
        "list of 1,000 conferences",
        "SELECT v.identifier, v.dates, v.status FROM conference AS v JOIN entity AS e ON e.key = v.key "
          + "ORDER BY e.sort_key, v.identifier LIMIT 1000"),
      sql(
        "signatures by body",
        "SELECT party, count(*) FROM instrument_signature GROUP BY party ORDER BY 2 DESC LIMIT 20"),
      TimeQuestion(name: "agenda") { book, moment in
        guard let conference = keys.conferences.first, let day = CalendarDay(year: 2030, month: 1, day: 1) else {
          return
        }
        _ = try book.agenda(for: conference, on: day, asOf: moment)
      },
    ]
  }

  /// Where things come from, a thing at a time.
  static func origins(_ keys: TimeKeys) -> [(String, (CatalogReader) -> Void)] {
    [
      ("history", { reader in for key in keys.things { _ = reader.steps(of: key) } }),
      ("why", { reader in for key in keys.things { _ = reader.provenance(of: key) } }),
    ]
  }

  private static func read(_ name: String, _ body: @escaping (CatalogReader) -> Void) -> TimeQuestion {
    TimeQuestion(name: name) { book, moment in try book.read(asOf: moment, body) }
  }

  private static func sql(_ name: String, _ sql: String) -> TimeQuestion {
    TimeQuestion(name: name) { book, moment in _ = try book.catalog.query(sql, asOf: moment) }
  }
}

/// The words on the command line are none that this program knows.
struct UsageMistake: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

try measureTime(Array(CommandLine.arguments.dropFirst()))
