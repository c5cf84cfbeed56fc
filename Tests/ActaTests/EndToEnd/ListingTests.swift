import ActaShell
import Testing

/// What lists find, in which language they say it, and in which order.
@Suite struct ListingTests {
  private static let base = [
    "state register no --name Norway --name sv=Norge", "state register is --name Iceland --name sv=Island",
    "organization register mo --name 'Ministry of Labour' --name vi='Bộ Lao động' --state no",
    "organization register mi --name 'Ministry of Work' --state is", "person register ann --name Ann",
    "series establish s --name Talks --party no,is",
    "conference convene s/1 --ordinal 1 --dates 2026-05-12 --place Oslo --state no --host mo",
    "conference open s/1 --occurred 2026-05-12",
  ]

  private func desk(_ lines: String...) throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.base + lines {
      let outcome = desk.run(line)
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }

  /// The first column of what a command lists.
  private func first(_ desk: Desk, _ line: String) -> [String] {
    let outcome = desk.run(line + " --format csv")
    #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  @Test func `what named one of two duplicates is found by both`() throws {
    let desk = try desk(
      "organization register o1 --name 'Board of Fisheries' --state no",
      "organization register o2 --name 'Fishing Board' --state no",
      "followup schedule f --title Nets --owner o2", "followup schedule g --title Boats --owner o1",
      "merge-duplicates o1 o2")
    for name in ["o1", "o2"] {
      #expect(first(desk, "list followups --owner \(name)") == ["f", "g"])
      #expect(first(desk, "list followups --naming \(name)") == ["f", "g"])
      #expect(first(desk, "list events --naming \(name) --columns subject") == ["o1", "o2", "f", "g", "o1"])
      let shown = desk.output("show \(name)")
      #expect(shown.contains("Nets (f)") && shown.contains("Boats (g)"))
      let log = desk.output("log --about \(name) --json")
      #expect(log.contains(#""subject":"f""#) && log.contains(#""subject":"g""#) && log.contains(#""subject":"o2""#))
      for command in ["history", "why"] {
        let told = desk.output("\(command) \(name) --json")
        #expect(told.contains("Board of Fisheries") && told.contains("Fishing Board"), "\(command)")
      }
      let dossier = desk.output("report organization \(name) --on 2026-11-24")
      #expect(dossier.contains("Nets") && dossier.contains("Boats"))
    }
    // A search for the name of the duplicate leads to what it was merged into.
    #expect(first(desk, "search 'fishing board'") == ["o1"])
    let links = "SELECT count(*) FROM resolved_reference WHERE target = 'o1' AND kind = 'follow-up'"
    #expect(desk.run(words: ["sql", links, "--format", "csv"]).output.contains("2"))
  }

  @Test func `before the merge they were two`() throws {
    let desk = try desk(
      "organization register o1 --name 'Board of Fisheries'", "organization register o2 --name 'Fishing Board'",
      "followup schedule f --title Nets --owner o2", "merge-duplicates o1 o2")
    let before = "--as-of 13"
    #expect(first(desk, "list followups --owner o2 \(before)") == ["f"])
    #expect(desk.output("list followups --owner o1 \(before)") == "There are no follow-ups that fit.\n")
    #expect(first(desk, "search 'fishing board' \(before)") == ["o2"])
    #expect(!desk.output("history o1 \(before)").contains("Fishing"))
    #expect(!desk.output("show o1 \(before)").contains("Nets"))
  }

  @Test func `what was renamed is found by both names`() throws {
    let desk = try desk(
      "followup schedule f --title Nets --owner mo", "rename mo ministry", "merge-duplicates mi ministry")
    for name in ["mo", "ministry", "mi"] {
      #expect(first(desk, "list followups --owner \(name)") == ["f"])
      #expect(first(desk, "list conferences --host \(name)") == ["s/1"])
      #expect(desk.output("show \(name)").contains("Nets (f)"))
      #expect(desk.output("log --about \(name) --json").contains(#""subject":"f""#))
    }
  }

  @Test func `columns and conditions go by the identifier of today, and by those of before`() throws {
    let desk = try desk("followup schedule f --title Nets --owner mo", "rename no norway", "rename mo ministry")
    for name in ["no", "norway"] {
      #expect(first(desk, "list organizations --where state=\(name) --columns state") == ["norway"])
    }
    #expect(first(desk, "list followups --columns owners") == ["ministry"])
    #expect(first(desk, "list organizations --where state=no --columns state --as-of 8") == ["no"])
  }

  @Test func `what amends a duplicate is in the lineage of both`() throws {
    let desk = try desk(
      "instrument negotiate i1 --title 'Labour Treaty' --party no,is",
      "instrument negotiate i2 --title 'Treaty on Labour' --party no,is",
      "instrument negotiate p --title Protocol --party no,is --implements i2", "merge-duplicates i1 i2")
    #expect(desk.output("lineage i1").contains("Protocol"))
    #expect(desk.output("lineage i2") == desk.output("lineage i1"))
  }

  @Test func `entries about nothing are not all entries`() throws {
    let outcome = try desk().run("log --about nobody")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("nobody"))
  }

  @Test func `all words are required, and where nothing has all it is said`() throws {
    let desk = try desk(
      "document attach d --title 'Cmnd 9847'", "document attach e --title 'Cmnd zzzqq'")
    #expect(first(desk, "search zzzqq Cmnd") == ["e"])
    #expect(!desk.output("search zzzqq Cmnd --json").contains("widened"))
    let some = desk.output("search absent Cmnd")
    #expect(some.hasPrefix("Nothing has all the words. These have some of them:\n"))
    #expect(some.contains("Cmnd 9847") && some.contains("Cmnd zzzqq"))
    #expect(desk.output("search absent Cmnd --json").contains(#""widened":true"#))
    #expect(desk.output("search absent missing") == "Nothing found for “absent missing”.\n")
  }

  @Test(arguments: ["table", "csv", "json", "markdown", "record"])
  func `the language asked for is obeyed`(format: String) throws {
    let desk = try desk()
    #expect(desk.output("list organizations --language vi --format \(format)").contains("Bộ Lao động"))
    #expect(!desk.output("list organizations --language vi --format \(format)").contains("Ministry of Labour"))
    #expect(desk.output("list organizations --format \(format)").contains("Ministry of Labour"))
    #expect(desk.output("list states --language fr --language sv --format \(format)").contains("Norge"))
    #expect(desk.output("list states --language sv --where name=Norge --format \(format)").contains("no"))
    // As it was before: the same.
    #expect(desk.output("list organizations --language vi --as-of 4 --format \(format)").contains("Bộ Lao động"))
  }

  @Test func `a conference is held in one state, hosted by a body of another, and of a series with parties`() throws {
    let desk = try desk(
      "conference convene s/2 --ordinal 2 --dates 2027 --place Oslo --state no --host mi",
      "conference convene s/3 --ordinal 3 --dates 2028 --place Reykjavik --state is --host no")
    #expect(first(desk, "list conferences --state no") == ["s/1", "s/2"])
    #expect(first(desk, "list conferences --state is") == ["s/3"])
    #expect(first(desk, "list conferences --host-state is") == ["s/2"])
    #expect(first(desk, "list conferences --host-state no") == ["s/1", "s/3"])
    #expect(first(desk, "list conferences --host mi") == ["s/2"])
    #expect(first(desk, "list conferences --party is") == ["s/1", "s/2", "s/3"])
    #expect(first(desk, "list conferences --naming mi") == ["s/2"])
    #expect(first(desk, "list conferences --state no --host-state is") == ["s/2"])
    #expect(desk.run("list organizations --host-state no").status == .usage)
  }

  @Test func `titles are in the order of the language, dates in time, numbers by size`() throws {
    let desk = try desk(
      "followup schedule x-10 --title Ära --owner ann --due 2026-06-01",
      "followup schedule x-2 --title Zebra --owner ann --due 2026",
      "followup schedule x-9 --title Apa --owner ann --due 2025-12-31", "followup schedule x-1 --title ål --owner ann")
    #expect(first(desk, "list followups --sort title --language sv") == ["x-9", "x-2", "x-1", "x-10"])
    #expect(first(desk, "list followups --sort title --language en") == ["x-1", "x-9", "x-10", "x-2"])
    #expect(first(desk, "list followups --sort title --language sv --descending") == ["x-10", "x-1", "x-2", "x-9"])
    #expect(first(desk, "list followups --sort due") == ["x-9", "x-2", "x-10", "x-1"])
    #expect(first(desk, "list followups --sort identifier") == ["x-1", "x-2", "x-9", "x-10"])
    #expect(first(desk, "list followups --sort identifier --descending") == ["x-10", "x-9", "x-2", "x-1"])
  }

  @Test func `numbers of items are sorted by size`() throws {
    let desk = try desk()
    for number in ["10", "9", "2 (b)", "2 (a)", "1"] {
      let id = number.filter { $0.isLetter || $0.isNumber }
      let outcome = desk.run(
        words: ["agenda-item", "propose", "s/1/item-\(id)", "--title", "T", "--number", number])
      #expect(outcome.status == .done, "\(outcome.errors)")
    }
    #expect(
      first(desk, "list agenda-items --sort number")
        == ["s/1/item-1", "s/1/item-2a", "s/1/item-2b", "s/1/item-9", "s/1/item-10"])
  }
}
