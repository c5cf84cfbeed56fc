internal import CanonicalJSON
public import MeetingRecords

extension VerbForms {
  /// The line that records the same again, without a line feed: in canonical form, with the identifier of the entry.
  ///
  /// An event that this version does not know is written by its name on the wire; where that is read, it is refused.
  public func line(for entry: Entry) -> [UInt8] {
    let isRead = entry.payload != nil && entry.unread == nil
    let wireName = entry.payload.map { type(of: $0).wireName } ?? entry.wireName
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("verb")
    writer.string(name(of: isRead ? wireName : entry.wireName))
    if !entry.stamp.subject.isBlank {
      writer.key("subject")
      writer.string(entry.stamp.subject.description)
    }
    writer.key("id")
    writer.string(entry.stamp.id.description)
    if let actor = entry.stamp.actor {
      writer.key("actor")
      writer.string(actor)
    }
    let data = entry.dataBytes
    if data.count > 2 {
      writer.key("data")
      writer.canonical(data)
    }
    writer.endObject()
    return writer.bytes
  }
}
