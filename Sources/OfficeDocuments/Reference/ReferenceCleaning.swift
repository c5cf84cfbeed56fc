/// Takes of a document of others what only shows, and notes what it leaves out.
struct ReferenceCleaning {
  /// What was left out, each once, in the order of ``WordReference/Omission``.
  var omissions: [WordReference.Omission] { WordReference.Omission.allCases.filter(omitted.contains) }
  private var omitted: Set<WordReference.Omission> = []

  mutating func omit(_ omission: WordReference.Omission) { omitted.insert(omission) }

  // MARK: Styles, theme, fonts

  /// Styles: elements of WordprocessingML and nothing else, without lists, since those are not taken.
  mutating func styles(_ root: XMLElement) -> XMLElement {
    let grid = root.elements.first { Self.isTable($0) && $0.first("w:name")?["w:val"]?.lowercased() == "table grid" }
    let base = grid?.first("w:basedOn")?["w:val"]
    // Word processors bring along a hundred styles of tables; a document of ours has one.
    let taken = only(["w"], in: root) { element in
      element.name != "w:numPr"
        && (!Self.isTable(element) || element == grid || element["w:default"] != nil || element["w:styleId"] == base)
    }
    return taken ?? XMLElement(name: "w:styles")
  }

  private static func isTable(_ element: XMLElement) -> Bool {
    element.name == "w:style" && element["w:type"] == "table"
  }

  /// The theme as a part; absent where it is none.
  ///
  /// It may name pictures to fill shapes with, which are not taken.
  mutating func theme(_ root: XMLElement) -> String? {
    guard root.name == "a:theme", let cleaned = only(["a"], in: root, where: { $0.name != "a:blipFill" }) else {
      return nil
    }
    return XMLWriter.part("a:theme", ["xmlns:a": XMLNamespaces.drawing, "name": root["name"] ?? ""]) { xml in
      for element in cleaned.elements { xml.raw(element.xml) }
    }
  }

  /// The fonts, without those that are in the document itself.
  mutating func fonts(_ root: XMLElement) -> [XMLElement] {
    if root.contains(where: { $0.name.hasPrefix("w:embed") }) { omit(.embeddedFonts) }
    let cleaned = only(["w"], in: root) { !$0.name.hasPrefix("w:embed") }
    return cleaned?.elements.filter { $0.name == "w:font" } ?? []
  }

  /// The element with what is of the vocabularies and passes; absent where it doesn't itself.
  private func only(_ prefixes: Set<String>, in element: XMLElement, where passes: (XMLElement) -> Bool) -> XMLElement?
  {
    guard Self.isKnown(element.name, prefixes), passes(element) else { return nil }
    var cleaned = XMLElement(name: element.name)
    cleaned.attributes = element.attributes.filter {
      !$0.name.contains(":") ? Self.isWord($0.name) : Self.isKnown($0.name, prefixes.union(["xml"]))
    }
    cleaned.children = element.children.compactMap { child in
      guard case .element(let child) = child else { return nil }
      return only(prefixes, in: child, where: passes).map(XMLNode.element)
    }
    return cleaned
  }

  static func isKnown(_ name: String, _ prefixes: Set<String>) -> Bool {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && prefixes.contains(String(parts[0])) && isWord(String(parts[1]))
  }

  static func isWord(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      }
  }
}
