public import EventJournal

/// Why a statement came to nothing.
struct PostgresFailure: Error {
  /// The server's code; nil where the error is the connection's.
  var state: String?
  /// What the server or the library said.
  let message: String
  /// Whether the connection is gone, so that it isn't known whether the statement was done.
  var isLost = false
  /// What is wrong, where that is no matter of the server.
  private var journal: JournalError?

  init(state: String? = nil, message: String, isLost: Bool = false) {
    (self.state, self.message, self.isLost) = (state, message, isLost)
  }

  /// An error of the journal that came between statements.
  init(_ error: JournalError) { (journal, message) = (error, error.message) }

  /// SQLSTATE of what the functions of the schema refuse.
  enum State {
    static let headMoved = "AC001"
    static let appendOnly = "AC002"
    static let otherActor = "AC003"
    static let brokenChain = "AC004"
    static let uniqueViolation = "23505"
    static let lockNotAvailable = "55P03"
  }

  /// The error as a journal's.
  ///
  /// - Parameters:
  ///   - operation: What was being done.
  ///   - address: Where.
  func error(_ operation: String, _ address: PostgresAddress) -> JournalError {
    if let journal { return journal }
    let (code, hint) = meaning(address)
    let text =
      code == .notAJournal
      ? "there is no journal in the schema \(address.schema) of \(address)" : "\(address): \(firstLine)"
    return JournalError(code, operation, text, hint: hint)
  }

  private var firstLine: String {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }
    return String(lines.joined(separator: "; ").unicodeScalars.filter { !$0.properties.isControlForLine }.prefix(600))
  }

  private func meaning(_ address: PostgresAddress) -> (JournalError.Code, hint: String?) {
    switch state {
    case nil where isLost: return (.connectionFailed, "look whether the server is there; then try again")
    case "3F000", "42P01", "42883", "42703", "3D000":
      return (.notAJournal, "make one there first, or name the schema that holds it, as in URL?schema=NAME")
    case "42501": return (.accessDenied, "ask the owner of the database for the role of a reader or writer")
    case "28000", "28P01": return (.accessDenied, "give the name and password of a role that may log in")
    case "25006", "57P03":
      return (.connectionFailed, "write to the leader: name all hosts, or add target_session_attrs=read-write")
    case State.appendOnly: return (.accessDenied, "entries are corrected by later entries")
    case State.otherActor: return (.accessDenied, "record in the name of the role that you log in with")
    case State.headMoved: return (.unexpectedHead, "look at what was recorded since and decide again")
    case State.brokenChain: return (.damaged, nil)
    case "53100": return (.writeFailed, "the server's disk is full; nothing was recorded")
    case "57014": return (.serverFailed, "the server took longer than the statement timeout; try again")
    default: return (.serverFailed, nil)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension Unicode.Scalar.Properties {
  /// Whether it would do something to the terminal on which a message is shown.
  fileprivate var isControlForLine: Bool { generalCategory == .control || generalCategory == .format }
}

extension JournalError.Code {
  /// There is no connection to the server, or it was lost; nothing was recorded.
  public static let connectionFailed = Self(description: "connection-failed", kind: .system)
  /// The connection was lost in an append, and could not be made again to ask whether it was recorded.
  public static let outcomeUnknown = Self(description: "outcome-unknown", kind: .system)
  /// The server does not allow it to this role.
  public static let accessDenied = Self(description: "access-denied", kind: .refused)
  /// The server said no for another reason; nothing was recorded.
  public static let serverFailed = Self(description: "server-failed", kind: .system)
  /// The tables are of a version with which this program can't work.
  public static let otherSchemaVersion = Self(description: "other-schema-version", kind: .refused)
  /// A connection string, or the name of a schema, can't be one.
  public static let invalidAddress = Self(description: "invalid-address", kind: .refused)
  /// The library of PostgreSQL isn't installed.
  public static let libraryMissing = Self(description: "library-missing", kind: .system)
  /// A standby hasn't received yet what was read before.
  public static let standbyBehind = Self(description: "standby-behind", kind: .busy)
}
