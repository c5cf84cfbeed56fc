import ActaShell
import Foundation
import MeetingRecords
import Testing

/// `Examples/vn-la-labour.acta`, decided in memory.
@Suite struct ScriptOfTheRealCaseTests {
  private func recorded() throws -> (recorder: CommandRecorder, warnings: [Warning], days: [CalendarDay]) {
    let script = try String(
      contentsOf: Snapshots.package.appending(path: "Examples/vn-la-labour.acta"), encoding: .utf8)
    var recorder = CommandRecorder()
    var warnings: [Warning] = []
    var days: [CalendarDay] = []
    for command in try ScriptWords.commands(of: script) {
      if command.words.first == "@clock", let time = command.words.last {
        let instant = try Date(time, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
        recorder.timeMilliseconds = Int64(instant.timeIntervalSince1970 * 1_000)
        days.append(CalendarDay(utcMilliseconds: recorder.timeMilliseconds))
        continue
      }
      do { warnings += try recorder.record(command.words).warnings } catch {
        Issue.record("line \(command.lineNumber): \(error)")
      }
    }
    return (recorder, warnings, days)
  }

  @Test func `every line is recorded without a refusal or a warning, on five days`() throws {
    let (recorder, warnings, days) = try recorded()
    #expect(warnings.isEmpty)
    #expect(
      days.map(\.description) == [
        "2025-11-10", "2025-11-11", "2025-11-12", "2025-11-13", "2025-12-15", "2025-12-15",
      ])
    #expect(Set(recorder.entries.map { LocalDays.utc.day(of: $0.stamp) }) == Set(days))
  }

  /// What the secretariat did itself, of which no report tells.
  private static let ours: Set<String> = [
    JournalConfigured.wireName, DocumentAttached.wireName, CitationAdded.wireName, ReferenceAdded.wireName,
    TextTranslated.wireName,
  ]

  @Test func `every entry taken from a report is cited, and no illustration is`() throws {
    let state = try recorded().recorder.state
    let illustrations = Set(state.all(FollowUp.self).filter(\.illustration).map(\.key))
    #expect(illustrations.count == 10)
    for sequence in 1...state.head {
      let entry = try #require(state.standingEntry(sequence))
      let isOurs =
        illustrations.contains(entry.stamp.subject) || Self.ours.contains(entry.wireName)
      #expect(
        state.citations(of: entry.stamp.id).isEmpty == isOurs,
        "entry \(sequence), \(entry.wireName), \(entry.stamp.subject)")
    }
  }

  @Test func `the memorandum has its eight areas, an open end, two signatories, and revises the agreement of 2013`()
    throws
  {
    let state = try recorded().recorder.state
    let memorandum = try state.require(Instrument.self, Identifier("vn-la-labour-mou-2025"))
    #expect(
      memorandum.areas.map(\.description) == [
        "employment", "occupational-safety-and-health", "migrant-workers", "working-conditions", "social-insurance",
        "gender-equality-at-work", "meritorious-persons", "digital-transformation",
      ])
    #expect(memorandum.areasOpenEnded)
    #expect(memorandum.status == .signed)
    #expect(
      memorandum.signatures.flatMap(\.signatories).map { "\($0.person) \($0.capacity?.entries.first?.text ?? "")" } == [
        "do-thanh-binh Minister of Home Affairs", "phoxay-sayasone Minister of Labour and Social Welfare",
      ])
    let agreement = try state.require(Instrument.self, Identifier("vn-la-labour-agreement-2013"))
    let signed = agreement.signatures.map { "\($0.party) \($0.on?.description ?? "")" }
    #expect(signed == ["government-vn 2013-07-01", "government-la 2013-07-01"])
    let signatories = agreement.signatures.flatMap(\.signatories).map(\.person.description)
    #expect(signatories == ["pham-thi-hai-chuyen", "onechanh-thammavong"])
    #expect(agreement.status == .unknown)
    #expect(agreement.affectedBy.map(\.instrument) == [memorandum.key])
  }

  @Test func `the 10th conference is proposed for Laos in 2027, by nobody in particular`() throws {
    let state = try recorded().recorder.state
    let next = try state.require(Conference.self, Identifier("vn-la-labour/10"))
    #expect(next.dates?.description == "2027")
    #expect(next.state?.description == "la")
    #expect(next.hosts.isEmpty)
    #expect(next.status == .proposed)
  }

  @Test func `the merger leaves social welfare to nobody`() throws {
    let state = try recorded().recorder.state
    let merged = try state.require(Organization.self, Identifier("molisa-vn"))
    #expect(merged.status == .merged)
    #expect(merged.ended == nil)
    #expect(
      merged.successors.flatMap(\.functions).map(\.description) == [
        "labour", "employment", "gender-equality", "meritorious-persons",
      ])
    #expect(try merged.functions.contains(Identifier("social-welfare")))
  }

  @Test func `the series has its old name up to the 8th conference, and the 9th two chairs`() throws {
    let state = try recorded().recorder.state
    let series = try state.require(ConferenceSeries.self, Identifier("vn-la-labour"))
    #expect(series.name.best(for: [])?.text == "Labour ministers' conference between Viet Nam and Laos")
    #expect(series.formerNames.map { $0.until?.description } == ["2023-12-06/2025-11-10"])
    let conference = try state.require(Conference.self, Identifier("vn-la-labour/9"))
    let officers = conference.officers.map { "\($0.role) \($0.holder)" }
    #expect(officers == ["coChair do-thanh-binh", "coChair phoxay-sayasone"])
    #expect(conference.period?.description == "2024/2025" && conference.plannedPeriod?.description == "2026/2027")
  }

  @Test func `texts that nobody official made are marked as made by a machine`() throws {
    let state = try recorded().recorder.state
    let areas = state.all(Area.self)
    #expect(areas.count == 11)
    for area in areas {
      let origins = Dictionary(grouping: area.name.entries, by: \.origin).mapValues { $0.map(\.language.description) }
      #expect(Set(area.name.entries.map(\.language.description)) == ["en", "vi", "lo"], "\(area.identifier)")
      #expect(origins[.machine]?.contains("lo") == true, "\(area.identifier)")
    }
  }
}
