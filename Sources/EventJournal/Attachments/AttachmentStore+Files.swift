public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension AttachmentStore {
  /// Stores the contents of a plain file, wherever it is; a symbolic link to it is followed.
  ///
  /// As ``add(_:)``. Throws `irregularFile` for a directory, a pipe or a device.
  public func add(fileAt path: FilePath) throws(JournalError) -> Addition {
    let operation = Self.operation
    let file = try directory.attempt(operation, path) { () throws(Errno) in
      let descriptor = unsafe path.withPlatformString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
      return LinuxFile(descriptor: try checked(descriptor))
    }
    let kind = try directory.attempt(operation, path) { () throws(Errno) in try file.status().kind }
    if kind != .file {
      throw JournalError(
        .irregularFile, operation, "only a plain file can be attached", hint: "name the file itself", path: path)
    }
    var offset = 0
    return try add { () throws(JournalError) in
      let start = offset
      let piece = try directory.attempt(operation, path) { () throws(Errno) in
        while true {
          do throws(Errno) { return try file.read(upTo: 1 << 20, at: start) } catch {
            if error != .interrupted { throw error }
          }
        }
      }
      offset += piece.count
      return piece.isEmpty ? nil : piece[...]
    }
  }

  /// Brings the file of a hash back from a copy of the journal; what stands there is copied into `quarantine/` first.
  ///
  /// Throws `copyDoesNotMatch` when the copy hasn't got it, or not whole; nothing was changed then.
  public func restore(_ hash: LeafHash, from source: FilePath) throws(JournalError) -> RestoredFile {
    let operation = RestorationSource.operation
    let copy = AttachmentStore(at: JournalDirectory(path: source, fileSystem: directory.fileSystem))
    let name = Self.name(of: hash)
    guard try copy.contentsMatch(hash), let reader = try copy.contents(of: hash) else {
      throw JournalError(
        .copyDoesNotMatch, operation, "the copy has no whole \(name)", hint: "nothing was changed; try another copy",
        path: source)
    }
    let aside = try Quarantine(directory: directory, operation: operation).keep(name, as: hash.description)
    _ = try add { () throws(JournalError) in try reader.next() }
    return RestoredFile(file: name, aside: aside, eventCount: nil)
  }
}
