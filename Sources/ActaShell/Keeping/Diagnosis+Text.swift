import Acta
import CanonicalJSON
import TerminalText

extension JournalRepair.Action {
  /// What is typed to have it done.
  fileprivate var command: String {
    switch self {
    case .restore: "acta doctor --restore-segment FROM"
    case .rewriteHead: "acta doctor --rewrite-head"
    case .quarantineTail: "acta doctor --quarantine-tail"
    case .rebuildCatalog: "acta doctor --rebuild-catalog"
    }
  }
}

extension JournalRepair.Deed {
  /// The deed for people.
  var text: String {
    "Done: \(TerminalSafety.escape(message))" + (aside.map { "\n      What was there is kept in \($0)." } ?? "")
  }
}

extension Diagnosis.Finding {
  /// The finding for people: what it is, where, what it means, and what to type.
  fileprivate var text: String {
    let word =
      switch gravity {
      case .damage: "Damaged"
      case .untidy: "To be tidied"
      case .note: "Note"
      }
    var lines = ["\(word): \(message)"]
    if let place { lines.append("  at \(place)") }
    lines += TextWrap.lines(advice, columns: 76).map { "  \($0)" }
    lines += commands.map { "  with: \($0)" }
    return lines.map { TerminalSafety.escape($0) }.joined(separator: "\n")
  }

  /// What is typed to have it set right, or to record something about it.
  private var commands: [String] {
    // That git changed the line endings is for git to undo.
    if code == "line-endings" { return ["git rm --cached -r -q . && git reset --hard"] }
    return remedy.map { [$0.command] } ?? remedies.compactMap(RemedySpelling().commandLine).map { "acta \($0)" }
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members([
      ("code", code), ("gravity", gravity.rawValue), ("message", message), ("advice", advice),
      ("remedy", commands.first),
    ])
    if let place {
      writer.key("place")
      writer.beginObject()
      place.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension Diagnosis {
  /// The diagnosis for people, with what was done before it.
  func text(_ deeds: [JournalRepair.Deed]) -> String {
    let entries = entryCount == 1 ? "1 entry is" : "\(entryCount) entries are"
    let closing =
      findings.isEmpty ? "Nothing is wrong: \(entries) good." : findings.map(\.text).joined(separator: "\n\n")
    return (deeds.map(\.text) + [closing]).joined(separator: "\n")
  }

  /// The same for programs.
  func json(_ deeds: [JournalRepair.Deed]) -> String {
    JSONWriter.object { writer in
      writer.member("sound", isSound)
      writer.member("events", entryCount)
      writer.key("findings")
      writer.beginArray()
      for finding in findings { finding.write(to: &writer) }
      writer.endArray()
      writer.objects("done", deeds) { deed, writer in
        writer.members([("action", deed.action.rawValue), ("message", deed.message), ("aside", deed.aside)])
      }
    }
  }
}
