import Acta
import CanonicalJSON
import MeetingRecords

extension SuccessionAccount {
  /// The account for programs.
  var json: String {
    JSONWriter.object { writer in
      writer.member("organization", body.identifier.description)
      if let day {
        writer.member("on", day.description)
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
    }
  }

  private func write(_ step: SuccessionStep, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members([
      ("from", titles.state.currentName(step.from)), ("to", titles.state.currentName(step.to)),
      ("kind", step.kind.rawValue),
      ("on", step.on?.description), ("entry", step.entry.description),
    ])
    write("functions", step.functions, to: &writer)
    writer.member("depth", step.depth)
    writer.endObject()
  }

  private func write(_ engagement: Engagement, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members([
      ("part", engagement.part.rawValue), ("identifier", titles.state.currentName(engagement.thing)),
      ("asSigned", titles.state.currentName(engagement.named)),
    ])
    writer.objects("shares", engagement.responsible.shares) { share, writer in
      write("areas", share.areas, to: &writer)
      write("holders", share.holders, to: &writer)
      write("openAt", share.openAt, to: &writer)
      writer.member("certainty", share.certainty.rawValue)
    }
    writer.endObject()
  }

  private func write(_ name: String, _ keys: [Identifier], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for key in keys { writer.string(titles.state.currentName(key)) }
    writer.endArray()
  }
}
