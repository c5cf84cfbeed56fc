public import MeetingRecords

/// One verb as a file gives it: what is to be recorded, about what, and under which identifier.
public struct VerbLine: Sendable {
  /// The name of its event on the wire.
  public let wireName: String
  /// What it is about, or the whole under which a part takes the next free number.
  public let subject: Identifier
  /// When it happened.
  public let occurred: EDTFDate?
  /// What it says.
  public let payload: any EventPayload
  /// The identifier that its entry is to have; absent where it follows from ``key`` or ``content``.
  public let id: EntryIdentifier?
  /// What the row is called where it comes from, which stays when the row changes.
  public let key: String?
  /// Who recorded it; absent where that is said for the whole file.
  public let actor: String?
  /// The documents that support it.
  public let sources: [Identifier]
  let makeCommand: @Sendable (any EventPayload, Identifier, EDTFDate?, EntryIdentifier) -> any RecordCommand

  /// The command that records it under an identifier.
  public func command(_ id: EntryIdentifier) -> any RecordCommand { makeCommand(payload, subject, occurred, id) }

  /// All that it says, as bytes: what its identifier follows from where it has none, and no key.
  public var content: [UInt8] {
    let head = "line\n\(wireName)\n\(subject)\n\(sources.map(\.description).joined(separator: ","))\n"
    return Array(head.utf8) + payload.dataBytes(occurred: occurred)
  }
}

/// What is wrong with a line of a file, in a sentence.
public struct VerbLineError: Error, Sendable, Hashable {
  /// What is wrong.
  public let message: String
  /// What to write instead.
  public let hint: String?
  /// Where in the line it is, in characters from 1; absent where it concerns the whole line.
  public let column: Int?
  /// The field that it concerns, with its path in the data; absent where it concerns no single one.
  public let field: String?

  /// A mistake from its parts.
  public init(_ message: String, hint: String? = nil, column: Int? = nil, field: String? = nil) {
    self.message = message
    self.hint = hint
    self.column = column
    self.field = field
  }
}
