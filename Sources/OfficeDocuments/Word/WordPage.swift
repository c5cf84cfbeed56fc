/// The size of a page and its margins, in twentieths of a point.
///
/// Those of ours are A4 with the margins of Vietnamese papers (Decree 30/2020): 20 mm at the top, the bottom and the right,
/// 30 at the left.
struct WordPage: Sendable, Hashable {
  var (width, height) = (11_906, 16_838)
  var (top, right, bottom, left) = (1_134, 1_134, 1_134, 1_701)
  var (header, footer) = (567, 567)

  /// The page across, where it is upright, and as it is otherwise.
  func turned(isLandscape: Bool) -> WordPage {
    guard isLandscape == (width < height) else { return self }
    var page = self
    (page.width, page.height) = (height, width)
    return page
  }

  /// How broad the text is.
  var textWidth: Int { max(1_000, width - left - right) }

  /// The elements of a section that say so.
  func write(to xml: inout XMLWriter) {
    if width > height {
      xml.empty("w:pgSz", ["w:w": "\(width)", "w:h": "\(height)", "w:orient": "landscape"])
    } else {
      xml.empty("w:pgSz", ["w:w": "\(width)", "w:h": "\(height)"])
    }
    xml.empty(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "\(right)", "w:bottom": "\(bottom)", "w:left": "\(left)",
        "w:header": "\(header)", "w:footer": "\(footer)", "w:gutter": "0",
      ])
  }
}
