import MeetingRecords

/// The names that templates may ask for.
enum TemplateVocabulary {
  /// What a page has.
  private static let page = [
    "language", "direction", "title", "style", "skip", "home", "contents", "hasContents", "entries", "masthead",
    "sections", "imprint", "kind", "mark", "search", "scripts",
  ]
  /// What sections and blocks have.
  private static let blocks = [
    "anchor", "heading", "isWide", "blocks", "heading1", "paragraph", "clause", "facts", "list", "numbered", "table",
    "picture", "isLandscape", "beginsPage", "subclause", "subheading", "head", "signatures",
  ]
  /// What the kinds of blocks have.
  private static let parts = [
    "text", "lines", "items", "term", "values", "several", "level", "marker", "caption", "columns", "column", "rows",
    "cells", "isRegister", "hasSeveral", "isHeader", "isEmpty", "svg",
    "issuer", "particulars", "places", "side", "name", "office",
  ]

  /// All of them; a dot is the value in hand.
  static let names = Set(page + blocks + parts + ["."])

  /// Those that are always ours and hold letters, digits, hyphens and the signs of base64 only: safe in any quoted value.
  static let harmless: Set<String> = ["anchor", "language", "direction", "level", "kind", "scripts"]

  /// Those that hold elements, which no attribute can.
  static let markup: Set<String> = ["svg", "home", "search"]

  /// The name that one was meant as.
  static func nearest(to name: String) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let cutoff = max(1, wanted.count / 3)
    let ranked = names.compactMap { name in
      EditDistance.between(wanted, Array(name.lowercased().utf8), cutoff: cutoff).map { (distance: $0, name: name) }
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}
