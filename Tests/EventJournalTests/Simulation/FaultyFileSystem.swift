import EventJournal
import SystemPackage

/// The machine's file system, which fails as it is told.
final class FaultyFileSystem: JournalFileSystem {
  private let system = LinuxFileSystem()
  /// What fails.
  let plan = FaultPlan()

  fileprivate func attempt(_ call: SystemCall) throws(Errno) { try plan.attempt(call) }

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

  func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
    try attempt(.rename)
    try system.rename(path, to: newPath)
  }

  func remove(_ path: FilePath) throws(Errno) {
    try attempt(.remove)
    try system.remove(path)
  }

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
      let bytes = try file.read(upTo: count, at: offset)
      system.plan.noteRead(bytes.count)
      return bytes
    }

    func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
      try system.attempt(.write)
      return try file.write(bytes.prefix(system.plan.writtenAtOnce), at: offset)
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

    func tryLock(_ lock: FileLock) throws(Errno) -> Bool {
      try system.attempt(.tryLock)
      return try file.tryLock(lock)
    }

    func unlock(_ lock: FileLock) throws(Errno) {
      try system.attempt(.unlock)
      try file.unlock(lock)
    }

    func isLocked(_ lock: FileLock) throws(Errno) -> Bool {
      try system.attempt(.isLocked)
      return try file.isLocked(lock)
    }
  }
}
