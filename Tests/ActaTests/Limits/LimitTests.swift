import Acta
import ActaShell
import CanonicalJSON
import EventJournal
import Foundation
import LineEditor
import MeetingRecords
import RecordsCatalog
import Testing

/// The table of limits is true: what it allows is taken, and one more is refused with the error that it names.
@Suite struct LimitTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    var what: String
    var most: Int
    var error: String
    var testDescription: String { what }

    /// The rows of `Limits.md`.
    static func all() -> [Row] {
      let page = Snapshots.package.appending(path: "Sources/Acta/Documentation.docc/Limits.md")
      let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
      return text.matches(of: /\n\| ([^|]+) \| (\d+)[^|]* \| `([a-z-]+)` \|/).map { match in
        Row(what: String(match.1), most: Int(match.2) ?? 0, error: String(match.3))
      }
    }
  }

  @Test func `every row of the table has a test, and every test a row`() {
    #expect(Row.all().map(\.what).sorted() == Limit.all.keys.sorted())
    #expect(Row.all().count > 20)
  }

  @Test(arguments: Row.all()) func `as much as the table says is taken, and one more refused`(row: Row) throws {
    let limit = try #require(Limit.all[row.what])
    #expect(limit.most == row.most)
    if limit.takesMost { #expect(try limit.error(row.most) == nil) }
    #expect(try limit.error(row.most + 1) == row.error)
  }
}

/// One limit: its constant, and what is said of a thing of some size.
private struct Limit: Sendable {
  var most: Int
  /// Whether so much is made for the test; of what takes gigabytes or hours it is not.
  var takesMost = true
  /// The code of the error about a thing of that size; nil when it is taken.
  var error: @Sendable (Int) throws -> String?

  private static func text(_ count: Int) -> String { String(repeating: "a", count: count) }

  /// The code of what a body throws.
  private static func code(_ body: () throws -> Void) throws -> String? {
    do { try body() } catch let error as JournalError {
      return error.code.description
    } catch let error as ValueError {
      return error.code.rawValue
    } catch let error as JSONError {
      return error.code.description
    } catch let error as CatalogError {
      return error.code.description
    } catch let error as LineEditorError { return error.code.name }
    return nil
  }

  private static let time = Instant(milliseconds: 1_795_510_800_000)

  /// The code of the first of so many commands that is refused, each of which puts something a level deeper.
  private static func nested(_ count: Int, _ desk: Desk, _ command: (Int) -> String) throws -> String? {
    for level in 1...count {
      let outcome = desk.run("\(command(level)) --journal Journal --accept-clock")
      if outcome.status != .done { return level == count ? outcome.code : "level \(level): \(outcome.errors)" }
    }
    return nil
  }

  private static func identity(origin: String = "limits.example") throws -> JournalIdentity {
    try JournalIdentity(origin: origin, created: time)
  }

  private static func append(_ drafts: [EventDraft]) throws {
    _ = try InMemoryJournal(identity()).append(drafts, clock: time)
  }

  private static func draft(_ number: Int = 0, type: String = "a.b.v1", data: [UInt8] = []) -> EventDraft {
    EventDraft(id: EventIdentifier(time, random: (0, UInt64(number) << 2)), type: type, data: data)
  }

  /// Data that makes a line of that many bytes.
  private static func data(forLineOf count: Int, batch: Bool = false) throws -> [UInt8] {
    let journal = InMemoryJournal(try identity())
    let least = Array("{\"a\":\"\"}".utf8)
    let drafts = [draft(0, data: least)] + (batch ? [draft(1)] : [])
    let short = try journal.append(drafts, clock: time).events[0].line.count
    return Array("{\"a\":\"".utf8) + [UInt8](repeating: 0x61, count: count - short) + Array("\"}".utf8)
  }

  static let all: [String: Limit] = journal.merging(values) { first, _ in first }.merging(typed) { first, _ in first }

  private static let journal: [String: Limit] = [
    "a line of the journal, without its line feed": Limit(most: JournalLimits.lineBytes) { count in
      let data = try data(forLineOf: count)
      return try code { try append([draft(data: data)]) }
    },
    "a batch, by its entries": Limit(most: JournalLimits.batchEvents, takesMost: false) { count in
      try code { try append((0..<count).map { draft($0) }) }
    },
    "a batch, by its bytes": Limit(most: JournalLimits.batchBytes, takesMost: false) { count in
      // Of the longest lines, with their line feeds, so many that the last one no longer fits.
      let data = try data(forLineOf: JournalLimits.lineBytes, batch: true)
      let lines = count / (JournalLimits.lineBytes + 1) + 1
      return try code { try append((0..<lines).map { draft($0, data: data) }) }
    },
    "nesting of JSON values": Limit(most: JSONLimits.depth) { count in
      try code {
        _ = try JSONValue(parsing: String(repeating: "[", count: count) + String(repeating: "]", count: count))
      }
    },
    "the type, subject, actor, correlation or causation of an event": Limit(most: JournalLimits.attributeBytes) {
      count in
      var codes: Set<String?> = []
      for place in 0..<5 {
        var draft = draft()
        switch place {
        case 0: draft.type = text(count)
        case 1: draft.subject = text(count)
        case 2: draft.actor = text(count)
        case 3: draft.correlationID = text(count)
        default: draft.causationID = text(count)
        }
        codes.insert(try code { try append([draft]) })
      }
      #expect(codes.count == 1)
      return try #require(codes.first)
    },
    "the origin of a journal": Limit(most: JournalLimits.originBytes) { count in
      try code { _ = try identity(origin: text(count)) }
    },
    "`journal.json`": Limit(most: JournalLimits.identityBytes, takesMost: false) { count in
      let desk = try Desk.withJournal()
      let bytes = try desk.bytes("Journal/journal.json")
      try desk.write(bytes + [UInt8](repeating: 0x20, count: count - bytes.count), to: "Journal/journal.json")
      return try code { _ = try FileJournal(opening: desk.directory.appending("Journal")) }
    },
    "an attached file": Limit(most: JournalLimits.attachmentBytes, takesMost: false) { count in
      // The store is told of a lower limit; what it does at its own would take gigabytes.
      let desk = try Desk.withJournal()
      let journal = try FileJournal(opening: desk.directory.appending("Journal"))
      let store = AttachmentStore(of: journal, mostBytes: 10)
      func add(_ bytes: Int) throws -> String? {
        var pieces = [[UInt8](repeating: 0x61, count: bytes)[...]]
        return try code { _ = try store.add { () throws(JournalError) in pieces.popLast() } }
      }
      #expect(try add(10) == nil)
      return try add(11)
    },
    "the entries of a journal": Limit(most: SequenceNumber.maximum.rawValue, takesMost: false) { count in
      let desk = try Desk.withJournal()
      let leaf = try desk.endJournal(at: SequenceNumber(count - 1))
      let index = WholeIndex(reflected: IndexExtent(sequence: SequenceNumber(count - 1), leafHash: leaf))
      let journal = try FileJournal(opening: desk.directory.appending("Journal"), index: index)
      return try code { _ = try journal.append([draft()], clock: time) }
    },
    "an integer in JSON, up or down from 0": Limit(most: Int(JSONLimits.integers.upperBound)) { number in
      let codes = try [number, -number].map { number in try code { _ = try JSONValue(parsing: "\(number)") } }
      #expect(codes[0] == codes[1])
      return codes[0]
    },
  ]

  private static let values: [String: Limit] = [
    "a name or title": Limit(most: TextRule.greatestNameLength) { count in
      try code { try TextRule.name.check(String(repeating: "ộ", count: count)) }
    },
    "a text": Limit(most: TextRule.greatestTextLengthBytes) { count in
      try code { try TextRule.text.check(text(count)) }
    },
    "an identifier": Limit(most: Identifier.greatestLength) { count in try code { _ = try Identifier(text(count)) } },
    "the scheme of a reference": Limit(most: RecordsLimits.referenceSchemeCharacters) { count in
      try code { _ = try EntityReference(text(count) + ":1") }
    },
    "the value of a reference": Limit(most: RecordsLimits.referenceValueCharacters) { count in
      try code { _ = try EntityReference("a:" + String(repeating: "ộ", count: count)) }
    },
    "a date": Limit(most: EDTFDate.greatestLengthBytes, takesMost: false) { count in
      try code { _ = try EDTFDate(text(count)) }
    },
    "a language tag": Limit(most: LanguageTag.greatestLength) { count in
      // Private use after the language, in subtags of eight characters; the last one takes what is left.
      let tag = "en-x" + String(repeating: "-abcdefgh", count: (count - 4) / 9)
      let rest = count - tag.utf8.count
      return try code { _ = try LanguageTag(rest > 1 ? tag + "-" + text(rest - 1) : tag.dropLast(2 - rest) + "-a") }
    },
    "the name of a time zone": Limit(most: TimeZoneName.greatestLength) { count in
      try code { _ = try TimeZoneName("Etc/" + text(count - 4)) }
    },
    "a number in a length of time": Limit(most: Period.greatestNumber) { number in
      try code { _ = try Period("P\(number)D") }
    },
    "the number of a part of a decision": Limit(most: RecordsLimits.decisionPartNumberCharacters) { count in
      let desk = try Desk.withJournal("organization register body --name Body --journal Journal")
      let part =
        #"{"number":"\#(String(repeating: "1", count: count))","text":[{"language":"en","text":"Go.","origin":"original"}]}"#
      let outcome = desk.run("decision adopt plan --body body --text Go --part '\(part)' --journal Journal")
      return outcome.status == .done ? nil : outcome.code
    },
    "the number of a statement on an instrument": Limit(most: RecordsLimits.greatestStatementNumber) { number in
      let desk = try Desk.withJournal(
        "state register vn --name \"Viet Nam\" --journal Journal",
        "instrument negotiate pact --title Pact --journal Journal")
      let outcome = desk.run("instrument declare pact --party vn --number \(number) --journal Journal")
      return outcome.status == .done ? nil : outcome.code
    },
    "levels of agenda items under one another": Limit(most: RecordsLimits.agendaItemLevels) { count in
      let desk = try Desk.withSample()
      return try nested(count, desk) { level in
        "agenda-item propose vn-la-labour/10/item-\(level + 900) --title Part"
          + (level > 1 ? " --parent vn-la-labour/10/item-\(level + 899)" : "")
      }
    },
    "levels of areas within areas, bodies within bodies, and meetings that prepare others": Limit(
      most: RecordsLimits.levels
    ) { count in
      let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
      let areas = try nested(count, desk) { level in
        "area register area-\(level) --name Area" + (level > 1 ? " --broader area-\(level - 1)" : "")
      }
      let bodies = try nested(count, desk) { level in
        "organization register body-\(level) --name Body" + (level > 1 ? " --parent body-\(level - 1)" : "")
      }
      #expect(areas == bodies)
      return areas
    },
  ]

  private static let typed: [String: Limit] = [
    "the entries that one word names, as `1-10000`": Limit(most: 10_000) { count in
      let desk = try Desk.withJournal()
      let errors = desk.run("citation add source --entry 1-\(count) --journal Journal").errors
      return errors.contains("at most 10000 entries at once") ? "number-malformed" : nil
    },
    "an SQL statement": Limit(most: CatalogLimits.statementBytes) { count in
      let catalog = try RecordsCatalog.inMemory(identity: CatalogIdentity(origin: "limits.example", identityHash: []))
      let statement = "SELECT 1"
      return try code { _ = try catalog.query(statement + String(repeating: " ", count: count - statement.utf8.count)) }
    },
    "a value in an SQL statement": Limit(most: CatalogLimits.statementValueBytes) { count in
      let catalog = try RecordsCatalog.inMemory(identity: CatalogIdentity(origin: "limits.example", identityHash: []))
      return try code { _ = try catalog.query("SELECT length(randomblob(\(count)))") }
    },
    "the result of an SQL statement, of one row": Limit(most: CatalogLimits.resultBytes) { count in
      let catalog = try RecordsCatalog.inMemory(identity: CatalogIdentity(origin: "limits.example", identityHash: []))
      let columns = (0..<4).map { "zeroblob(\(count / 4 + ($0 == 0 ? count % 4 : 0)))" }.joined(separator: ", ")
      return try code { _ = try catalog.query("SELECT \(columns)") }
    },
    "a line of a script": Limit(most: PipeLineReader.defaultMaximumLineBytes) { count in
      let desk = try Desk.withJournal()
      try desk.write("#" + text(count - 1) + "\n", to: "script")
      return desk.run("run script --journal Journal").status == .usage ? "usage" : nil
    },
    "a line of a file to import": Limit(most: 16 << 20) { count in
      let desk = try Desk.withJournal()
      try desk.write("#" + text(count - 1) + "\n", to: "lines.jsonl")
      return desk.run("import lines.jsonl --journal Journal").status == .usage ? "usage" : nil
    },
    "a line typed or piped into the shell": Limit(most: PipeLineReader.defaultMaximumLineBytes) { count in
      let desk = try Desk()
      try desk.write(text(count) + "\n", to: "line")
      let file = try FileDescriptor.open(desk.directory.appending("line"), .readOnly)
      defer { try? file.close() }
      return try code { _ = try PipeLineReader(descriptor: file.rawValue).readLine(prompt: "") }
    },
    "a script": Limit(most: 256 << 20, takesMost: false) { count in
      let desk = try Desk.withJournal()
      let file = try FileDescriptor.open(
        desk.directory.appending("script"), .writeOnly, options: [.create], permissions: .ownerReadWrite)
      defer { try? file.close() }
      // A file with a hole, that takes no room.
      try file.resize(to: Int64(count))
      let outcome = desk.run("run script --journal Journal")
      return outcome.errors.contains("larger than 256 MiB") ? "usage" : nil
    },
  ]
}

extension Desk {
  /// Makes the journal end with an event of that number, which a head vouches for.
  fileprivate func endJournal(at sequence: SequenceNumber) throws -> LeafHash {
    let first = try bytes("Journal/segments/000000000001.jsonl").split(separator: 10)[0]
    let line = Array(
      String(decoding: first, as: UTF8.self)
        .replacing("\"sequence\":\"000000000001\"", with: "\"sequence\":\"\(sequence)\"").utf8)
    let leaf = LeafHash(leaf: line[...])
    let peaks = (0..<sequence.rawValue.nonzeroBitCount).map { _ in "\"\(leaf)\"" }.joined(separator: ",")
    let head =
      "{\"sequence\":\"\(sequence)\",\"segment\":\"\(sequence)\",\"end\":\(line.count + 1),\"leaf\":\"\(leaf)\","
      + "\"peaks\":[\(peaks)]"
    try write(line + [10], to: "Journal/segments/\(sequence).jsonl")
    try write("\(head),\"check\":\"\(LeafHash(of: Array(head.utf8)[...]))\"}\n", to: "Journal/head")
    return leaf
  }
}

/// An index that has all events already, and knows none of them.
private struct WholeIndex: JournalIndex {
  let reflected: IndexExtent

  func extent() throws(JournalError) -> IndexExtent? { reflected }
  func record(_ events: [JournalEvent]) throws(JournalError) {}
  func reset() throws(JournalError) {}
  func entry(of id: EventIdentifier) throws(JournalError) -> IndexEntry? { nil }
  func lastSequence(touching subject: String) throws(JournalError) -> SequenceNumber? { nil }
}
