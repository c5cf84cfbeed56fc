import Acta
import CanonicalJSON
import MeetingRecords

extension CatalogEventRow {
  /// The event in one line: its number, what it says, when it happened and when and by whom it was recorded.
  func line(_ days: LocalDays) -> String {
    let happened = occurred.map { ", \($0)" } ?? ""
    let recorded = days.text(at: timeMilliseconds) + (actor.map { " by \($0)" } ?? "")
    return "entry \(sequence): \(eventName(type))\(happened); recorded \(recorded)"
  }

  /// Appends what tells the event from others, as members of an object that was begun.
  func writeReference(to writer: inout JSONWriter) {
    writer.member("sequence", sequence)
    let time = Instant(milliseconds: timeMilliseconds).description
    let texts = [
      ("id", id), ("type", type), ("subject", subject), ("time", time), ("actor", actor), ("occurred", occurred),
      ("leafHash", leafHash),
    ]
    writer.members(texts)
    writer.flags([("corrected", isCorrected), ("retracted", isRetracted)])
  }
}

extension CatalogAmendment {
  /// What is amended and why, in one line.
  func line(_ reason: String) -> String {
    let what = isRetraction ? "retracts" : "corrects"
    return "\(what) entry \(amended.sequence) (\(eventName(amended.type)))\(reason.isEmpty ? "" : ": \(reason)")"
  }

  /// Appends the amendment as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    event.writeReference(to: &writer)
    writer.member("amends", amended.sequence)
    writer.key("reason")
    reason.write(to: &writer)
    writer.endObject()
  }
}
