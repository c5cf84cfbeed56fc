internal import SystemPackage

/// A file system whose interrupted calls are repeated.
struct UninterruptedFileSystem: JournalFileSystem {
  private let system: any JournalFileSystem

  init(_ system: any JournalFileSystem) { self.system = system }

  func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile {
    UninterruptedFile(try repeating { () throws(Errno) in try system.open(path, access) })
  }

  func kind(of path: FilePath) throws(Errno) -> FileKind? {
    try repeating { () throws(Errno) in try system.kind(of: path) }
  }

  func names(in directory: FilePath) throws(Errno) -> [String] {
    try repeating { () throws(Errno) in try system.names(in: directory) }
  }

  func makeDirectory(_ path: FilePath) throws(Errno) {
    try repeating { () throws(Errno) in try system.makeDirectory(path) }
  }

  func synchronizeDirectory(_ path: FilePath) throws(Errno) {
    try repeating { () throws(Errno) in try system.synchronizeDirectory(path) }
  }

  func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
    try repeating { () throws(Errno) in try system.rename(path, to: newPath) }
  }

  func remove(_ path: FilePath) throws(Errno) {
    try repeating { () throws(Errno) in try system.remove(path) }
  }

  func changes(in directory: FilePath) -> AsyncStream<Void>? { system.changes(in: directory) }
}

/// A file whose interrupted calls are repeated.
private final class UninterruptedFile: JournalFile {
  private let file: any JournalFile

  init(_ file: any JournalFile) { self.file = file }

  func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8] {
    try repeating { () throws(Errno) in try file.read(upTo: count, at: offset) }
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
    try repeating { () throws(Errno) in try file.write(bytes, at: offset) }
  }

  func truncate(to size: Int) throws(Errno) {
    try repeating { () throws(Errno) in try file.truncate(to: size) }
  }

  func synchronize() throws(Errno) { try repeating { () throws(Errno) in try file.synchronize() } }

  func size() throws(Errno) -> Int { try repeating { () throws(Errno) in try file.size() } }

  func tryLock(_ lock: FileLock) throws(Errno) -> Bool {
    try repeating { () throws(Errno) in try file.tryLock(lock) }
  }

  func unlock(_ lock: FileLock) throws(Errno) { try repeating { () throws(Errno) in try file.unlock(lock) } }

  func isLocked(_ lock: FileLock) throws(Errno) -> Bool {
    try repeating { () throws(Errno) in try file.isLocked(lock) }
  }
}

/// Does something until it isn't interrupted.
private func repeating<Value>(_ body: () throws(Errno) -> Value) throws(Errno) -> Value {
  while true {
    do {
      return try body()
    } catch {
      if error != .interrupted { throw error }
    }
  }
}
