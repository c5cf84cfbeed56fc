import Acta
import MeetingRecords

/// An agenda item by the number that it bears on the agenda: `2`, `1(b)`, of the conference that the command is about.
struct AgendaNumber {
  let session: ShellSession
  /// The words that were typed so far.
  let words: [String]
  private static let greatestLength = 20

  /// The items that bear the number; none where the text can be no number, or no conference is known.
  func items(_ text: String) -> [Meaning] {
    let number = WrittenText(text).plain
    guard number.count <= Self.greatestLength, number.contains(where: \.isNumber), !number.contains("/") else {
      return []
    }
    let found = try? session.book().read { reader -> [Meaning] in
      guard let conference = conference(reader) else { return [] }
      let titles = EntityTitles(state: reader, languages: [reader.settings.language].compactMap { $0 })
      return reader.agendaItems(of: conference, numbered: number).map { item in
        Meaning(value: item.identifier.description, words: "\(number) \(titles.title(item))")
      }
    }
    return found ?? []
  }

  /// The conference that was typed, the one of the item that was typed, or else the only one that is going on.
  private func conference(_ reader: CatalogReader) -> Conference? {
    for identifier in words.compactMap({ try? Identifier($0) }) {
      switch reader.any(identifier) {
      case let conference as Conference: return conference
      case let item as AgendaItem: return reader.get(Conference.self, item.conference)
      default: continue
      }
    }
    let open = reader.things(of: .conference, in: ["open"], limit: 1)
    guard open.count == 1, let identifier = open.shown.first.flatMap({ try? Identifier($0.identifier) }) else {
      return nil
    }
    return reader.get(Conference.self, identifier)
  }
}
