import CPostgres
import Dispatch
import EventJournal
import Foundation
import PostgresJournal
import SystemPackage

// Writes to a journal in PostgreSQL from outside the tests: to be interrupted, and to be measured.
//
//   PostgresProbe init URL                      makes a journal
//   PostgresProbe write URL WRITER COUNT        appends COUNT entries one by one, and prints each number in its own order once it
//                                               is told that the entry is recorded
//   PostgresProbe check URL                     verifies, and prints the numbers of all entries, each with its writer
//   PostgresProbe time URL WRITERS COUNT BATCH  entries a second, COUNT of them by each writer, in batches
//   PostgresProbe bare URL WRITERS COUNT BATCH  the same by bare libpq: one transaction with the same rows, in the same tables
//   PostgresProbe read URL                      entries a second that are read and checked
//   PostgresProbe read DIR                      the same of a journal in a directory

let arguments = Array(CommandLine.arguments.dropFirst())
let start = Instant(milliseconds: 1_762_765_200_000)

func number(_ place: Int) -> Int { arguments.indices.contains(place) ? Int(arguments[place]) ?? 0 : 0 }

func draft(_ writer: Int, _ number: Int) -> EventDraft {
  EventDraft(
    id: EventIdentifier(start.advanced(byMilliseconds: Int64(number)), random: (UInt64(writer), UInt64(number) << 2)),
    type: "acta.test.noted.v1", subject: "s\(writer)", actor: "probe",
    data: Array("{\"number\":\(number),\"text\":\"Đỗ Thanh Bình opened the meeting\",\"writer\":\(writer)}".utf8))
}

func perSecond(_ count: Int, _ body: () throws -> Void) rethrows -> Int {
  let begin = ContinuousClock.now
  try body()
  let (seconds, attoseconds) = (ContinuousClock.now - begin).components
  return Int(Double(count) / (Double(seconds) + Double(attoseconds) / 1e18))
}

/// Runs a body on so many threads at once; an error ends the program.
func each(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) {
  DispatchQueue.concurrentPerform(iterations: count) { place in
    do { try body(place) } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(5)
    }
  }
}

/// Records an entry; where nothing was recorded because someone else was faster, or nobody knows, the same is done again.
func appendUntilKnown(_ draft: EventDraft, to journal: PostgresJournal) throws {
  for _ in 0..<100 {
    do {
      _ = try journal.append([draft], clock: start, waitingAtMost: .seconds(60))
      return
    } catch {
      guard error.code == .connectionFailed || error.code == .outcomeUnknown else { throw error }
      FileHandle.standardError.write(Data("\(error)\n".utf8))
    }
  }
}

func open() throws -> PostgresJournal { try PostgresJournal(opening: PostgresAddress(arguments[1])) }

/// One session of bare libpq.
@safe final class Bare: @unchecked Sendable {
  private let handle: OpaquePointer

  init(_ address: PostgresAddress) throws {
    let names = unsafe [strdup("dbname"), nil], values = unsafe [strdup(address.connection), nil]
    let handle = unsafe names.withUnsafeBufferPointer { names in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe names.baseAddress?.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 2) { names in
          unsafe values.baseAddress?.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 2) { values in
            unsafe acta_pg_connect(names, values)
          }
        }
      }
    }
    guard let handle = unsafe handle ?? nil else { throw CocoaError(.fileReadUnknown) }
    unsafe self.handle = handle
    run("SET search_path = \(address.schema)")
    run("PREPARE head AS SELECT sequence, ends FROM head FOR UPDATE")
    run(
      "PREPARE add (bytea[], bytea[], uuid[], bigint, bigint) AS INSERT INTO entry SELECT $4 + place, line, leaf,"
        + " $5 + coalesce(sum(octet_length(line) + 1) OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0),"
        + " $4 + place, id, 's1', 'acta.test.noted.v1', 0 FROM unnest($1, $2, $3) WITH ORDINALITY AS g(line, leaf, id, place)"
    )
    run("PREPARE move (bigint, bytea, bigint) AS UPDATE head SET sequence = $1, leaf = $2, ends = $3, recorded = 0")
    run("PREPARE tell (text) AS SELECT pg_notify('acta_bare', $1)")
  }

  @discardableResult
  func run(_ sql: String) -> [Int] {
    guard let result = unsafe acta_pg_execute(handle, sql) else { exit(5) }
    defer { unsafe acta_pg_clear(result) }
    guard unsafe acta_pg_is_good(result) else {
      FileHandle.standardError.write(Data("\(unsafe String(cString: acta_pg_message(handle)))\n".utf8))
      exit(5)
    }
    guard unsafe acta_pg_rows(result) > 0 else { return [] }
    return unsafe (0..<acta_pg_columns(result)).map { column in
      var length: Int32 = 0
      return unsafe acta_pg_value(result, 0, column, &length).flatMap { unsafe Int(String(cString: $0)) } ?? 0
    }
  }
}

func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

/// The lines that a journal would write, ready to be sent, so that only the database is measured.
func bareBatches(_ writer: Int, _ count: Int, _ batch: Int) throws -> [(lines: String, last: String, bytes: Int)] {
  let memory = InMemoryJournal(try JournalIdentity(origin: "probe.example", created: start))
  return try Swift.stride(from: 0, to: count, by: batch).map { first in
    let events = try memory.append((first..<first + batch).map { draft(writer, $0) }, clock: start).events
    let lines = events.map { "\"\\\\x\(hexadecimal($0.line))\"" }.joined(separator: ",")
    let leaves = events.map { "\"\\\\x\($0.leafHash)\"" }.joined(separator: ",")
    let ids = events.map(\.id.description).joined(separator: ",")
    return (
      "'{\(lines)}', '{\(leaves)}', '{\(ids)}'", events.last?.leafHash.description ?? "",
      events.reduce(0) { $0 + $1.line.count + 1 }
    )
  }
}

switch arguments.first {
case "init":
  _ = try PostgresJournal(
    creating: JournalIdentity(origin: "probe.example", created: start), at: PostgresAddress(arguments[1]))
case "write":
  let journal = try open()
  for place in 0..<number(3) {
    try appendUntilKnown(draft(number(2), place), to: journal)
    print(place)
    fflush(nil)
  }
case "check":
  let journal = try open()
  let report = try journal.verify()
  guard report.isWhole else {
    print("damaged: \(report.firstDamage.map { "\($0)" } ?? "a file")")
    exit(3)
  }
  let reader = try journal.events()
  while let event = try reader.next() { print(event.sequence.rawValue, event.subject ?? "", event.id) }
case "time":
  let (writers, count, batch) = (number(2), number(3), number(4))
  let journal = try open()
  print(
    perSecond(writers * count) {
      each(writers) { writer in
        for first in Swift.stride(from: 0, to: count, by: batch) {
          _ = try journal.append(
            (first..<first + batch).map { draft(writer, $0) }, clock: start, waitingAtMost: .seconds(60))
        }
      }
    })
case "bare":
  let (writers, count, batch) = (number(2), number(3), number(4))
  let address = try PostgresAddress(arguments[1])
  _ = try open()
  let work = try (0..<writers).map { (try Bare(address), try bareBatches($0, count, batch)) }
  print(
    perSecond(writers * count) {
      each(writers) { writer in
        let (session, batches) = work[writer]
        for (lines, last, bytes) in batches {
          session.run("BEGIN")
          let head = session.run("EXECUTE head")
          session.run("EXECUTE add (\(lines), \(head[0]), \(head[1]))")
          session.run("EXECUTE move (\(head[0] + batch), '\\x\(last)', \(head[1] + bytes))")
          session.run("EXECUTE tell ('\(head[0])')")
          session.run("COMMIT")
        }
      }
    })
case "read":
  let journal: any Journal =
    PostgresAddress.isAddress(arguments[1]) ? try open() : try FileJournal(opening: FilePath(arguments[1]))
  let count = try journal.head().sequence.rawValue
  try print(
    perSecond(count) {
      let reader = try journal.events()
      while try reader.next() != nil {}
    })
default:
  print("see the beginning of Tests/Slow/PostgresProbe/main.swift")
  exit(2)
}
