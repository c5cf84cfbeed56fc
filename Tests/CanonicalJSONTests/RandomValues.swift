import CanonicalJSON

/// A seeded generator (SplitMix64), so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension JSONValue {
  /// A value of any kind, no deeper than `depth`.
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int64.random(in: -20...20, using: &generator))
    case 3: return .integer(Int64.random(in: JSONLimits.integers, using: &generator))
    case 4: return .string(.random(using: &generator))
    case 5:
      let count = Int.random(in: 0..<5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0..<5, using: &generator) {
        object[.random(using: &generator)] = random(depth: depth - 1, using: &generator)
      }
      return .object(object)
    }
  }
}

extension String {
  private static let pieces: [String] =
    [
      "a", "Z", " ", "\"", "\\", "/", "\u{7F}", "đ", "Đỗ", "e\u{301}", "ສ", "ະ", "漢", "🇱🇦", "👩‍👩‍👧", "\u{FFFF}",
      "\u{10FFFF}", "\u{2028}",
    ]
    + (0..<0x20).map { String(Character(Unicode.Scalar($0 as UInt8))) }

  static func random(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<9, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? ""
    }
    return text
  }
}

func utf8(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }
