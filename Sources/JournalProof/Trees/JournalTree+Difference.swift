public import EventJournal
public import SystemPackage

extension JournalTree {
  /// The number of the first entry that is not the one that was signed, by hashes that were kept when it still was.
  ///
  /// Those hashes are believed because the root over them is the one that was signed. O(journal).
  /// - Returns: `nil` where no such hashes are kept, or all entries that were signed are there as they were.
  public static func firstDifference(
    of journal: any Journal, from old: Checkpoint, keptIn path: FilePath
  ) -> Int? {
    for place in [path, earlier(path)] {
      guard let file = try? TreeFile(place, of: journal.identity.hash, isMade: false), file.count >= old.size,
        (try? file.root(at: old.size)) == old.root, let reader = try? journal.events()
      else { continue }
      for index in 0..<old.size {
        guard let signed = try? file.hash(level: 0, index: index) else { break }
        let event: JournalEvent? = (try? reader.next()) ?? nil
        if event?.leafHash != signed { return index + 1 }
      }
    }
    return nil
  }
}
