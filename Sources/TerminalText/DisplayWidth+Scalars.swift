extension DisplayWidth {
  /// Columns of one scalar: 0 for what is drawn on the cell before, 2 for wide ones, else 1; logarithmic in the table.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Vowels and finals of Hangul are drawn into the block that their initial began.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Whether a scalar's East Asian width is W or F, emoji apart (Unicode Standard Annex #11).
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if value > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// In ascending order.
  ///
  /// Unassigned places between two wide blocks are counted as wide, as the annex advises.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initials
    0x2329...0x232A,
    0x2630...0x2637,  // trigrams
    0x268A...0x268F,
    0x2E80...0x303E,  // radicals, ideographic punctuation
    0x3041...0x3247,  // kana to enclosed ideographs
    0x3250...0xA4CF,  // to Yi
    0xA960...0xA97F,
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,
    0xFE10...0xFE19,
    0xFE30...0xFE6F,
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // kana supplements, Nushu
    0x1D300...0x1D376,
    0x1F200...0x1F2FF,
    0x20000...0x3FFFD,  // supplementary and tertiary ideographic planes
  ]
}
