import Acta
import LineEditor
import MeetingRecords

/// Finds what is meant by a name where an identifier is asked for.
struct EntrySearch {
  private let session: ShellSession
  private let path: [String]
  private let answers: AnswerReader

  init(_ session: ShellSession, _ path: [String], _ answers: AnswerReader) {
    (self.session, self.path, self.answers) = (session, path, answers)
  }

  /// What became of a text.
  struct Found {
    /// The identifier; absent where another answer is to be given.
    var value: String?
  }

  /// What an answer of several words names, where it can be no identifier; absent where it can be one.
  ///
  /// - Throws: What reading answers throws.
  func identifier(_ text: String, for field: GrammarArgument) throws -> Found? {
    guard let kinds = field.kinds, field.form == .identifier, text.contains(where: \.isWhitespace),
      !text.contains(",")
    else { return nil }
    let meanings = found(text, kinds)
    switch meanings.count {
    case 0:
      answers.say("  “\(text)” cannot be here: an identifier is asked for, and nothing of that kind has this name.")
      answers.say("  " + field.abstract)
      return Found(value: nil)
    case 1:
      answers.say("  Understood: \(meanings[0].value) (\(meanings[0].words))")
      return Found(value: meanings[0].value)
    default:
      let chosen = try UnderstoodAnswers(session, answers).chosen(text, meanings)
      return Found(value: chosen?.value)
    }
  }

  /// What has all the words in its names, at most as many as can be chosen from.
  private func found(_ text: String, _ kinds: EntityKinds) -> [Meaning] {
    let found = try? session.book().read { reader in
      let titles = EntityTitles(state: reader, languages: [reader.settings.language].compactMap { $0 })
      return reader.search(text, kinds: kinds, limit: 9).hits.compactMap { reader.any($0.identifier) }.map { entity in
        Meaning(value: entity.identifier.description, words: titles.title(entity))
      }
    }
    return found ?? []
  }
}
