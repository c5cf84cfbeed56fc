import Acta
import ArgumentParser

/// `replay`.
struct ReplayCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Make the catalog anew from the journal.",
    discussion: """
      The catalog answers every question and is made from the journal alone, so it
      can be thrown away at any time. Replaying checks the chain of the journal on
      the way.

      Example:
        acta replay
      """)

  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    // It isn't brought up to date first: what it holds may be of a history that is accepted by this.
    let book = try session.bookForReport(global)
    let line = ProgressLine(session, global)
    let start = ContinuousClock.now
    let count = try book.rebuildCatalog { progress in
      let percent = progress.total == 0 ? 100 : progress.applied * 100 / progress.total
      line.show("\(progress.applied) of \(progress.total) events (\(percent) %)")
    }
    line.clear()
    let seconds = max(start.duration(to: .now) / .seconds(1), 0.000_001)
    let rate = Int(Double(count) / seconds)
    guard !global.json else {
      return session.print(#"{"events":\#(count),"eventsPerSecond":\#(rate)}"#)
    }
    let head = try book.read { $0.head }
    session.print("Replayed \(count) events (\(rate) a second); the catalog is at entry \(head).")
  }
}
