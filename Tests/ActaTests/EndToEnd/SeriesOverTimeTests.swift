import ActaShell
import Foundation
import Testing

/// A series that was renamed, its officers, and a meeting that belongs to no series.
@Suite struct SeriesOverTimeTests {
  private func desk() throws -> Desk {
    try Desk.withJournal(
      "state register vn --name \"Viet Nam\"", "state register la --name Laos",
      "person register ngoc-dung --name \"Dao Ngoc Dung\"", "person register binh --name \"Do Thanh Binh\"",
      "series establish talks --name \"Conference on labour and social welfare\" --party vn,la",
      "conference convene talks/8 --ordinal 8 --dates 2023-12-05 --place \"Luang Prabang\" --state la",
      "conference elect talks/8 --officer co-chair=ngoc-dung --officer rapporteur=binh --occurred 2023-12-05",
      "series rename talks --name \"Conference on labour\" --occurred 2025-03",
      "conference convene talks/9 --ordinal 9 --dates 2025-11-12 --place \"Ninh Binh\" --state vn",
      "series elect talks --officer chair=la --until 2026 --elected-by talks/9 --occurred 2025-11-12",
      "conference convene pm-receives --title \"The Prime Minister receives the Minister\" --dates 2025-11-11 --venue \"Government Office\""
    )
  }

  @Test func `a paper calls the series what it was called then, and the overview says both`() throws {
    let desk = try desk()
    let eighth = desk.output("report brief talks/8 --on 2026-01-10")
    #expect(eighth.contains("Conference on labour and social welfare"))
    #expect(!eighth.contains("today"))
    #expect(desk.output("agenda talks/9 --on 2026-01-10").contains("Conference on labour\n"))
    let overview = desk.output("report series talks --on 2026-01-10")
    #expect(overview.contains("Former names"))
    #expect(overview.contains("Conference on labour and social welfare (until March 2025)"))
    let list = desk.output("list conferences --columns identifier,title")
    #expect(desk.output("show talks/8").contains("Conference on labour and social welfare, no. 8"), "\(list)")
    #expect(desk.output("show talks/9").contains("Conference on labour, no. 9"))
  }

  @Test func `show says who holds an office since when, and not when that was recorded`() throws {
    let shown = try desk().output("show talks/8")
    #expect(shown.contains("role: co-chair") && shown.contains("from: 2023-12-05"), "\(shown)")
    #expect(!shown.contains("recorded:"), "\(shown)")
  }

  @Test func `what a series was called and who chaired it is answered for a day`() throws {
    let desk = try desk()
    let before = desk.output("show talks --on 2024-01-01")
    #expect(before.contains("Conference on labour and social welfare"))
    #expect(before.components(separatedBy: "On 2024").last?.contains("chair") == false, "\(before)")
    let after = desk.output("show talks --on 2026-06-01")
    #expect(after.contains("had as chair"))
    #expect(after.contains("Laos"))
    #expect(desk.output("report series talks --on 2026-01-10").contains("Laos (until 2026)"))
  }

  @Test func `the papers of a conference name its officers by office`() throws {
    let agenda = try desk().output("report brief talks/8 --on 2026-01-10")
    #expect(agenda.contains("Co-chair"))
    #expect(agenda.contains("Dao Ngoc Dung"))
    #expect(agenda.contains("Rapporteur"))
    let record = try desk().output("report record talks/8 --on 2026-01-10 --language vi")
    #expect(record.contains("Đồng chủ tọa"))
  }

  @Test func `a meeting of no series has its papers, its place in the calendar and in lists`() throws {
    let desk = try desk()
    let agenda = desk.output("agenda pm-receives --on 2025-11-01")
    #expect(agenda.contains("The Prime Minister receives the Minister"), "\(agenda)")
    #expect(
      desk.output("report record pm-receives --on 2025-11-20").contains("The Prime Minister receives the Minister"))
    #expect(desk.output("report calendar --on 2025-11-01").contains("The Prime Minister receives the Minister"))
    #expect(desk.output("report calendar --on 2025-11-01 --format ics").contains("The Prime Minister receives"))
    let listed = desk.output("list conferences --format csv --columns identifier,series,venue")
    #expect(listed.contains("pm-receives,,Government Office"), "\(listed)")
    #expect(desk.run("show pm-receives").status == .done)
    #expect(!desk.output("list conferences --series talks --format csv").contains("pm-receives"))
  }
}
