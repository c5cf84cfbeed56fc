public import EventJournal
public import JournalProof
public import MeetingRecords
public import MeetingReports
public import RecordsCatalog
public import SystemPackage

/// Whatever keeps a record book from doing what it was asked to.
public enum ActaError: Error, Sendable {
  /// The domain said no; nothing was recorded.
  case refused(Rejection)
  /// Something typed is not a value of its kind.
  case value(ValueError)
  /// Nothing can be answered to what was asked.
  case question(QuestionError)
  /// The journal could not be read or written.
  case journal(JournalError)
  /// The catalog could not be read or brought up to date.
  case catalog(CatalogError)
  /// A report could not be made.
  case report(ReportError)
  /// A file that was asked for, or standard output, could not be written.
  case output(OutputError)
  /// A key, a checkpoint or a proof was not accepted, or not made.
  case proof(ProofError)
  /// What was tried was not kept: these entries were recorded meanwhile, and concern what it touches or names.
  case overtaken([Entry])
  /// As of that entry nothing is called so; something is since a later one.
  case notYetRecorded(Identifier, asOf: Int, since: Int)
  /// The operating system said no to something other than the journal or the catalog: reading a file to be kept, say.
  case system(String, Errno)
  /// Something that nothing here foresaw.
  case unexpected(String)

  /// What kind of no it is.
  public enum Kind: Sendable, Hashable {
    /// What was asked for was refused; nothing was done.
    case refused
    /// What was typed is not understood.
    case usage
    /// The journal is damaged.
    case damaged
    /// Somebody else is writing.
    case busy
    /// The system said no: disk, permission.
    case system
  }

  /// What kind of no it is.
  public var kind: Kind {
    switch self {
    case .report(.notWritten): .system
    case .refused, .report, .overtaken, .notYetRecorded: .refused
    case .value, .question: .usage
    case .catalog(let error): error.isRefusal ? .refused : error.code == .busy ? .busy : .system
    case .unexpected, .system, .output: .system
    case .proof(let error):
      switch error.kind {
      case .usage: .usage
      case .refused: .refused
      case .damaged: .damaged
      case .system: .system
      }
    case .journal(let error):
      switch error.code.kind {
      case .refused: .refused
      case .damaged: .damaged
      case .busy: .busy
      case .system: .system
      }
    }
  }

  /// The stable code, for programs.
  public var code: String {
    switch self {
    case .refused(let rejection): rejection.code
    case .value(let error): error.code.rawValue
    case .question: "usage"
    case .journal(let error): error.code.description
    case .catalog(let error): error.code.description
    case .report(let error): error.code
    case .output: "output-failed"
    case .proof(let error): error.code.rawValue
    case .overtaken: "overtaken"
    case .notYetRecorded: "not-yet-recorded"
    case .system, .unexpected: "unexpected"
    }
  }

  /// The sentence a person needs.
  public var message: String {
    switch self {
    case .refused(let rejection): rejection.message
    case .value(let error): error.message
    case .question(let error): error.message
    case .journal(let error): error.description.without(error.hint.map { " – \($0)" })
    case .catalog(let error): error.description.without(error.hint.map { " \($0)" })
    case .report(let error): error.message
    case .output(let error): error.message
    case .proof(let error): error.message
    case .overtaken(let entries):
      "Someone else has since recorded entries that affect this: "
        + entries.prefix(5).map { "\($0.sequence), \(eventName($0.wireName)) (\($0.stamp.subject))" }
        .joined(separator: "; ") + (entries.count > 5 ? "; and \(entries.count - 5) more." : ".")
    case .notYetRecorded(let identifier, let sequence, let since):
      "“\(identifier)” has been recorded since entry \(since); as of entry \(sequence) it was not there yet."
    case .system(let message, _), .unexpected(let message): message
    }
  }

  /// What can be done instead, in a sentence; absent where the message says it.
  ///
  /// ``remedies`` says what that takes.
  public var hint: String? {
    switch self {
    case .refused(let rejection): rejection.hint
    case .value(let error): error.hint
    case .question(let error): error.hint
    case .report(let error): error.hint
    case .output(let error): error.hint
    case .proof(let error): error.hint
    case .journal(let error): error.hint
    case .catalog(let error): error.hint
    case .overtaken: "Drop what was tried, look at the newest entries, and try again."
    case .notYetRecorded(_, _, let since): "Ask as of entry \(since) or later."
    case .system, .unexpected: nil
    }
  }

  /// What can be done instead, as data, the best first: a host spells it as a command, a button or a link.
  public var remedies: [Remedy] {
    switch self {
    case .refused(let rejection): rejection.remedies
    case .report(let error): error.remedies
    case .catalog(let error): [error.remedy].compactMap(\.self)
    case .journal(let error): error.code == .clockAhead || error.code == .clockBehind ? [.acceptClock] : []
    case .overtaken: [.readEntries()]
    case .output(let error): error.place == .standardOutput ? [.readEntries()] : []
    case .value, .question, .notYetRecorded, .proof, .system, .unexpected: []
    }
  }
}

extension ActaError: CustomStringConvertible {
  /// The message, and what to do instead, in sentences.
  public var description: String { message + (hint.map { " \($0)" } ?? "") }

  /// What the operating system said, where that is the cause: that the disk is full, that the file may not be read.
  public var underlying: Errno? {
    switch self {
    case .journal(let error): error.underlying
    case .catalog(let error): error.underlying
    case .system(_, let errno): errno
    case .output(let error): error.errno
    default: nil
    }
  }
}

extension ActaError {
  /// Whatever was thrown, as what it is here.
  init(_ error: any Error) {
    switch error {
    case let error as ActaError: self = error
    case let error as Rejection: self = .refused(error)
    case let error as ValueError: self = .value(error)
    case let error as QuestionError: self = .question(error)
    case let error as JournalError: self = .journal(error)
    case let error as CatalogError: self = .catalog(error)
    case ReportError.refused(let rejection): self = .refused(rejection)
    case let error as ReportError: self = .report(error)
    case let error as OutputError: self = .output(error)
    case let error as ProofError: self = error.cause.map(ActaError.journal) ?? .proof(error)
    default: self = .unexpected("\(error)")
    }
  }
}

extension String {
  /// The text without what it ends in: a hint, which stands on a line of its own.
  fileprivate func without(_ ending: String?) -> String {
    guard let ending, hasSuffix(ending) else { return self }
    return String(dropLast(ending.count))
  }
}

extension CatalogError {
  /// Whether it was refused: a statement that a person typed, or a file that is not the catalog's.
  var isRefusal: Bool {
    [
      .statementInvalid, .statementRefused, .statementUnbound, .statementTooLarge, .statementTimedOut,
      .statementCancelled, .notOurs,
    ].contains(code)
  }
}
