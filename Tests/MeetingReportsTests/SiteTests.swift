import MeetingRecords
import Testing

@testable import MeetingReports

@Suite struct SiteTests {
  private func site(_ state: RecordsState) throws -> RecordSite {
    let basis = ReportBasis(on: try CalendarDay("2025-11-10"), languages: [], of: state)
    return try RecordSite(basis: basis, labels: .english, from: RecordsSnapshot(state))
  }

  /// A journal may hold what the record refuses: bodies that go by one name, one of which has its own no more.
  @Test func `bodies with one name have a page each, of themselves`() throws {
    var world = RecordingWorld()
    for name in ["first", "second", "third"] {
      try world.record(name, nil, OrganizationRegistered.made { $0.name = try text("Body \(name)") })
    }
    var state = world.state
    for (subject, name) in [("first", "shared"), ("second", "shared"), ("third", "second")] {
      let stamp = EntryStamp(
        sequence: state.head + 1, id: EntryIdentifier(high: 1, low: UInt64(state.head + 1)), timeMilliseconds: 0,
        subject: try Identifier(subject))
      let payload = try IdentifierChanged.made { $0.identifier = try Identifier(name) }
      state.apply(Entry(stamp: stamp, wireName: IdentifierChanged.wireName, payload: payload))
    }
    let pages = Dictionary(uniqueKeysWithValues: try site(state).files.map { ($0.name, $0.contents) })
    #expect(pages["shared.html"]?.contains("Body first") == true)
    #expect(pages["shared_2.html"]?.contains("Body second") == true)
    #expect(pages["second.html"]?.contains("Body third") == true)
  }

  /// Who answers is the same on every page, and may take thousands of steps to find out where it is uncertain.
  @Test func `what one page asked of successors is known to the next`() throws {
    var world = RecordingWorld()
    let count = 24
    for number in 1...count {
      try world.record("body-\(number)", nil, OrganizationRegistered.made { $0.name = try text("Body \(number)") })
    }
    for number in 1...(count - 2) {
      for step in 1...2 {
        let to = try Identifier("body-\(number + step)")
        try world.record("body-\(number)", "2020/2030", FunctionsTransferred.made { $0.to = to })
      }
    }
    let owner = try Identifier("body-1")
    try world.record(
      "owed", nil,
      FollowUpScheduled.made {
        $0.title = try text("Owed")
        $0.owners = [owner]
      })
    let records = CountingRecords(world.state)
    let basis = ReportBasis(on: try CalendarDay("2025-11-10"), languages: [], of: records)
    _ = try RecordSite(basis: basis, labels: .english, from: records)
    // Once for each passing, of which there are two for each body.
    #expect((count...2 * count).contains(records.recordedEntryCount), "\(records.recordedEntryCount)")
  }
}

extension SiteTests {
  @Test func `a meeting is not read again for each of its items`() throws {
    var world = RecordingWorld()
    try world.establish("talks", "Talks")
    let meeting = try Identifier("talks/1")
    for number in 1...40 {
      try world.record(
        "talks/1/item-\(number)", nil,
        AgendaItemProposed.made { ($0.conference, $0.title) = (meeting, try text("Item \(number)")) })
    }
    let records = CountingRecords(world.state)
    let basis = ReportBasis(on: try CalendarDay("2025-11-10"), languages: [], of: records)
    let site = try RecordSite(basis: basis, labels: .english, from: records)
    #expect(records.namingMeetingCount < 10)
    #expect(site.files.contains { $0.name.contains("item-40") })
  }
}

/// A record that counts how often it is asked for an entry by its identifier, as whoever follows passings does, and how many
/// meetings it gave that name a thing.
private final class CountingRecords: RecordsListing {
  private let records: RecordsSnapshot
  private(set) var recordedEntryCount = 0
  private(set) var namingMeetingCount = 0

  init(_ state: RecordsState) { records = RecordsSnapshot(state) }

  func recordedEntry(_ id: EntryIdentifier) -> Entry? {
    recordedEntryCount += 1
    return records.recordedEntry(id)
  }

  var head: Int { records.head }
  var classified: [any Entity] { records.classified }
  func holdsEntries(of wireNames: Set<String>) -> Bool { records.holdsEntries(of: wireNames) }
  var vocabulary: Vocabulary { records.vocabulary }
  var localDays: LocalDays { records.localDays }
  func key(of identifier: Identifier) -> Identifier? { records.key(of: identifier) }
  func keys(of identifier: Identifier) -> [Identifier] { records.keys(of: identifier) }
  func entity(at key: Identifier) -> (any Entity)? { records.entity(at: key) }
  func isUsed(_ key: Identifier) -> Bool { records.isUsed(key) }
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
  func entries(touching key: Identifier) -> [Entry] { records.entries(touching: key) }
  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    records.entries(mentioning: keys, after: sequence)
  }
  func standingEntry(_ sequence: Int) -> Entry? { records.standingEntry(sequence) }
  func all<E: Entity>(_ type: E.Type) -> [E] { records.all(type) }
  func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] { all(type, namingAny: [key]) }
  func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] {
    let found = records.all(type, namingAny: keys)
    if type is Conference.Type { namingMeetingCount += found.count }
    return found
  }
  func citations(of entry: EntryIdentifier) -> [Citation] { records.citations(of: entry) }
  func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]] {
    records.citations(ofEntriesTouching: keys)
  }
}

@Suite struct GreatestNumberTests {
  @Test func `an agenda behind the greatest number that there is can be written`() throws {
    var world = RecordingWorld()
    try world.establish("talks", "Talks")
    try world.record(
      "talks/1", nil,
      AgendaCirculated.made {
        ($0.stage, $0.asOf, $0.number) = (.annotated, 1, 9_007_199_254_740_991)
      })
    let basis = ReportBasis(on: try CalendarDay("2025-11-10"), languages: [], of: world.state)
    let conference = try Identifier("talks/1")
    for stage in AgendaStage.allCases where stage != .adopted {
      #expect(try !AgendaReport(conference: conference, stage: stage, basis: basis, from: world.state).json.isEmpty)
    }
  }
}
