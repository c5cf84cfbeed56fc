import MeetingRecords

/// What the templates of a page are given: names, and under each a piece of HTML, a truth or a list of the same.
///
/// Every name that a template may ask for is in every place where it can be asked for, so that none is looked up in
/// what surrounds it.
struct HTMLPage {
  typealias Values = [String: any Sendable]

  /// The names of everything, as ``TemplateScanner`` knows them.
  let values: Values

  init(_ document: ReportDocument, style: String, labels: ReportLabels, imprint: ReportInline, _ reader: HTMLReader) {
    let page = document.page
    // Where the first page is landscape, all are unless a section says otherwise.
    let isAcross = document.blocks.first == .section(isLandscape: true)
    let parts = Parts(document.withNotesAtEnd.blocks.dropFirst(isAcross ? 1 : 0))
    var builder = Builder(reader)
    let masthead = parts.masthead.map { builder.block($0, level: 2) }
    let sections = parts.sections.map { builder.section($0) }
    let title = document.title
    values = [
      "language": HTMLFragment(text: reader.language),
      "direction": HTMLFragment(text: document.language.isWrittenFromRight ? "rtl" : "ltr"),
      "title": HTMLFragment(text: title),
      "style": HTMLFragment(
        html: style + PrintRules(title: title, imprint: imprint.text, page: page, isAcross: isAcross).text),
      "kind": HTMLFragment(html: page == nil ? "desk" : "paper"),
      "mark": page?.mark.map { HTMLFragment($0, for: reader) } ?? HTMLFragment(html: ""),
      "skip": HTMLFragment(text: labels[.skipToContent]),
      "home": HTMLFragment(html: reader.ways),
      "search": HTMLFragment(html: reader.surroundings.search?.html ?? ""),
      "scripts": HTMLFragment(html: reader.surroundings.search == nil ? "none" : SearchScript.digest),
      "contents": HTMLFragment(text: labels[.contents]),
      "hasContents": page == nil && builder.contents.count > 2,
      "entries": builder.contents,
      "masthead": masthead,
      "sections": sections,
      "imprint": HTMLFragment(imprint, for: reader),
    ]
  }

  /// The blocks before the first heading, and those under each heading.
  fileprivate struct Parts {
    var masthead: [ReportBlock] = []
    var sections: [Section] = []

    struct Section {
      let heading: ReportInline
      var blocks: [ReportBlock] = []
      /// Whether its pages are landscape.
      let isLandscape: Bool
      /// Whether it begins a page.
      let beginsPage: Bool
    }

    init(_ blocks: some Sequence<ReportBlock>) {
      var (isLandscape, beginsPage) = (false, false)
      for block in blocks {
        if case .section(let landscape) = block {
          (isLandscape, beginsPage) = (landscape, true)
        } else if case .heading(let heading) = block {
          sections.append(Section(heading: heading, isLandscape: isLandscape, beginsPage: beginsPage))
          beginsPage = false
        } else if sections.isEmpty {
          masthead.append(block)
        } else {
          sections[sections.count - 1].blocks.append(block)
        }
      }
    }
  }
}

/// Makes the values of blocks, and numbers the anchors.
private struct Builder {
  let reader: HTMLReader
  var contents: [HTMLPage.Values] = []
  private var anchors = 0
  private var heading = HTMLFragment(html: "")

  init(_ reader: HTMLReader) { self.reader = reader }

  mutating func section(_ part: HTMLPage.Parts.Section) -> HTMLPage.Values {
    let anchor = anchor("s")
    heading = HTMLFragment(part.heading, for: reader.withoutLinks)
    contents.append(["anchor": anchor, "heading": heading])
    let isWide = part.blocks.contains { if case .table(let table) = $0 { table.isWide } else { false } }
    return [
      "anchor": anchor, "heading": heading, "isWide": isWide, "isLandscape": part.isLandscape,
      "beginsPage": part.beginsPage, "blocks": part.blocks.map { block($0, level: 3) },
    ]
  }

  private mutating func anchor(_ prefix: String) -> HTMLFragment {
    anchors += 1
    return HTMLFragment(html: "\(prefix)\(anchors)")
  }

  private func html(_ inline: ReportInline) -> HTMLFragment { HTMLFragment(inline, for: reader) }
  private func html(_ lines: [ReportInline]) -> [HTMLFragment] { lines.map(html) }

  /// The values of a block: under the name of its kind what it holds, under the others nothing.
  mutating func block(_ block: ReportBlock, level: Int) -> HTMLPage.Values {
    var values: HTMLPage.Values = Self.noKind
    switch block {
    case .title(let title, let lines):
      values["heading1"] =
        ["text": HTMLFragment(title, for: reader.withoutLinks), "lines": html(lines)] as HTMLPage.Values
    // A heading stands over a section; one within another block is a paragraph that stands out.
    case .heading(let text): values["paragraph"] = HTMLFragment(html: "<strong>\(html(text).renderText)</strong>")
    case .paragraph(let text): values["paragraph"] = html(text)
    case .clause(let marker, let text):
      values["clause"] = ["marker": HTMLFragment(text: marker), "text": html(text)] as HTMLPage.Values
    case .subclause(let marker, let text):
      values["subclause"] = ["marker": HTMLFragment(text: marker), "text": html(text)] as HTMLPage.Values
    case .subheading(let text): values["subheading"] = html(text)
    case .masthead(let masthead):
      values["head"] =
        ["issuer": html(masthead.issuer), "particulars": html(masthead.particulars)] as HTMLPage.Values
    // It is said of the section that begins there.
    case .section: break
    case .signatures(let signatures):
      let places: [HTMLPage.Values] = signatures.map {
        [
          "side": html($0.side), "name": html($0.name ?? ReportInline()), "office": html($0.office ?? ReportInline()),
        ]
      }
      values["signatures"] = ["places": places] as HTMLPage.Values
    case .facts(let facts):
      let items: [HTMLPage.Values] = facts.map {
        ["term": HTMLFragment(text: $0.term), "values": html($0.values), "several": $0.values.count > 1]
      }
      values["facts"] = ["items": items] as HTMLPage.Values
    case .list(let items): values["list"] = ["items": html(items)] as HTMLPage.Values
    case .numbered(let item): values["numbered"] = numbered(item, level: level)
    case .table(let table): values["table"] = self.table(table)
    case .picture(let picture): values["picture"] = self.picture(picture)
    }
    return values
  }

  private static let kinds =
    ["heading1", "paragraph", "clause", "facts", "list", "numbered", "table", "picture"]
    + ["subclause", "subheading", "head", "signatures"]
  // “blocks” too: or else a template that asks for them here would be given those that it stands among, without end.
  private static let noKind: HTMLPage.Values = Dictionary(
    uniqueKeysWithValues: (kinds + ["blocks"]).map { ($0, false) })

  private mutating func numbered(_ item: ReportNumberedItem, level: Int) -> HTMLPage.Values {
    let body = item.body.map { block($0, level: level + 1) }
    return [
      "level": HTMLFragment(html: String(min(6, level))), "marker": html(item.marker), "text": html(item.title),
      "anchor": anchor("i"), "blocks": body,
    ]
  }

  private mutating func table(_ table: ReportTable) -> HTMLPage.Values {
    let columns: [HTMLPage.Values] = table.columns.map { ["column": HTMLFragment(text: $0)] }
    // Once for the table: it looks through all rows.
    let namingColumn = table.namingColumn
    let rows: [HTMLPage.Values] = table.rows.map { row in
      let cells: [HTMLPage.Values] = row.enumerated().map { place, lines in
        [
          "column": HTMLFragment(text: table.columns.indices.contains(place) ? table.columns[place] : ""),
          "values": html(lines), "several": lines.count > 1,
          "isHeader": place == namingColumn, "isEmpty": lines.isEmpty,
        ]
      }
      return ["cells": cells]
    }
    return [
      "anchor": anchor("t"), "caption": table.caption.map { html($0) } ?? heading, "columns": columns, "rows": rows,
      "isWide": table.isWide,
      "isRegister": table.isRegister, "hasSeveral": table.hasSeveral,
    ]
  }

  private mutating func picture(_ picture: ReportPicture) -> HTMLPage.Values {
    anchors += 1
    var picture = picture
    picture.name += "-\(anchors)"
    let tag = (try? LanguageTag(reader.language)) ?? .undetermined
    return [
      "svg": HTMLFragment(html: picture.svg(language: tag).inPage), "caption": HTMLFragment(text: picture.title),
      "text": HTMLFragment(text: picture.description),
    ]
  }
}

extension ReportTable {
  /// The column that says what a row is called: the first, or the second where the first only numbers the rows.
  ///
  /// - Complexity: O(n) in the number of rows.
  fileprivate var namingColumn: Int {
    let numbers = rows.allSatisfy { ($0.first?.map(\.text).joined().count ?? 0) <= 5 }
    return columns.count > 1 && numbers ? 1 : 0
  }
  /// Whether a narrow page has no room for its columns.
  fileprivate var hasSeveral: Bool { (4...6).contains(columns.count) }
  /// Whether it takes the breadth of a page, and no narrow one.
  fileprivate var isWide: Bool { (7...9).contains(columns.count) }
  /// Whether no page is broad enough for its columns.
  fileprivate var isRegister: Bool { columns.count > 9 }
}

extension LanguageTag {
  /// Whether it is one of the languages that are written from right to left.
  fileprivate var isWrittenFromRight: Bool {
    let subtags = description.split(separator: "-").map(String.init)
    let scripts: Set<String> = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]
    if subtags.dropFirst().contains(where: scripts.contains) { return true }
    let isScriptGiven = subtags.dropFirst().contains { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    return !isScriptGiven && ["ar", "he", "fa", "ur", "ps", "sd", "yi", "dv", "ug", "ckb"].contains(subtags[0])
  }
}
