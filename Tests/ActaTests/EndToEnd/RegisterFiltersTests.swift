import ActaShell
import Foundation
import Testing

/// The register and the list of instruments, narrowed down to what was asked for.
@Suite struct RegisterFiltersTests {
  private static let story = [
    "state register vn --name 'Viet Nam'", "state register la --name Laos", "state register th --name Thailand",
    "area register labour --name Labour", "area register health --name Health",
    "organization register government-vn --name 'Government of Viet Nam' --state vn --type government",
    "organization register old-la --name 'Board of Labour' --state la",
    "series establish talks --name Talks --party vn,la",
    "conference convene talks/1 --ordinal 1 --dates 2013-05-12",
    "instrument negotiate of-states --title 'Labour treaty' --type treaty --party vn,la --area labour --occurred 2013",
    "instrument sign of-states --party vn,la --occurred 2013-05-12",
    "instrument enter-into-force of-states --occurred 2014-01-01",
    "instrument negotiate of-government --title 'Health pact' --type agreement --party government-vn,th --area health "
      + "--occurred 2010",
    "instrument sign of-government --party government-vn,th --occurred 2010-03-01",
    "instrument enter-into-force of-government --occurred 2010-04-01",
    "instrument terminate of-government --occurred 2020-01-01",
    "instrument negotiate of-boards --title 'Labour note' --type memorandum --party old-la,th --area labour,health "
      + "--occurred 2005",
    "instrument sign of-boards --party old-la,th --occurred 2005-02-01",
    "organization register new-la --name 'Ministry of Labour' --state la",
    "organization merge new-la --merged old-la --occurred 2016-01-01",
    "instrument negotiate open --title 'Convention on ports' --type convention --participation multilateral "
      + "--occurred 1999",
    "instrument enter-into-force open --occurred 2000-01-01",
    "instrument accede open --party th --occurred 2001-01-01",
    "reference add vn iso:VN",
  ]

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.story {
      let outcome = desk.run(line)
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }

  @Test func `an empty register says whether there are others`() throws {
    #expect(
      try desk().output("report instruments --party vn --on 1990-01-01").contains("No recorded instrument matches."))
    #expect(
      try Desk.withJournal("state register no --name Norway").output("report instruments").contains(
        "No instrument is recorded."))
  }

  /// The instruments that the register shows, in natural order.
  private func register(_ desk: Desk, _ filters: String) -> [String] {
    let outcome = desk.run("report instruments \(filters) --format csv")
    #expect(outcome.status == .done, "\(filters): \(outcome.errors)")
    return identifiers(outcome.output)
  }

  private func list(_ desk: Desk, _ filters: String) -> [String] {
    let outcome = desk.run("list instruments \(filters) --format csv")
    #expect(outcome.status == .done, "\(filters): \(outcome.errors)")
    return identifiers(outcome.output)
  }

  private func identifiers(_ csv: String) -> [String] {
    csv.split(whereSeparator: \.isNewline).dropFirst().map { String($0.prefix { $0 != "," }) }.sorted()
  }

  @Test(arguments: [
    ("--party vn", ["of-government", "of-states"]),
    ("--party la", ["of-states"]),
    ("--party th", ["of-boards", "of-government", "open"]),
    // Whoever came after a party answers for it.
    ("--party new-la", ["of-boards"]), ("--party old-la", ["of-boards"]),
    ("--party vn,la", ["of-states"]), ("--party vn --party th", ["of-government"]),
    ("--party iso:VN", ["of-government", "of-states"]),
    ("--area labour", ["of-boards", "of-states"]), ("--area labour,health", ["of-boards"]),
    ("--area health --party vn", ["of-government"]),
    ("--status in-force", ["of-states", "open"]), ("--status terminated --party vn", ["of-government"]),
    ("--status in-force --on 2012-01-01 --party vn", ["of-government"]),
    ("--status signed --on 2013-06-01 --party vn", ["of-states"]),
    ("--series talks", ["of-states"]), ("--series talks --area health", []),
  ]) func `the register and the list find the same`(filters: String, found: [String]) throws {
    let desk = try desk()
    let day = filters.contains("--on") ? "" : " --on 2026-11-01"
    #expect(register(desk, filters + day) == found)
    #expect(list(desk, filters) == found)
  }

  @Test(arguments: [
    ("--kind convention", ["open"]), ("--kind treaty --kind agreement", ["of-government", "of-states"]),
    ("--kind treaty --status signed --status in-force", ["of-states"]), ("--kind convention --party vn", []),
    // What had not begun by then is left out, and the rest is as it was.
    ("--on 2009-01-01", ["of-boards", "open"]),
    ("--status in-force --status terminated", ["of-government", "of-states", "open"]),
  ]) func `the register knows kinds, several states, and the day`(filters: String, found: [String]) throws {
    #expect(register(try desk(), filters + (filters.contains("--on") ? "" : " --on 2026-11-01")) == found)
  }

  @Test func `each is as it was on the day`() throws {
    let desk = try desk()
    let then = desk.output("report instruments --party vn --on 2013-06-01 --json")
    #expect(then.contains(#""status":"signed""#) && then.contains(#""status":"in-force""#))
    #expect(!then.contains("terminated"))
    #expect(desk.output("list instruments --party vn --status signed --on 2013-06-01").contains("signed"))
  }

  @Test(arguments: ["text", "markdown", "html", "json", "csv"]) func `every format shows those that fit`(
    format: String
  ) throws {
    let output = try desk().output("report instruments --party vn --kind treaty --on 2026-11-01 --format \(format)")
    #expect(output.contains("of-states") && !output.contains("of-government") && !output.contains("ports"))
  }

  @Test(arguments: [
    ("en", ["Parties: Viet Nam", "Areas: Labour", "Type: treaty", "Status: in force"]),
    ("sv", ["Parter: Viet Nam", "Områden: Labour", "fördrag", "i kraft"]),
    ("fr", ["Viet Nam", "Labour", "traité", "en vigueur"]),
    ("vi", ["Viet Nam", "Labour", "hiệp ước", "có hiệu lực"]), ("lo", ["Viet Nam", "Labour", "ສົນທິສັນຍາ"]),
  ]) func `the title says by what it was narrowed down`(language: String, words: [String]) throws {
    let filters = "--party vn --area labour --kind treaty --status in-force --on 2026-11-01"
    let output = try desk().output("report instruments \(filters) --language \(language)")
    let head = output.split(separator: "\n", omittingEmptySubsequences: false).prefix(8).joined(separator: "\n")
    for word in words { #expect(head.localizedStandardContains(word), "\(word): \(head)") }
  }

  @Test func `JSON says it, too`() throws {
    let desk = try desk()
    let json = desk.output("report instruments --party vn --area labour --kind treaty --status in-force --json")
    #expect(json.contains(#""parties":[{"kind":"state","id":"vn""#))
    #expect(json.contains(#""types":["treaty"],"statuses":["in-force"]"#))
    #expect(!desk.output("report instruments --json").contains(#""types""#))
  }

  @Test(arguments: [
    ("--party vm", "“vm”", "vn"), ("--area labor", "“labor”", "labour"), ("--party labour", "labour", "area"),
    ("--area vn", "vn", "state"), ("--party iso:XX", "iso:XX", "iso:VN"),
  ]) func `what is unknown or of another kind is refused, in both`(
    filter: String, named: String, hint: String
  ) throws {
    let desk = try desk()
    for command in ["report instruments", "list instruments"] {
      let outcome = desk.run("\(command) \(filter)")
      #expect(outcome.status == .refused, "\(command) \(filter): \(outcome.output)")
      #expect(outcome.errors.contains(named) && outcome.errors.contains(hint), "\(outcome.errors)")
    }
  }

  @Test func `a word that is no kind or state is answered with those that there are`() throws {
    let desk = try desk()
    let kind = desk.run("report instruments --kind conventions")
    #expect(kind.status == .usage && kind.errors.contains("convention"), "\(kind.errors)")
    let type = desk.run("report instruments --type treaty")
    #expect(type.status == .usage && type.errors.contains("--kind"), "\(type.errors)")
  }
}

/// The documents of a conference.
@Suite struct DocumentFiltersTests {
  @Test func `a conference has the documents that belong to it, and those for items of its agenda`() throws {
    let desk = try Desk.withJournal(
      "state register vn --name 'Viet Nam'", "series establish talks --name Talks --party vn",
      "conference convene talks/1 --ordinal 1 --dates 2013", "conference convene talks/2 --ordinal 2 --dates 2015",
      "agenda-item propose talks/1 --title Boats", "agenda-item propose talks/2 --title Boats",
      "document attach programme --title Programme --attached-to talks/1",
      "document attach paper --title Paper --item talks/1/item-1 --type working-paper",
      "document attach both --title Both --attached-to talks/1 --item talks/1/item-1,talks/2/item-1",
      "document attach other --title Other --item talks/2/item-1", "rename talks/1 talks/first")
    func found(_ filters: String) -> [String] {
      desk.run("list documents \(filters) --format csv").output.split(whereSeparator: \.isNewline).dropFirst()
        .map { String($0.prefix { $0 != "," }) }.sorted()
    }
    #expect(found("--conference talks/first") == ["both", "paper", "programme"])
    #expect(found("--conference talks/1 --where type=working-paper") == ["paper"])
    #expect(found("--conference talks/1 --conference talks/2") == ["both"])
    #expect(found("--naming talks/1") == ["both", "programme"])
  }
}
