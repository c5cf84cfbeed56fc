internal import Synchronization
internal import SystemPackage

extension FileJournal {
  /// Becomes the one writer: takes the lock, adopts what a crashed writer left whole, and puts aside what it left torn.
  ///
  /// Throws `busy` when the waiting time is over, `damaged`, `syncFailed`, `writeFailed`, `readFailed`, and the error
  /// that closed this journal for writing.
  public func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    try openFileWriter(waitingAtMost: timeout)
  }

  func openFileWriter(waitingAtMost timeout: Duration) throws(JournalError) -> FileJournalWriter {
    if let reason = closed.withLock({ $0 }) {
      throw JournalError(
        .writingClosed, "opening the journal for writing", "an earlier failure closed it: \(reason.message)",
        hint: "check the disk, then start again", path: path, underlying: reason.underlying)
    }
    let lockFile = try lock(waitingAtMost: timeout)
    return try FileJournalWriter(self, lockFile)
  }

  func lock(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalFile {
    let operation = "opening the journal for writing"
    let identityPath = directory.path(JournalDirectory.identityName)
    guard let file = try directory.open(JournalDirectory.identityName, .write, operation) else {
      throw JournalError(.notAJournal, operation, "journal.json is gone", path: identityPath)
    }
    let start = ContinuousClock().now
    for lock in [FileLock.turnstile, .writer] {
      let rest = timeout - (ContinuousClock().now - start)
      let hasLock = try WriterTurn.wait(atMost: rest) { () throws(JournalError) in
        try directory.attempt(operation, identityPath) { () throws(Errno) in try file.tryLock(lock) }
      }
      if !hasLock { throw WriterTurn.busy(path, timeout) }
    }
    try directory.attempt(operation, identityPath) { () throws(Errno) in try file.unlock(.turnstile) }
    return file
  }

  /// Closes this journal for writing, for good.
  func close(because error: JournalError) {
    closed.withLock { if $0 == nil { $0 = error } }
  }
}
