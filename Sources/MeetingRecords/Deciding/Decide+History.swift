/// Refuses a recorded entry that the domain would not have allowed, over the state that the entries before it left.
///
/// What ``decide(_:in:at:)`` asks of an entry before it is recorded, asked again of one that is. Pure. An entry that this
/// version does not know passes, and so does what was said of its subject afterwards: nobody here can judge it.
///
/// - Complexity: That of deciding the entry.
public func checkHistory<S: RecordsReading>(_ entry: Entry, in state: S) throws(Rejection) {
  guard let payload = entry.payload, !state.hasUnknownHistory(entry.stamp.subject) else { return }
  do throws(Rejection) {
    try checkFields(payload)
    do throws(Rejection) { try state.check(entry) } catch {
      // Earlier versions took the day of recording in UTC; what they let pass is no damage.
      guard (try? state.check(entry, in: .utc)) == nil else { return }
      throw error
    }
    // Last, so that a rule which came later hides no other.
    try checkDates(
      payload,
      Circumstances(
        subject: entry.stamp.subject, occurred: entry.stamp.occurred, today: state.localDays.day(of: entry.stamp)),
      in: state.vocabulary)
  } catch {
    // What is named may have been begun, or changed, by an entry that cannot be read.
    guard !payload.referencedIdentifiers.contains(where: state.hasUnknownHistory) else { return }
    throw error
  }
}

extension RecordsReading {
  fileprivate func hasUnknownHistory(_ key: Identifier) -> Bool {
    if let entity = any(key) { return entity.identity.unknownEvent != nil }
    return entries(touching: key).contains { $0.payload == nil }
  }
}
