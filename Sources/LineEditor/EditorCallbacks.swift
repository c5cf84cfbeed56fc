internal import CEditLine
import Glibc

/// What the C side asks while a line is edited.
///
/// The editor that owns it outlives the session that points to it.
final class EditorCallbacks {
  let history: LineHistory
  /// What Up and Ctrl-R go through in the place of the history.
  var offered: LineHistory?
  /// Whether what was typed before is suggested.
  var suggests = false
  var completer: Completer?
  var unfinishedStatement = ""

  init(history: LineHistory) {
    self.history = history
  }

  /// The functions that C calls, with this object as their context.
  ///
  /// The closures are formed here, in no actor's isolation: one formed on an actor would trap when C calls it on
  /// another thread.
  func table() -> cedit_callbacks {
    unsafe cedit_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      history_entry: { context, index in
        guard let entry = unsafe EditorCallbacks.of(context)?.recalled.entry(fromNewest: index) else { return nil }
        return unsafe strdup(entry)
      },
      history_search: { context, pattern, index in
        let text = unsafe String(cString: pattern)
        return unsafe EditorCallbacks.of(context)?.recalled.firstIndex(holding: text, fromNewest: index) ?? -1
      },
      suggest: { context, text in
        guard let state = unsafe EditorCallbacks.of(context), state.suggests else { return nil }
        return unsafe state.recalled.continuation(of: String(cString: text)).map { unsafe strdup($0) } ?? nil
      },
      complete: { context, text, columns, rows in
        let line = unsafe String(cString: text)
        let state = unsafe EditorCallbacks.of(context)
        return unsafe state?.completion(of: line, columns: Int(columns), rows: Int(rows)) ?? cedit_completion()
      })
  }

  private var recalled: LineHistory { offered ?? history }

  private static func of(_ context: UnsafeMutableRawPointer?) -> EditorCallbacks? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<EditorCallbacks>.fromOpaque(context).takeUnretainedValue()
  }

  private func completion(of typed: String, columns: Int, rows: Int) -> cedit_completion {
    let earlier = unfinishedStatement.isEmpty ? "" : unfinishedStatement + "\n"
    let line = LineBeforeCursor(earlier + typed)
    // A quotation that began on an earlier line cannot be completed: that line is gone.
    guard line.typedWord.utf8.count <= typed.utf8.count, let completer else { return unsafe cedit_completion() }
    let plan = CompletionPlan(line: line, candidates: completer(line))
    let listing = CompletionListing.text(of: plan.listed, columns: columns, rows: rows)
    return unsafe cedit_completion(
      replaced_bytes: line.typedWord.utf8.count,
      insertion: plan.insertion.map { unsafe strdup($0) } ?? nil,
      listing: plan.listed.isEmpty ? nil : strdup(listing))
  }
}
