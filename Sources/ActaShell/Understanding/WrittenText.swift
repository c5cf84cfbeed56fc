/// A text as people write it, in signs that are easily told apart.
///
/// Digits of every script become ASCII digits, dashes of every length hyphens, quotation marks straight ones, and blanks of every
/// width spaces. Linear in the text.
struct WrittenText {
  /// A piece of the text.
  enum Token: Equatable {
    /// Digits.
    case number(String)
    /// Letters in lower case, without the dots of an abbreviation.
    case word(String)
    /// Any other sign, such as `-`, `/` or `.`, which may part numbers.
    case mark(Character)
  }

  /// The text with plain signs, without blanks at its ends.
  let plain: String
  /// Whether a digit of the text is none of ASCII.
  let hasOtherDigits: Bool

  init(_ text: String) {
    var plain = ""
    var hasOtherDigits = false
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        hasOtherDigits = hasOtherDigits || !scalar.isASCII
        plain += String(Int(value))
      } else {
        plain += Self.plain(scalar)
      }
    }
    let characters = plain.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    (self.plain, self.hasOtherDigits) = (String(characters), hasOtherDigits)
  }

  /// The sign that people mean by one that a word processor puts in its place.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x201C...0x201F, 0x00AB, 0x00BB: return "\""
    case 0x2018...0x201B: return "'"
    case 0x200B, 0x2060, 0xFEFF: return ""
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    let isDash = scalar.properties.generalCategory == .dashPunctuation || scalar.value == 0x2212
    return isDash ? "-" : String(scalar)
  }

  /// The pieces, in order; commas and the like are none.
  var tokens: [Token] {
    var tokens: [Token] = []
    var isOpen = false
    for character in plain.lowercased() {
      let isDigit = character.isASCII && character.isNumber
      switch tokens.last {
      case .number(let digits) where isOpen && isDigit: tokens[tokens.count - 1] = .number(digits + String(character))
      case .word(let letters) where isOpen && character.isLetter:
        tokens[tokens.count - 1] = .word(letters + String(character))
      case .word where isOpen && character == ".": continue
      default:
        isOpen = character.isLetter || isDigit
        if character.isLetter { tokens.append(.word(String(character))) }
        if isDigit { tokens.append(.number(String(character))) }
        let isOther = !isOpen && !character.isWhitespace && !",;()\"".contains(character)
        if isOther { tokens.append(.mark(character)) }
      }
    }
    return tokens
  }
}
