internal import Foundation
internal import GRDB

/// Whose the file at the place of a catalog is: only what Acta made is ever emptied, replaced or written to.
extension RecordsCatalog {
  /// The mark of a catalog in the header of its file, which SQLite keeps for that: the letters “Acta”.
  static let applicationID: Int32 = 0x4163_7461

  /// The endings of the names of what is kept beside a catalog.
  private static let endings = ["", "-wal", "-shm", "-journal", ".loading"]

  /// Refuses a place where something stands that is not ours.
  ///
  /// A link is not followed, another user's file is not touched, and neither is a database without Acta's mark. A file that
  /// is no database at all is moved aside, so that what it holds is not lost.
  ///
  /// - Parameter movingAside: Whether that is done; else such a file is left for SQLite to refuse.
  /// - Throws: ``CatalogError`` `catalog-not-ours` with what stands there.
  static func checkPlace(_ path: String, movingAside: Bool = true) throws(CatalogError) {
    for ending in endings { try checkFile(path + ending) }
    guard let header = header(of: path) else { return }
    guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count == 100 else {
      return movingAside ? moveAside(path) : ()
    }
    let mark = header[68..<72].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    guard mark != UInt32(bitPattern: applicationID) else { return }
    if try !holdsCatalogOrNothing(path) {
      throw notOurs(path, "is a database of another program")
    }
  }

  /// Makes the two folders above a catalog, for nobody but their owner, and takes from others what rights they have to
  /// them and to the catalog.
  ///
  /// For catalogs in the cache of a user, whose folders are Acta's own: `acta` and `catalogs`.
  ///
  /// - Throws: ``CatalogError`` `catalog-not-ours` where a link or another user's folder stands there,
  ///   `catalog-inaccessible` where there can be none.
  public static func makeCachePrivate(path: String) throws(CatalogError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    for directory in [folder.deletingLastPathComponent().path, folder.path] {
      if status(of: directory) == nil { try makeDirectory(directory) }
      guard let status = status(of: directory) else { continue }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw notOurs(directory, "is a link or a file, not a folder") }
      guard status.st_uid == geteuid() else { throw notOurs(directory, "belongs to another user") }
      if status.st_mode & 0o077 != 0 { unsafe chmod(directory, 0o700) }
    }
    for ending in endings {
      try checkFile(path + ending)
      guard let status = status(of: path + ending), status.st_mode & 0o077 != 0 else { continue }
      unsafe chmod(path + ending, 0o600)
    }
  }

  /// Makes a directory and those above it, for nobody but their owner; one may be there.
  static func makeDirectory(_ path: String) throws(CatalogError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      // What Foundation says of it is for programmers.
      throw CatalogError(
        .inaccessible, operation: "opening the catalog", message: "there can be no directory \(path).")
    }
  }

  /// Makes an empty file that only its owner can read; SQLite gives what it keeps beside it the same rights.
  static func makeFile(_ path: String) throws(CatalogError) {
    let descriptor = unsafe opened(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
    let code = errno
    if descriptor >= 0 {
      close(descriptor)
    } else if code != EEXIST {
      throw CatalogError(
        .inaccessible, operation: "opening the catalog \(path)",
        message: "there can be no such file: \(unsafe String(cString: strerror(code))).")
    }
  }

  /// Refuses whatever is no plain file of this user; nothing may be there.
  private static func checkFile(_ path: String) throws(CatalogError) {
    guard let status = status(of: path) else { return }
    if status.st_mode & S_IFMT == S_IFLNK { throw notOurs(path, "is a symbolic link, which is not followed") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notOurs(path, "is no plain file") }
    guard status.st_uid == geteuid() else { throw notOurs(path, "belongs to another user") }
  }

  /// Whether a database without the mark is a catalog of an earlier version, or holds nothing yet.
  private static func holdsCatalogOrNothing(_ path: String) throws(CatalogError) -> Bool {
    do throws(CatalogError) {
      return try CatalogError.during("looking at the catalog \(path)") {
        var configuration = Self.configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read { database in
          if try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID { return true }
          if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 { return true }
          let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('catalog_state')")
          return Set(columns).isSuperset(of: ["schema", "origin", "identity_hash", "leaf_hash"])
        }
      }
    } catch {
      guard error.code == .damaged else { throw error }
      return false
    }
  }

  /// Gives a file that is no database, and what is kept beside it, the first free name `NAME.aside-N`.
  private static func moveAside(_ path: String) {
    let aside = asideName(path)
    for ending in ["", "-wal", "-journal"] { unsafe rename(path + ending, aside + ending) }
    unsafe unlink(path + "-shm")
  }

  /// The first free name `NAME.aside-N`.
  static func asideName(_ path: String) -> String {
    var number = 1
    while status(of: "\(path).aside-\(number)") != nil { number += 1 }
    return "\(path).aside-\(number)"
  }

  /// What stands at a path, links not followed; nil where nothing does.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// The first hundred bytes of a file, or fewer; nil of an empty one and where there is none.
  private static func header(of path: String) -> [UInt8]? {
    let descriptor = unsafe opened(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func notOurs(_ path: String, _ what: String) -> CatalogError {
    CatalogError(
      .notOurs, operation: "opening the catalog", message: "\(path) \(what). Nothing was changed.",
      hint: "Look what it is, and move it away; or set XDG_CACHE_HOME to a folder of your own.")
  }
}

// The call whose name the catalog has too.
private func opened(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { unsafe open(path, flags, 0o600) }
