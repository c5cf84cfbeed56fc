import MeetingRecords
import Testing

@testable import MeetingReports

/// Each thing has a page, which leads by titles, and can be found.
@Suite struct SitePagesTests {
  private func pages(_ world: RecordingWorld, languages: [String] = []) throws -> [String: String] {
    let basis = ReportBasis(
      on: try CalendarDay("2026-11-24"), languages: try languages.map { try LanguageTag($0) }, of: world.state)
    let site = try RecordSite(basis: basis, labels: .best(for: basis.languages), from: RecordsSnapshot(world.state))
    return Dictionary(uniqueKeysWithValues: site.files.map { ($0.name, $0.contents) })
  }

  /// The addresses that a page leads to, without those within it.
  private func addresses(_ page: String) -> [String] {
    page.split(separator: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      .filter { !$0.hasPrefix("#") }
  }

  @Test func `each thing has a page, the index leads to each, and no link is dead`() throws {
    let world = try LabourWorld.make()
    let pages = try pages(world)
    let index = Set(addresses(try #require(pages["index.html"])))
    var names = SiteFileNames()
    for type in world.state.vocabulary.entityTypes where ![.citation, .journal].contains(type.kind) {
      func check<E: Entity>(_ type: E.Type) {
        for entity in RecordsSnapshot(world.state).all(type) {
          let name = names.next(for: entity.identifier)
          #expect(pages[name] != nil && index.contains(name), "\(entity.identifier)")
        }
      }
      check(type)
    }
    #expect(pages.count > 20)
    for (name, page) in pages where name.hasSuffix(".html") {
      let all = addresses(page)
      #expect(all.allSatisfy { pages[$0] != nil }, "\(name): \(all.filter { pages[$0] == nil })")
      #expect(!all.contains(name), "\(name) leads to itself")
    }
  }

  @Test func `what leads to a thing is its title, and its identifier is beside it`() throws {
    let index = try #require(try pages(LabourWorld.make())["index.html"])
    #expect(index.contains(#"<a href="molisa.html"><bdi"#))
    #expect(index.contains(#"</a> (<code>molisa</code>)"#))
    #expect(!index.contains("><code>"), "an identifier leads somewhere in the place of a title")
  }

  @Test func `a conference leads to its papers, as pages and as documents`() throws {
    let pages = try pages(LabourWorld.make())
    let page = try #require(pages["vn-la-labour.9.html"])
    for paper in ["minutes", "participants"] {
      for ending in ["html", "docx"] {
        let name = "vn-la-labour.9_papers.\(paper).\(ending)"
        #expect(page.contains("<a href=\"\(name)\">") && pages[name] != nil, "\(name)")
      }
    }
    let minutes = try #require(pages["vn-la-labour.9_papers.minutes.html"])
    #expect(addresses(minutes) == ["index.html", "search_page.html", "vn-la-labour.9.html"])
    // What prepares a meeting is made of one that is to come.
    #expect(pages["vn-la-labour.9_papers.matrix.html"] == nil && pages["vn-la-labour.10_papers.matrix.html"] != nil)
    #expect(pages["vn-la-labour_papers.register.html"] != nil && pages["vn-la-labour.9_papers.register.html"] == nil)
  }

  @Test func `no title ends the data of the search, and none is a script`() throws {
    var world = RecordingWorld()
    let title = #"</script><script>alert("1")</script><!-- & ]]> \u2028"#
    try world.record("evil", nil, OrganizationRegistered.made { $0.name = try text(title) })
    let page = try #require(try pages(world)["search_page.html"])
    #expect(page.split(separator: "</script>", omittingEmptySubsequences: false).count == 3)
    #expect(page.contains(#"\u003c/script\u003e\u003cscript\u003ealert("#))
    #expect(page.contains("script-src 'sha256-"))
    let other = try #require(try pages(world)["evil.html"])
    #expect(other.contains("script-src 'none'") && !other.contains("<script"))
  }

  @Test func `a thing is found by each of its names, folded`() throws {
    var world = RecordingWorld()
    let name = try LocalizedText([
      TextEntry(language: LanguageTag("vi"), text: "Đỗ Thanh Bình"),
      TextEntry(language: LanguageTag("lo"), text: "ແຮງງານ"),
    ])
    try world.record("person", nil, PersonRegistered.made { $0.name = name })
    let page = try #require(try pages(world)["search_page.html"])
    #expect(page.contains(#"do thanh binh\nເເຮງງານ\nperson"#))
  }
}
