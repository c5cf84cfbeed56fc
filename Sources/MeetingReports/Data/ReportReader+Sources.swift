import MeetingRecords

extension ReportReader {
  /// The documents cited for the things, or for entries about them, in natural order.
  func sources(of keys: [Identifier]) -> [ReportSource] {
    var supported: [Identifier: Set<Identifier>] = [:]
    for key in unique(keys) {
      let direct = entries(touching: key).flatMap { records.citations(of: $0.stamp.id) }
      let about = records.all(Citation.self, naming: key)
      for citation in direct + about {
        supported[self.key(citation.source), default: []].insert(reference(key).identifier)
      }
    }
    return supported.compactMap { source, things in
      records.get(Document.self, source).map { document in
        ReportSource(
          document: reference(source), publisher: text(document.publisher), url: document.url,
          language: document.language, translationOrigin: document.translationOrigin,
          supports: things.sorted(by: Identifier.naturallyPrecedes))
      }
    }.sorted { Identifier.naturallyPrecedes($0.document.identifier, $1.document.identifier) }
  }
}
