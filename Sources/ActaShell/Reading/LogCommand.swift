import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `log`.
struct LogCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the newest entries of the journal.",
    discussion: """
      Example:
        acta log --limit 5
        acta log --about vn-la-labour/9
      """)

  struct Fields: CommandFields {
    var limit = 20
    var about: Identifier?
    var after = 0

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(.limit, &limit)
      try visitor.optionalReference(Field("about", "Only entries that name this."), &about, .to(.any))
      try visitor.required(Field("after", "Only entries after this sequence number."), &after)
    }

    func validate() throws { try Limits.check(limit) }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let book = try session.book(for: reading)
    let isScripted = book.identity.clock == .scripted
    let width = session.surroundings.terminal.columns
    let output = try session.read(reading) { reader -> String in
      let events = reader.newestEvents(
        limit: fields.limit, after: fields.after,
        naming: try fields.about.map { try reader.knownKey(of: $0, evenWhereNothingRemains: true) })
      if reading.global.json { return Self.json(events) }
      return Self.text(events, reader.localDays, isScripted: isScripted, width: width)
    }
    session.print(output)
  }

  static func text(
    _ events: [CatalogEventRow], _ days: LocalDays, isScripted: Bool, width: Int
  ) -> String {
    // A zone whose clocks were not changed in between has one offset, which is said once.
    let times = events.map { days.text(at: $0.timeMilliseconds) }
    let offsets = Set(times.map { $0.suffix(6) })
    let offset = offsets.count == 1 ? offsets.first : nil
    let rows = zip(events, times).map { event, time in cells(event, offset == nil ? time : String(time.dropLast(7))) }
    // Where one person recorded all of it, that is said once, and leaves room for what was recorded.
    let actors = Set(events.map(\.actor))
    let actor = actors.count == 1 ? actors.first ?? nil : nil
    let columns = [
      TextTable.Column("entry", isNumeric: true), TextTable.Column(offset.map { "recorded (\($0))" } ?? "recorded"),
      TextTable.Column("event"),
      TextTable.Column("about"), TextTable.Column("occurred"), TextTable.Column("by"), TextTable.Column("now"),
    ]
    let used = columns.indices.filter { column in
      column < 4 || rows.contains { !$0[column].isEmpty && (column != 5 || actor == nil) }
    }
    let table = TextTable(used.map { columns[$0] }, rows: rows.map { row in used.map { row[$0] } }).text(width: width)
    let notes = [isScripted ? ScriptClock.note : nil, actor.map { "Recorded by \(TerminalSafety.escape($0))." }]
    let unread = events.compactMap { event -> String? in
      guard event.isUnread, let problem = event.problem else { return nil }
      return "Entry \(event.sequence) does not have its form, and is passed over: \(problem)"
    }
    let after = unread.flatMap { TextWrap.lines(TerminalSafety.escape($0), columns: width) }.map { "\n" + $0 }.joined()
    return notes.compactMap { $0.map { $0 + "\n" } }.joined() + (rows.isEmpty ? "no entries" : table) + after
  }

  private static func cells(_ event: CatalogEventRow, _ time: String) -> [String] {
    let unread = event.isForeign ? "foreign" : event.isUnread ? "unread" : ""
    let state = event.isRetracted ? "retracted" : event.isCorrected ? "corrected" : unread
    return [
      String(event.sequence), time, eventName(event.type), event.subject,
      event.occurred ?? "", event.actor ?? "", state,
    ]
  }

  private static func json(_ events: [CatalogEventRow]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for event in events { event.write(to: &writer) }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension CatalogEventRow {
  /// Appends the event as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("sequence", sequence)
    let time = Instant(milliseconds: timeMilliseconds).description
    let texts = [
      ("id", id), ("type", type), ("subject", subject), ("time", time), ("actor", actor), ("occurred", occurred),
    ]
    writer.members(texts)
    writer.member("data", (try? JSONValue(parsing: Array(data.utf8))) ?? .null)
    writer.flags([("corrected", isCorrected), ("retracted", isRetracted), ("unread", isUnread)])
    if let problem {
      writer.member("problem", problem)
    }
    writer.endObject()
  }
}
