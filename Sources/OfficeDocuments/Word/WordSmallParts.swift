/// The notes at the foot of pages.
struct WordNotes {
  private let notes: [[WordText]]
  private let writer: WordWriter

  init(_ writer: WordWriter) {
    notes = writer.notes
    self.writer = writer
  }

  /// The part of the package; the first two notes are the lines that part notes from text.
  var part: String {
    let reference = writer.styles.noteReference
    let style = writer.styles.identifier(.footnote)
    return XMLWriter.part("w:footnotes", XMLNamespaces.declarations) { xml in
      for (identifier, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
        xml.element("w:footnote", ["w:type": kind, "w:id": identifier]) { xml in
          xml.element("w:p") { xml in xml.element("w:r") { $0.empty("w:\(kind)") } }
        }
      }
      for (place, note) in notes.enumerated() {
        xml.element("w:footnote", ["w:id": "\(place + 1)"]) { xml in
          xml.element("w:p") { xml in
            xml.element("w:pPr") { $0.value("w:pStyle", style) }
            xml.element("w:r") { xml in
              xml.element("w:rPr") { $0.value("w:rStyle", reference) }
              xml.empty("w:footnoteRef")
            }
            writer.write([WordText(" ")] + note, to: &xml)
          }
        }
      }
    }
  }
}

/// The properties of a document (ECMA-376 part 2 §11).
struct WordCore {
  private let properties: WordProperties

  init(_ properties: WordProperties) { self.properties = properties }

  /// The part of the package.
  var part: String {
    XMLWriter.part(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { xml in
      xml.element("dc:title", text: properties.title)
      xml.element("dc:language", text: properties.language)
      guard let created = properties.created else { return }
      for name in ["dcterms:created", "dcterms:modified"] {
        xml.element(name, ["xsi:type": "dcterms:W3CDTF"], text: created)
      }
    }
  }
}

/// The settings of a document: nothing that asks or acts when it is opened.
struct WordSettings {
  let language: String

  /// The part of the package.
  var part: String {
    XMLWriter.part("w:settings", XMLNamespaces.declarations) { xml in
      xml.value("w:defaultTabStop", "\(WordNumbering.step)")
      xml.element("w:compat") { xml in
        xml.empty(
          "w:compatSetting",
          ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
      }
      if WordLanguage.isKnown(language) {
        xml.raw(WordStyleSheet.lang(WordLanguage.full(language)).replacing("w:lang", with: "w:themeFontLang"))
      }
    }
  }
}

/// The fonts of a document, with what takes the place of those that are not installed.
struct WordFontTable {
  private let fonts: [XMLElement]

  init(_ fonts: [XMLElement]) { self.fonts = fonts }

  /// The part of the package.
  var part: String {
    let known = Set(fonts.compactMap { $0["w:name"] })
    return XMLWriter.part("w:fonts", XMLNamespaces.declarations) { xml in
      for font in fonts { xml.raw(font.xml) }
      for font in WordFont.all where !known.contains(font.name) {
        xml.element("w:font", ["w:name": font.name]) { $0.value("w:altName", font.alternative) }
      }
    }
  }
}
