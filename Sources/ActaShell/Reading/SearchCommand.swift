import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import RecordsCatalog
import TerminalText

/// `search TEXT`.
struct SearchCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search all names and texts, in all their languages.",
    discussion: """
      Accents may be left out: “do thanh binh” finds Đỗ Thanh Bình. A word inside
      a Lao sentence is found, too. Where nothing has all the words, what has some
      of them is shown, and a line says so ("widened":true in JSON).

      Example:
        acta search "do thanh binh"
        acta search ແຮງງານ --kind organization
      """)

  @Argument(help: "The words to look for; all of them are required.") var words: [String]
  @Option(help: "Only this kind: person, speech, instrument, …", transform: EntityKind.typed) var kind: EntityKind?
  @Option(help: "How many to show.") var limit = 20
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws { try Limits.check(limit) }

  func run(in session: ShellSession) throws {
    let text = words.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw UsageError("There is nothing to look for.", hint: "Write the words, as in: search \"social insurance\"")
    }
    let format = try table.format(reading, in: session)
    let output = try session.read(reading) { reader -> String in
      let results = reader.search(text, kinds: kind.map { EntityKinds($0) } ?? .any, limit: limit)
      let hits = results.hits
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      if reading.global.json { return Self.json(results) }
      guard !hits.isEmpty || !(format ?? session.format).isForPeople else {
        return "Nothing found for “\(TerminalSafety.escape(text))”."
      }
      let rows = hits.map { hit in
        [
          hit.identifier.description, hit.kind.rawValue, reader.any(hit.identifier).map(titles.title) ?? "",
          hit.passage.shown,
        ]
      }
      let table = ResultTable(
        columns: ["identifier", "kind", "title", "passage"], rows: rows.map { $0.map(QueryValue.text) })
      let rendered = session.rendered(table, in: format)
      guard results.isWidened, (format ?? session.format).isForPeople else { return rendered }
      return "Nothing has all the words. These have some of them:\n" + rendered
    }
    session.print(output)
  }

  /// The hits as a program reads them, with the field and the language of each passage; `"widened":true` in each where
  /// nothing has all the words.
  private static func json(_ results: SearchResults) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for hit in results.hits {
      writer.beginObject()
      for (key, value) in [
        ("identifier", hit.identifier.description), ("kind", hit.kind.rawValue), ("field", hit.field),
        ("language", hit.language), ("passage", hit.passage.text),
      ] {
        writer.key(key)
        writer.string(value)
      }
      if results.isWidened {
        writer.key("widened")
        writer.bool(true)
      }
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension SearchPassage {
  /// The passage with an ellipsis where it was cut.
  fileprivate var shown: String { (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : "") }
}
