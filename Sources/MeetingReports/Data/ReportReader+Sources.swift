import MeetingRecords

extension ReportReader {
  /// The documents cited for the things, or for entries about them, in natural order.
  func sources(of keys: [Identifier]) -> [ReportSource] {
    var supported: [Identifier: Set<Identifier>] = [:]
    let wanted = Set(keys)
    var citations = records.citations(ofEntriesTouching: wanted)
    for citation in records.all(Citation.self, namingAny: wanted) {
      for key in Set(citation.references.map { self.key($0.identifier) }).intersection(wanted) {
        citations[key, default: []].append(citation)
      }
    }
    for (key, citations) in citations {
      for citation in citations {
        supported[self.key(citation.source), default: []].insert(reference(key).identifier)
      }
    }
    // Several may go by one identifier: they stand in the order of their keys.
    return supported.sorted { $0.key < $1.key }.compactMap { source, things in
      records.get(Document.self, source).map { document in
        ReportSource(
          document: reference(source), publisher: text(document.publisher), url: document.url,
          language: document.language, translationOrigin: document.translationOrigin,
          supports: things.sorted(by: Identifier.naturallyPrecedes))
      }
    }.enumerated().sorted { first, second in
      let (left, right) = (first.element.document.identifier, second.element.document.identifier)
      return left == right ? first.offset < second.offset : Identifier.naturallyPrecedes(left, right)
    }.map(\.element)
  }
}
