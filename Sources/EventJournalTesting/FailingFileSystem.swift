public import EventJournal
internal import Synchronization
public import SystemPackage

/// A file system one of whose calls fails: the n-th, counted over all kinds of calls.
///
/// Run something once without a failure, see how many ``calls`` it made, and then once for each of them.
public final class FailingFileSystem: JournalFileSystem {
  private struct State {
    var calls = 0
    var hasFailed = false
  }

  private let system: any JournalFileSystem
  private let failing: Int?
  private let error: Errno
  private let state = Mutex(State())

  /// A file system over another one.
  ///
  /// - Parameters:
  ///   - system: The one that does the work.
  ///   - number: Which call fails, counted from 1; none when nil.
  ///   - error: How it fails. An interrupted call is repeated, so `Errno.interrupted` should change nothing.
  public init(over system: any JournalFileSystem = LinuxFileSystem(), failingAt number: Int?, _ error: Errno = .ioError)
  {
    self.system = system
    failing = number
    self.error = error
  }

  /// How many calls were made.
  public var calls: Int { state.withLock { $0.calls } }

  /// Whether a call has failed.
  public var hasFailed: Bool { state.withLock { $0.hasFailed } }

  fileprivate func count() throws(Errno) {
    let fails = state.withLock { state in
      state.calls += 1
      if state.calls == failing { state.hasFailed = true }
      return state.calls == failing
    }
    if fails { throw error }
  }

  /// Opens a plain file.
  public func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile {
    try count()
    return FailingFile(self, try system.open(path, access))
  }

  /// What is there.
  public func kind(of path: FilePath) throws(Errno) -> FileKind? {
    try count()
    return try system.kind(of: path)
  }

  /// The names in a directory.
  public func names(in directory: FilePath) throws(Errno) -> [String] {
    try count()
    return try system.names(in: directory)
  }

  /// Makes one directory.
  public func makeDirectory(_ path: FilePath) throws(Errno) {
    try count()
    try system.makeDirectory(path)
  }

  /// Makes the entries of a directory durable.
  public func synchronizeDirectory(_ path: FilePath) throws(Errno) {
    try count()
    try system.synchronizeDirectory(path)
  }

  /// Gives a file another name.
  public func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
    try count()
    try system.rename(path, to: newPath)
  }

  /// Takes a file's name away.
  public func remove(_ path: FilePath) throws(Errno) {
    try count()
    try system.remove(path)
  }

  /// Something for each change in a directory; doesn't fail.
  public func changes(in directory: FilePath) -> AsyncStream<Void>? { system.changes(in: directory) }
}

/// An open file whose calls are counted too.
private final class FailingFile: JournalFile {
  private let system: FailingFileSystem
  private let file: any JournalFile

  init(_ system: FailingFileSystem, _ file: any JournalFile) {
    self.system = system
    self.file = file
  }

  func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8] {
    try system.count()
    return try file.read(upTo: count, at: offset)
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
    try system.count()
    return try file.write(bytes, at: offset)
  }

  func truncate(to size: Int) throws(Errno) {
    try system.count()
    try file.truncate(to: size)
  }

  func synchronize() throws(Errno) {
    try system.count()
    try file.synchronize()
  }

  func size() throws(Errno) -> Int {
    try system.count()
    return try file.size()
  }

  func tryLock(_ lock: FileLock) throws(Errno) -> Bool {
    try system.count()
    return try file.tryLock(lock)
  }

  func unlock(_ lock: FileLock) throws(Errno) {
    try system.count()
    try file.unlock(lock)
  }

  func isLocked(_ lock: FileLock) throws(Errno) -> Bool {
    try system.count()
    return try file.isLocked(lock)
  }
}
