import CanonicalJSON
import MeetingRecords

extension SuccessionAccount {
  /// The account for programs.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("organization")
    writer.string(body.identifier.description)
    if let day {
      writer.key("on")
      writer.string(day.description)
    }
    for (name, steps) in [("cameFrom", backward), ("wentTo", forward)] {
      writer.key(name)
      writer.beginArray()
      for step in steps { write(step, to: &writer) }
      writer.endArray()
    }
    writer.key("engagements")
    writer.beginArray()
    for engagement in engagements { write(engagement, to: &writer) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ step: SuccessionStep, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, text) in [
      ("from", titles.identifier(step.from)), ("to", titles.identifier(step.to)), ("kind", step.kind.rawValue),
      ("on", step.on?.description), ("entry", step.entry.description),
    ] {
      guard let text else { continue }
      writer.key(key)
      writer.string(text)
    }
    write("functions", step.functions, to: &writer)
    writer.key("depth")
    writer.integer(Int64(step.depth))
    writer.endObject()
  }

  private func write(_ engagement: Engagement, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, text) in [
      ("part", engagement.part.rawValue), ("identifier", titles.identifier(engagement.thing)),
      ("asSigned", titles.identifier(engagement.named)),
    ] {
      writer.key(key)
      writer.string(text)
    }
    writer.key("shares")
    writer.beginArray()
    for share in engagement.responsible.shares {
      writer.beginObject()
      write("areas", share.areas, to: &writer)
      write("holders", share.holders, to: &writer)
      write("openAt", share.openAt, to: &writer)
      writer.key("certainty")
      writer.string(share.certainty.rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ name: String, _ keys: [Identifier], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for key in keys { writer.string(titles.identifier(key)) }
    writer.endArray()
  }
}
