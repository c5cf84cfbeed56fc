import CanonicalJSON
import MeetingRecords
import MeetingReports
import Testing

/// Puts a text in the place of every text of an entity, whatever the field, and counts the places.
private struct TextReplacement: FieldVisitor {
  typealias Failure = any Error

  let text: String
  var count = 0

  private mutating func replaced<V>(_ value: V) throws -> V {
    switch value {
    case let texts as LocalizedText:
      count += 1
      // As another program may have written it into a journal: ours refuses to record some of these.
      let entries: [JSONValue] = texts.entries.map { entry in
        .object(["language": .string(entry.language.description), "text": .string(text), "origin": .string("original")])
      }
      return try LocalizedText(wire: .array(entries)) as? V ?? value
    case is String:
      count += 1
      return text as? V ?? value
    default: return value
    }
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws { value = try replaced(value) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws {
    value = try value.map { try replaced($0) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws {
    values = try values.map { try replaced($0) }
  }
  mutating func flag(_ field: Field, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws { try value?.visitFields(&self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws {
    for place in values.indices { try values[place].visitFields(&self) }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {}
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {}
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {}
}

/// Every text of every field of every entity is hostile; every report in every format stays what it is.
@Suite struct HostileFormatsTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd()", "+1+1", "-2", "@SUM(A1)",
    "=HYPERLINK(\"https://evil.example\")", "one\nBEGIN:VEVENT\nEND:VCALENDAR", "a\u{2028}b", "]]></svg><script>",
    "{{{title}}}",
    "one\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", "\r\n=cmd()", "a\u{202E}fdp.exe", "a\u{2066}b\u{202D}c",
    "a\u{1B}]0;x\u{7}\u{1B}[2Jb",
    "</style><script>alert(1)</script>", "javascript:alert(1)", "| a | b |\n| - | - |", "```\n# x", "&#60;b&#62;",
  ]

  private static func requests() throws -> [ReportRequest] {
    let (series, conference) = (try Identifier("vn-la-labour"), try Identifier("vn-la-labour/10"))
    return [
      .agenda(conference: conference, stage: .annotated), .agenda(conference: conference, stage: .programme),
      .record(conference: try Identifier("vn-la-labour/9")), .pending(series: nil, by: .owner),
      .pending(series: series, by: .age), .instruments(series: nil), .series(series),
      .organization(try Identifier("molisa")), .achievements(series: nil, period: nil, by: .year),
      .calendar(series: nil),
    ]
  }

  /// The reports of the real case with the text in every field that holds one.
  private static func reports(with text: String) throws -> [any Report] {
    var state = try LabourWorld.make().state
    var replacement = TextReplacement(text: text)
    for key in state.keys {
      guard let entity = state.entity(at: key) else { continue }
      state.put(try replaced(entity, &replacement), at: key)
    }
    #expect(replacement.count > 25)
    let basis = ReportBasis(
      on: try CalendarDay("2026-06-15"), languages: [try LanguageTag("en")],
      journal: JournalFacts(origin: "example.org/labour", head: state.head), seasons: .northern)
    return try requests().map { try $0.report(on: basis, from: state) }
  }

  private static func replaced<E: Entity>(_ entity: E, _ replacement: inout TextReplacement) throws -> any Entity {
    var (entity, identity) = (entity, entity.identity)
    try entity.visitFields(&replacement)
    // Identifiers are no texts; what the visitor put in their place is taken back.
    swap(&entity.identity, &identity)
    return entity
  }

  /// The reports in a format, those left out that have nothing to show in it.
  private static func rendered(_ reports: [any Report], _ format: ReportFormat) throws -> [String] {
    try reports.compactMap { report in
      do throws(ReportError) { return try report.rendered(as: format) } catch {
        guard case .noSuchPart = error else { throw error }
        return nil
      }
    }
  }

  @Test(arguments: texts) func `every report stays what it is in every format`(text: String) throws {
    let reports = try Self.reports(with: text)
    for page in try Self.rendered(reports, .html) { Self.checkPage(page) }
    for picture in try Self.rendered(reports, .svg) {
      #expect(picture.firstMatch(of: /<(script|img|foreignObject|a|image|use)[ >]/) == nil)
    }
    for table in try Self.rendered(reports, .csv) { Self.checkTable(table) }
    for calendar in try Self.rendered(reports, .ics) { Self.checkCalendar(calendar) }
    for page in try Self.rendered(reports, .markdown) { Self.checkMarkdown(page) }
    for json in try Self.rendered(reports, .json) { _ = try JSONValue(parsing: Array(json.utf8)) }
    for page in try Self.rendered(reports, .text) {
      #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{2028}" })
    }
    for format in ReportFormat.allCases where format != .json && format.isText {
      for page in try Self.rendered(reports, format) {
        #expect(!page.unicodeScalars.contains(where: Self.acts), "\(format)")
      }
    }
  }

  /// Whether a terminal, or the order in which text is read, would follow the character.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x1B || scalar.value == 7 || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  /// A page has no element or attribute but ours.
  private static func checkPage(_ page: String) {
    let ours: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "section", "h1", "h2",
      "h3",
      "h4", "h5", "h6", "p", "span", "strong", "code", "bdi", "br", "wbr", "dl", "dt", "dd", "div", "ul", "ol", "li",
      "table",
      "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "svg", "desc", "g", "rect", "circle",
      "line",
      "path", "polygon", "text", "defs", "linearGradient", "stop", "pattern", "!DOCTYPE",
    ]
    for piece in page.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.split(separator: " ")[0].drop { $0 == "/" }
      #expect(ours.contains(String(name)), "\(tag)")
      #expect(!tag.split(separator: " ").contains { $0.lowercased().hasPrefix("on") && $0.contains("=") }, "\(tag)")
    }
    #expect(!page.split(separator: "href=\"").dropFirst().contains { !$0.hasPrefix("#") })
  }

  /// No cell is a formula, and every row has its cells.
  private static func checkTable(_ table: String) {
    let rows = cells(of: table)
    #expect(!rows.isEmpty)
    #expect(Set(rows.map(\.count)).count == 1)
    for cell in rows.joined() { #expect(Int(cell) != nil || !"=+-@\t\r".contains(cell.first ?? " "), "\(cell)") }
  }

  /// Every line is a property of ours.
  private static func checkCalendar(_ calendar: String) {
    let ours: Set<String> = [
      "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "UID", "DTSTAMP", "CREATED",
      "LAST-MODIFIED",
      "SEQUENCE", "DTSTART", "DTEND", "DUE", "STATUS", "TRANSP", "SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT",
      "CATEGORIES", "RELATED-TO", "ATTACH", "X-ACTA-EDTF", "COMPLETED", "PERCENT-COMPLETE",
    ]
    for line in calendar.replacing("\r\n ", with: "").split(separator: "\r\n") {
      #expect(ours.contains(String(line.prefix { $0 != ":" && $0 != ";" })), "\(line)")
      #expect(!line.contains { $0.isNewline })
    }
  }

  /// Outside the pictures, which are code, there is no HTML and no address.
  private static func checkMarkdown(_ page: String) {
    let parts = page.split(separator: "\n").split { $0.hasPrefix("```") }.enumerated()
    let outsideCode = parts.filter { $0.offset % 2 == 0 }.flatMap(\.element)
    #expect(!outsideCode.contains { $0.replacing("<br>", with: "").contains("<") })
    #expect(!outsideCode.contains { $0.contains("://") })
  }

  /// The cells of comma-separated values, read as RFC 4180 says.
  private static func cells(of text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
