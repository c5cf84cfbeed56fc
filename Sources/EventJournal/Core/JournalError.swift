public import SystemPackage

/// Why the journal couldn't do what it was asked: what was wrong, where, and what to do instead.
///
/// Nothing that was acknowledged is lost by any error; an append that ends in one has appended nothing, except where
/// ``Code-swift.struct/syncFailed`` says that it can't be known.
public struct JournalError: Error, Sendable, Hashable {
  /// What the failure is, opaque and stable; printable.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The stable name.
    public let description: String
    /// What the failure means to whoever asked.
    public let kind: Kind

    /// A code of a home of the journal for what only happens there.
    public init(description: String, kind: Kind) {
      self.description = description
      self.kind = kind
    }
  }

  /// The four kinds of failure, as the command line tells them apart.
  public enum Kind: Sendable, Hashable {
    /// What was asked can't be done as it was asked.
    case refused
    /// The stored bytes aren't what they must be.
    case damaged
    /// Somebody else is writing.
    case busy
    /// The operating system said no.
    case system
  }

  /// A place in a segment.
  public struct Place: Sendable, Hashable {
    /// The file, relative to the journal directory.
    public let file: String
    /// The line, counted from 1.
    public let line: Int?
    /// The offset of the line's first byte.
    public let byteOffset: Int?
    /// The sequence number that the event there has or should have.
    public let sequence: SequenceNumber?

    /// A place, as far as it is known.
    public init(file: String, line: Int? = nil, byteOffset: Int? = nil, sequence: SequenceNumber? = nil) {
      self.file = file
      self.line = line
      self.byteOffset = byteOffset
      self.sequence = sequence
    }
  }

  /// What the failure is.
  public let code: Code
  /// What was being done, as in "appending to the journal".
  public let operation: String
  /// What was wrong, in words.
  public let message: String
  /// What to do instead, when there is something.
  public let hint: String?
  /// The file or directory concerned.
  public let path: FilePath?
  /// The place in a segment, when one is concerned.
  public let place: Place?
  /// What the operating system said.
  public let underlying: Errno?

  /// An error of a home of the journal.
  ///
  /// - Parameters:
  ///   - code: What the failure is.
  ///   - operation: What was being done.
  ///   - message: What was wrong.
  ///   - hint: What to do instead.
  ///   - path: The file or directory concerned.
  ///   - place: The place in a segment.
  ///   - underlying: What the operating system said.
  public init(
    _ code: Code, _ operation: String, _ message: String, hint: String? = nil, path: FilePath? = nil,
    place: Place? = nil, underlying: Errno? = nil
  ) {
    self.code = code
    self.operation = operation
    self.message = message
    self.hint = hint
    self.path = path
    self.place = place
    self.underlying = underlying
  }
}

extension JournalError: CustomStringConvertible {
  /// The whole error as a person reads it, in one line and without a full stop after a path.
  public var description: String {
    var text = "\(operation): \(message)"
    if let underlying { text += ": \(underlying) (errno \(underlying.rawValue))" }
    if let path { text += " [\(path)]" }
    if let place { text += " [\(place)]" }
    if let hint { text += " – \(hint)" }
    return text
  }
}

extension JournalError.Place: CustomStringConvertible {
  /// File, line, byte and sequence number, as far as they are known.
  public var description: String {
    var parts = [file]
    if let line { parts.append("line \(line)") }
    if let byteOffset { parts.append("byte \(byteOffset)") }
    if let sequence { parts.append("sequence \(sequence)") }
    return parts.joined(separator: ", ")
  }
}

extension JournalError {
  /// Something was decided over a state that is no more: an event has touched a subject since.
  public static func subjectTouched(
    _ subject: String, by sequence: SequenceNumber, after known: SequenceNumber
  ) -> JournalError {
    JournalError(
      .subjectTouched, AppendPlanner.operation, "'\(subject)' was touched by event \(sequence), after \(known)",
      hint: "look at what was recorded since and decide again")
  }

  /// Something was decided over a state that is no more: an event that was asked for has been recorded since.
  static func queryMatched(_ event: JournalEvent, after known: SequenceNumber) -> JournalError {
    let subject = event.subject.map { " about '\($0)'" } ?? ""
    return JournalError(
      .subjectTouched, AppendPlanner.operation,
      "event \(event.sequence), '\(event.type)'\(subject), was recorded after \(known)",
      hint: "look at what was recorded since and decide again")
  }

  /// Something was decided over a state that is no more, or never was: a subject has another number of events.
  static func otherEventCount(_ count: Int, of subject: String, expected: Int) -> JournalError {
    JournalError(
      .subjectTouched, AppendPlanner.operation, "'\(subject)' has \(count) events, not \(expected)",
      hint: expected == 0
        ? "use another name, or look at what was recorded" : "look at what was recorded and decide again")
  }

  /// An error of an index that a host supplies; nothing was appended.
  ///
  /// - Parameters:
  ///   - hint: What to do instead; that the index can be deleted, unless given.
  ///   - underlying: What the operating system said, where it was that.
  public static func indexFailed(
    _ message: String, hint: String = "the index can be deleted; it is rebuilt from the journal",
    underlying: Errno? = nil
  ) -> JournalError {
    JournalError(.indexFailed, "consulting the index", message, hint: hint, underlying: underlying)
  }
}
