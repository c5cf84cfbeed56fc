import Foundation

/// How many files the process may still open.
enum OpenFiles {
  /// How many a command needs at most beside the standard streams: the journal, the catalog and what they keep beside them.
  static let needed = 16
  /// What the limit of the process is raised to, where the system lets it.
  private static let wanted: rlim_t = 256

  /// Why too few files can be opened; absent where there are enough.
  ///
  /// Asked before anything else is done: the runtime ends the process where it cannot have the descriptors of its own.
  static func shortage() -> String? {
    raiseLimit()
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < needed {
      let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
      if descriptor >= 0 {
        opened.append(descriptor)
        continue
      }
      guard errno == EMFILE || errno == ENFILE else { return nil }
      return "Only \(opened.count) more files can be opened here, and a command needs up to \(needed)."
        + " Nothing was done. Allow more, as with: ulimit -n 256"
    }
    return nil
  }

  private static func raiseLimit() {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < wanted else {
      return
    }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
