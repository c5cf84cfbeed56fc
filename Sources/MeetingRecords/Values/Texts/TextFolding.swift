/// Makes texts alike that people take for the same when they search: `do thanh binh` and `Đỗ Thanh Bình`.
///
/// There is one folding, for searching, for finding duplicates and for comparing titles. It is made from the Unicode
/// Character Database (the version is in `TextFolding+Table.swift`), so it does not depend on the machine:
///
/// | script | what is made alike | what stays different |
/// |---|---|---|
/// | all | upper and lower case (full case folding); compatibility forms: ﬁ as fi, № as no, ² as 2, full and half width; digits of any script as 0–9; dashes as -, apostrophes as ', quotation marks as "; runs of white space as one space; what can't be seen goes: soft hyphen, joiners, zero-width space, direction marks, variation selectors | words, and all other signs |
/// | Latin | accents and other marks, strokes and hooks: ế as e, đ as d, ø as o, ł as l, ç as c; æ as ae, œ as oe, ß as ss, þ as th; İ, I, ı and i | ä and ae |
/// | Greek | accents, breathings, iota subscript; final sigma | |
/// | Cyrillic | ё as е, stress marks | й and и, ї and і, ў and у: letters of their own |
/// | Arabic | tatweel, vowel marks, hamza and madda on a letter; presentation forms; alef maqsura and Farsi yeh as yeh, keheh as kaf, teh marbuta as heh | |
/// | Hebrew | points and accents; geresh as ', maqaf as - | |
/// | Devanagari and other scripts of India | nukta; vowel signs in one or two parts | vowel signs, candrabindu, virama |
/// | Thai, Lao | ำ and ຳ as their two parts; tone before or after nikhahit; แ as เเ and ແ as ເເ; ໜ as ຫນ, ໝ as ຫມ | vowels and tones |
/// | Khmer | ើ and ោ in two parts; inherent vowels that can't be seen; deprecated letters | vowels, coeng |
/// | Chinese | compatibility ideographs | traditional and simplified forms |
/// | Japanese | half-width kana, voiced marks apart or not | が and か; hiragana and katakana |
/// | Korean | letters (jamo) apart or as syllables, half-width ones | |
public enum TextFolding {
  /// The text folded, with single spaces between words and none at the ends.
  ///
  /// Folding what is folded changes nothing. Linear in the text.
  public static func fold(_ text: String) -> String {
    var output: [UInt8] = []
    fold(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the folded text in UTF-8.
  public static func fold(_ text: String, into output: inout [UInt8]) {
    var folded = FoldedText(output)
    output = []
    var stream: LetterStream?
    let units = text.utf8.span
    var place = 0
    while place < units.count {
      let unit = units[place]
      if unit < 0x80 {
        // Most of most texts is ASCII, of which nothing makes a letter with what comes after.
        place += 1
        stream?.finish { folded.put($0, with: $1) }
        folded.put(asciiLetter(unit))
      } else {
        stream = stream ?? LetterStream()
        stream?.take(scalar(of: units, at: &place)) { folded.put($0, with: $1) }
      }
    }
    stream?.finish { folded.put($0, with: $1) }
    output = folded.bytes
  }

  /// What is folded so far, behind what was there before.
  private struct FoldedText {
    private(set) var bytes: [UInt8]
    private let start: Int
    private var isSpacePending = false

    init(_ bytes: [UInt8]) { (self.bytes, start) = (bytes, bytes.count) }

    mutating func put(_ scalar: UInt32) {
      if scalar == 0x20 {
        isSpacePending = bytes.count > start
        return
      }
      if isSpacePending { bytes.append(0x20) }
      isSpacePending = false
      if scalar < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar))
      } else {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      }
    }

    mutating func put(_ letter: UInt32?, with marks: [(scalar: UInt32, mark: FoldingTable.CombiningMark)]) {
      if let letter { put(letter) }
      for (scalar, mark) in marks where !mark.isDropped { put(scalar) }
    }
  }

  /// What the folding is made of: changes whenever texts fold otherwise, so that nobody keeps what was folded before.
  public static var table: String { FoldingData.mappings + FoldingData.marks + FoldingData.pairs }

  /// What a character of ASCII folds to.
  static func asciiLetter(_ unit: UInt8) -> UInt32 {
    switch unit {
    case 9...13: 0x20
    case UInt8(ascii: "`"): 0x27
    default: UInt32(ASCII.lowercased(unit))
    }
  }

  /// The scalar that begins at a place of a text, and the place behind it.
  static func scalar(of units: Span<UInt8>, at place: inout Int) -> UInt32 {
    let first = UInt32(units[place])
    guard first >= 0x80 else {
      place += 1
      return first
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(units[place + offset] & 0x3F) }
    place += length
    return value
  }
}
