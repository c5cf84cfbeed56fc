/// How a picture stands in the text (ECMA-376 part 1 §20.4, MS-ODRAWXML §2.3.2 for SVG).
struct WordPictureXML {
  let picture: WordPicture
  let number: Int
  /// How broad the text is, in twentieths of a point.
  let textWidth: Int

  /// English metric units to a twentieth of a point.
  private static let emuPerTwip = 635
  /// What a picture may take of a page: a little over 20 cm.
  private static let greatestHeight = 11_500

  /// The identifiers of the relationships of the picture: of the SVG, and of what older programs show.
  static func relationship(_ number: Int) -> String { "rIdPicture\(number)" }
  static let fallbackRelationship = "rIdFallback"

  private var size: (width: Int, height: Int) {
    let height = textWidth * picture.height / picture.width
    guard height > Self.greatestHeight else { return (textWidth, height) }
    return (Self.greatestHeight * picture.width / picture.height, Self.greatestHeight)
  }

  func write(to xml: inout XMLWriter, style: String) {
    let (width, height) = (size.width * Self.emuPerTwip, size.height * Self.emuPerTwip)
    let extent: KeyValuePairs = ["cx": "\(width)", "cy": "\(height)"]
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.value("w:pStyle", style) }
      xml.element("w:r") { xml in
        xml.element("w:drawing") { xml in
          xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
            xml.empty("wp:extent", extent)
            xml.empty(
              "wp:docPr",
              ["id": "\(number)", "name": "Picture \(number)", "descr": description, "title": picture.title])
            xml.element("a:graphic") { xml in
              xml.element("a:graphicData", ["uri": XMLNamespaces.picture]) { xml in graphic(extent, to: &xml) }
            }
          }
        }
      }
    }
  }

  private var description: String { picture.description.isEmpty ? picture.title : picture.description }

  private func graphic(_ extent: KeyValuePairs<String, String>, to xml: inout XMLWriter) {
    xml.element("pic:pic") { xml in
      xml.element("pic:nvPicPr") { xml in
        xml.empty("pic:cNvPr", ["id": "\(number)", "name": "Picture \(number)", "descr": description])
        xml.empty("pic:cNvPicPr")
      }
      xml.element("pic:blipFill") { xml in
        xml.element("a:blip", ["r:embed": Self.fallbackRelationship]) { xml in
          xml.element("a:extLst") { xml in
            xml.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) { xml in
              xml.empty(
                "asvg:svgBlip",
                [
                  "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
                  "r:embed": Self.relationship(number),
                ])
            }
          }
        }
        xml.element("a:stretch") { $0.empty("a:fillRect") }
      }
      xml.element("pic:spPr") { xml in
        xml.element("a:xfrm") { xml in
          xml.empty("a:off", ["x": "0", "y": "0"])
          xml.empty("a:ext", extent)
        }
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.empty("a:avLst") }
      }
    }
  }

  /// A picture of one clear point, for programs that draw no SVG.
  static let fallback: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00, 0x0B, 0x49,
    0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00, 0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA, 0xDC, 0xD8, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
