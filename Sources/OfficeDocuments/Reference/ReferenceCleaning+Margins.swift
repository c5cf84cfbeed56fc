// Headers and footers.
extension ReferenceCleaning {
  private static let vocabularies: Set<String> = ["w", "a", "wp", "pic", "v"]
  /// Elements that act, or that lead to parts which are not taken.
  private static let active: Set<String> = ["w:object", "w:control", "w:altChunk", "w:subDoc", "w:movie"]
  /// Elements that say nothing here.
  private static let silent: Set<String> = [
    "w:sectPr", "w:footnoteReference", "w:endnoteReference", "w:commentReference", "w:permStart", "w:permEnd",
    "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom", "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart",
    "w:commentRangeEnd", "w:proofErr", "w:numPr", "w:delInstrText", "a:hlinkClick", "a:hlinkHover", "a:extLst",
  ]
  /// Elements of which only what they hold is taken.
  private static let wrappers: Set<String> = [
    "w:hyperlink", "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:ins", "w:moveTo",
  ]

  /// A header or footer, with the pictures that are known by an identifier.
  mutating func margin(_ root: XMLElement, images: [String: Int]) -> WordReference.Margin {
    var state = MarginState(images: images, fields: ReferenceFields(root))
    let children = root.elements.flatMap { cleaned($0, &state) }
    let hasFields = children.contains { $0.contains { ["w:fldSimple", "w:instrText"].contains($0.name) } }
    return WordReference.Margin(
      xml: children.map(\.xml).joined(), numbersPages: hasFields && state.fields.numbersPages,
      images: Array(state.used).sorted())
  }

  /// What is known while a header or footer is read.
  private struct MarginState {
    let images: [String: Int]
    var used: Set<Int> = []
    var fields: ReferenceFields
  }

  private mutating func inside(_ element: XMLElement, _ state: inout MarginState) -> [XMLNode] {
    var result: [XMLNode] = []
    for child in element.children {
      switch child {
      case .text: result.append(child)
      case .element(let child): result += cleaned(child, &state).map(XMLNode.element)
      }
    }
    return result
  }

  /// What is taken of an element: itself, what it holds, or nothing.
  private mutating func cleaned(_ element: XMLElement, _ state: inout MarginState) -> [XMLElement] {
    func elements(_ nodes: [XMLNode]) -> [XMLElement] { XMLElement(name: "", children: nodes).elements }
    switch element.name {
    case "mc:AlternateContent":
      // What older programs are to show, which is in the vocabularies that are known here.
      return element.first("mc:Fallback").map { elements(inside($0, &state)) } ?? []
    case "w:drawing", "w:pict":
      // One without its picture, or with shapes of a vocabulary that isn't known here, would be a damaged one.
      guard isWhole(element, state.images) else {
        omit(.pictures)
        return []
      }
    case "w:fldSimple":
      guard ReferenceFields.isCounting(element["w:instr"] ?? "") else {
        omit(.fields)
        return elements(inside(element, &state))
      }
    case "w:fldChar", "w:instrText":
      switch state.fields.taken(element) {
      case .nothing: return []
      case .refused:
        omit(.fields)
        return []
      case .element(let taken):
        return [
          XMLElement(
            name: taken.name, attributes: attributes(of: taken, &state), children: taken.children.filter(\.isText))
        ]
      }
    case let name where Self.wrappers.contains(name):
      if element["r:id"] != nil { omit(.externalLinks) }
      return elements(inside(element, &state))
    case let name where Self.active.contains(name):
      omit(.activeContent)
      return []
    case let name where Self.silent.contains(name): return []
    default: break
    }
    guard Self.isKnown(element.name, Self.vocabularies) else { return [] }
    let attributes = attributes(of: element, &state)
    return [XMLElement(name: element.name, attributes: attributes, children: inside(element, &state))]
  }

  /// Whether every picture that it shows is there.
  private func isWhole(_ drawing: XMLElement, _ images: [String: Int]) -> Bool {
    if drawing.name == "w:drawing", !drawing.contains(where: { $0.name == "pic:pic" }) { return false }
    return !drawing.contains { element in
      element.attributes.contains { ["r:embed", "r:id", "r:pict"].contains($0.name) && images[$0.value] == nil }
        && element.name != "a:hlinkClick" && element.name != "a:hlinkHover"
    }
  }

  private mutating func attributes(of element: XMLElement, _ state: inout MarginState) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    for attribute in element.attributes {
      switch attribute.name {
      case "r:embed", "r:id", "r:pict":
        guard let number = state.images[attribute.value] else { continue }
        state.used.insert(number)
        result.append(XMLAttribute(name: attribute.name, value: WordReference.imageRelationship(number)))
      case "r:link", "src", "href": omit(.externalLinks)
      case let name where !name.contains(":"):
        if Self.isWord(name) { result.append(attribute) }
      case let name:
        // Identifiers of editing sessions are of no use here.
        if Self.isKnown(name, ["w", "xml"]), !name.hasPrefix("w:rsid") { result.append(attribute) }
      }
    }
    return result
  }
}
