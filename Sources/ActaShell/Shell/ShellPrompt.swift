import Acta
import MeetingRecords

/// What stands before the cursor: the journal, whether something is tried, and the moment that is looked at.
struct ShellPrompt {
  let session: ShellSession

  var text: String {
    let origin = (try? session.book())?.identity.origin ?? "acta"
    let moment = session.shell?.moment.map { " as of \($0)" } ?? ""
    let prompt = "\(origin)\(news)\(session.branch == nil ? "" : " what if")\(moment)> "
    return session.surroundings.terminal.showsColours ? TerminalColour.prompt(prompt) : prompt
  }

  /// How many entries colleagues have recorded since the person looked.
  private var news: String {
    guard let shell = session.shell, shell.seen != nil,
      let newest = try? (session.branch?.base ?? session.book()).newestEntry
    else { return "" }
    let count = shell.newsCount(upTo: newest)
    return count > 0 ? ", \(count) new" : ""
  }

  /// A duration in the unit that suits it.
  static func duration(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst()) s"
  }
}
