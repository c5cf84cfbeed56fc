import CanonicalJSON
import EventJournal
@testable import MeetingRecords

/// Values for the fields of events, in their wire form.
struct OddValues {
  var numbers: DrawnNumbers
  private var known: [EntityKind: [String]] = [:]
  private var entry = 0
  private var isPlain = true

  init(numbers: DrawnNumbers) { self.numbers = numbers }

  /// Begins the values of another entry.
  ///
  /// - Parameter isPlain: Whether they are such as people write.
  mutating func next(known: [EntityKind: [String]], entry: Int, isPlain: Bool) {
    (self.known, self.entry, self.isPlain) = (known, entry, isPlain)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &numbers) }
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }
  mutating func one<Value>(of values: [Value]) -> Value? { values.randomElement(using: &numbers) }

  /// An identifier of one of the kinds, now and then of another, or of nothing.
  mutating func identifier(of kinds: EntityKinds) -> String {
    if !isPlain, isOne(in: 20) { return "nobody-knows-this" }
    let wanted = !isPlain && isOne(in: 15) ? EntityKinds.any : kinds
    return one(of: wanted.kinds.flatMap { known[$0] ?? [] }) ?? "nothing-of-the-kind"
  }

  /// The members of an object with the fields.
  mutating func object(_ fields: [FieldDescription], depth: Int = 0) -> JSONObject {
    var object = JSONObject()
    for field in fields {
      switch field.presence {
      case .required: object[field.name] = value(field, depth: depth)
      case .optional: if isOne(in: 2) { object[field.name] = value(field, depth: depth) }
      case .flag: if isOne(in: 4) { object[field.name] = .bool(true) }
      case .list:
        let count = !isPlain && isOne(in: 60) ? 60 : [0, 1, 1, 2, 3][below(5)]
        guard count > 0 else { continue }
        object[field.name] = .array((0..<count).map { _ in value(field, depth: depth) })
      }
    }
    return object
  }

  /// One value of a field.
  mutating func value(_ field: FieldDescription, depth: Int = 0) -> JSONValue {
    if !field.fields.isEmpty { return .object(object(field.fields, depth: depth + 1)) }
    if field.kinds != [] { return .string(identifier(of: field.kinds)) }
    if !field.words.isEmpty { return .string(one(of: field.words) ?? "") }
    switch field.typeName {
    case "LocalizedText": return text()
    case "Int": return .integer(one(of: isPlain ? Self.plainIntegers : Self.integers) ?? 0)
    case "EntryIdentifier": return .string(OddJournal.id(max(1, entry - 40 + below(45))).description)
    case "EventData":
      guard depth < 3, let type = one(of: Vocabulary.meetingRecords.types) else { return .object(JSONObject()) }
      return .object(object(type.fieldDescriptions, depth: depth + 1))
    case let name: return .string(word(name))
    }
  }

  private mutating func word(_ typeName: String) -> String {
    let odd = isPlain ? [] : Self.oddWords[typeName] ?? Self.oddWords[""] ?? []
    let plain = Self.words[typeName] ?? Self.words[""] ?? []
    if typeName == "Identifier" { return isOne(in: 3) ? identifier(of: .any) : "name-\(below(40))" }
    if typeName == "String", isOne(in: 6) { return one(of: Vocabulary.meetingRecords.types)?.wireName ?? "" }
    return one(of: isOne(in: 3) && !odd.isEmpty ? odd : plain) ?? ""
  }

  private static let plainIntegers: [Int64] = [1, 2, 3, 9, 40]
  private static let integers =
    plainIntegers + [0, -1, -5, 9_007_199_254_740_991, -9_007_199_254_740_991, 2_147_483_648]

  private static let words: [String: [String]] = [
    "EDTFDate": [
      "2013", "2015-06-30", "2023-11-08", "2025", "2025-03-01", "2025-11-12", "2025-11-12T09:30:00", "2026/2027",
      "2027-24", "2024/..", "2025?", "202X", "2026-01-01",
    ],
    "CalendarDay": ["2025-11-12", "2026-11-24"], "LanguageTag": ["vi", "lo", "en"],
    "TimeZoneName": ["Asia/Vientiane", "UTC"], "Period": ["P2Y", "P6M", "P90D"],
    "ContentDigest": [String(repeating: "ab", count: 32)], "RecordingOffset": ["0:12:05", "12:00:00"],
    "": ["1", "2(a)", "VN", "text/html", "WP/1"],
  ]

  private static let oddWords: [String: [String]] = [
    "EDTFDate": [
      "Y999999999999", "Y-999999999999", "-9999", "0000", "9999-12-31", "0001-01-01", "Y170000002", "../2026", "/2026",
      "2026/", "2025-XX-XX", "19XX", "2000-02-29", "2025~/2026%", "Y999999999999/..", "2025-11-12T23:59:59+14:00",
      "soon",
      "-9999/9999", "0000-01-01/9999-12-31",
    ],
    "CalendarDay": ["0001-01-01", "9999-12-31", "-9999-01-01"],
    "LanguageTag": ["zh-Hant-TW", "und", "x-private", "en-x-abcdefgh"], "TimeZoneName": ["Etc/GMT+12", "No/Where"],
    "Period": ["P1D", "P0D", "P999999Y", "P999999Y999999M999999W999999D", "P1Y2M3W4D", "P1W"],
    "ContentDigest": [String(repeating: "0", count: 64), "short"],
    "RecordingOffset": ["999:59:59", "1:60:00", "later"],
    "": [
      "", "5(b)", "0", "-1", "99999999999999999999", "a\u{202E}b", "<script>alert(1)</script>", "=1+1",
      "\u{1F54A}\u{FE0F}",
      String(repeating: "long ", count: 180), "(a)", "1.2.3.4.5.6.7.8.9", "zz", "line\u{2028}break",
    ],
  ]

  /// A text in one to three languages.
  mutating func text() -> JSONValue {
    var entries: [JSONValue] = []
    let languages = ["en", "vi", "lo", "und"].shuffled(using: &numbers)
    for language in languages.prefix(1 + below(isPlain ? 2 : 4)) {
      var entry = JSONObject()
      entry["language"] = .string(!isPlain && isOne(in: 30) ? "en" : language)
      if !isPlain, isOne(in: 20) {
        entry["sealed"] = .object(JSONObject())
      } else {
        entry["text"] = .string(one(of: isPlain || isOne(in: 2) ? Self.texts : Self.oddTexts) ?? "")
      }
      entry["origin"] = .string(one(of: ["original", "human", "machine"]) ?? "")
      if !isPlain, isOne(in: 30) { entry["tone"] = .string("warm") }
      entries.append(.object(entry))
    }
    return .array(entries)
  }

  private static let texts = [
    "Labour", "Bộ Nội vụ", "ກະຊວງແຮງງານ", "Opening of the meeting", "Adoption of the agenda", "Any other business",
    "Đỗ Thanh Bình",
  ]
  private static let oddTexts = [
    "", " ", "a\nb\n\nc", "\u{202E}right to left", String(repeating: "very ", count: 190), "<b>&amp;</b>", "\u{0301}",
    "| a | b |",
    "=HYPERLINK(\"x\")", "BEGIN:VEVENT", String(repeating: "\u{1F468}\u{200D}\u{1F469}", count: 30), "{{name}}",
    "# heading", "\u{7}bell",
  ]

  // MARK: - What is not as it should be

  /// Now and then takes away, adds or spoils a member.
  mutating func disturb(_ data: inout JSONObject) {
    if isOne(in: 12) { data["member\(below(3))"] = spoilt() }
    if isOne(in: 30), let name = data.keys.randomElement(using: &numbers) { data[name] = spoilt() }
    if isOne(in: 40), let name = data.keys.randomElement(using: &numbers) { data[name] = nil }
    if isOne(in: 60) { data["occurred"] = .string("one day") }
  }

  private mutating func spoilt() -> JSONValue {
    switch below(7) {
    case 0: .null
    case 1: .integer(-9_007_199_254_740_991)
    case 2: .array([])
    case 3: .object(JSONObject())
    case 4: (0..<58).reduce(JSONValue.bool(false)) { value, _ in .array([value]) }
    case 5: .array((0..<400).map { .integer(Int64($0)) })
    default: .string("\u{0}\u{1B}[2J")
    }
  }
}

extension FieldDescription {
  /// A field of one value of a type.
  init(name: String, typeName: String) { self.init(field: Field(name, ""), presence: .required, typeName: typeName) }
}
