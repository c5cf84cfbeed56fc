import Acta
import MeetingRecords

/// What a script that is running keeps from line to line.
struct ScriptState {
  /// The time of the next entry, where the script sets it.
  var clock: Instant?
  /// Where commands are only tried; nothing is recorded then.
  var rehearsal: Rehearsal?
  /// Whether the script may set the time.
  var maySetClock = false
  /// Who records what a line does not say otherwise of.
  var actor: String?

  /// Where the line that is running is.
  var place: String?
  /// The identifier of what the line that is running records, where each line is recorded once.
  var id: EntryIdentifier?
  /// How many lines that record became what.
  var tally = ImportTally()

  /// How many lines were refused.
  var refused = 0

  /// Notes what a line has recorded.
  mutating func note(_ recorded: Recorded) {
    guard !recorded.wasAlreadyRecorded else { return tally.note(.unchanged(recorded.entries.first?.sequence ?? 0)) }
    let made = recorded.entries.map {
      ImportedEntry(sequence: $0.sequence, wireName: $0.wireName, subject: $0.stamp.subject)
    }
    tally.note(.recorded(made, recorded.warnings))
  }

  /// Goes on by a second with each entry.
  mutating func advance(entries: Int) {
    clock = clock.map { $0.advanced(byMilliseconds: Int64(entries) * 1000) }
  }
}
