import ActaShell
import Testing

/// What commands answer about instruments, names and dates of another day.
@Suite struct InstrumentsOnADayTests {
  private func desk(_ lines: String...) throws -> Desk {
    let desk = try Desk.withJournal(
      "state register no --name Norway --journal Journal", "state register is --name Iceland --journal Journal",
      "organization register mo --name \"Ministry of Labour\" --state no --journal Journal")
    for line in lines { try record(line, at: desk) }
    return desk
  }

  private func record(_ line: String, at desk: Desk) throws {
    let outcome = desk.run("\(line) --journal Journal")
    #expect(outcome.status == .done, "\(line): \(outcome.errors)")
  }

  @Test func `parties that are named, with no act recorded, are perhaps parties`() throws {
    let desk = try desk(
      "instrument negotiate t --title Treaty --party no,is", "instrument enter-into-force t --occurred 1951")
    let asked = "list parties --naming t --format csv --journal Journal --on"
    #expect(desk.output("\(asked) 1960").contains("named as a party, no act recorded"))
    #expect(!desk.output("\(asked) 1940").contains("maybe"))
    #expect(desk.output("show t --on 1960 --journal Journal").contains("maybe: named as a party, no act recorded"))
    try record("instrument withdraw t --party no --occurred 1955", at: desk)
    #expect(!desk.output("\(asked) 1960").contains("t,no"))
    let register = desk.output("report instruments --journal Journal")
    #expect(!register.contains("today      as signed") && register.contains("act recorded"))
  }

  @Test func `a name is that of the time, in lists, succession and what is shown`() throws {
    let desk = try desk(
      "organization register old --name Board --state no", "organization merge mo --merged old --occurred 2011",
      "instrument negotiate t --title Treaty --party mo,is --occurred 2013",
      "instrument sign t --party mo --occurred 2013-05-01",
      "organization rename mo --name \"Ministry of Employment\" --occurred 2026-06-01")
    let both = "Ministry of Labour, now Ministry of Employment"
    #expect(desk.output("show t --journal Journal").contains("Ministry of Labour, now"))
    #expect(desk.output("succession old --journal Journal").contains("\(both) (mo): merger, 2011"))
    let list = "list organizations --columns identifier,name --format csv --journal Journal"
    #expect(desk.output("\(list) --on 2026-05-31").contains("mo,Ministry of Labour,"))
    #expect(desk.output("\(list) --on 2026-06-01").contains("mo,Ministry of Employment,"))
    #expect(desk.output(list).contains("mo,Ministry of Employment"))
  }

  @Test(arguments: ["9999-XX-XX", "2899", "9999-12-31", "0000-01-01", "2013/9999", "Y999999999999"])
  func `a date that nobody can mean is refused, with what to write instead`(date: String) throws {
    let desk = try desk("instrument negotiate t --title Treaty --party no,is")
    for line in [
      "instrument sign t --party no --occurred \(date)", "instrument enter-into-force t --expires \(date)",
      "followup schedule f --title Visit --owner mo --due \(date)",
      "organization register b --name Board --established \(date)",
    ] {
      let outcome = desk.run("\(line) --journal Journal")
      #expect(outcome.status == .refused && outcome.errors.contains("Omit the date if it is not known."), "\(line)")
    }
  }

  @Test func `dates out of order are recorded with a warning`() throws {
    let desk = try desk(
      "instrument negotiate t --title Treaty --party no,is", "instrument sign t --party no --occurred 1961",
      "instrument enter-into-force t --occurred 1961")
    let outcome = desk.run("instrument terminate t --occurred 1950 --journal Journal")
    #expect(outcome.status == .done)
    let said = outcome.output + outcome.errors
    #expect(said.contains("“t” was terminated (1950) before it entered into force (1961)."))
    let asked = "list instruments --columns identifier --format csv --journal Journal --on"
    #expect(desk.output("\(asked) 1970").contains("t,maybe"))
  }
}
