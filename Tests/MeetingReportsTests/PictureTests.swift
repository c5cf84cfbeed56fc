import MeetingRecords
import MeetingReports
import TerminalText
import Testing

/// One picture of each kind, over texts that may be anything.
enum SamplePictures {
  static func timeline(_ label: String = "conference") throws -> ReportPicture {
    func row(_ name: String, _ date: String?, _ mark: TimelinePicture.Mark) throws -> TimelinePicture.Row {
      TimelinePicture.Row(
        label: PictureLabel("\(name) \(label)", language: try LanguageTag("lo")),
        date: try date.map { try EDTFDate($0) }, words: "\(date ?? "no date") \(label)", mark: mark)
    }
    let rows = [
      try row("1st", "2009", .done), try row("2nd", "2011-10-05", .done), try row("3rd", "2013-11/2014-02", .done),
      try row("4th", "2015~", .done), try row("5th", "2017-21", .cancelled), try row("6th", "2019/", .done),
      try row("7th", "2021/..", .done), try row("8th", "/2023", .done), try row("9th", "2025-11-11/2025-11-12", .done),
      try row("10th", "2027", .expected), try row("11th", nil, .expected), try row("12th", "2031-06-01", .expected),
    ]
    let drawing = TimelinePicture(rows: rows, today: try CalendarDay("2026-11-23"), todayLabel: "23 November 2026")
    return picture("timeline", label, .timeline(drawing))
  }

  static func ages(_ label: String = "old") -> ReportPicture {
    let rows = [
      AgesPicture.Row(label: "less than a year \(label)", counts: [.notYet: 4, .undated: 1]),
      AgesPicture.Row(label: "a year or two", counts: [.overdue: 3, .perhaps: 2, .notYet: 9]),
      AgesPicture.Row(label: "longer", counts: [.overdue: 12]),
    ]
    let names: [AgesPicture.Pressure: String] = [
      .overdue: "overdue", .perhaps: "perhaps overdue \(label)", .notYet: "not due yet", .undated: "without a date",
    ]
    return picture("ages", label, .ages(AgesPicture(rows: rows, names: names)))
  }

  static func turns(_ label: String = "Laos") -> ReportPicture {
    let turns = (1...12).map { number in
      TurnsPicture.Turn(
        label: String(number), note: String(2007 + 2 * number), lanes: [number % 2],
        mark: number < 10 ? .done : number == 10 ? .expected : .inferred)
    }
    let names: [TurnsPicture.Mark: String] = [.done: "hosted", .expected: "is to host", .inferred: "is next in turn"]
    let lanes = [PictureLabel("Viet Nam"), PictureLabel(label)]
    return picture("hosts", label, .turns(TurnsPicture(lanes: lanes, turns: turns, names: names)))
  }

  static func lineage(_ label: String = "Agreement") -> ReportPicture {
    let nodes = ["2025", "2013", "2008", "1999", "1995"].enumerated().map { place, year in
      LineagePicture.Node(label: PictureLabel("\(label) of \(year)"), note: "\(year) · in force", holds: place < 2)
    }
    let arcs = [
      LineagePicture.Arc(from: 0, to: 1, label: "revises"), LineagePicture.Arc(from: 1, to: 4, label: "supersedes"),
      LineagePicture.Arc(from: 2, to: 3, label: "amends"), LineagePicture.Arc(from: 0, to: 9, label: "nothing"),
    ]
    return picture("lineage", label, .lineage(LineagePicture(nodes: nodes, arcs: arcs)))
  }

  static func all(_ label: String) throws -> [ReportPicture] {
    [try timeline(label), ages(label), turns(label), lineage(label)]
  }

  private static func picture(_ name: String, _ label: String, _ drawing: ReportPicture.Drawing) -> ReportPicture {
    ReportPicture(name: name, title: "Title \(label)", description: "What is to be seen: \(label)", drawing: drawing)
  }
}

@Suite struct PictureTests {
  @Test func `pictures as they were looked at`() throws {
    let pictures = [
      try SamplePictures.timeline(), SamplePictures.ages(), SamplePictures.turns(), SamplePictures.lineage(),
    ]
    for picture in pictures {
      try Fixture(name: "picture-\(picture.name).svg").expect(picture.svg(language: LanguageTag("en")).file)
      try Fixture(name: "picture-\(picture.name).txt").expect(picture.text(width: 80).joined(separator: "\n") + "\n")
    }
  }

  @Test(arguments: [40, 60, 80, 120]) func `no line of a picture is wider than the width`(width: Int) throws {
    for picture in try SamplePictures.all("Ministry of Labour, Invalids and Social Affairs ກະຊວງແຮງງານ") {
      let lines = picture.text(width: width)
      #expect(lines.map(DisplayWidth.of).max() ?? 0 <= width, "\(picture.name)")
      #expect(!lines.contains { $0.hasSuffix(" ") })
    }
  }

  @Test func `an exact day is a dot, a year fades, an open end goes on`() throws {
    let text = try SamplePictures.timeline().text(width: 100)
    func row(_ name: String) throws -> String { try #require(text.first { $0.hasPrefix(name) }) }
    #expect(try row("2nd").contains("●"))
    #expect(try row("10th").contains("▒"))
    #expect(try !row("10th").contains("█"))
    #expect(try row("12th").contains("○"))
    #expect(try row("7th").contains("→"))
    #expect(try row("6th").contains("?"))
    #expect(try row("9th").contains("█"))
    #expect(try row("11th").contains("┆"))
  }

  @Test func `a date that is known to the year fades from its middle to both ends`() throws {
    let svg = try SamplePictures.timeline().svg(language: LanguageTag("en")).file
    let gradients = svg.matches(of: /<linearGradient id="p-timeline-fade-(\d+)">(.*?)<\/linearGradient>/)
    let first = try #require(gradients.first { $0.1 == "1" })
    #expect(first.2.matches(of: /stop-opacity="([\d.]+)"/).map { String($0.1) } == ["0.1", "1", "1", "0.1"])
    let exact = try #require(gradients.first { $0.1 == "9" })
    #expect(exact.2.matches(of: /stop-opacity="([\d.]+)"/).allSatisfy { $0.1 == "1" })
    #expect(!gradients.contains { $0.1 == "2" })
  }

  @Test func `arcs that cross the same height lie in lanes of their own`() {
    let nodes = (0..<5).map { LineagePicture.Node(label: PictureLabel("\($0)"), note: "", holds: true) }
    let arcs = [(0, 4), (1, 2), (3, 4), (0, 1)].map { LineagePicture.Arc(from: $0.0, to: $0.1, label: "amends") }
    let picture = ReportPicture(
      name: "g", title: "t", description: "d", drawing: .lineage(LineagePicture(nodes: nodes, arcs: arcs)))
    let paths = picture.svg(language: .undetermined).file.matches(of: /<path [^>]*d="M[\d.]+ [\d.]+H([\d.]+)Q/)
    let lefts = paths.map { String($0.1) }
    #expect(lefts.count == 4)
    // The long one is in the outer lane; the two that share no height share one.
    #expect(Set(lefts).count == 3)
    #expect(lefts[1] == lefts[2])
  }

  @Test func `a picture says what it is to who cannot see it`() throws {
    for picture in try SamplePictures.all("x") {
      let svg = picture.svg(language: try LanguageTag("vi")).file
      #expect(
        svg.contains("role=\"img\" aria-labelledby=\"p-\(picture.name)-title p-\(picture.name)-desc\" lang=\"vi\""))
      #expect(svg.contains("<title id=\"p-\(picture.name)-title\">Title x</title>"))
      #expect(svg.contains("<desc id=\"p-\(picture.name)-desc\">What is to be seen: x</desc>"))
    }
  }

  @Test func `empty pictures are pictures`() throws {
    let day = try CalendarDay("2026-11-23")
    let drawings: [ReportPicture.Drawing] = [
      .timeline(TimelinePicture(rows: [], today: day, todayLabel: "today")), .ages(AgesPicture(rows: [], names: [:])),
      .turns(TurnsPicture(lanes: [], turns: [], names: [:])), .lineage(LineagePicture(nodes: [], arcs: [])),
    ]
    for drawing in drawings {
      let picture = ReportPicture(name: "empty", title: "t", description: "d", drawing: drawing)
      #expect(picture.svg(language: .undetermined).file.hasSuffix("</svg>\n"))
      #expect(picture.text(width: 60).allSatisfy { DisplayWidth.of($0) <= 60 })
    }
  }

  @Test(arguments: HostileTextTests.hostile + ["\u{202E}a", "a\u{1B}[31m", "\r\n<x>", "\u{0}"])
  func `text in a picture stays text`(text: String) throws {
    for picture in try SamplePictures.all(text) {
      let svg = picture.svg(language: try LanguageTag("en")).file
      #expect(svg.firstMatch(of: /<(script|img|foreignObject|a|b|x|iframe)[ >]/) == nil)
      #expect(!svg.dropFirst(60).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
      #expect(svg.matches(of: /<svg\s/).count == 1)
      for line in picture.text(width: 80) {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
      }
    }
  }

  @Test func `numbers are written to a tenth`() {
    let written = [12, 12.5, 0.04, -3.25, 1 / 3, .nan, .infinity, 2e9].map(SVGElement.number)
    #expect(written == ["12", "12.5", "0", "-3.3", "0.3", "0", "0", "0"])
  }
}
