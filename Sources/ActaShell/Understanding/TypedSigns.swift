/// A line as a person typed or pasted it, with the signs of a word processor put into those of the grammar.
///
/// Quotation marks of a word processor around a value are straight ones, and a blank that does not break is a blank. Between
/// straight quotation marks everything stays, and so does an apostrophe within a word. Linear in the text.
struct TypedSigns {
  /// The line with plain signs.
  let plain: String

  init(_ text: String) {
    guard text.unicodeScalars.contains(where: { $0.value >= 0xA0 }) else {
      plain = text
      return
    }
    var signs = Signs()
    for scalar in text.unicodeScalars { signs.take(scalar) }
    plain = String(signs.plain)
  }

  private struct Signs {
    var plain = String.UnicodeScalarView()
    /// The straight quotation mark that is open.
    private var quote: Unicode.Scalar?
    /// The signs that close the quotation mark of a word processor that is open.
    private var closing: Set<Unicode.Scalar> = []
    private var isEscaped = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if !closing.isEmpty { return takeQuoted(scalar) }
      if isEscaped || quote != nil {
        let isEnd = !isEscaped && scalar == quote
        isEscaped = !isEscaped && scalar == "\\" && quote != "'"
        if isEnd { quote = nil }
        return plain.append(scalar)
      }
      if let closing = Self.pairs[scalar], plain.last.map(Self.precedesValue) ?? true {
        self.closing = closing
        return plain.append("\"")
      }
      if scalar == "\\" { isEscaped = true }
      if scalar == "\"" || scalar == "'" { quote = scalar }
      plain.append(Self.blanks.contains(scalar) ? " " : scalar)
    }

    /// What is between quotation marks of a word processor is taken as it is.
    private mutating func takeQuoted(_ scalar: Unicode.Scalar) {
      if closing.contains(scalar) {
        closing = []
        return plain.append("\"")
      }
      if scalar == "\"" || scalar == "\\" { plain.append("\\") }
      plain.append(scalar)
    }

    /// Whether a value can begin behind a sign: `--name “…”`, `vi=“…”`.
    private static func precedesValue(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "=" || scalar == ","
    }

    /// Opening quotation marks of English, German, French and Swedish, with what closes them.
    private static let pairs: [Unicode.Scalar: Set<Unicode.Scalar>] = [
      "\u{201C}": ["\u{201D}"], "\u{201D}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{AB}": ["\u{BB}"],
      "\u{2018}": ["\u{2019}"],
    ]
    private static let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{202F}"]
  }
}
