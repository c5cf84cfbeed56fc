import Testing

@testable import OfficeDocuments

@Suite struct XMLTests {
  @Test func `text is shown and never acts`() {
    #expect(XMLText.escaped("a<b & \"c\" 'd'>") == "a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;")
    #expect(
      XMLText.escaped("a\u{0}b\u{1B}c\u{FFFE}d\u{202E}e\u{2066}f") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f")
    #expect(XMLText.escaped("a\nb\tc\u{2028}d") == "a b c d")
    #expect(XMLText.escaped("Hội nghị ແຮງງານ 😀 a\u{200B}b") == "Hội nghị ແຮງງານ 😀 a\u{200B}b")
  }

  private func parsed(_ text: String) throws -> XMLElement { try XMLParser.parse(Array(text.utf8)) }

  @Test func `elements are read by their namespaces, whatever they are called`() throws {
    let root = try parsed(
      """
      \u{FEFF}<?xml version="1.0"?><!-- c --><x:document xmlns:x="\(XMLNamespaces.main)" xmlns:w="urn:other">
      <x:p x:val="a&amp;b&#233;&#x2013;"><![CDATA[<t>]]></x:p><w:p/><q/></x:document>
      """)
    #expect(root.name == "w:document")
    #expect(root.elements.map(\.name) == ["w:p", "?:p", "q"])
    #expect(root.elements[0]["w:val"] == "a&bé–" && root.elements[0].text == "<t>")
    #expect(root.elements[0].xml == "<w:p w:val=\"a&amp;bé–\">&lt;t&gt;</w:p>")
    #expect(try parsed("<document xmlns=\"\(XMLNamespaces.main)\" a='1'/>").xml == "<w:document a=\"1\"/>")
  }

  @Test(
    arguments: [
      "", "text", "<a>", "<a></b>", "<a/><b/>", "<a b/>", "<a b=c/>", "<a>&x;</a>", "<a>&amp</a>", "<a", "<a><!-- </a>",
      "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a><![CDATA[</a>", "<a>&#x0110FFFF;</a>", "< a/>",
      String(repeating: "<a>", count: 100_000),
    ])
  func `what is no plain XML is refused`(text: String) {
    #expect(throws: XMLParser.Failure.self) { try parsed(text) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: XMLParser.Failure.self) { try XMLParser.parse([0x3C, 0xFF, 0x3E]) }
    #expect(throws: XMLParser.Failure.self) {
      try XMLParser.parse(Array("\u{FEFF}<a/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }))
    }
  }
}
