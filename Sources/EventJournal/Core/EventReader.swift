/// Yields events one after the other, in the order of the journal; for one thread.
public final class EventReader {
  private let produce: () throws(JournalError) -> JournalEvent?

  /// A reader over a function that answers the next event, and nil behind the last.
  public init(_ produce: @escaping () throws(JournalError) -> JournalEvent?) { self.produce = produce }

  /// The next event; nil behind the last that could be read when the reader was made.
  public func next() throws(JournalError) -> JournalEvent? { try produce() }

  /// All events that are left, in one array.
  public func all() throws(JournalError) -> [JournalEvent] {
    var events: [JournalEvent] = []
    while let event = try next() { events.append(event) }
    return events
  }

  /// The events that are left and satisfy a condition.
  public func filter(_ isIncluded: @escaping (JournalEvent) -> Bool) -> EventReader {
    EventReader { () throws(JournalError) in
      while let event = try self.next() {
        if isIncluded(event) { return event }
      }
      return nil
    }
  }
}
