import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
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

  struct Fields: CommandFields {
    var words: [String] = []
    var kind: EntityKind?
    var limit = 20

    static let places: Set<String> = ["words"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.list(
        Field("words", placeholder: "words", isNeeded: true, "The words to look for; all of them are required."), &words
      )
      try visitor.optional(Field("kind", placeholder: "kind", "Only this kind."), &kind)
      try visitor.required(.limit, &limit)
    }

    func validate() throws { try Limits.check(limit) }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let text = fields.words.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw UsageError("There is nothing to look for.", hint: "Write the words, as in: search \"social insurance\"")
    }
    let format = try table.format(reading, in: session)
    let output = try session.read(reading) { reader -> String in
      let results = reader.search(text, kinds: fields.kind.map { EntityKinds($0) } ?? .any, limit: fields.limit)
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
      writer.members([
        ("identifier", hit.identifier.description), ("kind", hit.kind.rawValue), ("field", hit.field),
        ("language", hit.language), ("passage", hit.passage.text),
      ])
      if results.isWidened {
        writer.member("widened", true)
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
