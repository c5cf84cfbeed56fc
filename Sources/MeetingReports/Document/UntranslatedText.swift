public import MeetingRecords

/// A text of the record that a paper prints in another language than its own, since no translation is recorded.
public struct UntranslatedText: Sendable, Hashable {
  /// The text.
  public var text: String
  /// The language in which it is.
  public var language: LanguageTag
}

/// What a paper does where the record has no text in its language; the raw value is the word for it on the command line.
public enum UntranslatedTexts: String, Sendable, Hashable, CaseIterable {
  /// It is not made.
  case refuse
  /// It has the text in the language that there is, with the name of that.
  case mark
  /// It has the text in the language that there is.
  case keep
}

extension ReportDocument {
  /// The texts of the record that are in another language than the document, each once, in the order in which they come.
  ///
  /// A name that is the same in every language, as that of a person, is none.
  public var untranslated: [UntranslatedText] {
    var seen: Set<UntranslatedText> = []
    var texts: [UntranslatedText] = []
    func collect(_ runs: [ReportInline.Run]) {
      for run in runs {
        if case .note(let note) = run { collect(note) }
        guard let text = run.untranslated(in: language), seen.insert(text).inserted else { continue }
        texts.append(text)
      }
    }
    _ = mapped { text in
      collect(text.runs)
      return text
    }
    return texts
  }

  /// The document with the name of its language behind each text that is in another: “[English: Fair trade]”.
  func markingUntranslated(_ labels: ReportLabels) -> ReportDocument {
    func marked(_ runs: [ReportInline.Run]) -> [ReportInline.Run] {
      runs.flatMap { run -> [ReportInline.Run] in
        if case .note(let note) = run { return [.note(marked(note))] }
        guard let text = run.untranslated(in: language) else { return [run] }
        let name = labels.languageNames[text.language.description] ?? text.language.description
        return [.words("[\(name): "), run, .words("]")]
      }
    }
    return mapped { ReportInline(marked($0.runs)) }
  }
}

extension ReportInline.Run {
  /// The text, where it is in another language than that.
  fileprivate func untranslated(in language: LanguageTag) -> UntranslatedText? {
    switch self {
    case .recorded(let text, let own?), .emphasized(let text, let own?):
      // “mul”, “und” and “zxx” name no language (ISO 639-2).
      own.primaryLanguage == language.primaryLanguage || ["mul", "und", "zxx"].contains(own.primaryLanguage)
        ? nil : UntranslatedText(text: text, language: own)
    default: nil
    }
  }
}
