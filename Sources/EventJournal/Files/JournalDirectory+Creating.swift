internal import SystemPackage

extension JournalDirectory {
  /// Makes the directory's first contents, `journal.json` last and under its name only when it is durable.
  func create(_ identity: JournalIdentity) throws(JournalError) {
    let operation = "making a journal"
    try attempt(operation, path, .writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: path) == nil { try fileSystem.makeDirectory(path) }
    }
    for name in [Self.identityName, Self.segmentsName] {
      let path = path(name)
      let kind = try attempt(operation, path) { () throws(Errno) in try fileSystem.kind(of: path) }
      if kind != nil {
        throw JournalError(
          .alreadyExists, operation, "there is a journal already", hint: "choose another directory", path: path)
      }
    }
    try attempt(operation, path, .writeFailed) { () throws(Errno) in
      try fileSystem.makeDirectory(segmentsPath)
      let unfinished = path(Self.identityName + ".new")
      let file = try fileSystem.open(unfinished, try fileSystem.kind(of: unfinished) == nil ? .create : .write)
      try file.truncate(to: 0)
      try file.writeFully(identity.bytes[...], at: 0)
      try file.synchronize()
      let head = try fileSystem.open(path(Self.headName), .create)
      try head.writeFully(HeadFile.bytes(of: JournalHead(empty: identity))[...], at: 0)
      try fileSystem.rename(unfinished, to: path(Self.identityName))
      try fileSystem.synchronizeDirectory(path)
    }
  }
}
