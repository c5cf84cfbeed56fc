internal import CanonicalJSON
internal import TerminalText

/// What a site is searched with: a field, and what can be found, in the page itself; no request is made.
///
/// What can be found is data that no browser executes, and what was found is shown as text; so no title becomes markup or a
/// script. Words are folded as ``MeetingRecords/TextFolding`` does, and each word that is typed may be anywhere in them.
struct SiteSearch: Sendable {
  /// A page that can be found.
  struct Entry: Sendable {
    /// The name of its file.
    var address: String
    /// What it is called.
    var title: String
    /// What kind of thing it is about.
    var kind: String
    /// The identifier of the thing.
    var identifier: String
    /// What it is found by, folded.
    var words: String
  }

  /// How much of a text can be found, and how much of a title is shown.
  static let mostCharacters = 400

  /// The field, the data and the script.
  let html: String

  init(entries: [Entry], _ say: ReportWording) {
    html = """
      <form class="search" id="search" role="search" hidden>
      <label for="wanted">\(HTMLText.escaped(say.plain(.searchTitle)))</label>
      <input id="wanted" type="search" autocomplete="off" spellcheck="false">
      <p id="found" role="status" data-found="\(HTMLText.escaped(say.plain(.searchFound).replacing("{number}", with: "#")))"></p>
      <ul id="hits"></ul>
      </form>
      <noscript><p>\(HTMLText.escaped(say.plain(.searchNeedsScript)))</p></noscript>
      <script type="application/json" id="things">\(Self.data(entries))</script>
      <script>\(SearchScript.source)</script>
      """
  }

  /// The entries as JSON in which nothing can end the element that holds it.
  private static func data(_ entries: [Entry]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for entry in entries {
      writer.beginArray()
      let title = TerminalSafety.escape(String(entry.title.prefix(mostCharacters)))
      for text in [entry.address, title, entry.kind, entry.identifier, entry.words] { writer.string(text) }
      writer.endArray()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
      .replacing("<", with: #"\u003c"#).replacing(">", with: #"\u003e"#).replacing("&", with: #"\u0026"#)
  }
}
