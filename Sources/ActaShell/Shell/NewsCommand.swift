import Acta
import ArgumentParser
import MeetingRecords

/// `news`.
struct NewsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news", abstract: "Show what colleagues have recorded since this shell began, or since the last news.",
    discussion: """
      The prompt says how many entries there are: “labour, 2 new>”. What this shell recorded itself is not among them.

      Example:
        news
      """)

  /// How many entries are shown.
  private static let greatestCount = 100

  func run(in session: ShellSession) throws {
    // While something is tried, the record beside it goes on.
    let book = try session.branch?.base ?? session.book()
    let newest = try book.newestEntry
    let since = session.shell?.seen ?? newest
    let own = session.shell?.own ?? []
    defer { session.shell?.noteSeen(newest) }
    let days = try book.localDays()
    let events = try book.read { reader in
      reader.newestEvents(limit: Self.greatestCount, after: since, naming: nil)
    }.filter { event in !own.contains { $0.contains(event.sequence) } }
    guard !events.isEmpty else { return session.print("Nobody else has recorded anything.") }
    session.print(
      LogCommand.text(
        events, days, isScripted: book.identity.clock == .scripted, width: session.surroundings.terminal.columns))
  }
}

extension ShellState {
  /// How many entries others recorded since the person looked last.
  func newsCount(upTo newest: Int) -> Int {
    guard let seen, newest > seen else { return 0 }
    let mine = own.reduce(0) { $0 + max(0, $1.upperBound - max($1.lowerBound, seen + 1) + 1) }
    return max(0, newest - seen - mine)
  }

  /// Notes that everything up to an entry was seen.
  mutating func noteSeen(_ newest: Int) {
    seen = newest
    own = []
  }

  /// Notes entries that this shell recorded.
  mutating func noteOwn(_ entries: ClosedRange<Int>) {
    // One after the other they are one range, so that there are never many.
    if let last = own.last, last.upperBound + 1 == entries.lowerBound {
      own[own.count - 1] = last.lowerBound...entries.upperBound
    } else {
      own.append(entries)
    }
  }
}
