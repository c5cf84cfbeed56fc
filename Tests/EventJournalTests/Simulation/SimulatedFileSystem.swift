import EventJournal
import Synchronization
import SystemPackage

/// A file system in memory, which keeps apart what is synced and what isn't, and stops at any chosen point.
final class SimulatedFileSystem: JournalFileSystem {
  /// A call that changes something, and how many bytes it writes.
  struct Step: Sendable {
    let call: SystemCall
    let byteCount: Int
  }

  /// Where the process dies: in that step, when so many bytes of its write have been taken.
  struct Death: Sendable {
    var step = Int.max
    var byteCount = 0
  }

  fileprivate struct State {
    var disk: SimulatedDisk
    var death: Death
    var isDead = false
    var steps: [Step] = []
    var owners: [LockKey: Int] = [:]
    var openingCount = 0
  }

  fileprivate struct LockKey: Hashable {
    let file: Int
    let lock: FileLock
  }

  fileprivate let state: Mutex<State>
  /// What fails.
  let plan = FaultPlan()

  init(_ disk: SimulatedDisk = SimulatedDisk(), dying death: Death = Death()) {
    state = Mutex(State(disk: disk, death: death))
  }

  /// What the disk and the memory before it hold.
  var disk: SimulatedDisk { state.withLock { $0.disk } }

  /// The calls that changed something, in order.
  var steps: [Step] { state.withLock { $0.steps } }

  fileprivate func perform<Value>(
    _ call: SystemCall, _ body: (inout State) throws(Errno) -> Value
  ) throws(Errno) -> Value {
    try plan.attempt(call)
    let result = state.withLock { state -> Result<Value, Errno> in
      if state.isDead { return .failure(.ioError) }
      do throws(Errno) {
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile {
    let (file, opening) = try perform(.open) { (state) throws(Errno) -> (Int, Int) in
      let (directory, name) = try state.disk.parent(of: path)
      state.openingCount += 1
      switch state.disk.directories[directory]?.memory[name] {
      case .directory: throw .tooManySymbolicLinkLevels
      case .file(let file):
        if access != .read && access != .write { throw .fileExists }
        return (file, state.openingCount)
      case nil:
        guard access != .read && access != .write else { throw .noSuchFileOrDirectory }
        try state.begin(.open)
        let file = state.disk.makeFile()
        state.disk.directories[directory]?.apply(SimulatedDisk.EntryChange(added: (name, .file(file))))
        return (file, state.openingCount)
      }
    }
    return SimulatedFile(self, file, opening: opening)
  }

  func kind(of path: FilePath) throws(Errno) -> FileKind? {
    try perform(.kind) { (state) throws(Errno) in
      switch state.disk.node(at: path) {
      case .directory: .directory
      case .file: .file
      case nil: nil
      }
    }
  }

  func names(in directory: FilePath) throws(Errno) -> [String] {
    try perform(.names) { (state) throws(Errno) in
      try Array(state.disk.directory(at: directory).memory.keys)
    }
  }

  func makeDirectory(_ path: FilePath) throws(Errno) {
    try perform(.makeDirectory) { (state) throws(Errno) in
      let (directory, name) = try state.disk.parent(of: path)
      if state.disk.directories[directory]?.memory[name] != nil { throw .fileExists }
      try state.begin(.makeDirectory)
      let made = state.disk.makeDirectory()
      state.disk.directories[directory]?.apply(SimulatedDisk.EntryChange(added: (name, .directory(made))))
    }
  }

  func synchronizeDirectory(_ path: FilePath) throws(Errno) {
    try perform(.synchronizeDirectory) { (state) throws(Errno) in
      guard case .directory(let id) = state.disk.node(at: path) else { throw .noSuchFileOrDirectory }
      try state.begin(.synchronizeDirectory)
      state.disk.directories[id]?.synchronize()
    }
  }

  func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
    try perform(.rename) { (state) throws(Errno) in
      let (from, oldName) = try state.disk.parent(of: path)
      let (to, newName) = try state.disk.parent(of: newPath)
      guard let node = state.disk.directories[from]?.memory[oldName] else { throw .noSuchFileOrDirectory }
      if case .directory = node, state.disk.directories[to]?.memory[newName] != nil { throw .directoryNotEmpty }
      try state.begin(.rename)
      if from == to {
        state.disk.directories[to]?.apply(SimulatedDisk.EntryChange(removed: oldName, added: (newName, node)))
      } else {
        state.disk.directories[to]?.apply(SimulatedDisk.EntryChange(added: (newName, node)))
        state.disk.directories[from]?.apply(SimulatedDisk.EntryChange(removed: oldName))
      }
    }
  }

  func remove(_ path: FilePath) throws(Errno) {
    try perform(.remove) { (state) throws(Errno) in
      let (directory, name) = try state.disk.parent(of: path)
      guard case .file = state.disk.node(at: path) else { throw .noSuchFileOrDirectory }
      try state.begin(.remove)
      state.disk.directories[directory]?.apply(SimulatedDisk.EntryChange(removed: name))
    }
  }

  func changes(in directory: FilePath) -> AsyncStream<Void>? {
    (try? plan.attempt(.changes)) == nil ? nil : AsyncStream { $0.finish() }
  }
}

extension SimulatedFileSystem.State {
  /// Begins a call that changes something; throws when the process dies in it.
  fileprivate mutating func begin(_ call: SystemCall, byteCount: Int = 0) throws(Errno) {
    steps.append(SimulatedFileSystem.Step(call: call, byteCount: byteCount))
    if steps.count - 1 < death.step { return }
    isDead = true
    throw .ioError
  }
}

extension SimulatedDisk {
  fileprivate func node(at path: FilePath) -> Node? { node(path.string.utf8.split(separator: UInt8(ascii: "/"))[...]) }

  private func node(_ names: ArraySlice<Substring.UTF8View>) -> Node? {
    var node = Node.directory(0)
    for name in names {
      guard case .directory(let id) = node, let next = directories[id]?.memory[String(Substring(name))] else {
        return nil
      }
      node = next
    }
    return node
  }

  fileprivate func directory(at path: FilePath) throws(Errno) -> Directory {
    guard case .directory(let id) = node(at: path), let directory = directories[id] else {
      throw .noSuchFileOrDirectory
    }
    return directory
  }

  fileprivate func parent(of path: FilePath) throws(Errno) -> (directory: Int, name: String) {
    let names = path.string.utf8.split(separator: UInt8(ascii: "/"))
    guard let name = names.last, case .directory(let id) = node(names.dropLast()) else {
      throw .noSuchFileOrDirectory
    }
    return (id, String(Substring(name)))
  }
}

/// An open file of the simulation.
private final class SimulatedFile: JournalFile {
  private let system: SimulatedFileSystem
  private let file: Int
  private let opening: Int

  init(_ system: SimulatedFileSystem, _ file: Int, opening: Int) {
    self.system = system
    self.file = file
    self.opening = opening
  }

  deinit {
    system.state.withLock { state in
      state.owners = state.owners.filter { $0.key.file != file || $0.value != opening }
    }
  }

  func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8] {
    try system.perform(.read) { (state) throws(Errno) in
      let bytes = state.disk.files[file]?.memory ?? []
      return offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
    }
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
    let bytes = Array(bytes.prefix(system.plan.writtenAtOnce))
    return try system.perform(.write) { (state) throws(Errno) in
      do throws(Errno) {
        try state.begin(.write, byteCount: bytes.count)
      } catch {
        let taken = Array(bytes.prefix(state.death.byteCount))
        state.disk.files[file]?.apply(.write(offset: offset, bytes: taken))
        throw error
      }
      state.disk.files[file]?.apply(.write(offset: offset, bytes: bytes))
      return bytes.count
    }
  }

  func truncate(to size: Int) throws(Errno) {
    try system.perform(.truncate) { (state) throws(Errno) in
      try state.begin(.truncate)
      state.disk.files[file]?.apply(.truncate(size: size))
    }
  }

  func synchronize() throws(Errno) {
    do throws(Errno) {
      try system.perform(.synchronize) { (state) throws(Errno) in
        try state.begin(.synchronize)
        state.disk.files[file]?.synchronize()
      }
    } catch {
      // After a failed sync the kernel holds the bytes for written: the next sync succeeds, and they are nowhere.
      system.state.withLock { state in
        if error != .interrupted && !state.isDead { state.disk.files[file]?.unsynced = [] }
      }
      throw error
    }
  }

  func size() throws(Errno) -> Int {
    try system.perform(.size) { (state) throws(Errno) in state.disk.files[file]?.memory.count ?? 0 }
  }

  func tryLock(_ lock: FileLock) throws(Errno) -> Bool {
    try system.perform(.tryLock) { (state) throws(Errno) in
      let key = SimulatedFileSystem.LockKey(file: file, lock: lock)
      if let owner = state.owners[key], owner != opening { return false }
      state.owners[key] = opening
      return true
    }
  }

  func unlock(_ lock: FileLock) throws(Errno) {
    try system.perform(.unlock) { (state) throws(Errno) in
      state.owners[SimulatedFileSystem.LockKey(file: file, lock: lock)] = nil
    }
  }

  func isLocked(_ lock: FileLock) throws(Errno) -> Bool {
    try system.perform(.isLocked) { (state) throws(Errno) in
      let owner = state.owners[SimulatedFileSystem.LockKey(file: file, lock: lock)]
      return owner != nil && owner != opening
    }
  }
}
