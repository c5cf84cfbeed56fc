public import SystemPackage

extension FileJournal {
  /// Brings `journal.json` back from a copy of the journal, when the chain of the events begins with its hash.
  ///
  /// What stood there is copied into `quarantine/` first. For a journal that can't be opened, or whose identity was
  /// changed; nobody can be writing in it.
  ///
  /// - Parameters:
  ///   - path: the directory of the journal.
  ///   - source: the directory of a copy, such as a backup.
  /// - Throws: `copyDoesNotMatch` when the copy is of another journal; `notAJournal`; what the system said.
  public static func restoreIdentity(
    of path: FilePath, from source: FilePath, fileSystem: any JournalFileSystem = LinuxFileSystem()
  ) throws(JournalError) -> RestoredFile {
    let operation = RestorationSource.operation
    let identity = try FileJournal(opening: source, fileSystem: fileSystem).identity
    let directory = JournalDirectory(path: path, fileSystem: fileSystem)
    try directory.checkDirectory(path)
    try directory.checkDirectory(directory.segmentsPath)
    guard try directory.hashBeforeFirstEvent(operation) ?? identity.hash == identity.hash else {
      throw JournalError(
        .copyDoesNotMatch, operation, "the first event follows another journal.json than that of the copy",
        hint: "nothing was changed; try another copy", path: source)
    }
    let name = JournalDirectory.identityName
    let aside = try Quarantine(directory: directory, operation: operation).keep(name, as: name)
    try directory.attempt(operation, directory.path(name), .writeFailed) { () throws(Errno) in
      try directory.placeIdentity(identity)
    }
    return RestoredFile(file: name, aside: aside, eventCount: nil)
  }
}

extension JournalDirectory {
  /// What the first event holds as the hash of `journal.json`, or where there is none, what the head does.
  fileprivate func hashBeforeFirstEvent(_ operation: String) throws(JournalError) -> LeafHash? {
    if let file = try openSegment(.first) {
      let line = try attempt(operation, path(Self.segmentName(.first))) { () throws(Errno) in
        var lines = LineReader(file, from: 0)
        return try lines.next()
      }
      let start = EventLocation(segment: .first, byteOffset: 0)
      if let line, let event = try? JournalEvent(line: line.bytes, location: start, leafHash: LeafHash(of: [])) {
        return event.previous
      }
    }
    return try readHead().flatMap { $0.sequence == .zero ? $0.leafHash : nil }
  }
}
