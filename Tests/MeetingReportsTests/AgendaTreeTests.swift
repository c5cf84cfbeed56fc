import MeetingRecords
import Testing

@testable import MeetingReports

/// Every item of an agenda stands somewhere, once, whatever a journal says of what it is part of.
@Suite struct AgendaTreeTests {
  private func tree(_ parents: [(name: String, parent: String?)]) throws -> AgendaTree {
    let items = try parents.map { name, parent in
      try AgendaItem { item in
        item.identity = EntityIdentity(try Identifier(name))
        item.parent = try parent.map { try Identifier($0) }
      }
    }
    return AgendaTree(items) { $0 }
  }

  /// The items with their levels, each with what stands under it behind it.
  private func levels(_ tree: AgendaTree) -> [String] {
    var found: [String] = []
    func add(_ item: AgendaItem, _ level: Int) {
      found.append("\(level) \(item.identifier)")
      for part in tree.parts(of: item.key) { add(part, level + 1) }
    }
    for top in tree.tops { add(top, 1) }
    return found
  }

  @Test func `items stand under others, in their order`() throws {
    let tree = try tree([("a", nil), ("b", "c"), ("c", nil), ("d", "a"), ("e", "d"), ("f", "a"), ("g", "elsewhere")])
    #expect(levels(tree) == ["1 a", "2 d", "3 e", "2 f", "1 c", "2 b", "1 g"])
  }

  @Test func `a circle is cut, and nothing in it is lost`() throws {
    #expect(levels(try tree([("a", "a")])) == ["1 a"])
    #expect(levels(try tree([("a", "b"), ("b", "c"), ("c", "a"), ("d", "b")])) == ["1 a", "2 c", "3 b", "4 d"])
  }

  @Test func `what is too deep stands at the deepest level`() throws {
    let count = 5_000
    let tree = try tree((1...count).map { ("i\($0)", $0 > 1 ? "i\($0 - 1)" : nil) })
    let found = levels(tree)
    #expect(found.count == count)
    #expect(found[15] == "16 i16" && found.last == "16 i\(count)")
  }
}
