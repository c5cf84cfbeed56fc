internal import CanonicalJSON

/// A query in the form in which it is compared with the bytes of events: texts as canonical JSON without quotation marks.
struct QueryMatcher: Sendable {
  /// What a subject must be.
  struct Pattern: Sendable {
    let text: [UInt8]
    /// Whether subjects that only begin with the text are meant.
    let isPrefix: Bool

    init(_ pattern: SubjectPattern) {
      switch pattern {
      case .exactly(let subject): (text, isPrefix) = (QueryMatcher.bytes(of: subject), false)
      case .below(let parent): (text, isPrefix) = (QueryMatcher.bytes(of: parent) + [UInt8(ascii: "/")], true)
      }
    }

    func matches(_ subject: UnsafeRawBufferPointer) -> Bool {
      if isPrefix ? subject.count <= text.count : subject.count != text.count { return false }
      return unsafe text.withUnsafeBytes {
        unsafe UnsafeRawBufferPointer(rebasing: subject.prefix(text.count)).isSame(as: $0)
      }
    }
  }

  struct Criterion: Sendable {
    let types: [[UInt8]]?
    let subjects: [Pattern]?
  }

  let criteria: [Criterion]

  init(_ query: EventQuery) {
    criteria = query.criteria.map { criterion in
      Criterion(
        types: criterion.types.map { $0.map(Self.bytes) },
        subjects: criterion.subjects.map { $0.map(Pattern.init) })
    }
  }

  /// Whether an event is one of those that are meant.
  func matches(_ event: borrowing JournalEvent) -> Bool {
    if criteria.isEmpty { return true }
    return criteria.contains { criterion in
      if let types = criterion.types {
        let isOfType = unsafe event.withText(event.members.type) { type in
          types.contains { unsafe $0.withUnsafeBytes { unsafe type.isSame(as: $0) } }
        }
        if !isOfType { return false }
      }
      guard let subjects = criterion.subjects else { return true }
      if event.members.subject == .none { return false }
      return unsafe event.withText(event.members.subject) { subject in
        subjects.contains { unsafe $0.matches(subject) }
      }
    }
  }

  /// A text as it is in a line, without quotation marks.
  static func bytes(of text: String) -> [UInt8] { JSONWriter.bytes(of: .string(text)).dropFirst().dropLast() + [] }

  /// The text that these bytes are in a line.
  static func text(of bytes: some Collection<UInt8>) -> String {
    let quote = UInt8(ascii: "\"")
    var scanner = CanonicalScanner(validated: ([quote] + Array(bytes) + [quote])[...])
    return scanner.string() ?? ""
  }
}

extension JournalEvent {
  /// Lends a text of the canonical form without its quotation marks; nothing where the event has none.
  @inline(__always)
  func withText<Value>(_ place: Place, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    unsafe withBytes(place) { bytes in
      unsafe body(bytes.isEmpty ? bytes : UnsafeRawBufferPointer(rebasing: bytes[1..<bytes.count - 1]))
    }
  }
}
