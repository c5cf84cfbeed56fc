internal import CanonicalJSON
internal import Synchronization
public import SystemPackage

/// Keeps snapshots: a cache, which may forget any of them at any time.
public protocol SnapshotStore: Sendable {
  /// What was kept under a key, 64 hexadecimal digits; nil when nothing was, or it can't be read.
  func snapshot(_ key: String) -> [UInt8]?

  /// Keeps bytes under a key, in the place of those that were there; a store that can't forgets them.
  func keep(_ bytes: [UInt8], under key: String)
}

/// Snapshots in memory, gone with the value.
public final class InMemorySnapshots: SnapshotStore {
  private let snapshots = Mutex<[String: [UInt8]]>([:])

  /// A store without snapshots.
  public init() {}

  /// What was kept under a key.
  public func snapshot(_ key: String) -> [UInt8]? { snapshots.withLock { $0[key] } }

  /// Keeps bytes under a key.
  public func keep(_ bytes: [UInt8], under key: String) { snapshots.withLock { $0[key] = bytes } }

  /// Forgets everything.
  public func removeAll() { snapshots.withLock { $0 = [:] } }
}

/// Snapshots in files of a directory, readable by their owner only.
public struct FileSnapshots: SnapshotStore {
  private let directory: FilePath
  private let fileSystem: any JournalFileSystem

  /// Snapshots in a directory, which is made when it is missing; not one of a journal.
  public init(in directory: FilePath, fileSystem: any JournalFileSystem = LinuxFileSystem()) {
    self.directory = directory
    self.fileSystem = UninterruptedFileSystem(fileSystem)
  }

  /// What was kept under a key; nil where the file could have been written by others.
  public func snapshot(_ key: String) -> [UInt8]? {
    let path = directory.appending(key)
    guard FileFacts.isPrivate(path), let file = try? fileSystem.open(path, .read) else { return nil }
    return try? file.readFully(file.size(), at: 0)
  }

  /// Keeps bytes under a key: under another name first, so that nobody reads half of them.
  public func keep(_ bytes: [UInt8], under key: String) {
    if (try? fileSystem.kind(of: directory)) == .some(nil), (try? fileSystem.makeDirectory(directory)) != nil {
      FileFacts.makePrivate(directory)
    }
    let unfinished = directory.appending("\(key).new")
    // What a crash left behind is in the way only once.
    try? fileSystem.remove(unfinished)
    guard let file = try? fileSystem.open(unfinished, .createPrivate) else { return }
    guard (try? file.writeFully(bytes[...], at: 0)) != nil else { return }
    try? fileSystem.rename(unfinished, to: directory.appending(key))
  }
}

/// How snapshots of one kind of state are read and kept.
struct SnapshotKeeping<State: EventSourced>: Sendable {
  let store: any SnapshotStore
  let every: Int
  let version: Int
  let identity: LeafHash
  let encode: @Sendable (State) -> JSONValue?
  let decode: @Sendable (JSONValue) -> State?

  /// The newest snapshot of a subject, if it is of this journal: the event that it ends with must be there, with its leaf hash.
  func newest(
    in journal: any Journal, subject: String, head: SequenceNumber
  ) throws(JournalError) -> FoldedState<State>? {
    guard let bytes = store.snapshot(key(subject)), let value = checked(bytes), value["subject"] == .string(subject),
      value["journal"] == .string(identity.description), value["version"] == .integer(Int64(version)),
      let sequence = value["sequence"]?.integerValue, let count = value["events"]?.integerValue,
      let hash = value["leaf"]?.stringValue.flatMap({ LeafHash($0) }), sequence <= head.rawValue, count >= 1,
      let state = value["state"].flatMap(decode)
    else { return nil }
    let last = SequenceNumber(Int(sequence))
    guard let event = try journal.event(at: last), event.leafHash == hash, event.subject == subject else { return nil }
    return FoldedState(state, eventCount: Int(count), last: last, head: head)
  }

  /// Keeps a state, if it took enough events to fold.
  func keep(_ folded: FoldedState<State>, behind event: JournalEvent, newEvents: Int) {
    guard newEvents >= every, let state = encode(folded.state) else { return }
    let value: JSONObject = [
      "subject": .string(event.subject ?? ""), "journal": .string(identity.description),
      "version": .integer(Int64(version)), "sequence": .integer(Int64(event.sequence.rawValue)),
      "leaf": .string(event.leafHash.description), "events": .integer(Int64(folded.eventCount)), "state": state,
    ]
    let line = JSONWriter.bytes(of: .object(value))
    store.keep(Array("\(LeafHash(of: line[...]))\n".utf8) + line, under: key(event.subject ?? ""))
  }

  /// What was kept, if it is whole.
  private func checked(_ bytes: [UInt8]) -> JSONValue? {
    guard bytes.count > 65, bytes[64] == UInt8(ascii: "\n"),
      LeafHash(hexadecimal: bytes[..<64]) == LeafHash(of: bytes[65...])
    else { return nil }
    return try? JSONValue(parsing: bytes[65...])
  }

  private func key(_ subject: String) -> String {
    LeafHash(of: Array("\(Self.stateName)\n\(subject)".utf8)[...]).description
  }

  /// The name of the state's type, with its module and the types around it.
  ///
  /// Swift says of a private type where in memory its context is, which is another place in each process: that is left out.
  private static var stateName: String {
    var name = String(reflecting: State.self)
    while let start = name.firstRange(of: "(unknown context at $"),
      let end = name[start.upperBound...].firstIndex(of: ")")
    {
      name.removeSubrange(start.lowerBound...end)
    }
    return name
  }
}

extension SnapshotKeeping where State: SnapshotState {
  static func keeping(in store: any SnapshotStore, every: Int, of identity: JournalIdentity) -> SnapshotKeeping {
    SnapshotKeeping(
      store: store, every: max(1, every), version: State.snapshotVersion, identity: identity.hash,
      encode: { try? CanonicalEncoder().encode($0) },
      decode: { try? CanonicalDecoder().decode(State.self, from: $0) })
  }
}
