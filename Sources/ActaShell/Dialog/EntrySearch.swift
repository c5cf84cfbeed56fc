import Acta
import LineEditor
import MeetingRecords

/// Finds what is meant by a name where an identifier is asked for.
struct EntrySearch {
  private let session: ShellSession
  private let answers: AnswerReader
  /// The words of the command so far.
  private let words: [String]

  init(_ session: ShellSession, _ words: [String], _ answers: AnswerReader) {
    (self.session, self.words, self.answers) = (session, words, answers)
  }

  /// What became of a text.
  struct Found {
    /// The identifier; absent where another answer is to be given.
    var value: String?
  }

  /// What an answer names that can be no identifier, or is none of those that there are; absent where it can be one.
  ///
  /// - Throws: What reading answers throws.
  func identifier(_ text: String, for field: GrammarArgument) throws -> Found? {
    guard let kinds = field.kinds, field.form == .identifier, !text.contains(",") else { return nil }
    let isSentence = text.contains(where: \.isWhitespace)
    let meanings = isSentence ? found(text, kinds) : ofOneWord(text, kinds)
    switch meanings.count {
    case 0 where !isSentence: return nil
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

  /// What one word means that names nothing yet: the number of an agenda item, or what there is of that name.
  ///
  /// What can be registered with a name alone is new rather than another thing whose name has the word.
  private func ofOneWord(_ text: String, _ kinds: EntityKinds) -> [Meaning] {
    if let identifier = try? Identifier(text) {
      let isKnown = (try? session.book().read { $0.any(identifier) != nil }) ?? true
      if isKnown || identifier.isReference { return [] }
    }
    if kinds.contains(.agendaItem) {
      let numbered = AgendaNumber(session: session, words: words).items(text)
      if !numbered.isEmpty { return numbered }
    }
    let isWord = text.count > 2 && text.allSatisfy { $0.isLetter || "-’'".contains($0) }
    return isWord && !EntryMending.canRegister(kinds) ? found(text, kinds) : []
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
