import EventJournal
import GRDB
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// A consumer that fills a table of SQLite, to be killed while it catches up.
//
//   ConsumerProbe fill DIR COUNT        makes a journal of so many events
//   ConsumerProbe consume DIR DATABASE  hands them to the table, twenty at a time, and says “begun” and “done”

/// Rows and position in one transaction: both or neither.
struct Table: Projection {
  let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS note (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, subject TEXT);
          CREATE TABLE IF NOT EXISTS position (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER, leaf TEXT);
          """)
    }
  }

  func position() throws -> IndexExtent? {
    try database.read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT sequence, leaf FROM position"),
        let leaf = LeafHash(row[1] as String)
      else { return nil }
      return IndexExtent(sequence: SequenceNumber(row[0] as Int), leafHash: leaf)
    }
  }

  func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws {
    try database.write { database in
      for event in events {
        try database.execute(
          sql: "INSERT INTO note VALUES (?, ?, ?)",
          arguments: [event.sequence.rawValue, event.id.description, event.subject])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO position VALUES (1, ?, ?)",
        arguments: [position.sequence.rawValue, position.leafHash.description])
    }
  }

  func reset() throws {
    try database.write { try $0.execute(sql: "DELETE FROM note; DELETE FROM position") }
  }
}

func say(_ text: String) { _ = try? FileDescriptor.standardOutput.writeAll("\(text)\n".utf8) }

func fill(_ path: FilePath, _ count: Int) throws {
  let start = Instant(milliseconds: 1_762_765_200_000)
  let journal = try FileJournal(
    creating: JournalIdentity(origin: "probe.example", created: start), at: path, segmentBytes: 1 << 20)
  let writer = try journal.openWriter(waitingAtMost: .zero)
  defer { writer.close() }
  var next = 1
  while next <= count {
    let size = min(1 + next % 7, count - next + 1)
    let drafts = (next..<next + size).map { number in
      EventDraft(
        id: EventIdentifier(start, random: (0, UInt64(number) << 2)), type: "probe.noted.v1",
        subject: "s/\(number % 9)",
        data: Array("{\"number\":\(number)}".utf8))
    }
    _ = try writer.append(drafts, clock: start)
    next += size
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "fill": try fill(FilePath(arguments[2]), Int(arguments[3]) ?? 0)
case "consume":
  let journal = try FileJournal(opening: FilePath(arguments[2]))
  let table = try Table(path: arguments[3])
  say("begun")
  _ = try Consumer("probe", of: journal, batchEvents: 20).catchUp(table)
  say("done")
default: exit(2)
}
