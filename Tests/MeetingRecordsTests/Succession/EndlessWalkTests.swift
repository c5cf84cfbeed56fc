import MeetingRecords
import Testing

/// Walks over what goes round, or is deeper than the rules allow, as an older journal may hold it.
@Suite struct EndlessWalkTests {
  /// Bodies that passed their functions to one another, the last to the first.
  private static func ring(_ count: Int) -> RecordsState {
    RecordsState(bodies: count, passings: (0..<count).map { ($0, ($0 + 1) % count) })
  }

  /// Why an entry is refused by a record that holds the state; absent where it is taken.
  private func refusal(of entry: ProposedEntry, in records: TiringRecords, _ head: Int) -> Rejection? {
    do throws(Rejection) {
      _ = try decide(RecordEntries([entry]), in: records, at: Moment(timeMilliseconds: 1_762_740_000_000, head: head))
      return nil
    } catch { return error }
  }

  private static func retraction(of entry: Int, _ subject: Identifier) -> ProposedEntry {
    that(
      subject,
      EntryRetracted {
        $0.entry = History.id(entry)
        $0.reason = "Entered by mistake."
      })
  }

  @Test func `functions that came back are where they came back to`() {
    let records = TiringRecords(Self.ring(5))
    let found = SuccessionReading(records).responsible(for: "body-0", on: "2026-06-01")
    #expect(found.shares.map(\.holders) == [["body-0"]] && found.shares.map(\.certainty) == [.yes])
    #expect(!records.isTired)
  }

  @Test func `passings that go round are each told once, both ways`() {
    let records = TiringRecords(Self.ring(5))
    let reading = SuccessionReading(records)
    #expect(reading.steps(from: "body-0", .forward).map(\.to) == [1, 2, 3, 4, 0].map(Identifier.body))
    #expect(reading.steps(from: "body-0", .backward).map(\.from) == [4, 3, 2, 1, 0].map(Identifier.body))
    #expect(!records.isTired)
  }

  @Test func `kin in a circle are each found once`() {
    let records = TiringRecords(Self.ring(5))
    #expect(SuccessionReading(records).kin(of: "body-3").count == 5)
    #expect(!records.isTired)
  }

  @Test func `an area that is part of itself passes with what it is part of`() {
    var state = RecordsState(bodies: 2, passings: [])
    for number in 0..<3 {
      state.hold(
        written("area-\(number)"),
        AreaRegistered {
          $0.name = "Area"
          $0.broader = written("area-\((number + 1) % 3)")
        })
    }
    state.hold("body-0", FunctionsTransferred { ($0.to, $0.functions) = ("body-1", ["area-2"]) })
    let records = TiringRecords(state)
    #expect(SuccessionReading(records).responsible(for: "body-0", areas: ["area-0"]).holders == ["body-1"])
    #expect(!records.isTired)
  }

  /// Of what was merged nobody knows the name any more but who looks at what was recorded since.
  @Test func `what names duplicates of one another is found to rest on the first of them`() {
    var state = RecordsState(bodies: 4, passings: [])
    for (survivor, duplicate) in [(3, 0), (1, 2), (2, 3), (3, 1)] {
      state.hold(.body(survivor), DuplicatesMerged { $0.duplicate = .body(duplicate) })
    }
    state.hold(
      "pact",
      InstrumentNegotiated {
        $0.title = "Pact"
        $0.parties = ["body-1"]
      })
    let records = TiringRecords(state)
    let refused = refusal(of: Self.retraction(of: 2, "body-1"), in: records, state.head)
    guard case .dependentEntries(_, let dependents) = refused else {
      Issue.record("nothing rests on it: \(refused?.message ?? "")")
      return
    }
    // What merged another into it, and the pact.
    #expect(dependents.map(\.sequence) == [6, 9])
    #expect(!records.isTired)
  }

  @Test func `whom a body came after is found once, though it came after itself`() {
    var state = RecordsState(bodies: 6, passings: [])
    for number in 0..<4 { state.hold(.body((number + 1) % 4), OrganizationsMerged { $0.merged = [.body(number)] }) }
    state.hold(
      "pact",
      InstrumentNegotiated {
        $0.title = "Pact"
        $0.parties = ["body-4", "body-5"]
      })
    let records = TiringRecords(state)
    let signature = that("pact", on: "2001", InstrumentSigned { $0.party = "body-0" })
    #expect(refusal(of: signature, in: records, state.head)?.code == "not-a-party")
    #expect(!records.isTired)
  }

  @Test func `parties that came in one another's place each have their standing`() throws {
    var state = RecordsState(bodies: 3, passings: [])
    state.hold(
      "pact",
      InstrumentNegotiated {
        $0.title = "Pact"
        $0.parties = ["body-0", "body-1"]
      })
    state.hold("pact", on: "2001", InstrumentSigned { $0.party = "body-0" })
    for (from, to) in [(0, 1), (1, 2), (2, 0)] {
      state.hold(
        "pact", on: "2010", SuccessionNotified { ($0.predecessor, $0.successor) = (.body(from), .body(to)) })
    }
    let records = TiringRecords(state)
    let pact = try #require(state.get(Instrument.self, "pact"))
    let year: EDTFDate = "2020"
    let parties = ValidTimeReading(records).parties(of: pact, on: try #require(AskedDays(year)))
    #expect(parties.map(\.party) == ["body-0", "body-1", "body-2"])
    #expect(!records.isTired)
  }

  @Test func `a retraction finds what rests on it, though bodies and instruments go round`() {
    var state = Self.ring(4)
    for number in 0..<3 { state.hold(written("pact-\(number)"), InstrumentNegotiated { $0.title = "Pact" }) }
    for number in 0..<3 {
      state.hold(written("pact-\(number)"), InstrumentAmended { $0.by = written("pact-\((number + 1) % 3)") })
    }
    for (entry, subject) in [(1, "body-0"), (9, "pact-0")] as [(Int, Identifier)] {
      let records = TiringRecords(state)
      let retraction = Self.retraction(of: entry, subject)
      #expect(refusal(of: retraction, in: records, state.head)?.code == "dependent-entries", "\(subject)")
      #expect(!records.isTired)
    }
  }

  // MARK: - Items under items

  /// An agenda with items under one another, by their numbers from 0, and one more that stands for itself.
  private static func agenda(_ parents: [Int?]) -> RecordsState {
    var state = RecordsState()
    state.hold("talks", SeriesEstablished { $0.name = "Talks" })
    state.hold("talks/1", ConferenceProposed { $0.series = "talks" })
    func item(_ number: Int) -> Identifier { written("talks/1/item-\(number)") }
    for number in parents.indices {
      state.hold(item(number), AgendaItemProposed { ($0.conference, $0.title) = ("talks/1", "Item") })
    }
    for (number, parent) in parents.enumerated() {
      if let parent { state.hold(item(number), AgendaItemMoved { $0.parent = item(parent) }) }
    }
    state.hold("talks/1/own", AgendaItemProposed { ($0.conference, $0.title) = ("talks/1", "Item") })
    return state
  }

  private func moved(_ item: Identifier, under parent: Identifier, in state: RecordsState) -> (
    code: String?, asked: Int
  ) {
    let records = TiringRecords(state)
    let code = refusal(of: that(item, AgendaItemMoved { $0.parent = parent }), in: records, state.head)?.code
    #expect(!records.isTired)
    return (code, records.asked)
  }

  @Test func `what stands in a circle can be moved out of it`() {
    #expect(moved("talks/1/item-0", under: "talks/1/own", in: Self.agenda([1, 2, 0])).code == nil)
  }

  @Test func `no more than the greatest number of levels is looked at, below and above`() {
    func chain(_ count: Int) -> RecordsState { Self.agenda((0..<count).map { $0 == 0 ? nil : $0 - 1 }) }
    let below = [60, 120].map { moved("talks/1/item-0", under: "talks/1/own", in: chain($0)) }
    #expect(below.map(\.code) == ["nested-too-deep", "nested-too-deep"] && below[0].asked == below[1].asked)
    let above = [60, 120].map { moved("talks/1/own", under: written("talks/1/item-\($0 - 1)"), in: chain($0)) }
    #expect(above.map(\.code) == ["nested-too-deep", "nested-too-deep"] && above[0].asked == above[1].asked)
  }
}
