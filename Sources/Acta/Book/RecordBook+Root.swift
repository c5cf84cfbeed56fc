import EventJournal

extension RecordBook {
  /// The root of the Merkle tree of the entries up to one, in hexadecimal digits: that of a checkpoint of as many entries.
  ///
  /// - Returns: Nothing where the journal has fewer entries.
  /// - Complexity: O(log n) for the newest entry, whose tree is kept; O(n) for an earlier one, in constant memory.
  func root(at sequence: Int) throws(ActaError) -> String? {
    do throws(JournalError) {
      let head = try journal.head()
      if head.sequence.rawValue == sequence { return head.root.description }
      guard sequence < head.sequence.rawValue else { return nil }
      var tree = MerkleTree()
      let events = try journal.events(from: .first)
      while tree.count < sequence, let event = try events.next() { tree.append(event.leafHash) }
      return tree.count == sequence ? tree.root.description : nil
    } catch { throw .journal(error) }
  }
}
