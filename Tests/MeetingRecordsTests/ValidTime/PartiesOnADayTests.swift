import MeetingRecords
import Testing

/// Who was party on a day, where the record says little or contradicts itself.
@Suite struct PartiesOnADayTests {
  private static let treaty: Identifier = "treaty"

  /// A treaty of two ministries, negotiated at no known time, with more said of it.
  private func history(_ entries: ProposedEntry...) throws -> History {
    var history = try World.history()
    history.today = "2026-11-01"
    try history.record(World.instrument(Self.treaty, "Treaty", ["moha-vn", "molsw-la"]))
    for entry in entries { try history.record(entry) }
    return history
  }

  private func parties(_ history: History, _ date: EDTFDate) throws -> [String] {
    let instrument = try history.state.the(Instrument.self, Self.treaty)
    let days = try #require(AskedDays(date))
    return ValidTimeReading(history.state).parties(of: instrument, on: days)
      .map { "\($0.party) \($0.answer): \($0.ground.rawValue)" }
  }

  private func inForce(_ history: History, _ dates: EDTFDate...) throws -> [Certainty] {
    let instrument = try history.state.the(Instrument.self, Self.treaty)
    return try dates.map { date in
      ValidTimeReading(history.state).wasInForce(instrument, on: try #require(AskedDays(date)))
    }
  }

  private func entered(_ date: EDTFDate) -> ProposedEntry { that(Self.treaty, on: date, InstrumentEnteredIntoForce()) }
  private func ended(_ date: EDTFDate?) -> ProposedEntry { that(Self.treaty, on: date, InstrumentTerminated()) }
  private func signed(_ party: Identifier, _ date: EDTFDate? = nil) -> ProposedEntry {
    World.signature(Self.treaty, party, on: date)
  }
  private func withdrew(_ party: Identifier, _ date: EDTFDate?, effective: EDTFDate? = nil) -> ProposedEntry {
    that(
      Self.treaty, on: date,
      InstrumentWithdrawnFrom {
        $0.party = party
        $0.effective = effective
      })
  }

  @Test func `a party that is named, with no act recorded, is perhaps one while the instrument is in force`() throws {
    let history = try history(entered("1951"), ended("1970-01-01"))
    #expect(
      try parties(history, "1960") == ["moha-vn maybe: no-act-recorded", "molsw-la maybe: no-act-recorded"])
    #expect(try parties(history, "1950") == ["moha-vn no: not-yet-in-force", "molsw-la no: not-yet-in-force"])
    #expect(try parties(history, "1970") == ["moha-vn no: ended", "molsw-la no: ended"])
  }

  @Test func `a signature counts from the entry into force on, before that only provisional application`() throws {
    let history = try history(
      signed("moha-vn", "1950-01-01"), signed("molsw-la", "1956-01-01"),
      that(Self.treaty, on: "1951-01-01", InstrumentProvisionallyApplied()), entered("1953-01-01"))
    #expect(try parties(history, "1950-06-01") == ["moha-vn no: not-yet-in-force", "molsw-la no: not-yet-bound"])
    #expect(
      try parties(history, "1951-06-01") == [
        "moha-vn provisionally: provisionally-applied", "molsw-la no: not-yet-bound",
      ])
    #expect(try parties(history, "1953-01-01") == ["moha-vn yes: bound", "molsw-la no: not-yet-bound"])
    #expect(try parties(history, "1956-01-01") == ["moha-vn yes: bound", "molsw-la yes: bound"])
    #expect(try inForce(history, "1951-06-01", "1953-01-01") == [.no, .yes])
  }

  @Test func `where nobody said that it entered into force, who signed is perhaps a party`() throws {
    let history = try history(signed("moha-vn", "1950-01-01"), signed("molsw-la", "1950-01-01"))
    #expect(try parties(history, "1949-12-31") == ["moha-vn no: not-yet-bound", "molsw-la no: not-yet-bound"])
    #expect(
      try parties(history, "1950-01-01") == ["moha-vn maybe: force-not-recorded", "molsw-la maybe: force-not-recorded"])
  }

  @Test func `what was only negotiated was perhaps in force since, and not before`() throws {
    #expect(try inForce(history(), "1950", "2030") == [.maybe, .maybe])
    let since = try history(that(Self.treaty, on: "1962-03-01", InstrumentInitialled()), ended("1970-01-01"))
    #expect(try inForce(since, "1962-03-01", "1969-12-31", "1970-01-01", "2030") == [.maybe, .maybe, .no, .no])
  }

  @Test func `a withdrawal counts from its effect`() throws {
    let history = try history(
      signed("moha-vn", "1950-01-01"), signed("molsw-la", "1950-01-01"), entered("1951-01-01"),
      withdrew("moha-vn", "1955-01-01", effective: "1956-01-01"))
    #expect(try parties(history, "1955-12-31") == ["moha-vn yes: bound", "molsw-la yes: bound"])
    #expect(try parties(history, "1956-01-01") == ["moha-vn no: left", "molsw-la yes: bound"])
  }

  @Test func `who withdrew without a recorded signature was perhaps a party until then`() throws {
    let history = try history(entered("1951-01-01"), withdrew("moha-vn", "1955-01-01"))
    #expect(
      try parties(history, "1954-12-31") == ["moha-vn maybe: no-act-recorded", "molsw-la maybe: no-act-recorded"])
    #expect(try parties(history, "1955-01-01") == ["moha-vn no: left", "molsw-la maybe: no-act-recorded"])
  }

  @Test func `a signature without a date came before the withdrawal that has one`() throws {
    let history = try history(signed("moha-vn"), entered("1951-01-01"), withdrew("moha-vn", "1955-01-01"))
    #expect(try parties(history, "2030")[0] == "moha-vn no: left")
    #expect(try parties(history, "1952")[0] == "moha-vn maybe: dates-leave-open")
  }

  @Test func `the heir of who is only named is perhaps a party`() throws {
    let history = try history(
      entered("1951-01-01"),
      that(
        Self.treaty, on: "1960-01-01",
        SuccessionNotified { ($0.predecessor, $0.successor) = ("moha-vn", "molisa-vn") }))
    #expect(try parties(history, "1959").last == "molisa-vn no: not-yet-bound")
    #expect(
      try parties(history, "1961") == [
        "moha-vn no: left", "molsw-la maybe: no-act-recorded", "molisa-vn maybe: no-act-recorded",
      ])
  }

  @Test(arguments: ["1955", "1965", "2030"] as [EDTFDate])
  func `an end before the entry into force never answers yes`(date: EDTFDate) throws {
    let history = try history(
      signed("moha-vn", "1949"), signed("molsw-la", "1949"), entered("1961"), ended("1950"))
    #expect(try inForce(history, "1940", date) == [.no, .maybe])
    #expect(try parties(history, date)[0] == "moha-vn maybe: dates-contradict")
  }

  @Test func `an entry into force before every signature, and a negotiation after one, never answer yes`() throws {
    let early = try history(signed("moha-vn", "1960"), signed("molsw-la", "1961"), entered("1950"))
    #expect(try inForce(early, "1940", "1955", "1970") == [.no, .maybe, .maybe])
    let late = try history(signed("moha-vn", "1950"), entered("1951"), signed("molsw-la", "1961"))
    #expect(try inForce(late, "1955", "1970") == [.yes, .yes])
    var after = try World.history()
    after.today = "2026-11-01"
    try after.record(World.instrument(Self.treaty, "Treaty", ["moha-vn", "molsw-la"], on: "1960"))
    try after.record(signed("moha-vn", "1950"))
    try after.record(entered("1955"))
    #expect(try inForce(after, "1970") == [.maybe])
  }

  @Test func `who left before it signed was perhaps a party`() throws {
    let history = try history(entered("1951"), signed("moha-vn", "1960"), withdrew("moha-vn", "1955"))
    #expect(try parties(history, "1970")[0] == "moha-vn maybe: dates-contradict")
    #expect(try parties(history, "1940")[0] == "moha-vn no: not-yet-bound")
  }

  @Test func `an end without a date comes after everything else, and what has no date before an end`() throws {
    let open = try history(entered("1951-01-01"), ended(nil))
    #expect(try inForce(open, "1960", "2026-11-01", "2030") == [.maybe, .no, .no])
    let closed = try history(that(Self.treaty, InstrumentEnteredIntoForce()), ended("1955-01-01"))
    #expect(try inForce(closed, "1954", "1955-01-01", "2030") == [.maybe, .no, .no])
  }

  @Test func `a term ends with its month, and an extension until nobody knows when leaves it open`() throws {
    var history = try World.history()
    history.today = "2026-11-01"
    try history.record(
      that(
        Self.treaty,
        InstrumentNegotiated {
          ($0.title, $0.parties) = ("Treaty", ["moha-vn", "molsw-la"])
          ($0.duration, $0.renewal) = ("P6M", RenewalTerms.none)
        }))
    try history.record(entered("2025-08-31"))
    #expect(try inForce(history, "2026-02-28", "2026-03-01") == [.yes, .no])
    #expect(try history.state.the(Instrument.self, Self.treaty).termEnd(on: "2026-11-01") == "2026-02-28")
    try history.record(that(Self.treaty, InstrumentExtended { $0.by = "mou-2025" }))
    #expect(try inForce(history, "2026-02-28", "2026-03-01") == [.yes, .maybe])
    #expect(try history.state.the(Instrument.self, Self.treaty).termEnd(on: "2026-11-01") == nil)
  }

  @Test func `a body that ended before it was established is never said to have existed`() throws {
    var history = try World.history()
    history.today = "2026-11-01"
    try history.record(
      that(
        "board",
        OrganizationRegistered {
          ($0.name, $0.state, $0.established) = ("Board", "vn", "1961")
        }))
    #expect(
      try history.record(World.dissolution(of: "board", on: "1950")).warnings.map(\.code) == ["end-before-beginning"])
    let board = try history.state.the(Organization.self, "board")
    func existed(_ date: EDTFDate) throws -> Certainty {
      ValidTimeReading(history.state).existed(board, on: try #require(AskedDays(date)))
    }
    #expect(try [existed("1940"), existed("1955"), existed("1970")] == [.no, .maybe, .maybe])
  }
}
