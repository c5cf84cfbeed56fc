/// A string literal of a source.
struct StringLiteral: Hashable {
  /// The line where it begins, counted from 1.
  var line: Int
  /// What it says, with `…` for what is interpolated; escapes of single characters are left out.
  var text: String
}

/// Swift source with the contents of its comments, strings and regular expressions blanked out, line for line: what is left is
/// code, so that a rule about code doesn't trip over a word in a sentence.
///
/// What is interpolated into a string is code and stays. Known limits: a regular expression is recognized where it stands
/// behind an operator, an opening bracket or a comma, on one line.
struct SwiftCode {
  private let source: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  private var literals: [StringLiteral] = []

  private init(_ text: String) { source = Array(text.utf8) }

  private static func read(_ text: String) -> SwiftCode {
    var code = SwiftCode(text)
    code.output.reserveCapacity(code.source.count)
    code.readCode(untilClosing: false)
    return code
  }

  /// The code of a source, by line.
  static func lines(of text: String) -> [Substring] {
    String(decoding: read(text).output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The string literals of a source, those within what is interpolated into another before that one.
  static func literals(of text: String) -> [StringLiteral] { read(text).literals }

  private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + offset + count <= source.count else { return false }
    return source[(position + offset)..<(position + offset + count)].elementsEqual("\(text)".utf8)
  }

  private mutating func keep() {
    output.append(source[position])
    position += 1
  }

  /// Blanks a number of bytes; ends of lines stay.
  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where position < source.count {
      output.append(source[position] == UInt8(ascii: "\n") ? UInt8(ascii: "\n") : UInt8(ascii: " "))
      position += 1
    }
  }

  private mutating func readCode(untilClosing: Bool) {
    var depth = 0
    while position < source.count {
      switch source[position] {
      case UInt8(ascii: "/") where starts(with: "//"):
        while position < source.count, source[position] != UInt8(ascii: "\n") { blank() }
      case UInt8(ascii: "/") where starts(with: "/*"): readBlockComment()
      case UInt8(ascii: "/") where beginsRegularExpression: readRegularExpression()
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        if !readString() { keep() }
      case UInt8(ascii: "("):
        depth += 1
        keep()
      case UInt8(ascii: ")"):
        if untilClosing, depth == 0 { return }
        depth -= 1
        keep()
      default: keep()
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < source.count
  }

  private var beginsRegularExpression: Bool {
    let before = output.last { $0 != UInt8(ascii: " ") }
    guard let before, "=(,:[{!|&".utf8.contains(before), position + 1 < source.count else { return false }
    guard source[position + 1] != UInt8(ascii: " ") else { return false }
    let rest = source[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return rest.contains(UInt8(ascii: "/"))
  }

  private mutating func readRegularExpression() {
    blank()
    while position < source.count, source[position] != UInt8(ascii: "/"), source[position] != UInt8(ascii: "\n") {
      blank(source[position] == UInt8(ascii: "\\") ? 2 : 1)
    }
    blank()
  }

  /// Reads a string of any form; false where there is none.
  private mutating func readString() -> Bool {
    let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    guard starts(with: "\"", at: hashes) else { return false }
    let isMultiline = starts(with: "\"\"\"", at: hashes)
    let quotes = isMultiline ? 3 : 1
    let fence = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + fence
    let escape = [UInt8(ascii: "\\")] + fence
    for _ in 0..<(hashes + quotes) { keep() }
    let line = output.count { $0 == UInt8(ascii: "\n") } + 1
    var content: [UInt8] = []
    defer { literals.append(StringLiteral(line: line, text: String(decoding: content, as: UTF8.self))) }
    while position < source.count, !source[position...].starts(with: end) {
      if source[position...].starts(with: escape) {
        blank(escape.count)
        guard position < source.count, source[position] == UInt8(ascii: "(") else {
          blank()
          continue
        }
        keep()
        readCode(untilClosing: true)
        if position < source.count { keep() }
        content += "…".utf8
      } else if !isMultiline, source[position] == UInt8(ascii: "\n") {
        return true
      } else {
        content.append(source[position])
        blank()
      }
    }
    for _ in end where position < source.count { keep() }
    return true
  }
}
