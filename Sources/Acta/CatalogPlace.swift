public import EventJournal
public import MeetingRecords
import RecordsCatalog
public import SystemPackage

/// Where the catalog of a journal is kept.
public enum CatalogPlace: Sendable, Hashable {
  /// In memory: it is made anew each time that the journal is opened.
  case memory
  /// In this file.
  case file(FilePath)
  /// In a folder of caches, where only its owner can read it: in a file that is named by the identity of the journal and its
  /// place, so that copies of one journal do not undo each other's.
  case cache(FilePath)

  /// The file in which the catalog of a journal is kept; `nil` where it is in memory.
  ///
  /// - Parameter vocabulary: What its entries can say: each has a file of its own in a folder of caches.
  public func file(
    of identity: JournalIdentity, at directory: FilePath, _ vocabulary: Vocabulary = .meetingRecords
  ) -> FilePath? {
    switch self {
    case .memory: return nil
    case .file(let file): return file
    case .cache(let folder):
      let place = LeafHash(of: Array(directory.string.utf8)[...]).description.prefix(16)
      let added = vocabulary.additions.joined(separator: ";")
      let suffix = added.isEmpty ? "" : "-" + LeafHash(of: Array(added.utf8)[...]).description.prefix(8)
      let name = "\(identity.hash.description.prefix(16))-\(place)\(suffix).sqlite"
      return folder.appending("acta").appending("catalogs").appending(name)
    }
  }

  /// The file in which the catalog of a journal at any place is kept; `nil` where it is in memory.
  public func file(
    of identity: JournalIdentity, at place: JournalPlace, _ vocabulary: Vocabulary = .meetingRecords
  ) -> FilePath? {
    file(of: identity, at: place.name, vocabulary)
  }

  /// Whether a file is in the place of a folder of caches where catalogs are kept.
  static func isCache(_ file: FilePath) -> Bool {
    file.removingLastComponent().components.suffix(2).map(\.string) == ["acta", "catalogs"]
  }

  /// The catalog of a journal; in memory where another process keeps its file locked.
  func catalog(
    of identity: JournalIdentity, at directory: FilePath, _ vocabulary: Vocabulary
  ) throws(ActaError) -> RecordsCatalog {
    let own = CatalogIdentity(identity, vocabulary)
    do throws(CatalogError) {
      guard let path = file(of: identity, at: directory, vocabulary)?.string else {
        return try .inMemory(identity: own)
      }
      if case .cache = self { try RecordsCatalog.makeCachePrivate(path: path) }
      do throws(CatalogError) { return try .open(path: path, identity: own) } catch {
        guard error.code == .busy else { throw error }
        return try .inMemory(identity: own)
      }
    } catch { throw .catalog(error) }
  }
}

extension CatalogIdentity {
  /// The identity of a catalog of the journal.
  init(_ identity: JournalIdentity, _ vocabulary: Vocabulary) {
    self.init(origin: identity.origin, identityHash: identity.hash.bytes, vocabulary: vocabulary)
  }
}
