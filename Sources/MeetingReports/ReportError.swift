public import MeetingRecords
public import OfficeDocuments

/// Why a report cannot be made.
public enum ReportError: Error, Sendable, Hashable {
  /// Nothing in the record has this identifier; the nearest known ones of the kind that is asked for, nearest first.
  case unknown(Identifier, expected: EntityKind, nearest: [Identifier])
  /// The identifier belongs to something of another kind; the nearest known ones of the right one, nearest first.
  case wrongKind(Identifier, is: EntityKind, expected: EntityKind, nearest: [Identifier])
  /// No agenda of the conference was adopted.
  case agendaNotAdopted(Identifier)
  /// The report has no such picture or sheet of rows, or, where none was named, none at all; those that it has.
  case noSuchPart(String?, of: ReportName, known: [String])
  /// What narrows it down is unknown, or of another kind.
  case refused(Rejection)
  /// Texts of the record are in another language than the paper; the first of them are told.
  case notTranslated([UntranslatedText], into: LanguageTag, of: ReportName)
  /// A document for word processors could not be written.
  case notWritten(OfficeDocumentError)
}

extension ReportError: CustomStringConvertible {
  /// A short word for the error that never changes.
  public var code: String {
    switch self {
    case .unknown(_, let expected, _): "unknown-\(expected.rawValue)"
    case .wrongKind(_, _, let expected, _): "not-\(expected.withArticle.replacing(" ", with: "-"))"
    case .agendaNotAdopted: "agenda-not-adopted"
    case .noSuchPart: "no-such-part"
    case .notTranslated: "not-translated"
    case .notWritten: "document-not-written"
    case .refused(let rejection): rejection.code
    }
  }

  /// What was wrong, in a sentence.
  public var message: String {
    switch self {
    case .unknown(let identifier, let expected, _): "There is no \(expected.rawValue) \(identifier) in the record."
    case .wrongKind(let identifier, let kind, let expected, _):
      "\(identifier) is \(kind.withArticle), not \(expected.withArticle)."
    case .agendaNotAdopted(let conference): "No agenda of \(conference) has been adopted."
    case .noSuchPart(let part?, let report, _): "The report “\(report.rawValue)” has no part “\(part)” in this format."
    case .noSuchPart(nil, let report, _): "The report “\(report.rawValue)” has nothing to show in this format."
    case .refused(let rejection): rejection.message
    case .notTranslated(let texts, let language, let report):
      Self.untranslated(texts, Self.name(of: language), report)
    case .notWritten(let error): error.description
    }
  }

  /// What can be done instead, in a sentence; ``remedy`` says what that takes.
  public var hint: String {
    switch self {
    case .unknown(_, _, let nearest), .wrongKind(_, _, _, let nearest):
      nearest.isEmpty
        ? "See which there are." : "Did you mean \(nearest.map(\.description).joined(separator: " or "))?"
    case .agendaNotAdopted: "The provisional agenda shows what is planned."
    case .noSuchPart(_, _, let known):
      known.isEmpty ? "Choose another format." : "It has: \(known.joined(separator: ", "))."
    case .refused(let rejection): rejection.hint
    case .notTranslated: "Record translations, or say what is to be done with such texts."
    case .notWritten(.libraryMissing): "Install it (Debian: apt install libzip4), or choose another format."
    case .notWritten: "Choose another format."
    }
  }

  /// What can be done instead, as data; empty where ``hint`` says all there is to say.
  public var remedies: [Remedy] {
    switch self {
    case .unknown(_, let expected, []), .wrongKind(_, _, let expected, []): [.list(expected)]
    case .agendaNotAdopted(let conference): [.readProvisionalAgenda(conference)]
    case .refused(let rejection): rejection.remedies
    case .notTranslated:
      [.record(Remedy.EventToRecord(TextTranslated.wireName)), .give(field: "untranslated")]
    case .unknown, .wrongKind, .noSuchPart, .notWritten: []
    }
  }

  /// How many texts are told.
  private static let mostTexts = 5

  private static func untranslated(_ texts: [UntranslatedText], _ language: String, _ report: ReportName) -> String {
    let told = texts.prefix(mostTexts).map { text in
      let words = text.text.count > 60 ? text.text.prefix(59) + "…" : text.text[...]
      return "“\(words)” (\(name(of: text.language)))"
    }
    let rest = texts.count - told.count
    let count = texts.count == 1 ? "One text" : "\(texts.count) texts"
    return "\(count) of “\(report.rawValue)” \(texts.count == 1 ? "has" : "have") no words in \(language): "
      + told.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more." : ".")
  }

  private static func name(of language: LanguageTag) -> String {
    ReportLabels.english.languageNames[language.description] ?? language.description
  }

  /// Message and hint.
  public var description: String { "\(message) \(hint)" }
}

extension RecordsListing {
  /// The entity that a report is asked of.
  ///
  /// - Throws: ``ReportError`` where nothing has the identifier, or something of another kind.
  func subject<E: Entity>(_ type: E.Type, _ identifier: Identifier) throws(ReportError) -> E {
    let found = any(identifier)
    if let found = found as? E { return found }
    let nearest = nearestIdentifiers(to: identifier, kinds: EntityKinds(E.kind))
    guard let found else { throw .unknown(identifier, expected: E.kind, nearest: nearest) }
    throw .wrongKind(identifier, is: found.kind, expected: E.kind, nearest: nearest)
  }
}
