/// Which fields of a header or footer are taken: those that only count pages.
///
/// A code may be in pieces over several runs, each of which says nothing alone: all of it is read before any is taken, and what
/// is taken is written in one piece.
struct ReferenceFields {
  /// The code of each field, in the order in which they begin; absent of one that is not taken.
  private var codes: [String?] = []
  /// Whether one of them is the number of the page.
  private(set) var numbersPages = false
  private var next = 0
  /// The fields in which the text stands, each with the code that is still to be written.
  private var open: [(isTaken: Bool, code: String?)] = []

  private static let counting: Set<String> = ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"]

  /// Whether a field of this code only counts: its name, and how the number is written.
  static func isCounting(_ code: String) -> Bool {
    let words = code.uppercased().split(whereSeparator: \.isWhitespace)
    return words.first.map { counting.contains(String($0)) } == true
      && !code.contains { "\"{}".contains($0) }
  }

  /// Reads the codes of a part.
  init(_ root: XMLElement) {
    var codes: [(code: String, isRead: Bool)] = []
    var stack: [Int] = []
    func read(_ element: XMLElement) {
      switch (element.name, element["w:fldCharType"]) {
      case ("w:fldChar", "begin"):
        stack.append(codes.count)
        codes.append(("", true))
      case ("w:fldChar", "separate"): stack.last.map { codes[$0].isRead = false }
      case ("w:fldChar", "end"): _ = stack.popLast()
      case ("w:instrText", _):
        // What stands in the code of a field within a field is part of both.
        for place in stack where codes[place].isRead { codes[place].code += element.text }
      case ("w:fldSimple", _):
        if Self.isPage(element["w:instr"] ?? "") { numbersPages = true }
      default: break
      }
      element.elements.forEach(read)
    }
    read(root)
    self.codes = codes.map { Self.isCounting($0.code) ? $0.code : nil }
    if codes.contains(where: { Self.isPage($0.code) }) { numbersPages = true }
  }

  private static func isPage(_ code: String) -> Bool {
    isCounting(code) && code.uppercased().split(whereSeparator: \.isWhitespace).first == "PAGE"
  }

  /// What is written of a mark or a code; asked in the order of the text.
  enum Taken {
    /// This, in its place.
    case element(XMLElement)
    /// Nothing, since it is written already.
    case nothing
    /// Nothing, since the field is not taken.
    case refused
  }

  /// What is written of a mark or a code.
  mutating func taken(_ element: XMLElement) -> Taken {
    switch (element.name, element["w:fldCharType"]) {
    case ("w:fldChar", "begin"):
      let code = codes.indices.contains(next) ? codes[next] : nil
      next += 1
      open.append((code != nil, code))
      return code == nil ? .refused : .element(element)
    case ("w:fldChar", "end"): return open.popLast()?.isTaken == true ? .element(element) : .refused
    case ("w:instrText", _):
      guard let field = open.last, field.isTaken else { return .refused }
      guard let code = field.code else { return .nothing }
      open[open.count - 1].code = nil
      return .element(
        XMLElement(
          name: element.name, attributes: [XMLAttribute(name: "xml:space", value: "preserve")], children: [.text(code)])
      )
    default: return open.last?.isTaken == true ? .element(element) : .refused
    }
  }
}

extension XMLElement {
  /// The text directly in it.
  var text: String { children.map { if case .text(let text) = $0 { text } else { "" } }.joined() }
}
