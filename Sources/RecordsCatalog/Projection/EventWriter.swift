internal import GRDB
import MeetingRecords

/// Writes the events themselves, and which entities they touch and name.
final class EventWriter {
  private let database: Database
  private let sink: any RowSink
  private let touches: CellStatement
  private let mentions: CellStatement
  private var statements: [String: CellStatement] = [:]
  private var cells = RowCells()
  /// What is written when the load ends; nil where every row is written at once.
  private var deferred: DeferredMentions?

  init(_ database: Database, _ sink: any RowSink, deferring: DeferredMentions?) throws {
    self.database = database
    self.sink = sink
    deferred = deferring
    touches = try CellStatement("INSERT OR IGNORE INTO event_touch_revision VALUES (?, ?, ?, ?)", database)
    mentions = try CellStatement("INSERT OR IGNORE INTO event_mention_revision VALUES (?, ?, ?)", database)
  }

  func insert(_ event: CatalogEvent, in seasons: SeasonCalendar) throws {
    let stamp = event.entry.stamp
    try run("INSERT INTO event_revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") { cells in
      cells.integer(stamp.sequence)
      cells.text(stamp.id.description)
      cells.text(event.entry.wireName)
      cells.text(event.subject ?? "")
      cells.text { $0.append(instant: stamp.timeMilliseconds) }
      cells.integer(Int(stamp.timeMilliseconds))
      cells.text(stamp.actor)
      cells.date(stamp.occurred, in: seasons)
      cells.text(event.correlationID)
      cells.text(event.causationID)
      cells.blob(event.visibility == .whole ? event.leafHash : [])
      cells.text(utf8: event.data)
      cells.flag(event.entry.payload != nil)
      cells.text(event.entry.unread?.problem?.description)
      cells.integer(event.location.segment)
      cells.integer(event.location.byteOffset)
    }
  }

  /// Notes which entities an entry touches and names, as known since a sequence number.
  func index(_ entry: Entry, touching keys: [Identifier], since: Int) throws {
    let isEffect = !entry.isAmendmentOrForeign
    for key in keys { try touch(key.description, entry.sequence, since, isEffect: isEffect) }
    // What amends others is found by what it touches, apart from what rests on the same things.
    guard isEffect else { return }
    for key in entry.mentioned {
      if deferred == nil {
        try mention(key, entry.sequence, since)
      } else {
        deferred?.add(key, entry.sequence, since: since)
      }
    }
    if deferred?.isFull == true { try writeDeferred() }
  }

  /// Writes what was kept back.
  func writeDeferred() throws {
    try deferred?.takeAll { key, sequence, since in try mention(key, sequence, since) }
  }

  /// Notes that an event is about a subject, without changing anything that goes by it.
  func note(subject: String, of sequence: Int) throws {
    try touch(subject, sequence, sequence, isEffect: false)
  }

  private func touch(_ key: String, _ sequence: Int, _ since: Int, isEffect: Bool) throws {
    cells.removeAll()
    cells.text(key)
    cells.flag(isEffect)
    cells.integer(sequence)
    cells.integer(since)
    try sink.run(touches, cells)
  }

  private func mention(_ key: Identifier, _ sequence: Int, _ since: Int) throws {
    cells.removeAll()
    cells.text(key.description)
    cells.integer(sequence)
    cells.integer(since)
    try sink.run(mentions, cells)
  }

  /// Notes how an entry stands from a sequence number on; not at all where none is given.
  func stand(_ sequence: Int, as entry: Entry?, since: Int) throws {
    try run(
      """
      UPDATE event_standing_revision INDEXED BY event_standing_now SET until = ? WHERE sequence = ? AND until IS NULL
      """
    ) { cells in
      cells.integer(since)
      cells.integer(sequence)
    }
    try run("INSERT INTO event_standing_revision VALUES (?, ?, ?, ?, ?, NULL)") { cells in
      cells.integer(sequence)
      cells.text(entry?.payload.map { type(of: $0).wireName })
      cells.text(entry?.stamp.occurred?.description)
      if let entry { cells.text(utf8: entry.dataBytes) } else { cells.null() }
      cells.integer(since)
    }
  }

  private func run(_ sql: String, _ fill: (inout RowCells) -> Void) throws {
    let statement = try statements[sql] ?? CellStatement(sql, database)
    statements[sql] = statement
    cells.removeAll()
    fill(&cells)
    try sink.run(statement, cells)
  }
}

extension [UInt8] {
  /// Appends milliseconds since 1970 as `YYYY-MM-DDThh:mm:ss.sssZ`.
  fileprivate mutating func append(instant milliseconds: Int64) {
    let day = CalendarDay(utcMilliseconds: milliseconds)
    let rest = Int(milliseconds) - day.dayNumber * 86_400_000
    append(contentsOf: day.description.utf8)
    append(UInt8(ascii: "T"))
    append(decimal: rest / 3_600_000, width: 2)
    append(UInt8(ascii: ":"))
    append(decimal: rest / 60_000 % 60, width: 2)
    append(UInt8(ascii: ":"))
    append(decimal: rest / 1000 % 60, width: 2)
    append(UInt8(ascii: "."))
    append(decimal: rest % 1000, width: 3)
    append(UInt8(ascii: "Z"))
  }
}
