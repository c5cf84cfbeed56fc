@testable import Acta
import ActaShell
import EventJournal
import Foundation
import MeetingRecords
import MeetingReports
@testable import RecordsCatalog
import Testing

/// Everything that reads, run over one odd journal.
struct OddJournalRun {
  /// What a failure says before it says what failed.
  private let place: String
  private let seed: UInt64
  /// Whether to be done soon, over fewer things and formats.
  private let isBrief: Bool
  private let desk: Desk
  private let journal: OddJournal
  private let note: (String) -> Void

  /// - Parameter note: Is told of each thing before it is done.
  init(seed: UInt64, isBrief: Bool, note: @escaping (String) -> Void) throws {
    (self.seed, self.isBrief, self.note, place) = (seed, isBrief, note, "ACTA_FUZZ_SEED=\(seed)")
    journal = OddJournal(seed: seed)
    desk = try Desk.withJournal()
  }

  /// Over a journal of shapes.
  init(_ shapes: [Shape], note: @escaping (String) -> Void) throws {
    (seed, isBrief, self.note, place) = (1, true, note, "\(shapes)")
    journal = OddJournal(shapes)
    desk = try Desk.withJournal()
  }

  func run() throws {
    let file = try FileJournal(opening: desk.directory.appending("Journal"))
    // In two parts, so that what comes later comes to a catalog that is there.
    let half = journal.drafts.count / 2
    try journal.append(0..<half, to: file)
    command("list states --journal Journal")
    try journal.append(half..<journal.drafts.count, to: file)
    try compare()
    for line in lines() { command(line + " --journal Journal --on 2026-11-24") }
    for line in undated() { command(line + " --journal Journal") }
    command("replay --journal Journal")
    try compare()
  }

  private func command(_ line: String) {
    note(line)
    let outcome = desk.run(line)
    // Damage or a refusal by the system would be a mistake: the chain is right, and the disk has room.
    #expect(
      outcome.status == .done || outcome.status == .refused || outcome.status == .usage,
      "\(place): \(line): \(outcome.status) \(outcome.errors.prefix(600))")
  }

  // MARK: - The commands

  private var kinds: [String] { journal.known.keys.map(\.listName).sorted() }

  /// Some things of every kind, the same for the same seed.
  private func some(_ kind: EntityKind) -> [String] {
    var numbers = DrawnNumbers(seed: seed &+ 1)
    let all = journal.known[kind] ?? []
    return unique(Array(all.shuffled(using: &numbers).prefix(isBrief ? 1 : 3)) + all.prefix(1))
  }

  /// Those that take a day.
  private func lines() -> [String] {
    var lines: [String] = []
    for format in isBrief ? ["text", "html"] : ["text", "markdown", "html", "json", "csv", "ics", "svg"] {
      for conference in some(.conference) {
        lines.append("report record \(conference) --format \(format)")
        for stage in ["annotated", "preliminary", "supplementary", "adopted", "programme"] {
          lines.append("agenda \(conference) --stage \(stage) --format \(format)")
        }
      }
      for series in some(.series) { lines.append("report series \(series) --format \(format)") }
      for person in some(.person) { lines.append("report person \(person) --format \(format)") }
      for body in some(.organization) { lines.append("report organization \(body) --format \(format)") }
      for by in ["owner", "area", "age"] { lines.append("report pending --by \(by) --format \(format)") }
      for report in ["instruments", "calendar", "achievements"] { lines.append("report \(report) --format \(format)") }
    }
    for kind in ["organizations", "instruments", "offices", "parties", "states"] { lines.append("list \(kind)") }
    for kind in journal.known.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for name in some(kind) { lines += ["show \(name)", "show \(name) --json"] }
    }
    for body in some(.organization) { lines += ["succession \(body)", "succession \(body) --json"] }
    return lines + ["export ics", "site Site"]
  }

  private func undated() -> [String] {
    var lines = kinds.flatMap { ["list \($0)", "list \($0) --json"] }
    for kind in journal.known.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for name in some(kind) {
        lines += [
          "history \(name)", "history \(name) --json", "why \(name)", "why \(name) --json", "log --about \(name)",
        ]
      }
    }
    for instrument in some(.instrument) {
      for format in ["text", "json", "svg"] { lines.append("lineage \(instrument) --format \(format)") }
    }
    let middle = journal.drafts.count / 2
    return lines + [
      "log --limit 5000", "log --json --limit 5000", "search Labour", "search ກະ", "diff 1 \(middle)",
      "list events --json",
      "list states --as-of \(middle)", "report pending --as-of \(middle)", "sql \"SELECT * FROM event\"",
      "sql \"SELECT * FROM link\"", "verify", "verify --json", "doctor", "doctor --json", "backup Copy",
    ]
  }

  // MARK: - Catalog and journal

  /// What the catalog answers and what the journal itself says are the same, now and as of the middle.
  private func compare() throws {
    note("comparing the catalog with the journal")
    let book = try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: desk.directory.appending("compared.sqlite"))
    let middle = journal.drafts.count / 2
    for moment in [nil, Optional(middle)] {
      var state = RecordsState()
      for entry in try book.project(into: [Entry](), { $0.append($1) }) where entry.sequence <= moment ?? .max {
        state.apply(entry)
      }
      try book.read(asOf: moment) { reader in
        try compare(state, reader, moment)
      }
    }
  }

  private func compare(_ state: RecordsState, _ reader: CatalogReader, _ moment: Int?) throws {
    let place = "\(place), as of \(moment.map(String.init) ?? "now")"
    #expect(Set(reader.allKeys()) == Set(state.keys), "\(place)")
    for key in state.keys {
      guard let entity = state.entity(at: key) else { continue }
      let other = reader.entity(at: key)
      #expect(other?.kind == entity.kind && other?.wireBytes == entity.wireBytes, "\(place): \(key)")
      #expect(
        reader.entries(touching: key).map(\.sequence) == state.entries(touching: key).map(\.sequence),
        "\(place): \(key)")
      for name in entity.identity.names { #expect(reader.key(of: name) == state.key(of: name), "\(place): \(name)") }
    }
    for sequence in 1...max(1, state.head) {
      let (first, second) = (reader.standingEntry(sequence), state.standingEntry(sequence))
      #expect(first?.dataBytes == second?.dataBytes, "\(place): entry \(sequence)")
      #expect(
        first?.unread?.problem?.description == second?.unread?.problem?.description, "\(place): entry \(sequence)")
    }
    // Where several things go by one name, the catalog finds what names either under both, a report of the journal under one.
    let names = state.keys.flatMap { state.entity(at: $0)?.identity.names ?? [] }
    guard moment == nil, Set(names).count == names.count else { return }
    // Where nobody here knows the time zone, reports are refused.
    var state = state
    if let zone = reader.settings.timeZone {
      guard let days = LocalDays(zone) else { return }
      state.localDays = days
    }
    let records = RecordsSnapshot(state)
    for request in requests() {
      note("comparing \(request)")
      let basis = ReportBasis(on: CalendarDay(dayNumber: 20_781), languages: [], of: reader)
      let first = Result { try request.report(on: basis, from: reader).rendered(as: .json) }
      let second = Result { try request.report(on: basis, from: records).rendered(as: .json) }
      #expect((try? first.get()) == (try? second.get()), "\(place): \(request)")
    }
  }

  private func requests() -> [ReportRequest] {
    func identifiers(_ kind: EntityKind) -> [Identifier] { some(kind).compactMap { try? Identifier($0) } }
    return identifiers(.conference).flatMap { [.agenda(conference: $0), .record(conference: $0)] }
      + identifiers(.series).map { .series($0) } + identifiers(.person).map { .person($0) }
      + identifiers(.organization).map { .organization($0) }
      + [
        .pending(series: nil, by: .owner), .instruments(series: nil), .calendar(series: nil),
        .achievements(series: nil, period: nil, by: .year),
      ]
  }
}
