internal import Foundation

/// The file in which a catalog is made before it takes the place of the old one; only one process at a time makes it.
struct LoadingFile {
  let path: String
  private let descriptor: Int32

  /// Takes the file beside a catalog, empty; nil when another process has it for longer than that.
  init?(besideCatalog path: String, waitingMilliseconds: Int) throws {
    for _ in 0..<waitingMilliseconds {
      if let file = try LoadingFile(besideCatalog: path) {
        self = file
        return
      }
      usleep(1000)
    }
    try self.init(besideCatalog: path)
  }

  /// Takes the file beside a catalog, empty; nil while another process has it.
  ///
  /// What a process left that didn't come to its end is emptied. The lock is one of the open file (flock(2)), so that it
  /// ends with the process.
  private init?(besideCatalog path: String) throws {
    self.path = path + ".loading"
    descriptor = unsafe open(self.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Self.failure(self.path, errno) }
    var (held, named) = (stat(), stat())
    // Whoever had it before has removed the name, and this one may still be that file.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &held) == 0,
      unsafe stat(self.path, &named) == 0, held.st_ino == named.st_ino
    else {
      close(descriptor)
      return nil
    }
    if ftruncate(descriptor, 0) != 0 {
      let code = errno
      close(descriptor)
      throw Self.failure(self.path, code)
    }
  }

  /// Gives the file, which nobody has open, the name of the catalog too, durable.
  ///
  /// - Returns: False where there is something by that name already, or the file system knows only one name of a file.
  func publish(as catalog: String) throws -> Bool {
    if fsync(descriptor) != 0 { throw Self.failure(path, errno) }
    return unsafe link(path, catalog) == 0
  }

  /// Removes the file.
  func remove() {
    unsafe unlink(path)
    close(descriptor)
  }

  private static func failure(_ path: String, _ code: Int32) -> CatalogError {
    let reason = unsafe String(cString: strerror(code))
    return CatalogError(
      .inaccessible, operation: "making a catalog", message: "\(path) can't be written: \(reason).")
  }
}
