/// What someone to whom a record was circulated has said of it by a day.
public struct RecordResponse: Sendable, Hashable {
  /// The state, organization or person.
  public var addressee: Identifier
  /// Whether the record was circulated to it; not where it commented all the same.
  public var isAddressed: Bool
  /// How many comments it made, those that it took back left out.
  public var comments: Int
  /// Whether it assents by its silence: not where it commented, yes once the last day for comments is past, maybe before.
  public var assents: Certainty
}

extension ConferenceRecord {
  /// What each of those to whom the record was last circulated has said by a day, and whoever else commented behind them.
  ///
  /// - Complexity: O(n) in the number of addressees and comments.
  public func responses(
    on days: AskedDays, in state: some RecordsReading, seasons: SeasonCalendar = .northern
  ) -> [RecordResponse] {
    let key = { (identifier: Identifier) in state.key(of: identifier) ?? identifier }
    let asked = EDTFDate(days.last)
    var counts: [Identifier: Int] = [:]
    var others: [Identifier] = []
    let addressed = Set(circulatedTo.map(key))
    for comment in standingComments {
      if let on = comment.on, let asked, on.isAfter(asked, in: seasons) == .yes { continue }
      let author = key(comment.by)
      if counts[author] == nil, !addressed.contains(author) { others.append(author) }
      counts[author, default: 0] += 1
    }
    let silence = isPastComments(days, seasons)
    return (circulatedTo.map(key) + others).map { addressee in
      let comments = counts[addressee] ?? 0
      return RecordResponse(
        addressee: addressee, isAddressed: addressed.contains(addressee), comments: comments,
        assents: comments > 0 ? .no : silence)
    }
  }

  /// Whether the last day for comments is past: yes, or maybe; what was never said cannot be past.
  private func isPastComments(_ days: AskedDays, _ seasons: SeasonCalendar) -> Certainty {
    guard let first = EDTFDate(days.first) else { return .maybe }
    if adoptedBySilence, let adopted = versions.last?.on, adopted.isAfter(first, in: seasons) == .no { return .yes }
    guard let commentsBy else { return .maybe }
    return commentsBy.isBefore(first, in: seasons) == .yes ? .yes : .maybe
  }
}
