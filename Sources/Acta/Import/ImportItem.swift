public import MeetingRecords

/// One thing that a file wants recorded: the command, and the identifier under which it is recorded once.
public struct ImportItem: Sendable {
  /// Where the identifier of the first entry comes from.
  public enum Name: Sendable {
    /// It is given.
    case given(EntryIdentifier)
    /// It follows from what the row is called where it comes from, which stays when the row changes.
    case key([UInt8])
    /// It follows from all that the item says.
    case content([UInt8])
    /// It is a new one each time.
    case fresh
  }

  /// Where the identifier of the first entry comes from.
  public var name: Name
  /// Who recorded it; absent where that is said for the whole import.
  public var actor: String?
  /// The documents that support it, each of which is cited in the same batch.
  public var sources: [Identifier]
  /// What it is about, where that is known before it is decided; then many are looked for at once.
  public var subject: Identifier?
  /// Makes the command, whose first entry is to have the identifier.
  public var command: @Sendable (EntryIdentifier) -> any RecordCommand

  /// An item from its parts.
  public init(
    _ name: Name, actor: String? = nil, sources: [Identifier] = [],
    command: @escaping @Sendable (EntryIdentifier) -> any RecordCommand
  ) {
    self.name = name
    self.actor = actor
    self.sources = sources
    self.command = command
  }
}

/// What became of an item.
public enum ImportResult: Sendable {
  /// It was recorded, or would have been; the entries in order, and what is unusual about them.
  case recorded([ImportedEntry], [Warning])
  /// The entry that was recorded of it before was corrected; the correction, and what is unusual about it.
  case corrected(ImportedEntry, [Warning])
  /// It was recorded before, as this entry.
  case unchanged(Int)
  /// It was recorded before, as this entry, which was taken back since.
  case takenBack(Int)
  /// It was recorded before, as this entry, and says something else now; nothing was done.
  case changed(Int)
  /// Nothing of it was recorded.
  case refused(ActaError)

  /// Whether what the item says now is not in the record.
  public var isRefusal: Bool {
    switch self {
    case .changed, .refused: true
    default: false
    }
  }
}

/// An entry as an import tells of it.
public struct ImportedEntry: Sendable, Hashable {
  /// Its sequence number.
  public var sequence: Int
  /// The name of its event on the wire.
  public var wireName: String
  /// What it is about.
  public var subject: Identifier

  /// An entry from its parts.
  public init(sequence: Int, wireName: String, subject: Identifier) {
    (self.sequence, self.wireName, self.subject) = (sequence, wireName, subject)
  }
}

/// How an import goes about it.
public struct ImportTerms: Sendable {
  /// Who records what the items do not say otherwise of.
  public var actor: String?
  /// What ties the entries of the import together; absent where nothing does.
  public var correlation: String?
  /// Whether an item that was refused keeps the ones behind it from being tried.
  public var stopsAtRefusal = true
  /// The reason for which entries are corrected whose items have changed; absent where such items are refused.
  public var reasonToCorrect: LocalizedText?
  /// Whether items that were taken back since they were recorded are recorded again.
  public var recordsAgain = false
  /// Whether nothing is recorded, and everything decided as if it were.
  public var isRehearsal = false
  /// Whether to record although the journal's last time is more than a day ahead of the clock.
  public var acceptClock = false
  /// How long to wait for another writer.
  public var waitingAtMost = Duration.seconds(5)

  /// The usual terms.
  public init() {}
}
