import CanonicalJSON
import Foundation
import Testing

@testable import EventJournal

/// The fast reading of a line against the general parser, and that against Foundation's.
@Suite("The scan of a line")
struct EnvelopeScanTests {
  private static let previous = LeafHash(of: [])

  /// What the fast reading makes of a line.
  private func scan(_ line: [UInt8]) -> EnvelopeScan? {
    unsafe line.withUnsafeBufferPointer { unsafe EnvelopeScan($0) }
  }

  /// A canonical line whose data are that value.
  private static func line(_ data: JSONValue, subject: String? = "vn-la-labour/9") -> [UInt8] {
    var draft = EventDraft(
      id: EventIdentifier(Instant(milliseconds: 1_762_765_200_000), random: (0x123, 0x4567_89AB_CDEF)),
      type: "acta.test.noted.v1", subject: subject, actor: "Đỗ \"ສ\"")
    draft.data = JSONWriter.bytes(of: .object(["value": data]))
    return draft.line(
      EnvelopeContext(
        source: "tests.example", sequence: 1, time: Instant(milliseconds: 1_762_765_200_123),
        clockTime: Instant(milliseconds: 1_762_765_200_000), previous: previous, batchEnd: 2))
  }

  /// Whether the scan reads a line exactly when the general parser finds it canonical, and to the same event.
  private func agrees(_ line: [UInt8]) -> Bool {
    let place = EventLocation(segment: .first, byteOffset: 0)
    let scanned = scan(line) != nil
    let general = try? JournalEvent(rewriting: line[...], location: place, leafHash: Self.previous)
    guard scanned else { return general?.isCanonical != true }
    let event = try? JournalEvent(line: line[...], location: place, leafHash: Self.previous)
    return general?.isCanonical == true && event == general
  }

  @Test("reads what the general parser reads", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let value = Self.randomValue(depth: 4, using: &generator)
      let line = Self.line(value, subject: Bool.random(using: &generator) ? nil : "a")
      #expect(scan(line) != nil)
      #expect(agrees(line))
      // The general parser in turn reads what Foundation reads.
      let event = try JournalEvent(
        line: line[...], location: EventLocation(segment: .first, byteOffset: 0), leafHash: Self.previous)
      let ours = try #require(event.dataValue["value"])
      let theirs = try #require(
        try JSONSerialization.jsonObject(with: Data(event.data)) as? [String: Any])
      #expect(ours.isSame(asFoundation: theirs["value"] as Any))
    }
  }

  @Test("agrees with the general parser whatever byte of a line is changed, left out or doubled")
  func hostile() {
    let line = Self.line(
      .object([
        "đ": .array([.integer(-20), .string("x\n\u{1}ສ🇱🇦\"\\"), .null, .bool(true)]), "b": .object(JSONObject()),
      ]))
    #expect(agrees(line))
    let bytes: [UInt8] =
      Array("\"\\{}[]:,-0139afAFzu/\n\t .eE".utf8) + [
        0, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF,
      ]
    for place in line.indices {
      var changed = line
      for byte in bytes {
        changed[place] = byte
        #expect(agrees(changed), "byte \(byte) at \(place)")
      }
      changed = line
      changed.remove(at: place)
      #expect(agrees(changed), "byte \(place) left out")
      changed = line
      changed.insert(line[place], at: place)
      #expect(agrees(changed), "byte \(place) doubled")
      #expect(agrees(Array(line[..<place])), "\(place) bytes")
    }
  }

  @Test("leaves names that stand twice, very many names and very deep values to the general parser")
  func limits() {
    let twice = Array(
      String(decoding: Self.line(.integer(1)), as: UTF8.self).replacing("\"value\":1", with: "\"a\":1,\"a\":2").utf8)
    #expect(scan(twice) == nil)
    #expect(agrees(twice))
    for count in [63, 64, 65] {
      var object = JSONObject()
      for number in 0..<count { object["name\(number)"] = .integer(Int64(number)) }
      let line = Self.line(.object(object))
      #expect((scan(line) != nil) == (count < 64))
      let event = try? JournalEvent(
        line: line[...], location: EventLocation(segment: .first, byteOffset: 0), leafHash: Self.previous)
      #expect(event?.isCanonical == true)
    }
  }

  @Test("knows every hexadecimal digit, and nothing else, in every place")
  func hexadecimal() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var digits = Array("0a9f1b8e".utf8)
        digits[place] = byte
        let word = digits.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        #expect(FixedFields.hexadecimal(word) == Hexadecimal.word(digits[...]), "byte \(byte) at \(place)")
      }
    }
  }

  private static func randomValue(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    let pieces = [
      "", "a", "\"", "\\", "\n", "\u{1}", "\u{1F}", "đ", "ສະ", "漢字", "🇱🇦", "\u{7F}", "plain ASCII of some length",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      .joined()
    }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int64.random(in: JSONLimits.integers, using: &generator))
    case 3: return .string(text())
    case 4: return .array((0..<3).map { _ in randomValue(depth: depth - 1, using: &generator) })
    default:
      var object = JSONObject()
      for _ in 0..<4 { object[text()] = randomValue(depth: depth - 1, using: &generator) }
      return .object(object)
    }
  }
}

extension JSONValue {
  /// Whether Foundation's reading of the same bytes is the same value.
  fileprivate func isSame(asFoundation other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .bool(let value): (other as? NSNumber)?.boolValue == value
    case .integer(let value): (other as? NSNumber)?.int64Value == value
    case .string(let value): (other as? String).map { Array($0.utf8) == Array(value.utf8) } ?? false
    case .array(let values):
      (other as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy { $0.isSame(asFoundation: $1) } }
        ?? false
    case .object(let object):
      (other as? [String: Any]).map { members in
        // Foundation's dictionary takes canonically equivalent names for one.
        object.members.allSatisfy { member in members[member.key].map { member.value.isSame(asFoundation: $0) } ?? false
        }
      } ?? false
    }
  }
}
