import Acta
import LineEditor
import MeetingRecords

/// The moments that a reading command can look at: the days on which something was recorded, and the papers that were made.
struct MomentCompletion {
  let session: ShellSession
  /// How many of the newest entries are looked through for days.
  private static let greatestEntryCount = 500

  /// The moments, the newest first.
  func candidates() -> [CompletionCandidate] {
    guard let book = try? session.book(), let days = try? book.localDays() else { return [] }
    let found = try? book.read { reader in
      (reader.newestEvents(limit: Self.greatestEntryCount), reader.all(Conference.self).reversed().prefix(20))
    }
    guard let (events, conferences) = found else { return [] }
    var counts: [(day: String, count: Int)] = []
    for event in events {
      let day = String(days.text(at: event.timeMilliseconds).prefix { $0 != " " })
      if counts.last?.day == day { counts[counts.count - 1].count += 1 } else { counts.append((day, 1)) }
    }
    let papers = conferences.flatMap { ["agenda:\($0.identifier)", "record:\($0.identifier)"] }.filter { moment in
      (try? RecordMoment(moment)).map { (try? book.sequence(of: $0)) != nil } ?? false
    }
    return counts.map { day, count in
      CompletionCandidate(day, description: "\(count) \(count == 1 ? "entry" : "entries") recorded")
    } + papers.map { CompletionCandidate($0, description: "as the paper was made") }
  }
}
