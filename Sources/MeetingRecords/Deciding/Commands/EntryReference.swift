/// An entry as a person names it: by its number in the journal, or by its identifier.
public enum EntryReference: Sendable, Hashable {
  /// The sequence number.
  case sequence(Int)
  /// The identifier.
  case id(EntryIdentifier)

  /// Reads a number or a UUID.
  /// - Throws: ``ValueError`` `entry-identifier-malformed`.
  public init(_ text: String) throws(ValueError) {
    if !text.isEmpty, text.utf8.count <= 12, text.utf8.allSatisfy(ASCII.isDigit), let number = Int(text), number > 0 {
      self = .sequence(number)
    } else {
      self = .id(try EntryIdentifier(text))
    }
  }
}

extension EntryReference: TextualWireValue, RequiredWireValue {
  /// No entry.
  public static var blank: EntryReference { .sequence(0) }
  /// How an entry is typed.
  public static var form: ValueForm { ValueForm("event") }
  /// The number, or the identifier.
  public var description: String {
    switch self {
    case .sequence(let number): "\(number)"
    case .id(let id): "\(id)"
    }
  }
}

extension RecordsReading {
  /// The entry as recorded, or the refusal that says how to find it.
  func recorded(_ reference: EntryReference) throws(Rejection) -> Entry {
    switch reference {
    case .id(let id):
      guard let entry = recordedEntry(id) else { throw .unknownEntry(id) }
      return entry
    case .sequence(let sequence):
      // What was retracted stands no more under its number, though its identifier still finds it.
      guard let standing = standingEntry(sequence) else {
        throw .unfitText(
          field: "entry", problem: "There is no entry with the number \(sequence).",
          hint: "Look for the entry, which may have been retracted.", remedy: .readEntries())
      }
      return recordedEntry(standing.stamp.id) ?? standing
    }
  }
}
