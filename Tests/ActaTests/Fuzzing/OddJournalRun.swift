@testable import Acta
@testable import ActaShell
import ArgumentParser
import EventJournal
import Foundation
import MeetingRecords
import MeetingReports
@testable import RecordsCatalog
import Testing

/// Everything that reads, run over one odd journal.
struct OddJournalRun {
  /// What a failure says before it says what failed.
  let place: String
  private let seed: UInt64
  /// Whether to be done soon, with few questions.
  let isBrief: Bool
  private let desk: Desk
  private let journal: OddJournal
  let note: (String) -> Void
  private let outcomes = Outcomes()

  /// How many commands had an answer.
  private final class Outcomes {
    var answered = 0
    /// Those refused since the time zone of the journal is not known here.
    var withoutZone = 0
  }

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
    command(["list", "states", "--journal", "Journal"])
    let book = try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: desk.directory.appending("compared.sqlite"))
    try book.catchUp()
    try journal.append(half..<journal.drafts.count, to: file)

    var questions = OddQuestions(of: journal, seed: seed)
    let lines = questions.lines(ofEach: isBrief ? 1 : nil)
    #expect(questions.unknownArguments.isEmpty, "what is asked for: see OddQuestions.value(for:of:)")
    for (number, line) in lines.enumerated() {
      // Most of them in a book that is open, which takes less time.
      command(number % 8 == 0 ? line.words + ["--journal", "Journal"] : line.words, in: number % 8 == 0 ? nil : book)
    }
    // Else the questions would ask of nothing.
    note("answered: \(outcomes.answered) of \(lines.count)")
    let asked = lines.count - outcomes.withoutZone
    #expect(outcomes.answered * 3 >= asked, "\(place): \(outcomes.answered) of \(asked) answered")
    keep()
    let reports = lines.compactMap { line in
      note("taking apart again: \(line.words.joined(separator: " "))")
      return line.report.map { (words: line.words, command: $0) }
    }
    try compare(book, reports)
  }

  /// The commands that keep the journal.
  private func keep() {
    for words in isBrief
      ? [["verify", "--json"]]
      : [["verify"], ["verify", "--json"], ["doctor"], ["doctor", "--json"], ["backup", "Copy"], ["replay"]]
    {
      let outcome = command(words + ["--journal", "Journal"], mayBeUnsound: true)
      #expect(!outcome.output.contains("\"differs\""), "\(place): \(words): the catalog differs\n\(outcome.output)")
    }
    #expect(command(["verify", "--bytes-only", "--journal", "Journal"]).status == .done, "\(place)")
  }

  @discardableResult
  private func command(_ words: [String], in book: RecordBook? = nil, mayBeUnsound: Bool = false) -> Desk.Outcome {
    note(words.joined(separator: " "))
    let outcome = desk.run(words: words, in: book)
    // Damage or a refusal by the system would be a mistake: the chain is right, and the disk has room. But of entries that
    // the rules don't allow, those that check say so.
    let good: [ActaShell.ExitStatus] = [.done, .refused, .usage] + (mayBeUnsound ? [.damaged] : [])
    if outcome.code == "time-zone-unknown" {
      outcomes.withoutZone += 1
      return outcome
    }
    #expect(good.contains(outcome.status), "\(place): \(words): \(outcome.status) \(outcome.errors.prefix(600))")
    outcomes.answered += outcome.status == .done ? 1 : 0
    if outcome.status == .usage { note("not understood: \(outcome.errors.prefix(200).replacing("\n", with: " "))") }
    return outcome
  }

  // MARK: - Catalog and journal

  /// What the catalog answers and what the journal itself says are the same, now and as of the middle.
  private func compare(_ book: RecordBook, _ asked: [(words: [String], command: any ParsableCommand)]) throws {
    note("comparing the catalog with the journal")
    let middle = journal.drafts.count / 2
    let entries = try book.project(into: [Entry]()) { $0.append($1) }
    let zone = RecordsState(applying: entries).settings.timeZone
    for moment in [nil, Optional(middle)] {
      var state = RecordsState()
      for entry in entries where entry.sequence <= moment ?? .max { state.apply(entry) }
      func look(_ reader: CatalogReader) throws {
        let comparison = OddComparison(
          place: "\(place), as of \(moment.map(String.init) ?? "now")", isBrief: isBrief,
          zone: zone, note: note)
        guard comparison.compare(&state, reader) else { return }
        if moment == nil || !isBrief { comparison.compareReports(asked, state, reader) }
        // As the catalog is when something is decided over several entries.
        var overlay = StateOverlay(reader)
        for entry in entries[min(moment ?? 0, entries.count)...] where moment != nil {
          overlay.apply(entry)
          state.apply(entry)
        }
        if moment != nil { comparison.compare(state, overlay) }
      }
      // What rests on the days of a zone that is not known here is refused.
      do { try book.read(asOf: moment, look) } catch let error as ActaError where error.code == "time-zone-unknown" {}
    }
  }
}
