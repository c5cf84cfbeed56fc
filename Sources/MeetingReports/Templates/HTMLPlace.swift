/// Where in the HTML of a template something stands.
enum HTMLPlace: Hashable {
  /// In text, between elements.
  case text
  /// In the name of an element.
  case tagName(String)
  /// Within a tag, between attributes; the element that it begins.
  case tag(String)
  /// In the name of an attribute.
  case attributeName(String, element: String)
  /// After the equals sign of an attribute.
  case beforeValue(String, element: String)
  /// In the value of an attribute, and the quote that ends it.
  case attributeValue(String, quote: Character?, element: String)
  /// In an element whose content is not HTML; and what was read of the tag that may end it.
  case rawText(String, read: String = "")
  /// In a comment, or another thing that begins with `<!`; and its beginning and end, as far as read.
  case comment(read: String)
  /// Behind something of which a reader of HTML may make more than is seen here; nothing leads out of it.
  case unclear(String)

  /// Elements whose content is text in which no tag counts (``textElements``), or not even an escape.
  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
  ]

  /// Elements in which an escape counts, so that a value is safe there.
  static let textElements: Set<String> = ["title", "textarea"]

  /// Whether a section may begin here: nothing that it leaves out changes what is around it.
  var allowsSections: Bool {
    switch self {
    case .text, .tag, .attributeValue(_, quote: .some, _): true
    default: false
    }
  }

  /// Whether a value of an attribute is more than text: an address, a script, a style.
  static func isActive(_ attribute: String) -> Bool {
    attribute.hasPrefix("on")
      || [
        "href", "src", "srcset", "srcdoc", "action", "formaction", "poster", "data", "cite", "background", "ping",
        "manifest", "xlink:href", "xml:base", "style", "http-equiv", "content", "sandbox", "allow", "is", "imagesrcset",
        "codebase", "classid", "archive", "code", "object", "longdesc", "profile", "lowsrc", "dynsrc", "usemap", "rel",
        // An animation sets another attribute to them.
        "attributename", "to", "from", "by", "values",
      ].contains(attribute)
  }

  /// What it is, for who wrote the template.
  var words: String {
    switch self {
    case .text: "text"
    case .tagName: "the name of an element"
    case .tag(let element): "the tag <\(element)>, between attributes"
    case .attributeName: "the name of an attribute"
    case .beforeValue(let name, _), .attributeValue(let name, quote: nil, _): "the value of \(name), without quotes"
    case .attributeValue(let name, _, _): "the value of \(name)"
    case .rawText(let element, _): "<\(element)>"
    case .comment: "a comment"
    case .unclear(let what): what
    }
  }

  /// The place after more HTML.
  ///
  /// Scalar by scalar: a mark that combines with a bracket or a quote leaves it what it is.
  func after(_ html: Substring) -> HTMLPlace { html.unicodeScalars.reduce(self) { $0.after(Character($1)) } }

  private func after(_ character: Character) -> HTMLPlace {
    switch self {
    case .text: character == "<" ? .tagName("") : .text
    case .tagName(let name): Self.afterName(name, character)
    case .tag(let element): Self.inTag(element, character)
    case .attributeName(let name, let element):
      character == "="
        ? .beforeValue(name, element: element)
        : character.isWhitespace || character == "/"
          ? .tag(element)
          : character == ">"
            ? Self.content(of: element)
            : .attributeName(name + character.lowercased(), element: element)
    case .beforeValue(let name, let element):
      character == "\"" || character == "'"
        ? .attributeValue(name, quote: character, element: element)
        : character.isWhitespace
          ? self
          : character == ">" ? Self.content(of: element) : .attributeValue(name, quote: nil, element: element)
    case .attributeValue(_, let quote?, let element): character == quote ? .tag(element) : self
    case .attributeValue(_, quote: nil, let element):
      character.isWhitespace ? .tag(element) : character == ">" ? Self.content(of: element) : self
    case .rawText, .comment: afterHidden(character)
    case .unclear: self
    }
  }

  private static func afterName(_ name: String, _ character: Character) -> HTMLPlace {
    if name.isEmpty, character == "!" || character == "?" { return .comment(read: "<!") }
    if name.isEmpty, !character.isLetter, character != "/" { return character == "<" ? .tagName("") : .text }
    if character == ">" { return content(of: name) }
    // A slash ends the name, but not the element: only foreign elements close themselves.
    let ends = character.isWhitespace || character == "/" && !name.isEmpty
    return ends ? .tag(name) : .tagName(name + character.lowercased())
  }

  private static func inTag(_ element: String, _ character: Character) -> HTMLPlace {
    if character == ">" { return content(of: element) }
    return character.isWhitespace || character == "/"
      ? .tag(element) : .attributeName(character.lowercased(), element: element)
  }

  private static func content(of element: String) -> HTMLPlace {
    element == "plaintext" ? .unclear("<plaintext>") : rawElements.contains(element) ? .rawText(element) : .text
  }

  /// Raw text ends with the tag of its element, a comment with `-->`, another thing with `<!` at `>`.
  private func afterHidden(_ character: Character) -> HTMLPlace {
    switch self {
    case .comment(let read):
      let all = read + String(character)
      if all.hasPrefix("<![") { return .unclear("a CDATA section") }
      guard all.hasPrefix("<!--") || all.count < 4 && "<!--".hasPrefix(all) else {
        return character == ">" ? .text : .comment(read: read)
      }
      let endings =
        ["<!-->", "<!--->"].contains(all) || all.count > 6 && (all.hasSuffix("-->") || all.hasSuffix("--!>"))
      if endings { return .text }
      return .comment(read: all.count > 7 ? "<!--" + all.suffix(3) : all)
    case .rawText(let element, let read):
      let (seen, end) = (read + character.lowercased(), "</\(element)>")
      if seen == end { return .text }
      // Behind these a script goes on after its end, and within a picture a title holds elements.
      if element == "script", seen == "<!--" { return .unclear("a comment within <script>") }
      if Self.textElements.contains(element), read == "<", character.isLetter {
        return .unclear("a tag within <\(element)>")
      }
      let isBeginning = end.hasPrefix(seen) || element == "script" && "<!--".hasPrefix(seen)
      return .rawText(element, read: isBeginning ? seen : character == "<" ? "<" : "")
    default: return self
    }
  }
}
