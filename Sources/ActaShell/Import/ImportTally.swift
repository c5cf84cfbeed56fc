import Acta
import CanonicalJSON
import MeetingRecords

/// How many rows of an import became what.
struct ImportTally {
  var rows = 0
  var recorded = 0
  var entries = 0
  var warned = 0
  var corrected = 0
  var unchanged = 0
  var takenBack = 0
  var refused = 0
  /// How many rows say nothing that is recorded.
  var empty = 0
  /// The entries that were recorded, from the first to the last.
  var range: ClosedRange<Int>?

  /// Notes what became of a row, of which several things may have been recorded: it counts once, as what became of most concern.
  mutating func note(_ results: [ImportResult], hasNotes: Bool = false) {
    rows += 1
    var (hasWarnings, kinds) = (hasNotes, Set<Kind>())
    for result in results {
      switch result {
      case .recorded(let made, let warnings):
        kinds.insert(.recorded)
        note(made)
        hasWarnings = hasWarnings || !warnings.isEmpty
      case .corrected(let made, let warnings):
        kinds.insert(.corrected)
        note([made])
        hasWarnings = hasWarnings || !warnings.isEmpty
      case .unchanged: kinds.insert(.unchanged)
      case .takenBack: kinds.insert(.takenBack)
      case .changed, .refused: kinds.insert(.refused)
      }
    }
    if hasWarnings { warned += 1 }
    switch Kind.allCases.first(where: kinds.contains) {
    case .refused: refused += 1
    case .recorded: recorded += 1
    case .corrected: corrected += 1
    case .takenBack: takenBack += 1
    case .unchanged: unchanged += 1
    case nil: empty += 1
    }
  }

  /// Notes what became of a row of which one thing was recorded.
  mutating func note(_ result: ImportResult) { note([result]) }

  /// What becomes of a row, that of most concern first.
  private enum Kind: CaseIterable { case refused, recorded, corrected, takenBack, unchanged }

  private mutating func note(_ made: [ImportedEntry]) {
    entries += made.count
    guard let first = made.first?.sequence, let last = made.last?.sequence else { return }
    range = (range?.lowerBound ?? first)...last
  }

  /// The counts in a sentence.
  ///
  /// - Parameters:
  ///   - isRehearsal: Whether nothing was recorded.
  ///   - noun: What a row is called: line, row.
  func sentence(isRehearsal: Bool, noun: String = "line") -> String {
    let lines = "\(rows) \(rows == 1 ? noun : noun == "entry" ? "entries" : noun + "s")"
    let place = range.map { $0.count == 1 ? ", entry \($0.lowerBound)" : ", entries \($0.lowerBound)–\($0.upperBound)" }
    let counts: [(Int, String)] = [
      (recorded, (isRehearsal ? "would be recorded" : "recorded") + (place ?? "")), (corrected, "corrected"),
      (unchanged, "recorded before"), (takenBack, "taken back since they were recorded"), (refused, "refused"),
      (empty, "without anything to record"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let warnings = warned == 0 ? "" : " \(warned) with warnings."
    return lines + (words.isEmpty ? "" : ": " + words.joined(separator: "; ")) + "." + warnings
  }

  /// The counts for programs.
  func json(name: String?, refusedIn file: String?, isRehearsal: Bool) -> String {
    JSONWriter.object { writer in
      writer.member("recorded", entries > 0 && !isRehearsal)
      writer.members([("import", name), ("refusedIn", file)])
      writer.member("lines", rows)
      writer.member("accepted", recorded)
      writer.member("entries", entries)
      writer.members([("first", range?.lowerBound), ("last", range?.upperBound)])
      for (word, count) in [
        ("warned", warned), ("corrected", corrected), ("unchanged", unchanged), ("takenBack", takenBack),
        ("refused", refused),
      ] { writer.member(word, count) }
      writer.members([("empty", empty > 0 ? empty : nil)])
    }
  }
}

/// How far an import has come, for a terminal.
struct ImportProgress {
  let line: ProgressLine
  /// How many bytes there are; absent where that is not known.
  let byteCount: Int?
  private let start = ContinuousClock.now

  init(_ line: ProgressLine, byteCount: Int?) {
    self.line = line
    self.byteCount = byteCount
  }

  /// Shows how many rows were read, how many a second, and how long it takes to the end.
  func show(rows: Int, bytesRead: Int) {
    line.show(text(rows: rows, bytesRead: bytesRead, seconds: start.duration(to: .now) / .seconds(1)))
  }

  /// The same as a text.
  func text(rows: Int, bytesRead: Int, seconds: Double) -> String {
    let rate = Int(Double(rows) / max(seconds, 0.001))
    guard let byteCount, byteCount > 0, bytesRead > 0 else { return "\(rows) lines, \(rate) a second" }
    let share = min(1, Double(bytesRead) / Double(byteCount))
    let left = Int((seconds / share - seconds).rounded(.up))
    return "\(rows) lines (\(Int(share * 100)) %), \(rate) a second, \(left) s left"
  }
}
