public import MeetingRecords

/// A picture in Scalable Vector Graphics, alone in a file or inside a page.
///
/// It has a title and a description, which a reader of the screen speaks in its place. Identifiers inside it begin with
/// its own, so that several stand in one page.
public struct SVGPicture: Sendable, Hashable {
  /// What the identifiers in it begin with: ASCII letters, digits and hyphens, the first a letter.
  public let identifier: String
  /// The language of the words that are ours.
  public var language: LanguageTag
  /// What it shows, in a few words.
  public var title: String
  /// What is to be seen in it, for who cannot see it.
  public var description: String
  /// Its size in pixels.
  public var width: Double, height: Double
  /// What is drawn, the first at the bottom.
  public var elements: [SVGElement]

  /// A picture from its parts; what may not stand in the identifier is left out of it.
  public init(
    identifier: String, language: LanguageTag, title: String, description: String, width: Double, height: Double,
    elements: [SVGElement]
  ) {
    self.identifier = Self.identifier(identifier)
    self.language = language
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.elements = elements
  }

  /// An identifier of what may stand in one.
  static func identifier(_ text: String) -> String {
    "p-" + text.filter { $0 == "-" || $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
  }

  /// The picture as a file: SVG with a style sheet for light and dark, in UTF-8, ended by a line feed.
  ///
  /// It asks for nothing: no font, no file, no network.
  public var file: String {
    let ground = SVGElement.rectangle(x: 0, y: 0, width: width, height: height).with(.fill, "#ffffff").styled(.ground)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + text(style: "<style>\(PictureStyle.colours)\(PictureStyle.rules)</style>", elements: [ground] + elements)
      + "\n"
  }

  /// The picture as an element of a page in HTML, which has the rules of ``PictureStyle``.
  var inPage: String { text(style: "", elements: elements) }

  private func text(style: String, elements: [SVGElement]) -> String {
    let (width, height) = (SVGElement.number(width), SVGElement.number(height))
    let tag = SVGElement.escaped(language.description)
    var output = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-labelledby="\(identifier)-title \(identifier)-desc" lang="\(tag)" xml:lang="\(tag)">
      """
    SVGElement(.title, text: title).with(.id, identifier + "-title").write(to: &output)
    SVGElement(.description, text: description).with(.id, identifier + "-desc").write(to: &output)
    output += style
    for element in elements { element.write(to: &output) }
    return output + "</svg>"
  }
}
