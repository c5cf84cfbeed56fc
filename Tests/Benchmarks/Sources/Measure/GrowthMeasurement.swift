import Acta
import BenchmarkData

/// `append-to JOURNAL COMMITS`: so many events, each durable, recorded behind what a generated journal holds, by one open writer.
func measureAppendTo(_ arguments: [String]) throws {
  guard arguments.count == 2, let commits = Int(arguments[1]), commits > 0 else { throw UsageMistake() }
  // The events of another story, so that none of them is there already, later than anything in the journal.
  let clock = Instant(milliseconds: 16_000_000_000_000)
  var drafts: [EventDraft] = []
  try JournalStory(.standard, seed: 2).tell(commits + 1) { event in
    var draft = event.draft
    draft.scriptedTime = clock
    drafts.append(draft)
  }
  let writer = try FileJournal(opening: FilePath(arguments[0])).openWriter(waitingAtMost: .zero)
  defer { writer.close() }
  // The first append brings the index of identifiers up to date, which reads the journal.
  _ = try writer.append([drafts[0]], clock: clock)
  try measured {
    for draft in drafts.dropFirst() { _ = try writer.append([draft], clock: clock) }
    return commits
  }
}
