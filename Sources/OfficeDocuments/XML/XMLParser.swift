/// Reads XML that may have been made to do harm (XML 1.0, Namespaces in XML 1.0), in UTF-8.
///
/// A document type is refused, and with it every entity of its own. Comments and instructions are left out.
struct XMLParser {
  /// Why it is not read, in a few words.
  struct Failure: Error { let reason: String }

  private static let greatestDepth = 200
  private static let mostElements = 500_000

  private let bytes: [UInt8]
  private var place = 0
  private var count = 0

  /// The element of a document.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
    // Checked once: what is cut out of it below is then well-formed too.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Failure(reason: "it is not UTF-8") }
    var parser = XMLParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place = 3 }
    try parser.skipBetween()
    guard parser.peek == UInt8(ascii: "<") else { throw Failure(reason: "it is no XML") }
    let root = try parser.element(["xml": "xml"], depth: 0)
    try parser.skipBetween()
    guard parser.place == bytes.count else { throw Failure(reason: "something follows its end") }
    return root
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    return unsafe bytes[place..<place + length].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: length))
  }

  /// Moves behind the next place of a text.
  private mutating func skip(past text: StaticString) throws(Failure) {
    while place < bytes.count {
      if isAt(text) { return place += text.utf8CodeUnitCount }
      place += 1
    }
    throw Failure(reason: "it ends too soon")
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Skips blanks, comments and instructions.
  private mutating func skipBetween() throws(Failure) {
    while true {
      skipBlanks()
      guard try skippedAside() else { return }
    }
  }

  /// Skips a comment or an instruction, where one stands here.
  private mutating func skippedAside() throws(Failure) -> Bool {
    if isAt("<!--") {
      try skip(past: "-->")
    } else if isAt("<?") {
      try skip(past: "?>")
    } else {
      guard !isAt("<!DOCTYPE") else { throw Failure(reason: "it declares a document type") }
      return false
    }
    return true
  }

  private mutating func element(_ scope: [String: String], depth: Int) throws(Failure) -> XMLElement {
    count += 1
    guard depth < Self.greatestDepth, count <= Self.mostElements else { throw Failure(reason: "it is too large") }
    place += 1
    let tag = try name()
    var written: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      guard let byte = peek else { throw Failure(reason: "it ends too soon") }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      written.append(try attribute())
      guard written.count <= 1_000 else { throw Failure(reason: "it is too large") }
    }
    var scope = scope
    for (name, value) in written where name == "xmlns" || name.hasPrefix("xmlns:") {
      scope[name == "xmlns" ? "" : String(name.dropFirst(6))] = XMLNamespaces.prefixes[value] ?? "?"
    }
    var element = XMLElement(name: Self.resolved(tag, scope, isAttribute: false))
    element.attributes = written.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") }
      .map { XMLAttribute(name: Self.resolved($0.name, scope, isAttribute: true), value: $0.value) }
    if isAt("/>") {
      place += 2
      return element
    }
    guard peek == UInt8(ascii: ">") else { throw Failure(reason: "it is no XML") }
    place += 1
    element.children = try content(of: tag, scope, depth: depth)
    return element
  }

  private static func resolved(_ name: String, _ scope: [String: String], isAttribute: Bool) -> String {
    guard let colon = name.firstIndex(of: ":") else {
      guard !isAttribute, let prefix = scope[""] else { return name }
      return "\(prefix):\(name)"
    }
    return "\(scope[String(name[..<colon])] ?? "?"):\(name[name.index(after: colon)...])"
  }

  private mutating func content(
    of tag: String, _ scope: [String: String], depth: Int
  ) throws(Failure) -> [XMLNode] {
    var children: [XMLNode] = []
    while true {
      let start = place
      while let byte = peek, byte != UInt8(ascii: "<") { place += 1 }
      if place > start { children.append(.text(try Self.unescaped(bytes[start..<place]))) }
      if isAt("<![CDATA[") {
        let start = place + 9
        try skip(past: "]]>")
        children.append(.text(String(decoding: bytes[start..<place - 3], as: UTF8.self)))
      } else if isAt("</") {
        place += 2
        guard try name() == tag else { throw Failure(reason: "an element is not ended") }
        skipBlanks()
        guard peek == UInt8(ascii: ">") else { throw Failure(reason: "it is no XML") }
        place += 1
        return children
      } else if try !skippedAside() {
        guard peek != nil else { throw Failure(reason: "it ends too soon") }
        children.append(.element(try element(scope, depth: depth + 1)))
      }
    }
  }

  /// A name: letters and digits of any script, and signs between them.
  ///
  /// What else XML excludes does no harm here.
  private mutating func name() throws(Failure) -> String {
    let start = place
    while let byte = peek, byte > 0x7F || Self.isNameByte(byte) { place += 1 }
    guard place > start else { throw Failure(reason: "a name is missing") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func attribute() throws(Failure) -> (name: String, value: String) {
    let name = try name()
    skipBlanks()
    guard peek == UInt8(ascii: "=") else { throw Failure(reason: "an attribute has no value") }
    place += 1
    skipBlanks()
    guard let quote = peek, quote == 0x22 || quote == 0x27 else {
      throw Failure(reason: "an attribute has no value")
    }
    place += 1
    let start = place
    while let byte = peek, byte != quote { place += 1 }
    guard peek != nil else { throw Failure(reason: "it ends too soon") }
    defer { place += 1 }
    return (name, try Self.unescaped(bytes[start..<place]))
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// The text with its references replaced.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(pieces[0])
    for piece in pieces.dropFirst() {
      guard let end = piece.firstIndex(of: ";") else { throw Failure(reason: "an entity is not known") }
      let name = String(piece[..<end])
      guard let value = entities[name] ?? character(name) else { throw Failure(reason: "an entity is not known") }
      result += value + piece[piece.index(after: end)...]
    }
    return result
  }

  private static func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
