import CanonicalJSON
import EventJournal

extension VerificationReport {
  /// The report for people.
  var text: String {
    var lines: [String] = []
    let batches = counted(batchCount, "batch", "batches")
    if let firstDamage {
      lines.append("Damaged: \(firstDamage)")
      lines.append("Everything up to entry \(eventCount) is good (\(batches)).")
      lines.append("Nothing was changed. Compare with a copy of the journal before you do anything to it.")
    } else {
      let segments = counted(segmentCount, "segment", "segments")
      lines.append("Good: \(counted(eventCount, "entry", "entries")) in \(batches), \(segments).")
    }
    if attachments.count > 0 {
      lines.append("\(counted(attachments.count, "attached file", "attached files")), \(attachments.byteCount) bytes.")
    }
    for damage in attachments.damaged { lines.append("Damaged: \(damage)") }
    lines.append("Merkle root  \(root)")
    lines.append("last hash    \(leafHash)")
    if let tornTail {
      lines.append(
        "note: \(tornTail.byteCount) bytes at the end of \(tornTail.file) were never acknowledged; the next entry sets them aside."
      )
    }
    if isHeadMissing { lines.append("note: head is missing or torn; the loss of the last entries would not show.") }
    for name in unknownFiles { lines.append("note: \(name) is no file of a journal.") }
    return lines.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  /// The report for programs.
  func json(clock: JournalIdentity.Clock) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("sound")
    writer.bool(isWhole)
    for (key, count) in [("events", eventCount), ("batches", batchCount), ("segments", segmentCount)] {
      writer.key(key)
      writer.integer(Int64(count))
    }
    writer.key("attachments")
    writer.integer(Int64(attachments.count))
    writer.key("damagedAttachments")
    writer.value(.array(attachments.damaged.map { JSONValue.string($0.description) }))
    writer.key("root")
    writer.string(root.description)
    writer.key("leafHash")
    writer.string(leafHash.description)
    if let firstDamage {
      writer.key("damage")
      write(firstDamage, to: &writer)
    }
    if let tornTail {
      writer.key("tornTailBytes")
      writer.integer(Int64(tornTail.byteCount))
    }
    writer.key("clock")
    writer.string(clock.rawValue)
    writer.key("headMissing")
    writer.bool(isHeadMissing)
    writer.key("unknownFiles")
    writer.value(.array(unknownFiles.map(JSONValue.string)))
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ damage: Damage, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("file")
    writer.string(damage.place.file)
    let numbers = [
      ("line", damage.place.line), ("byteOffset", damage.place.byteOffset),
      ("sequence", damage.place.sequence?.rawValue),
    ]
    for case (let key, let number?) in numbers {
      writer.key(key)
      writer.integer(Int64(number))
    }
    writer.key("message")
    writer.string(damage.message)
    writer.endObject()
  }
}
