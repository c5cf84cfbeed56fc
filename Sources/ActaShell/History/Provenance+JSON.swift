import Acta
import CanonicalJSON
import MeetingRecords

extension Provenance {
  /// The same for programs.
  var json: String {
    JSONWriter.object { writer in
      writer.member("identifier", entity.identifier.description)
      writer.member("kind", entity.kind.rawValue)
      if let field {
        writer.member("field", field)
      }
      writer.key("contributions")
      writer.beginArray()
      for contribution in contributions { contribution.write(to: &writer) }
      writer.endArray()
      writer.key("citations")
      citations.write(to: &writer)
    }
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
      writer.members([
        ("citation", support.citation.identifier.description), ("source", support.citation.source.description),
        ("locator", support.citation.locator), ("field", support.citation.field),
      ])
      if support.citation.field != nil { writer.strings("values", support.citation.values) }
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
