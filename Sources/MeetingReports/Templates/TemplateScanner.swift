/// Reads a template of HTML tag by tag, and refuses what could go wrong when it is filled.
///
/// It follows the HTML around the tags as far as is needed to know where each stands (after the tokenizer of the HTML
/// Living Standard, §13.2.5). A value may stand in text and in the quoted value of an attribute, and nowhere else: in a
/// script, a style sheet, the name of an element or an address, escaping would not keep a text from becoming more. The
/// two sides of a section must leave the HTML where it was, so that this holds whether or not it is filled.
struct TemplateScanner {
  /// The name of the file, for errors.
  let file: String
  /// The names of the templates that can be included.
  let partials: Set<String>

  /// A section that is open.
  private struct Section {
    let name: String
    let line: Int
    let place: HTMLPlace
  }

  /// Checks a template.
  /// - Throws: The first error in it.
  func check(_ text: String) throws(TemplateError) { _ = try inclusions(in: text) }

  /// The templates that a template includes outside a section of blocks, where each inclusion would include the same
  /// again.
  func inclusions(in text: String) throws(TemplateError) -> [(name: String, line: Int)] {
    var (place, sections, found) = (HTMLPlace.text, [Section](), [(name: String, line: Int)]())
    var (rest, line) = (text[...], 1)
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      line += before.count { $0.isNewline }
      place = place.after(before)
      let tag = try self.tag(after: rest[open.upperBound...], line)
      rest = rest[tag.end...]
      switch tag.kind {
      case .comment: break
      case .section:
        try known(tag.name, line)
        guard place.allowsSections else { throw unsafe(tag.name, place, line) }
        sections.append(Section(name: tag.name, line: line, place: place))
      case .close: try close(tag.name, &sections, place, line)
      case .value: try value(tag.name, place, line)
      case .partial:
        guard partials.contains(tag.name) else { throw unknownPartial(tag.name, line) }
        guard case .text = place else { throw unsafe(tag.name, place, line) }
        if !sections.contains(where: { $0.name == "blocks" }) { found.append((tag.name, line)) }
      }
      line += tag.text.count { $0.isNewline }
    }
    place = place.after(rest)
    if let section = sections.last {
      throw TemplateError(
        .malformed, file: file, line: section.line, "The section “\(section.name)” is not closed.",
        hint: "Write {{/\(section.name)}} where it ends.")
    }
    guard case .text = place else {
      throw TemplateError(
        .malformed, file: file, line: line + rest.count { $0.isNewline }, "The template ends within \(place.words).")
    }
    return found
  }

  private func close(
    _ name: String, _ sections: inout [Section], _ place: HTMLPlace, _ line: Int
  ) throws(TemplateError) {
    guard let section = sections.popLast() else {
      throw TemplateError(.malformed, file: file, line: line, "{{/\(name)}} closes a section that was not opened.")
    }
    guard section.name == name else {
      throw TemplateError(
        .malformed, file: file, line: line,
        "{{/\(name)}} is where the section “\(section.name)” of line \(section.line) is to be closed.")
    }
    guard section.place == place else {
      throw TemplateError(
        .unsafePlace, file: file, line: line,
        "The section “\(name)” begins within \(section.place.words) and ends within \(place.words).",
        hint: "Close in a section what is opened in it.")
    }
  }

  private func value(_ name: String, _ place: HTMLPlace, _ line: Int) throws(TemplateError) {
    try known(name, line)
    let isOurs = TemplateVocabulary.harmless.contains(name)
    switch place {
    case .rawText("style", _) where name == ReportTemplates.styleName: return
    case _ where name == ReportTemplates.styleName: throw unsafe(name, place, line)
    case .text: return
    case .rawText(let element, _) where HTMLPlace.textElements.contains(element): return
    case .attributeValue(let attribute, quote: .some, _) where isOurs || !HTMLPlace.isActive(attribute):
      guard !TemplateVocabulary.markup.contains(name) else { throw unsafe(name, place, line) }
    case .tagName where name == "level": return
    default: throw unsafe(name, place, line)
    }
  }

  private func known(_ name: String, _ line: Int) throws(TemplateError) {
    guard !TemplateVocabulary.names.contains(name) else { return }
    let nearest = TemplateVocabulary.nearest(to: name).map { "Did you mean “\($0)”?" }
    throw TemplateError(
      .unknownName, file: file, line: line, "A report has nothing that is called “\(name)”.",
      hint: nearest ?? "It has: \(TemplateVocabulary.names.sorted().joined(separator: ", ")).")
  }

  private func unknownPartial(_ name: String, _ line: Int) -> TemplateError {
    TemplateError(
      .unknownPartial, file: file, line: line, "There is no template “\(name)” to include.",
      hint: "There are: \(partials.sorted().joined(separator: ", ")).")
  }

  private func unsafe(_ name: String, _ place: HTMLPlace, _ line: Int) -> TemplateError {
    TemplateError(
      .unsafePlace, file: file, line: line, "{{\(name)}} is within \(place.words).",
      hint: "Values belong in text, or in the quoted value of an attribute that is neither an address nor a script.")
  }
}

extension TemplateScanner {
  private enum Kind { case comment, section, close, value, partial }

  private struct Tag {
    let kind: Kind
    let name: String
    let text: Substring
    let end: String.Index
  }

  /// The tag whose opening braces end before the text.
  private func tag(after text: Substring, _ line: Int) throws(TemplateError) -> Tag {
    let isTriple = text.first == "{"
    let closing = isTriple ? "}}}" : "}}"
    guard let close = text.firstRange(of: closing) else {
      throw TemplateError(.malformed, file: file, line: line, "A tag that begins here does not end.", hint: "Write }}.")
    }
    let inside = text[..<close.lowerBound]
    func made(_ kind: Kind, dropping count: Int) -> Tag {
      let name = inside.dropFirst(count).trimmingPrefix(while: \.isWhitespace)
      let end = name.lastIndex { !$0.isWhitespace }.map { name.index(after: $0) } ?? name.startIndex
      return Tag(kind: kind, name: String(name[..<end]), text: inside, end: close.upperBound)
    }
    switch text.first {
    case "!": return made(.comment, dropping: 1)
    case "#", "^": return made(.section, dropping: 1)
    case "/": return made(.close, dropping: 1)
    case "&", "{": return made(.value, dropping: 1)
    case ">": return try fixed(made(.partial, dropping: 1), line)
    case "=", "%", "<", "$":
      throw TemplateError(
        .unsupported, file: file, line: line,
        "Templates of reports have no tag that begins with “{{\(text.prefix(1))”.",
        hint: "They have {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>template}} and {{! comment }}.")
    default: return made(.value, dropping: 0)
    }
  }

  private func fixed(_ tag: Tag, _ line: Int) throws(TemplateError) -> Tag {
    guard !tag.name.hasPrefix("*") else {
      throw TemplateError(
        .unsupported, file: file, line: line, "A template is included by its own name, and not by one of the report.")
    }
    return tag
  }
}
