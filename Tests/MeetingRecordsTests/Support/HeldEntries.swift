import MeetingRecords

extension RecordsState {
  /// Holds an entry past the rules, as an older journal may hold it.
  mutating func hold(_ subject: Identifier, on occurred: EDTFDate? = nil, _ payload: any EventPayload) {
    let sequence = head + 1
    let stamp = EntryStamp(
      sequence: sequence, id: History.id(sequence), timeMilliseconds: 1_762_740_000_000, subject: subject,
      occurred: occurred)
    apply(Entry(stamp: stamp, wireName: type(of: payload).wireName, payload: payload))
  }

  /// So many bodies, and who passed its functions to whom.
  init(bodies: Int, passings: [(Int, Int)], on day: EDTFDate? = nil) {
    self.init()
    for number in 0..<bodies { hold(.body(number), OrganizationRegistered { $0.name = "Body" }) }
    for (from, to) in passings { hold(.body(from), on: day, FunctionsTransferred { $0.to = .body(to) }) }
  }
}

extension Identifier {
  /// One of many bodies.
  static func body(_ number: Int) -> Identifier { written("body-\(number)") }
}
