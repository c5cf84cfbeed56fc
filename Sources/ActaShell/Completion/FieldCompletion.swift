import Acta
import LineEditor
import MeetingRecords

/// Completes the names of fields: of the thing that `why` asks about, of the entry that `correct` corrects.
struct FieldCompletion {
  let session: ShellSession
  /// The words of the command.
  let path: [String]
  /// The words behind them.
  let typed: [String]

  /// The fields that the argument can name; absent where it names none.
  func names(for argument: GrammarArgument) -> [CompletionCandidate]? {
    switch (path, argument.field) {
    case (["why"], "field"): return candidates(thing, ending: "")
    case (["correct"], "set"): return candidates(entry, ending: "=")
    case (["correct"], "clear"): return candidates(entry, ending: "")
    default: return nil
    }
  }

  private func candidates(_ fields: [FieldDescription], ending: String) -> [CompletionCandidate] {
    fields.filter { $0.name != "key" }.map { field in
      CompletionCandidate(
        field.name + ending, description: field.field.sentence.text, label: field.name, endsWord: ending.isEmpty)
    }
  }

  /// The fields of the thing that was typed.
  private var thing: [FieldDescription] {
    guard let identifier = typed.first.flatMap({ try? Identifier($0) }) else { return [] }
    let found = try? session.book().read { reader in
      reader.any(identifier).map { type(of: $0).fieldDescriptions }
    }
    return (found ?? nil) ?? []
  }

  /// The fields that are typed of the event in the entry that was typed.
  private var entry: [FieldDescription] {
    guard let number = typed.first.flatMap({ Int($0) }), let book = try? session.book() else { return [] }
    let found = try? book.read { reader in
      reader.recordedEntry(at: number).flatMap { entry in
        book.vocabulary.type(entry.wireName)?.fieldDescriptions.filter(\.field.isTyped)
      }
    }
    return (found ?? nil) ?? []
  }
}
