extension TextFolding {
  /// The lower-case Latin letters of U+00C0–U+024F and U+1E00–U+1EFF by what they fold to: their canonical decomposition
  /// without marks (Unicode Character Database), and the letters with strokes, ligatures and dotless forms, which have
  /// none.
  private static let latinLetters: [(folded: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ"),
    ("ae", "æǣǽ"),
    ("b", "ƀḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǥǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžƶẑẓẕ"),
  ]

  /// The blocks that those letters are in; nothing there is white space.
  private static let (lowerBlock, upperBlock) = (
    0xC0...0x24F as ClosedRange<UInt32>, 0x1E00...0x1EFF as ClosedRange<UInt32>
  )

  /// What each scalar of the lower, then of the upper block folds to: one ASCII letter, or two with the second in the higher
  /// byte; 0 for those that are not in the table.
  private static let latinTable: [UInt16] = {
    var table = [UInt16](repeating: 0, count: lowerBlock.count + upperBlock.count)
    for (folded, letters) in latinLetters {
      let packed = folded.utf8.reversed().reduce(0 as UInt16) { $0 << 8 | UInt16($1) }
      for letter in letters.unicodeScalars { table[latinPlace(letter.value)] = packed }
    }
    return table
  }()

  private static func latinPlace(_ scalar: UInt32) -> Int {
    lowerBlock.contains(scalar)
      ? Int(scalar - lowerBlock.lowerBound) : lowerBlock.count + Int(scalar - upperBlock.lowerBound)
  }

  /// Whether the scalar is in one of the blocks.
  static func isLatin(_ scalar: UInt32) -> Bool { lowerBlock.contains(scalar) || upperBlock.contains(scalar) }

  /// Appends what a letter of the table folds to; false where it is not in it.
  static func appendLatin(_ scalar: UInt32, to output: inout [UInt8]) -> Bool {
    guard isLatin(scalar) else { return false }
    let letters = latinTable[latinPlace(scalar)]
    if letters == 0 { return false }
    output.append(UInt8(truncatingIfNeeded: letters))
    if letters > 0xFF { output.append(UInt8(truncatingIfNeeded: letters >> 8)) }
    return true
  }
}
