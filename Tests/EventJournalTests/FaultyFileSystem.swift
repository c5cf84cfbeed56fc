import EventJournal
import Synchronization
import SystemPackage

/// The machine's file system, which fails as it is told.
final class FaultyFileSystem: JournalFileSystem {
  /// The calls that can fail.
  enum Call: Sendable, CaseIterable {
    case open, kind, names, makeDirectory, synchronizeDirectory, read, write, truncate, synchronize, size
  }

  private let system = LinuxFileSystem()
  private let faults = Mutex<[Call: [Errno?]]>([:])
  /// How many bytes one write takes at most.
  let writtenAtOnce = Mutex(Int.max)

  /// Makes the next calls of that kind fail, each with one of these, after `count` that don't.
  func fail(_ call: Call, after count: Int = 0, _ errors: Errno...) {
    faults.withLock { $0[call] = Array(repeating: nil, count: count) + errors }
  }

  fileprivate func attempt(_ call: Call) throws(Errno) {
    let error = faults.withLock { faults -> Errno? in
      guard let list = faults[call], let first = list.first else { return nil }
      faults[call] = Array(list.dropFirst())
      return first
    }
    if let error { throw error }
  }

  func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile {
    try attempt(.open)
    return File(self, try system.open(path, access))
  }

  func kind(of path: FilePath) throws(Errno) -> FileKind? {
    try attempt(.kind)
    return try system.kind(of: path)
  }

  func names(in directory: FilePath) throws(Errno) -> [String] {
    try attempt(.names)
    return try system.names(in: directory)
  }

  func makeDirectory(_ path: FilePath) throws(Errno) {
    try attempt(.makeDirectory)
    try system.makeDirectory(path)
  }

  func synchronizeDirectory(_ path: FilePath) throws(Errno) {
    try attempt(.synchronizeDirectory)
    try system.synchronizeDirectory(path)
  }

  func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) { try system.rename(path, to: newPath) }

  func changes(in directory: FilePath) -> AsyncStream<Void>? { nil }

  private final class File: JournalFile {
    private let system: FaultyFileSystem
    private let file: any JournalFile

    init(_ system: FaultyFileSystem, _ file: any JournalFile) {
      self.system = system
      self.file = file
    }

    func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8] {
      try system.attempt(.read)
      return try file.read(upTo: count, at: offset)
    }

    func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
      try system.attempt(.write)
      return try file.write(bytes.prefix(system.writtenAtOnce.withLock { $0 }), at: offset)
    }

    func truncate(to size: Int) throws(Errno) {
      try system.attempt(.truncate)
      try file.truncate(to: size)
    }

    func synchronize() throws(Errno) {
      try system.attempt(.synchronize)
      try file.synchronize()
    }

    func size() throws(Errno) -> Int {
      try system.attempt(.size)
      return try file.size()
    }

    func tryLock(_ lock: FileLock) throws(Errno) -> Bool { try file.tryLock(lock) }
    func unlock(_ lock: FileLock) throws(Errno) { try file.unlock(lock) }
    func isLocked(_ lock: FileLock) throws(Errno) -> Bool { try file.isLocked(lock) }
  }
}
