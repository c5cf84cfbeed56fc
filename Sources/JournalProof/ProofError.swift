public import EventJournal

/// Why a key, a checkpoint or a proof was not accepted, or not made.
public struct ProofError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the failure is; stable, for programs.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A text is no key, or is of a kind that is not known.
    case malformedKey = "malformed-key"
    /// The file of a secret key can be read or written by others.
    case exposedKey = "exposed-key"
    /// There is a file already where that of a new key is to be.
    case keyExists = "key-exists"
    /// A key is not for what it was used for.
    case wrongKey = "wrong-key"
    /// A passphrase is missing or wrong.
    case passphrase
    /// A file has not the form of a note, a checkpoint, a proof or a policy.
    case malformed = "malformed-proof"
    /// None of the keys that are trusted signed.
    case notSigned = "not-signed"
    /// A trusted key is named, and the signature is not its own.
    case badSignature = "bad-signature"
    /// Too few of those whose signatures are asked for have signed.
    case notFinal = "not-final"
    /// An entry or a file is not in the tree of the checkpoint.
    case notIncluded = "not-included"
    /// Two checkpoints of one journal cannot both be true.
    case fork
    /// It is not shown that a checkpoint goes on from an earlier one.
    case inconsistent
    /// A journal is shorter than what was signed of it.
    case cut = "entries-cut"
    /// A request does not begin where the cosigner's memory ends.
    case outOfStep = "out-of-step"
    /// What a key has signed cannot be read or kept.
    case memoryFailed = "memory-failed"
    /// The journal is damaged, so that nothing can be proved of it.
    case damagedJournal = "damaged-journal"
  }

  /// What kind of no it is.
  public enum Kind: Sendable, Hashable {
    /// Something typed is not understood.
    case usage
    /// What was asked for was refused; nothing was signed.
    case refused
    /// What was looked at is not what was signed.
    case damaged
    /// The system said no.
    case system
  }

  /// What the failure is.
  public let code: Code
  /// What is wrong, as a sentence.
  public let message: String
  /// What can be done, as a sentence; absent where nothing can.
  public let hint: String?

  /// What the journal said, where that is the cause.
  public let cause: JournalError?

  /// An error from its parts.
  public init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    cause = nil
  }

  /// The journal could not be read.
  init(_ cause: JournalError) {
    code = .damagedJournal
    message = cause.description
    hint = nil
    self.cause = cause
  }

  /// What kind of no it is.
  public var kind: Kind {
    switch code {
    case .malformedKey: .usage
    case .exposedKey, .keyExists, .wrongKey, .passphrase, .outOfStep: .refused
    case .memoryFailed: .system
    case .malformed, .notSigned, .badSignature, .notFinal, .notIncluded, .fork, .inconsistent, .cut, .damagedJournal:
      .damaged
    }
  }

  /// The message, and what can be done.
  public var description: String { message + (hint.map { " \($0)" } ?? "") }
}
