import CanonicalJSON
import MeetingRecords
import Testing

@Suite struct EntityFieldNameTests {
  @Test func `an item merged into another is no duplicate, and reads back`() throws {
    let (item, other) = (Identifier("s/1/item-1"), Identifier("s/1/item-2"))
    let title = try TextEntry(language: LanguageTag("en"), text: "Opening")
    let written = AgendaItem {
      $0.identity = EntityIdentity(item)
      $0.conference = item
      $0.title = LocalizedText(title)
      $0.mergedInto = other
    }
    let read = try AgendaItem(wire: JSONValue(parsing: written.wireBytes))
    #expect(read == written)
    #expect(read.identity.mergedInto == nil)
  }
}
