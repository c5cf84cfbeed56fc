internal import TerminalText

/// Text as HTML and XML write it (HTML Living Standard §13.1, XML 1.0 §2.4).
enum HTMLText {
  /// The text without meaning to HTML or XML, in content and in a quoted attribute.
  ///
  /// Beside the five characters with names, what some readers take for the end of an attribute, of a word in a script or
  /// of a template is written by number. What is invisible is shown, as ``TerminalText/TerminalSafety`` does; so no
  /// control character comes through, which XML could not hold at all, and no order of writing changes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalSafety.escape(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      case "\\": result += "&#92;"
      case "{": result += "&#123;"
      case "}": result += "&#125;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for text that is read, where a zero-width space allows a line to break.
  static func breakable(_ text: String) -> String {
    text.split(separator: "\u{200B}", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "<wbr>")
  }

  /// A text as a string of CSS (CSS Syntax Level 3 §4.3.5): everything but letters, digits and spaces is written by
  /// number, so that neither the string nor the style sheet can end in it.
  static func styleString(_ text: String) -> String {
    var result = "\""
    for scalar in TerminalSafety.escape(text).unicodeScalars {
      if scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || (scalar.value > 0x7F && scalar.properties.isGraphemeExtend)
      {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}
