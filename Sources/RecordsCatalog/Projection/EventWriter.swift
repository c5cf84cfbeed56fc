internal import GRDB
import MeetingRecords

/// Writes the events themselves, and which entities they touch and name.
struct EventWriter {
  let database: Database

  func insert(_ event: CatalogEvent, in seasons: SeasonCalendar) throws {
    let stamp = event.entry.stamp
    let head: [(any DatabaseValueConvertible)?] = [
      stamp.sequence, stamp.id.description, event.entry.wireName, stamp.subject.description,
      Self.time(stamp.timeMilliseconds), stamp.timeMilliseconds, stamp.actor,
    ]
    let tail: [(any DatabaseValueConvertible)?] = [
      event.correlationID, event.causationID, Self.blob(event.leafHash), String(decoding: event.data, as: UTF8.self),
      event.entry.payload != nil, event.location.segment, event.location.byteOffset,
    ]
    try run(
      "INSERT INTO event_revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      StatementArguments(head + EDTFDate.columns(stamp.occurred, in: seasons) + tail))
  }

  /// Notes which entities an entry touches and names, as known since a sequence number.
  func index(_ entry: Entry, touching keys: [Identifier], since: Int) throws {
    for key in keys {
      try run(
        "INSERT OR IGNORE INTO event_touch_revision VALUES (?, ?, ?)", [key.description, entry.sequence, since])
    }
    for key in entry.mentioned {
      try run(
        "INSERT OR IGNORE INTO event_mention_revision VALUES (?, ?, ?)", [key.description, entry.sequence, since])
    }
  }

  /// Notes how an entry stands from a sequence number on; not at all where none is given.
  func stand(_ sequence: Int, as entry: Entry?, since: Int) throws {
    try run(
      "UPDATE event_standing_revision SET until = ? WHERE sequence = ? AND until IS NULL", [since, sequence])
    try run(
      "INSERT INTO event_standing_revision VALUES (?, ?, ?, ?, ?, NULL)",
      [
        sequence, entry?.payload.map { type(of: $0).wireName }, entry?.stamp.occurred?.description,
        entry.map { String(decoding: $0.dataBytes, as: UTF8.self) }, since,
      ])
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try database.cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }

  static func blob(_ bytes: [UInt8]) -> DatabaseValue { Blob(bytes).databaseValue }

  /// `YYYY-MM-DDThh:mm:ss.sssZ`.
  static func time(_ milliseconds: Int64) -> String {
    let day = CalendarDay(millisecondsSince1970: milliseconds)
    let rest = Int(milliseconds) - day.dayNumber * 86_400_000
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
    return "\(day)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
