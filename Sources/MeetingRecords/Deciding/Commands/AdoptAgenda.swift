/// The command to adopt the agenda of a conference: the items named, or all that are proposed.
public struct AdoptAgenda: RecordCommand, Hashable {
  /// The conference.
  public var conference: Identifier
  /// When it was adopted.
  public var occurred: EDTFDate?
  /// The identifier that the entry is to have.
  public var id: EntryIdentifier?
  /// What the entry says; with no items, those that are proposed are filled in.
  public var adoption: AgendaAdopted

  /// A command from its parts.
  public init(
    _ conference: Identifier, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, _ adoption: AgendaAdopted
  ) {
    self.conference = conference
    self.occurred = occurred
    self.id = id
    self.adoption = adoption
  }

  /// The entry that adopts the agenda, with the items in the order in which they were proposed.
  ///
  /// - Complexity: O(n) in the number of entries that name the conference.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    [ProposedEntry(conference, occurred: occurred, id: id, completed(in: state))]
  }

  /// What the entry will say, the items filled in.
  ///
  /// - Complexity: O(n) in the number of entries that name the conference.
  public func completed<S: RecordsReading>(in state: S) -> AgendaAdopted {
    var adoption = adoption
    guard adoption.items.isEmpty else { return adoption }
    if let before = id.flatMap({ state.recordedEntry($0) })?.payload as? AgendaAdopted {
      // Said again: the items are no longer proposed, but the ones meant are those of the first time.
      adoption.items = before.items
    } else if let key = state.key(of: conference) {
      var taken: Set<Identifier> = []
      for entry in state.entries(mentioning: [key], after: 0) where entry.payload is AgendaItemProposed {
        guard let item = state.get(AgendaItem.self, entry.stamp.subject), item.status == .proposed,
          state.same(item.conference, key), taken.insert(item.key).inserted
        else { continue }
        adoption.items.append(item.key)
      }
    }
    return adoption
  }
}
