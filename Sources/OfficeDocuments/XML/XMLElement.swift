/// An element of a document that was read, with its names as we write them.
///
/// A name has the prefix that ``XMLNamespaces`` gives its namespace, whatever the document calls it; one of a namespace
/// that is not known here begins with `?:`, so that nothing takes it for something else.
struct XMLElement: Sendable, Hashable {
  var name: String
  var attributes: [XMLAttribute] = []
  var children: [XMLNode] = []

  /// The elements in it, in order.
  var elements: [XMLElement] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// The value of an attribute.
  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The first element in it of a name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// Whether it, or an element in it, passes.
  func contains(where passes: (XMLElement) -> Bool) -> Bool {
    passes(self) || elements.contains { $0.contains(where: passes) }
  }
}

/// An attribute of an element.
struct XMLAttribute: Sendable, Hashable {
  var name: String
  var value: String
}

/// What an element holds.
enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(String)

  /// Whether it is text.
  var isText: Bool { if case .text = self { true } else { false } }
}

extension XMLElement {
  /// The element as XML; the prefixes are those of ``XMLNamespaces``.
  var xml: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    result += "<" + name
    for attribute in attributes { result += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\"" }
    guard !children.isEmpty else { return result += "/>" }
    result += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &result)
      case .text(let text): result += XMLText.escaped(text)
      }
    }
    result += "</\(name)>"
  }
}

/// The namespaces of Office Open XML that are known here (ECMA-376, both forms), and what each is called.
enum XMLNamespaces {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let placement = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let vector = "urn:schemas-microsoft-com:vml"

  /// The prefix of each namespace.
  static let prefixes: [String: String] = [
    main: "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    relationships: "r", "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    drawing: "a", "http://purl.oclc.org/ooxml/drawingml/main": "a",
    placement: "wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    picture: "pic", "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    vector: "v",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]

  /// The declarations for the root of a part of ours.
  static let declarations: KeyValuePairs<String, String> = [
    "xmlns:w": main, "xmlns:r": relationships, "xmlns:a": drawing, "xmlns:wp": placement, "xmlns:pic": picture,
    "xmlns:v": vector,
  ]
}
