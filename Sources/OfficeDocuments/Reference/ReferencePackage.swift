/// The parts of a document that is read for its looks.
struct ReferencePackage {
  /// A part, with what it leads to.
  struct Part {
    var root: XMLElement
    var links: [Link]
  }

  /// A relationship (ECMA-376 part 2 §9).
  struct Link: Hashable {
    var identifier: String
    /// The last word of its type: `styles`, `header`, `image`.
    var kind: String
    /// The entry that it leads to; for one that leads elsewhere as it is written.
    var target: String
    var isExternal: Bool
  }

  private let archive: ZipReader
  private let document: XMLElement
  private let links: [Link]
  /// Whether programs are in it.
  let hasMacros: Bool

  init(_ bytes: [UInt8]) throws(OfficeDocumentError) {
    archive = try ZipReader(bytes)
    let roots = try Self.links(of: "", in: archive)
    guard let main = roots.first(where: { $0.kind == "officeDocument" && !$0.isExternal })?.target,
      let document = try Self.root(of: main, in: archive), document.name == "w:document"
    else { throw .notADocument }
    self.document = document
    links = try Self.links(of: main, in: archive)
    hasMacros = archive.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
  }

  /// The page and margins of the last section, which are those of the document.
  var lastSection: XMLElement? { document.first("w:body")?.elements.last { $0.name == "w:sectPr" } }

  /// The part of a kind; the first where there are several.
  func part(_ kind: String) throws(OfficeDocumentError) -> Part? { try part { $0.kind == kind } }

  /// The part that the document knows by an identifier.
  func part(identifier: String) throws(OfficeDocumentError) -> Part? { try part { $0.identifier == identifier } }

  private func part(where passes: (Link) -> Bool) throws(OfficeDocumentError) -> Part? {
    guard let link = links.first(where: { !$0.isExternal && passes($0) }),
      let root = try Self.root(of: link.target, in: archive)
    else { return nil }
    return Part(root: root, links: try Self.links(of: link.target, in: archive))
  }

  /// The picture that a link leads to; absent where it leads elsewhere, to nothing, or to something else.
  func image(_ link: Link) throws(OfficeDocumentError) -> WordReference.Image? {
    let ending = String(link.target.split(separator: ".").last ?? "").lowercased()
    guard !link.isExternal, WordReference.Image.types[ending] != nil,
      let bytes = try archive.bytes(of: link.target)
    else { return nil }
    return WordReference.Image(ending: ending, bytes: bytes)
  }

  private static func root(of name: String, in archive: ZipReader) throws(OfficeDocumentError) -> XMLElement? {
    guard let bytes = try archive.bytes(of: name) else { return nil }
    do { return try XMLParser.parse(bytes) } catch { throw .badPart(shown(name), error.reason) }
  }

  /// A name of an entry as it may be shown anywhere.
  private static func shown(_ name: String) -> String {
    String(
      name.unicodeScalars.prefix(80).filter { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F }.map(Character.init))
  }

  /// What a part leads to, or, of none, what the package does.
  private static func links(of name: String, in archive: ZipReader) throws(OfficeDocumentError) -> [Link] {
    let parts = name.split(separator: "/").map(String.init)
    let (folder, file) = (parts.dropLast(), parts.last ?? "")
    let place = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    guard let root = try root(of: place, in: archive) else { return [] }
    return root.elements.filter { $0.name == "rel:Relationship" }.prefix(2_000).compactMap { element in
      guard let identifier = element["Id"], let type = element["Type"], let target = element["Target"] else {
        return nil
      }
      let isExternal = element["TargetMode"]?.lowercased() == "external" || target.contains(":")
      return Link(
        identifier: identifier, kind: String(type.split(separator: "/").last ?? ""),
        target: isExternal ? target : resolved(target, in: Array(folder)), isExternal: isExternal)
    }
  }

  /// The entry that a target names, seen from a folder; one that leads out of the package names none.
  private static func resolved(_ target: String, in folder: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folder
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
