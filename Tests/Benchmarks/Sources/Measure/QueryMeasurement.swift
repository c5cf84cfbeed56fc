import Acta

/// `queries JOURNAL CATALOG`: what a question costs inside the process, each the median of twenty, in milliseconds.
func measureQueries(_ arguments: [String]) throws {
  guard arguments.count == 2 else { throw UsageMistake() }
  let clock = ContinuousClock()
  let opening = clock.now
  let book = try RecordBook(opening: FilePath(arguments[0]), catalog: FilePath(arguments[1]))
  let opened = clock.now - opening
  // The newest conference that has not taken place, a speech and a follow-up from the middle of the journal.
  let (conference, speech, followUp) = try book.read { reader in
    let middle = reader.head / 2
    let planned = reader.newestEvents(limit: 5000).first { $0.type == ConferenceProposed.wireName }?.subject
    let events = try book.journal.events(from: SequenceNumber(middle))
    var found: (speech: String?, followUp: String?) = (nil, nil)
    while found.speech == nil || found.followUp == nil, let event = try events.next() {
      if event.type == SpeechDelivered.wireName { found.speech = event.subject }
      if event.type == FollowUpScheduled.wireName { found.followUp = event.subject }
    }
    return (try known(planned), try known(found.speech), try known(found.followUp))
  }
  let day = CalendarDay(dayNumber: 12_000)
  let questions: [(String, () throws -> Void)] = [
    ("agenda", { _ = try book.agenda(for: conference, on: day) }),
    ("show", { try book.read { _ = $0.any(speech) } }),
    ("why", { try book.read { _ = $0.entries(touching: followUp) } }),
    ("search", { try book.read { _ = $0.search("thanh binh") } }),
  ]
  var results = ["\"open\": \(seconds(opened) * 1000)"]
  for (name, ask) in questions {
    let times = try (0..<20).map { _ in try clock.measure(ask) }.sorted()
    results.append("\"\(name)\": \(seconds(times[10]) * 1000)")
  }
  print("{\(results.joined(separator: ", "))}")
}

private func known(_ text: String?) throws -> Identifier {
  guard let text else { throw UsageMistake() }
  return try Identifier(text)
}
