import MeetingRecords

/// Numbers that look random and are the same each time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var position: UInt64

  init(seed: UInt64) { position = seed }

  mutating func next() -> UInt64 {
    position &+= 0x9E37_79B9_7F4A_7C15
    var number = position
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}

/// Values at random, and identifiers of what there is.
struct RandomFields: FieldSource {
  var numbers: SeededNumbers
  /// Identifiers by the kind of what they name.
  var known: [EntityKind: [Identifier]] = [:]
  /// Entries that there are.
  var entries: [EntryIdentifier] = []

  static let dates = [
    "2013", "2015-06-30", "2023-11-08", "2025", "2025-03-01", "2025-11-12", "2025-11-12T09:30:00", "2026/2027",
    "2027-24",
    "2024/..", "../2025", "2025?", "2025~", "202X", "2025-XX", "2026-01-01",
  ]
  private static let texts: [String: [String]] = [
    "LocalizedText": ["vi=Đỗ Thanh Bình", "Labour", "lo=ກະຊວງແຮງງານ", "sv=Å ä ö", "und=?", "en=\u{1F54A} “peace”"],
    "EDTFDate": dates, "CalendarDay": ["2025-11-12", "0001-01-01"], "LanguageTag": ["vi", "lo", "en", "zh-Hant-TW"],
    "TimeZoneName": ["Asia/Vientiane", "UTC"], "Period": ["P2Y", "P6M", "P90D", "P1Y2M3W4D"],
    "ContentDigest": [someDigest.description], "Int": ["1", "2", "3", "9", "40", "-5", "9007199254740991"],
    "Identifier": ["former", "another-name/1"], "EntityReference": ["untsid:1", "untsid:2", "wikidata:Q881"],
    "RecordingOffset": ["0:00:00", "1:02:03", "999:59:59"],
    "EventData": ["{}", #"{"party":"vn"}"#],
  ]

  mutating func count(_ name: String) -> Int { [0, 1, 1, 2].randomElement(using: &numbers) ?? 0 }
  mutating func isGiven(_ name: String) -> Bool { Int.random(in: 0..<3, using: &numbers) == 0 }

  mutating func text(_ name: String, _ typeName: String, words: [String]) -> String {
    if typeName == "EntryIdentifier" { return entry().description }
    let choices = words.isEmpty ? Self.texts[typeName] ?? ["1(a)", "text/html", "Do Thanh Binh"] : words
    return choices.randomElement(using: &numbers) ?? ""
  }

  mutating func identifier(_ name: String, _ rule: ReferenceRule) -> Identifier {
    if Int.random(in: 0..<40, using: &numbers) == 0 { return "nobody-knows-this" }
    return one(of: rule.kinds.kinds.flatMap { known[$0] ?? [] }) ?? "nothing-of-the-kind"
  }

  mutating func entry() -> EntryIdentifier { one(of: entries) ?? EntryIdentifier(high: 7, low: 7) }

  /// One of several at random; absent where there is none.
  mutating func one<Value>(of values: [Value]) -> Value? { values.randomElement(using: &numbers) }
}
