import MeetingRecords
import MeetingReports
import Testing

/// How the items of the record are woven into the usual ones.
@Suite struct AgendaItemsTests {
  private func propose(
    _ world: inout RecordingWorld, _ number: Int, _ title: String, conference: String = "vn-la-labour/10",
    _ change: (inout AgendaItemProposed) throws -> Void = { _ in }
  ) throws {
    var payload = try AgendaItemProposed.made {
      $0.conference = try Identifier(conference)
      $0.title = try text(title)
    }
    try change(&payload)
    try world.record("\(conference)/item-\(number)", nil, payload)
  }

  /// The agenda in short: number and title of each item of the record.
  private func recorded(_ world: RecordingWorld) throws -> [String] {
    func list(_ items: [AgendaReportItem], _ prefix: String) -> [String] {
      items.flatMap { item in
        (item.recorded?.name.map { ["\(prefix)\(item.number) \($0.text)"] } ?? [])
          + list(item.subitems, "\(prefix)\(item.number).")
      }
    }
    return list(try world.agenda("vn-la-labour/10").items, "")
  }

  @Test func `an item of one area stands under it, another after the areas`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Job fairs") { $0.areas = try ids("employment") }
    try propose(&world, 2, "Green jobs")
    #expect(try recorded(world) == ["6.a.a Job fairs", "7 Green jobs"])
  }

  @Test func `opening items come first, numbers run through, and one that cannot be kept is reported`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Address of the guest") { $0.number = "2" }
    try propose(&world, 2, "Statistics") { $0.number = "6(c)" }
    try propose(&world, 3, "Appendix") { $0.number = "40" }
    try propose(&world, 4, "Special") { $0.number = "S-1" }
    let agenda = try world.agenda("vn-la-labour/10")
    let items = agenda.items
    #expect(items[0].topic == .heading(.opening) && items[1].topic == .heading(.adoptionOfAgenda))
    #expect(items[4].recorded?.name?.text == "Address of the guest" && items[4].number == "5")
    #expect(items[5].subitems.map(\.number) == ["a", "b", "c", "d", "e", "f"])
    #expect(items[5].subitems[2].recorded?.name?.text == "Statistics")
    #expect(items.suffix(4).map(\.number) == ["10", "11", "12", "13"])
    #expect(agenda.numbersNotKept.map(\.given) == ["2", "40"])
    #expect(agenda.numbersNotKept.map(\.printed) == ["5", "10"])
    #expect(String(decoding: agenda.json, as: UTF8.self).contains("\"number\":\"5\",\"numberGiven\":\"2\""))
    #expect(items.last?.topic == .heading(.closure))
    #expect(items.contains { $0.number == "S-1" })
  }

  @Test func `a part of an item that is not there stands by itself`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Lost part") { $0.number = "99(b)" }
    #expect(try recorded(world) == ["9 Lost part"])
    #expect(try world.agenda("vn-la-labour/10").numbersNotKept.map(\.given) == ["99(b)"])
  }

  /// An older journal may hold items that were merged into one another in a circle; none of them stands any more.
  @Test func `what was merged stands under the item that took it in, through any number of steps`() throws {
    var world = try LabourWorld.make()
    for number in 1...6 { try propose(&world, number, "Item \(number)") }
    var state = world.state
    for (item, into) in [(2, 1), (3, 2), (4, 5), (5, 6), (6, 4)] {
      let stamp = EntryStamp(
        sequence: state.head + 1, id: EntryIdentifier(high: 2, low: UInt64(state.head + 1)), timeMilliseconds: 0,
        subject: try Identifier("vn-la-labour/10/item-\(item)"))
      let payload = try AgendaItemMerged.made { $0.into = try Identifier("vn-la-labour/10/item-\(into)") }
      state.apply(Entry(stamp: stamp, wireName: AgendaItemMerged.wireName, payload: payload))
    }
    let agenda = try AgendaReport(
      conference: Identifier("vn-la-labour/10"), basis: world.basis(), from: RecordsSnapshot(state))
    let own = agenda.items.filter { $0.recorded != nil }
    #expect(own.map { $0.recorded?.name?.text } == ["Item 1"])
    let merged = own[0].notes.compactMap { note -> String? in
      guard case .merged(let reference) = note else { return nil }
      return reference.name?.text
    }
    #expect(merged == ["Item 2", "Item 3"])
  }

  @Test func `items that the office numbered from 1 come behind the opening, with their parts`() throws {
    var world = try LabourWorld.make()
    try world.establish("experts", "Experts")
    for (number, title, given) in [(1, "C", "3"), (2, "A", "1"), (3, "B", "2"), (4, "Part of B", "2(b)")] {
      try propose(&world, number, title, conference: "experts/1") { $0.number = given }
    }
    let agenda = try world.agenda("experts/1")
    let numbers = agenda.items.map(\.number)
    #expect(numbers == (1...numbers.count).map(String.init))
    #expect(agenda.items[0].topic == .heading(.opening) && agenda.items.last?.topic == .heading(.closure))
    let own = agenda.items.filter { $0.recorded != nil }
    #expect(own.map { $0.recorded?.name?.text } == ["A", "B", "C"])
    #expect(own[1].subitems.map { $0.recorded?.name?.text } == ["Part of B"] && own[1].subitems[0].number == "a")
    #expect(agenda.numbersNotKept.contains { $0.given == "2(b)" && $0.printed == "\(own[1].number)(a)" })
  }

  @Test func `a series may do without the usual items`() throws {
    var world = try LabourWorld.make()
    try world.establish("experts", "Experts") {
      $0.ownItemsOnly = true
      $0.standingItems = [try text("Opening"), try text("Statistics")]
    }
    try propose(&world, 1, "Floods", conference: "experts/1") { $0.number = "2" }
    try propose(&world, 2, "Other business", conference: "experts/1")
    let agenda = try world.agenda("experts/1")
    let titles = agenda.items.map { $0.recorded?.name?.text ?? "" }
    #expect(titles == ["", "Floods", "", "Other business"])
    #expect(agenda.items.map(\.number) == ["1", "2", "3", "4"] && agenda.numbersNotKept.isEmpty)
  }

  @Test func `items under a proposed one are lettered around given letters`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Skills")
    for (number, title, letter) in [(2, "Second", nil), (3, "First", "7(a)"), (4, "Third", nil)] {
      try propose(&world, number, title) {
        $0.parent = try Identifier("vn-la-labour/10/item-1")
        $0.number = letter
      }
    }
    #expect(try recorded(world) == ["7 Skills", "7.a First", "7.b Second", "7.c Third"])
  }

  @Test func `an item with the title of a usual one takes its place`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Any other business") { $0.annotation = try text("As raised by delegations.") }
    let items = try world.agenda("vn-la-labour/10").items
    let other = items.filter { $0.topic == .heading(.otherBusiness) }
    #expect(other.count == 1)
    #expect(other.first?.recorded?.identifier.description == "vn-la-labour/10/item-1")
    #expect(other.first?.notes.count == 1)
    #expect(items.filter { $0.recorded != nil }.count == 1)
  }

  @Test func `no item is lost for its title`() throws {
    var world = try LabourWorld.make()
    let titles = ["Closure", "Closing", "Overdue matters", "Further areas of cooperation", "Matters arising"]
    for (place, title) in titles.enumerated() { try propose(&world, place + 1, title) }
    #expect(
      try recorded(world) == [
        "5 Matters arising", "7 Closing", "8 Overdue matters", "9 Further areas of cooperation", "14 Closure",
      ])
    try world.establish("health", "Health")
    try propose(&world, 1, "Adoption of the record of the previous meeting", conference: "health/1")
    #expect(try world.agenda("health/1").items.contains { $0.recorded != nil })
  }

  @Test func `withdrawn and merged items are left out, deferred ones come up as matters arising`() throws {
    var world = try LabourWorld.make()
    for number in 1...3 { try propose(&world, number, "Item \(number)") }
    try world.record("vn-la-labour/10/item-1", nil, AgendaItemWithdrawn())
    try world.record(
      "vn-la-labour/10/item-2", nil, AgendaItemMerged.made { $0.into = try Identifier("vn-la-labour/10/item-3") })
    #expect(try recorded(world) == ["7 Item 3"])
    try world.propose("vn-la-labour/11", ordinal: 11, dates: "2029")
    try world.record(
      "vn-la-labour/10/item-3", nil,
      AgendaItemDeferred.made {
        $0.to = try Identifier("vn-la-labour/11")
        $0.reason = try text("No time was left.")
      })
    #expect(try recorded(world) == [])
    let arising = try #require(
      try world.agenda("vn-la-labour/11").items.first { $0.topic == .heading(.mattersArising) })
    let deferred = try #require(arising.subitems.first { $0.topic == .heading(.deferredItems) })
    #expect(deferred.matters.map(\.remark?.text) == ["No time was left."])
    let nextOfTenth = try #require(
      try world.agenda("vn-la-labour/10").items.first { $0.topic == .heading(.nextMeeting) })
    #expect(nextOfTenth.notes.count == 1)
    #expect(try world.brief("vn-la-labour/10").text().contains("11th conference (vn-la-labour/11), 2029"))
  }

  @Test func `standing items of the series come once`() throws {
    var world = try LabourWorld.make()
    try world.establish("experts", "Experts") {
      $0.standingItems = [try text("Opening"), try text("Statistics"), try text("Work plan")]
    }
    try propose(&world, 1, "Work plan", conference: "experts/1")
    let items = try world.agenda("experts/1").items
    let titles = items.compactMap { item -> String? in
      switch item.topic {
      case .standing(let title): title.text
      case .proposed(let item): item.name?.text
      default: nil
      }
    }
    #expect(titles == ["Statistics", "Work plan"])
    #expect(items.filter { $0.topic == .heading(.opening) }.count == 1)
  }
}
