internal import SystemPackage

extension JournalDirectory {
  private static let creating = "making a journal"

  /// Makes the directory's first contents, `journal.json` last and under its name only when it is durable.
  ///
  /// What a crash in the middle of this left behind is used.
  func create(_ identity: JournalIdentity) throws(JournalError) {
    try attempt(Self.creating, path, .writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: path) == nil { try fileSystem.makeDirectory(path) }
    }
    try checkUnused()
    try attempt(Self.creating, path, .writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: segmentsPath) == nil { try fileSystem.makeDirectory(segmentsPath) }
      try openEmpty(path(Self.headName)).writeFully(HeadFile.bytes(of: JournalHead(empty: identity))[...], at: 0)
      // Everything else is there before the journal is.
      try placeIdentity(identity)
    }
    try attempt(Self.creating, parentPath, .writeFailed) { () throws(Errno) in
      try fileSystem.synchronizeDirectory(parentPath)
    }
  }

  /// Writes `journal.json` under another name, and gives it its own only when it is durable.
  func placeIdentity(_ identity: JournalIdentity) throws(Errno) {
    let unfinished = path(Self.identityName + ".new")
    let file = try openEmpty(unfinished)
    try file.writeFully(identity.bytes[...], at: 0)
    try file.synchronize()
    try fileSystem.synchronizeDirectory(path)
    try fileSystem.rename(unfinished, to: path(Self.identityName))
    try fileSystem.synchronizeDirectory(path)
  }

  /// The directory that this one is in.
  var parentPath: FilePath {
    let parent = path.removingLastComponent()
    return parent.isEmpty ? "." : parent
  }

  /// A file without contents, for writing; what stood there is gone.
  func openEmpty(_ path: FilePath) throws(Errno) -> any JournalFile {
    if try fileSystem.kind(of: path) == nil { return try fileSystem.open(path, .create) }
    let file = try fileSystem.open(path, .write)
    try file.truncate(to: 0)
    return file
  }

  /// Refuses a directory that holds a journal, or segments of one.
  private func checkUnused() throws(JournalError) {
    let identityPath = path(Self.identityName)
    let used = try attempt(Self.creating, path) { () throws(Errno) -> FilePath? in
      if try fileSystem.kind(of: identityPath) != nil { return identityPath }
      switch try fileSystem.kind(of: segmentsPath) {
      case nil: return nil
      case .directory: return try fileSystem.names(in: segmentsPath).isEmpty ? nil : segmentsPath
      default: return segmentsPath
      }
    }
    guard let used else { return }
    throw JournalError(
      .alreadyExists, Self.creating, "there is a journal already", hint: "choose another directory", path: used)
  }
}
