import CanonicalJSON
import MeetingRecords
import RecordsCatalog

extension Provenance {
  /// The same for programs.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("identifier")
    writer.string(entity.identifier.description)
    writer.key("kind")
    writer.string(entity.kind.rawValue)
    if let field {
      writer.key("field")
      writer.string(field)
    }
    writer.key("contributions")
    writer.beginArray()
    for contribution in contributions { contribution.write(to: &writer) }
    writer.endArray()
    writer.key("citations")
    citations.write(to: &writer)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Provenance.Contribution {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    event.writeReference(to: &writer)
    writer.key("changes")
    changes.write(to: &writer)
    writer.key("standing")
    writer.beginArray()
    for path in standing.sorted() { writer.string(path) }
    writer.endArray()
    writer.key("amendments")
    writer.beginArray()
    for amendment in amendments { amendment.write(to: &writer) }
    writer.endArray()
    writer.key("citations")
    citations.write(to: &writer)
    writer.endObject()
  }
}

extension [Provenance.Support] {
  /// Appends the citations as an array.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for support in self {
      writer.beginObject()
      for (key, text) in [
        ("citation", support.citation.identifier.description), ("source", support.citation.source.description),
        ("locator", support.citation.locator),
      ] {
        guard let text else { continue }
        writer.key(key)
        writer.string(text)
      }
      if let event = support.event {
        writer.key("event")
        writer.beginObject()
        event.writeReference(to: &writer)
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
