import Acta

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

  /// Goes on by a second with each entry.
  mutating func advance(entries: Int) {
    clock = clock.map { $0.advanced(byMilliseconds: Int64(entries) * 1000) }
  }
}
