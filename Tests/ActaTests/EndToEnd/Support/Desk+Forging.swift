import Acta
import ActaShell
import EventJournal
import Foundation

extension Desk {
  private static let forgingTime = Instant(milliseconds: 1_795_510_800_000)

  /// Appends to the journal past the rules, as another program may.
  func forge(_ drafts: (type: String, subject: String?, data: String)...) throws {
    let journal = try FileJournal(opening: directory.appending("Journal"))
    let head = try journal.head().sequence.rawValue
    for (number, draft) in drafts.enumerated() {
      let id = EventIdentifier(Self.forgingTime, random: (7, UInt64(head + number) << 2))
      // No data are no member, and not an empty one.
      let data = draft.data == "{}" ? [] : Array(draft.data.utf8)
      _ = try journal.append(
        [EventDraft(id: id, type: draft.type, subject: draft.subject, data: data)], clock: Self.forgingTime)
    }
  }

  /// A text in English as the journal holds it, with what else its entry is to hold.
  static func text(_ text: String, _ more: String = "") -> String {
    "[{\"language\":\"en\",\"text\":\"\(text)\",\"origin\":\"original\"\(more)}]"
  }
}
