import MeetingRecords
import Testing

@testable import MeetingReports

@Suite struct SiteFileNamesTests {
  @Test(arguments: [
    ("moha-vn", "moha-vn.html"), ("vn-la-labour/9", "vn-la-labour.9.html"), ("index", "index_.html"),
    ("index/1", "index.1.html"), ("con", "con_.html"), ("nul/1", "nul_.1.html"), ("com1", "com1_.html"),
    ("lpt0/2", "lpt0_.2.html"), ("com10", "com10.html"), ("console", "console.html"), ("a/con", "a.con.html"),
  ])
  func `a page has a name that every system takes`(identifier: String, name: String) throws {
    #expect(SiteFileNames().name(for: try Identifier(identifier)) == name)
  }

  @Test func `several things with one identifier have a page each`() throws {
    var names = SiteFileNames()
    let asked = try ["body", "body", "index", "body", "index"].map(Identifier.init)
    #expect(
      asked.map { names.next(for: $0) } == ["body.html", "body_2.html", "index_.html", "body_3.html", "index__2.html"])
  }

  @Test func `the longest name fits`() throws {
    let identifier = try Identifier(String(repeating: "a", count: Identifier.greatestLength))
    #expect(SiteFileNames().name(for: identifier).utf8.count <= 255)
  }
}
