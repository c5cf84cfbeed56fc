/// An event about something that people saw, which spoke of the journal up to a sequence number.
public protocol JournalStatement: EventPayload {
  /// The sequence number; 0 where nobody said, and deciding then puts that of the newest entry before this one.
  var asOf: Int { get set }
}

extension JournalStatement {
  /// It speaks of a state of the journal.
  public var statement: (any JournalStatement)? { self }
}

extension AgendaCirculated: JournalStatement {}
extension AgendaAdopted: JournalStatement {}
extension RecordCirculated: JournalStatement {}
extension RecordAdopted: JournalStatement {}

extension EventPayload {
  /// The event, speaking of the journal up to the entry where nobody said of what it speaks.
  func speaking(of newest: Int) -> any EventPayload {
    guard var statement, statement.asOf == 0 else { return self }
    statement.asOf = newest
    return statement
  }

  /// Refuses to speak of entries that there are none of.
  func requireKnown(upTo newest: Int) throws(Rejection) {
    guard let statement, !(1...max(newest, 1)).contains(statement.asOf) else { return }
    throw .sequenceBeyondHead(statement.asOf, head: newest)
  }
}
