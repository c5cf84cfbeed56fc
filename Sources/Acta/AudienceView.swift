import EventJournal
import MeetingRecords
import RecordsCatalog
import SystemPackage

/// What an audience may know of a record, as the record of the office has it.
struct AudienceView: Sendable {
  let audience: Audience
  /// The record of the office.
  let office: RecordBook

  /// What is left out of entries.
  struct Omissions: Sendable {
    let filter: EntryFilter
    /// The newest entry by which this is so.
    let end: Int
    let marks: CatalogOmissions
    /// Whether everything that is hidden was looked at, and not only what the new entries name.
    var isOfAll = true
  }

  /// What is left out as the record stands now.
  ///
  /// - Parameters:
  ///   - position: The entry up to which a catalog was made: what was not named then had no entries to be left out of.
  ///   - noted: What was left out of it.
  /// - Complexity: O(n log n) in the number of the entries behind it, and the size of what they change; where they settle that
  ///   what was there before is hidden or shown, in the number of things that are hidden, and of those that name them.
  func omissions(after position: Int, noted: String = "") throws -> Omissions {
    try office.read { reader in
      if let added = AddedOmissions(behind: position, audience, reader)?.omissions(after: noted, in: office.vocabulary)
      {
        return added
      }
      let hidden = HiddenThings(from: audience, in: reader)
      let end = reader.head
      // What has a name has it by now.
      func mark(_ sequence: Int) -> String {
        OmissionMark(hidden.words { sequence == end || (sequence > 0 && reader.isNamed($0, by: sequence)) }).description
      }
      return Omissions(
        filter: EntryFilter(hiding: hidden, in: office.vocabulary), end: end,
        marks: CatalogOmissions(before: mark(position), after: mark(end)))
    }
  }

  /// Makes of entries what the audience may know of them, by the whole record.
  func filter(of records: any RecordsListing) -> EntryFilter {
    EntryFilter(hiding: HiddenThings(from: audience, in: records), in: office.vocabulary)
  }

  /// The catalog of the audience: beside that of the office, or in memory where that is.
  func catalog() throws(CatalogError) -> RecordsCatalog {
    let own = office.catalog.identity
    let identity = CatalogIdentity(
      origin: own.origin,
      identityHash: LeafHash(of: (own.identityHash + Array("\(Self.version) \(audience.name)".utf8))[...]).bytes,
      vocabulary: own.vocabulary)
    guard let file = office.catalog.path else { return try .inMemory(identity: identity) }
    let path = Self.file(of: audience, beside: file)
    if CatalogPlace.isCache(FilePath(file)) { try RecordsCatalog.makeCachePrivate(path: path) }
    do throws(CatalogError) { return try .open(path: path, identity: identity) } catch {
      guard error.code == .busy else { throw error }
      return try .inMemory(identity: identity)
    }
  }

  /// What is counted up when another version leaves out something else: its catalogs are then not those of this one.
  private static let version = "audience-2"
  /// What stands between the name of the catalog of the office and the audience.
  private static let infix = "-for-"

  private static func file(of audience: Audience, beside file: String) -> String {
    let name: String
    if case .body = audience {
      name = "body-" + LeafHash(of: Array(audience.name.utf8)[...]).description.prefix(16)
    } else {
      name = audience.name
    }
    return file + infix + name
  }

  /// Deletes the catalogs of all audiences beside that of the office: they are made again once they are asked for.
  static func deleteCatalogs(beside file: String) throws(CatalogError) {
    let path = FilePath(file)
    guard let name = path.lastComponent?.string else { return }
    let found = (try? LinuxFileSystem().names(in: path.removingLastComponent())) ?? []
    for other in found where other.hasPrefix(name + infix) && !other.hasSuffix("-wal") && !other.hasSuffix("-shm") {
      try RecordsCatalog.delete(path: path.removingLastComponent().appending(other).string)
    }
  }
}

extension Audience {
  /// The word for it, or the key of the body.
  var name: String {
    switch self {
    case .everybody: ConfidentialityLevel.everybody.rawValue
    case .participants: ConfidentialityLevel.restricted.rawValue
    case .office: ConfidentialityLevel.office.rawValue
    case .body(let key): "body \(key)"
    }
  }
}
