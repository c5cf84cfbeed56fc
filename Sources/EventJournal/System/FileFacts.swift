internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What the machine knows of a path beside its contents; nothing where the journal is not in the machine's file system.
enum FileFacts {
  /// Under how many names the file is known; nil where there is none.
  static func nameCount(of path: FilePath) -> Int? { status(path).map { Int($0.st_nlink) } }

  /// Gives a file or directory the rights that another one has, where both are there.
  ///
  /// Who may not change them leaves them: a copy that can be read less is no failure.
  /// - Parameter staysWritable: Whether its owner may write to it in any case, as to a copy from a medium that is read only.
  static func copyRights(from source: FilePath, to copy: FilePath, staysWritable: Bool = true) {
    guard let rights = status(source)?.st_mode else { return }
    _ = unsafe copy.withPlatformString { unsafe chmod($0, rights & 0o7777 | (staysWritable ? 0o200 : 0)) }
  }

  /// Whether no other user may read or write a file; also where the machine knows nothing of it.
  static func isPrivate(_ path: FilePath) -> Bool {
    status(path).map { $0.st_uid == geteuid() && $0.st_mode & 0o077 == 0 } ?? true
  }

  /// Makes a directory this user's alone.
  static func makePrivate(_ path: FilePath) { _ = unsafe path.withPlatformString { unsafe chmod($0, 0o700) } }

  /// The path without links, `.` and `..`, as far as it is there.
  static func resolved(_ path: FilePath) -> FilePath {
    let whole = path.isAbsolute ? path : (FilePath(realPath(".") ?? "/")).pushing(path)
    var (existing, rest) = (whole.lexicallyNormalized(), [FilePath.Component]())
    while true {
      if let real = realPath(existing.string) {
        var resolved = FilePath(real)
        for component in rest.reversed() { resolved.append(component) }
        return resolved
      }
      guard let last = existing.lastComponent else { return whole }
      rest.append(last)
      existing.removeLastComponent()
    }
  }

  private static func status(_ path: FilePath) -> stat? {
    var status = stat()
    return unsafe path.withPlatformString { unsafe lstat($0, &status) } == 0 ? status : nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

extension JournalDirectory {
  /// Refuses to write to a file that has another name elsewhere: what is written here would be written there too.
  ///
  /// - Parameter name: The file, relative to the journal; it may be missing.
  func checkOwn(_ name: String, _ operation: String) throws(JournalError) {
    guard let count = FileFacts.nameCount(of: path(name)), count > 1 else { return }
    throw JournalError(
      .sharedFile, operation, "the file has another name elsewhere (a hard link), and would be changed there too",
      hint: "make a copy of the directory that shares no files, as cp -a does, and record in that",
      path: path(name))
  }
}
