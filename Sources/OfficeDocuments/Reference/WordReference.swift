/// A document of someone's own whose looks others take: its styles, its page, its header and footer.
///
/// Its text is ignored. It may come from anywhere, so that nothing in it is trusted: what could act (macros, controls, fields,
/// links to elsewhere) is left out and noted, and what could fill the memory is refused.
public struct WordReference: Sendable, Hashable {
  /// The styles, cleaned.
  let styles: XMLElement?
  /// The colours and fonts that the styles name, as a part.
  let theme: String?
  /// The fonts that it declares.
  let fonts: [XMLElement]
  /// Its page.
  let page: WordPage
  /// The pictures in its header and footer.
  private(set) var images: [Image] = []
  private var margins: [Place: Margin] = [:]
  /// What was left out, each once.
  public private(set) var omissions: [Omission] = []

  /// What is left out of a document.
  public enum Omission: String, Sendable, Hashable, CaseIterable {
    /// Programs in the document.
    case macros
    /// Links to files and pages elsewhere, which a word processor would ask for.
    case externalLinks
    /// Embedded objects and controls.
    case activeContent
    /// Fields that do more than count pages.
    case fields
    /// Pictures of a kind that isn't taken, or that are missing.
    case pictures
    /// Fonts in the document itself.
    case embeddedFonts
    /// Headers and footers of even pages.
    case evenPages
  }

  /// The largest document that is read, in bytes.
  public static let greatestBytes = ZipReader.Limits().archive

  /// Where a header or footer stands.
  private struct Place: Hashable {
    var kind: String
    var isOfFirstPage: Bool
  }

  /// A header or footer.
  struct Margin: Sendable, Hashable {
    /// What is in it, as XML in our names.
    var xml: String
    /// Whether it shows the number of the page.
    var numbersPages: Bool
    /// The places of its pictures.
    var images: [Int]
  }

  /// A picture, of a kind that word processors draw.
  struct Image: Sendable, Hashable {
    var ending: String
    var bytes: [UInt8]

    /// The kinds, and the media type of each.
    static let types = [
      "bmp": "image/bmp", "emf": "image/x-emf", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
      "png": "image/png", "tif": "image/tiff", "tiff": "image/tiff", "wmf": "image/x-wmf",
    ]

    func name(_ number: Int) -> String { "letterhead\(number + 1).\(ending)" }
  }

  /// How parts of ours name a picture.
  static func imageRelationship(_ number: Int) -> String { "rIdLetterhead\(number + 1)" }

  /// Reads a document.
  ///
  /// - Throws: ``OfficeDocumentError`` for what is no document, or would take too much to read.
  public init(_ bytes: [UInt8]) throws(OfficeDocumentError) {
    let package = try ReferencePackage(bytes)
    var cleaning = ReferenceCleaning()
    if package.hasMacros { cleaning.omit(.macros) }
    let section = package.lastSection
    page = section.map(WordPage.init(of:)) ?? WordPage()
    styles = try package.part("styles").map { cleaning.styles($0.root) }
    theme = try package.part("theme").flatMap { cleaning.theme($0.root) }
    fonts = try package.part("fontTable").map { cleaning.fonts($0.root) } ?? []
    try readMargins(section, package, &cleaning)
    omissions = cleaning.omissions
  }

  private mutating func readMargins(
    _ section: XMLElement?, _ package: ReferencePackage, _ cleaning: inout ReferenceCleaning
  ) throws(OfficeDocumentError) {
    let hasFirstPage = section?.first("w:titlePg").map { !["0", "false", "off"].contains($0["w:val"]) } ?? false
    for kind in ["header", "footer"] {
      for reference in section?.elements ?? [] where reference.name == "w:\(kind)Reference" {
        let type = reference["w:type"] ?? "default"
        guard type != "even" else {
          cleaning.omit(.evenPages)
          continue
        }
        guard type == "default" || hasFirstPage, let identifier = reference["r:id"],
          let part = try package.part(identifier: identifier)
        else { continue }
        margins[Place(kind: kind, isOfFirstPage: type == "first")] = try margin(part, package, &cleaning)
      }
      // Without a first page of its own, the same stands on all.
      if !hasFirstPage {
        margins[Place(kind: kind, isOfFirstPage: true)] = margins[Place(kind: kind, isOfFirstPage: false)]
      }
    }
  }

  private mutating func margin(
    _ part: ReferencePackage.Part, _ package: ReferencePackage, _ cleaning: inout ReferenceCleaning
  ) throws(OfficeDocumentError) -> Margin {
    var known: [String: Int] = [:]
    for link in part.links where link.kind == "image" {
      guard let image = try package.image(link) else {
        cleaning.omit(link.isExternal ? .externalLinks : .pictures)
        continue
      }
      known[link.identifier] = images.count
      images.append(image)
    }
    return cleaning.margin(part.root, images: known)
  }

  /// The header or footer of a page.
  func margin(_ kind: String, isOfFirstPage: Bool) -> Margin? {
    margins[Place(kind: kind, isOfFirstPage: isOfFirstPage)]
  }

  /// Whether it numbers its pages itself.
  var numbersPages: Bool {
    ["header", "footer"].contains { margin($0, isOfFirstPage: false)?.numbersPages == true }
  }
}

extension WordPage {
  /// The page of a section; what is missing, or is no page that text has room on, is as ours.
  init(of section: XMLElement) {
    self.init()
    func number(_ element: XMLElement?, _ name: String, _ range: ClosedRange<Int>) -> Int? {
      element?["w:\(name)"].flatMap(Int.init).flatMap { range.contains($0) ? $0 : nil }
    }
    let (size, margin) = (section.first("w:pgSz"), section.first("w:pgMar"))
    let sides = 4_000...31_680
    if let width = number(size, "w", sides), let height = number(size, "h", sides) {
      // Ours turns it where a section lies across.
      (self.width, self.height) = (min(width, height), max(width, height))
    }
    let room = 0...(width / 3)
    top = number(margin, "top", room) ?? top
    bottom = number(margin, "bottom", room) ?? bottom
    left = number(margin, "left", room) ?? left
    right = number(margin, "right", room) ?? right
    header = number(margin, "header", room) ?? header
    footer = number(margin, "footer", room) ?? footer
  }
}
