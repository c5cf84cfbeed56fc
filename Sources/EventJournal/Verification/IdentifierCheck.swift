/// Finds identifiers that stand in a journal twice, in memory that doesn't grow with the journal.
///
/// A first reading screens: a table of bits (B. Bloom, 1970) tells which identifiers may have been there before. A second
/// reading compares exactly those.
struct IdentifierCheck {
  /// The bits of the table: at most 128 MiB.
  private static let maximumBits = 1 << 30
  private static let minimumBits = 1 << 16

  private var bits: [UInt64] = []
  private var suspects: Set<EventIdentifier> = []
  /// Those of the suspects that were met, while comparing.
  private var met: Set<EventIdentifier> = []
  private let isComparing: Bool

  /// A screening of about so many identifiers: 16 bits each.
  init(expectedCount: Int) {
    var count = Self.minimumBits
    while count < Self.maximumBits && count / 16 < expectedCount { count *= 2 }
    bits = [UInt64](repeating: 0, count: count / 64)
    isComparing = false
  }

  private init(comparing suspects: Set<EventIdentifier>) {
    self.suspects = suspects
    isComparing = true
  }

  /// The second reading; nil when the first has found that all identifiers differ.
  var comparison: IdentifierCheck? {
    isComparing || suspects.isEmpty ? nil : IdentifierCheck(comparing: suspects)
  }

  /// Whether the identifier is new, as far as this reading can tell.
  mutating func admit(_ id: EventIdentifier) -> Bool {
    if isComparing { return !suspects.contains(id) || met.insert(id).inserted }
    var hash = Self.mixed(id.high ^ Self.mixed(id.low))
    var isKnown = true
    for _ in 0..<4 {
      let position = Int(truncatingIfNeeded: hash) & (bits.count * 64 - 1)
      let bit: UInt64 = 1 << UInt64(position & 63)
      if bits[position >> 6] & bit == 0 { isKnown = false }
      bits[position >> 6] |= bit
      hash = Self.mixed(hash)
    }
    if isKnown { suspects.insert(id) }
    return true
  }

  /// The finalizer of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
