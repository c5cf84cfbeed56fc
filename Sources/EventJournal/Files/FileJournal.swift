internal import Synchronization
public import SystemPackage

/// A journal in a directory, in the format that <doc:JournalFormat> specifies.
///
/// One value may be used from several threads, and several values and processes may use one directory at once.
public final class FileJournal: Journal {
  /// What the journal is.
  public let identity: JournalIdentity
  /// The journal's directory.
  public var path: FilePath { directory.path }

  let directory: JournalDirectory
  let index: any JournalIndex
  /// Finds events by subject, type and number; in memory unless the host names a directory.
  let eventIndex: EventIndex
  let segmentBytes: Int
  /// How many zero bytes a writer that stays keeps behind the last batch.
  let reservedBytes: Int
  /// Why nothing more may be written through this value.
  let closed = Mutex<JournalError?>(nil)

  private init(
    _ directory: JournalDirectory, _ identity: JournalIdentity, index: any JournalIndex, segmentBytes: Int,
    reservedBytes: Int, eventIndex: EventIndex? = nil
  ) {
    self.directory = directory
    self.identity = identity
    self.index = index
    self.eventIndex = eventIndex ?? EventIndex(identity)
    self.segmentBytes = segmentBytes
    self.reservedBytes = reservedBytes
  }

  /// The same journal with another index of subjects and types.
  convenience init(_ journal: FileJournal, _ eventIndex: EventIndex) {
    self.init(
      journal.directory, journal.identity, index: journal.index, segmentBytes: journal.segmentBytes,
      reservedBytes: journal.reservedBytes, eventIndex: eventIndex)
  }

  /// Opens the journal in a directory, for reading and writing; a directory that can't be written to can be read.
  ///
  /// - Parameters:
  ///   - path: the directory that holds `journal.json`.
  ///   - index: finds events by identifier and subject.
  ///   - segmentBytes: the size from which on a segment is full.
  ///   - reservedBytes: how many zero bytes a writer keeps behind the last batch from its second batch on; none as a rule.
  ///     Commits take less time so, and until the writer is closed programs that read the segment without knowing
  ///     <doc:JournalFormat> meet bytes that are no JSON.
  ///   - fileSystem: where the directory is.
  /// - Throws: `notAJournal`, `unsupportedFormat`, `irregularFile`, `damaged`, `readFailed`.
  public convenience init(
    opening path: FilePath, index: any JournalIndex = InMemoryIndex(), segmentBytes: Int = JournalLimits.segmentBytes,
    reservedBytes: Int = 0, fileSystem: any JournalFileSystem = LinuxFileSystem()
  ) throws(JournalError) {
    let directory = JournalDirectory(path: path, fileSystem: fileSystem)
    let operation = "opening the journal"
    guard let file = try directory.open(JournalDirectory.identityName, .read, operation) else {
      throw JournalError(
        .notAJournal, operation, "there is no journal.json", hint: "name the directory of a journal, or make one",
        path: path)
    }
    let bytes = try directory.attempt(operation, directory.path(JournalDirectory.identityName)) { () throws(Errno) in
      try file.readFully(JournalLimits.identityBytes + 1, at: 0)
    }
    try directory.checkSegments()
    self.init(
      directory, try JournalIdentity(parsing: bytes), index: index, segmentBytes: segmentBytes,
      reservedBytes: reservedBytes)
  }

  /// The same journal with another index: for an index that is made once it is known what the journal is.
  ///
  /// Nothing is read again.
  public func indexed(by index: any JournalIndex) -> FileJournal {
    FileJournal(
      directory, identity, index: index, segmentBytes: segmentBytes, reservedBytes: reservedBytes,
      eventIndex: eventIndex)
  }

  /// Makes a journal in a directory, which may be there already but hold no journal; durable when this returns.
  ///
  /// Throws `alreadyExists`, and `writeFailed` with what the system said.
  public convenience init(
    creating identity: JournalIdentity, at path: FilePath, index: any JournalIndex = InMemoryIndex(),
    segmentBytes: Int = JournalLimits.segmentBytes, reservedBytes: Int = 0,
    fileSystem: any JournalFileSystem = LinuxFileSystem()
  ) throws(JournalError) {
    let directory = JournalDirectory(path: path, fileSystem: fileSystem)
    try directory.create(identity)
    self.init(directory, identity, index: index, segmentBytes: segmentBytes, reservedBytes: reservedBytes)
  }

  /// The event of that identifier, found through the index, which is brought up to date first.
  public func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? {
    try bringUpToDate(index, to: head())
    guard let entry = try index.entry(of: id) else { return nil }
    return try directory.event(entry, identity)
  }

  /// Something for each write to the directory, and four times a second where that can't be watched.
  ///
  /// The ticks go on slowly in any case, for what no watch tells: another machine's writes, a writer that died.
  public func changes() -> AsyncStream<Void> {
    let watched = directory.fileSystem.changes(in: path)
    let ticks = DirectoryWatch.ticks(everyMilliseconds: watched == nil ? 250 : 2000)
    guard let watched else { return ticks }
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let tasks = [watched, ticks].map { source in
      Task { for await _ in source { continuation.yield() } }
    }
    continuation.onTermination = { _ in for task in tasks { task.cancel() } }
    return stream
  }
}
