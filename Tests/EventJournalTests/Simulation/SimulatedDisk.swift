/// What a machine's file system holds, in memory and on the disk: a value, so that one state can crash in many ways.
struct SimulatedDisk: Sendable {
  /// What stands under a name.
  enum Node: Sendable, Hashable {
    case file(Int)
    case directory(Int)
  }

  /// What may or may not have reached the disk.
  enum Change: Sendable {
    case write(offset: Int, bytes: [UInt8])
    case truncate(size: Int)
  }

  /// One file, as a process sees it and as the disk has it.
  struct File: Sendable {
    var memory: [UInt8] = []
    var disk: [UInt8] = []
    var unsynced: [Change] = []

    mutating func apply(_ change: Change) {
      Self.apply(change, to: &memory)
      unsynced.append(change)
    }

    mutating func synchronize() {
      for change in unsynced { Self.apply(change, to: &disk) }
      unsynced = []
    }

    static func apply(_ change: Change, to bytes: inout [UInt8]) {
      switch change {
      case .write(let offset, let written):
        let end = offset + written.count
        if bytes.count < end { bytes.append(contentsOf: repeatElement(0, count: end - bytes.count)) }
        bytes.replaceSubrange(offset..<end, with: written)
      case .truncate(let size):
        if size <= bytes.count {
          bytes.removeLast(bytes.count - size)
        } else {
          bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
        }
      }
    }
  }

  /// What may or may not have become of a directory's entries; both halves or neither.
  struct EntryChange: Sendable {
    var removed: String?
    var added: (name: String, node: Node)?

    func apply(to entries: inout [String: Node]) {
      if let removed { entries[removed] = nil }
      if let added { entries[added.name] = added.node }
    }
  }

  /// One directory, as a process sees it and as the disk has it.
  struct Directory: Sendable {
    var memory: [String: Node] = [:]
    var disk: [String: Node] = [:]
    var unsynced: [EntryChange] = []

    mutating func apply(_ change: EntryChange) {
      change.apply(to: &memory)
      unsynced.append(change)
    }

    mutating func synchronize() {
      for change in unsynced { change.apply(to: &disk) }
      unsynced = []
    }
  }

  var files: [Int: File] = [:]
  var directories: [Int: Directory] = [0: Directory()]
  private var nodeCount = 0

  mutating func makeFile() -> Int {
    nodeCount += 1
    files[nodeCount] = File()
    return nodeCount
  }

  mutating func makeDirectory() -> Int {
    nodeCount += 1
    directories[nodeCount] = Directory()
    return nodeCount
  }
}

extension SimulatedDisk {
  /// What becomes of what wasn't synced.
  enum Crash: Sendable {
    /// The process dies, the machine lives: everything is as the process left it, still unsynced.
    case kill
    /// Nothing has that wasn't synced.
    case nothingKept
    /// Changes are lost, torn at any byte or by sectors, garbled, or come in another order; each by chance.
    case chance
  }

  /// The state after a crash.
  func crashed(_ crash: Crash, using generator: inout SeededGenerator) -> SimulatedDisk {
    if crash == .kill { return self }
    var disk = self
    for (id, file) in files {
      var bytes = file.disk
      if crash == .chance { Self.apply(file.unsynced, to: &bytes, using: &generator) }
      disk.files[id] = File(memory: bytes, disk: bytes)
    }
    for (id, directory) in directories {
      var entries = directory.disk
      if crash == .chance {
        for change in directory.unsynced where Bool.random(using: &generator) { change.apply(to: &entries) }
      }
      disk.directories[id] = Directory(memory: entries, disk: entries)
    }
    return disk
  }

  private static func apply(_ changes: [Change], to bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let ordered = Bool.random(using: &generator) ? changes : changes.shuffled(using: &generator)
    for change in ordered {
      guard case .write(let offset, let written) = change else {
        if Bool.random(using: &generator) { File.apply(change, to: &bytes) }
        continue
      }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: continue
      case 1: File.apply(change, to: &bytes)
      case 2:
        let count = Int.random(in: 0...written.count, using: &generator)
        File.apply(.write(offset: offset, bytes: Array(written[..<count])), to: &bytes)
      case 3:
        let end = min(offset + written.count, (offset / 512 + Int.random(in: 0...3, using: &generator)) * 512)
        if end > offset { File.apply(.write(offset: offset, bytes: Array(written[..<(end - offset)])), to: &bytes) }
      case 4: applyBySectors(offset, written, garbling: false, to: &bytes, using: &generator)
      default: applyBySectors(offset, written, garbling: true, to: &bytes, using: &generator)
      }
    }
  }

  /// Some of the 512-byte sectors arrive; the others keep what they had, or hold anything; the size is the full one.
  private static func applyBySectors(
    _ offset: Int, _ written: [UInt8], garbling isGarbling: Bool, to bytes: inout [UInt8],
    using generator: inout SeededGenerator
  ) {
    let end = offset + written.count
    if bytes.count < end { File.apply(.truncate(size: end), to: &bytes) }
    var start = offset
    while start < end {
      let next = min(end, (start / 512 + 1) * 512)
      if Bool.random(using: &generator) {
        bytes.replaceSubrange(start..<next, with: written[(start - offset)..<(next - offset)])
      } else if isGarbling {
        for index in start..<next { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
      }
      start = next
    }
  }
}
