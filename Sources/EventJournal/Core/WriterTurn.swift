public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Waiting for one's turn to write.
enum WriterTurn {
  /// Tries again and again, at growing distances up to two milliseconds, until it succeeds or the time is over.
  ///
  /// The thread sleeps in between. Answers whether it succeeded.
  static func wait<Failure: Error>(
    atMost timeout: Duration, _ attempt: () throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: timeout)
    var pauseMicroseconds: UInt32 = 50
    while true {
      if try attempt() { return true }
      if clock.now >= deadline { return false }
      usleep(pauseMicroseconds)
      pauseMicroseconds = min(pauseMicroseconds * 2, 2000)
    }
  }

  /// The error when the time is over.
  static func busy(_ path: FilePath?, _ timeout: Duration) -> JournalError { .busy(for: timeout, path: path) }
}

extension JournalError {
  /// The error of a writer who has waited for the turn of another one for so long.
  public static func busy(for timeout: Duration, path: FilePath? = nil) -> JournalError {
    JournalError(
      .busy, "opening the journal for writing", "someone else has been writing for \(timeout)",
      hint: "try again when the other command has finished", path: path)
  }
}
