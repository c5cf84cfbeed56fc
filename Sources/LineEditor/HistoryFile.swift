import Glibc

/// The file behind ``LineHistory``: reading, adding to and shortening it, so that processes that share it lose nothing.
///
/// Those that add hold a shared lock (each entry is one `O_APPEND` write), the one that replaces the file an exclusive
/// one; whoever finds, with the lock in hand, that the path now names another file opens that.
struct HistoryFile {
  struct Failure: Error {
    let message: String
  }

  static let maximumLoadedBytes = 4 << 20
  static let maximumEntryBytes = 64 << 10
  let path: String

  /// The entries of the file, or of its end; none where there is no file.
  func load() throws(Failure) -> [String] {
    let descriptor = openFile(O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure("read", errno)
    }
    defer { close(descriptor) }
    return try entries(of: descriptor)
  }

  var exceedsLimit: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_size > Self.maximumLoadedBytes
  }

  /// Adds an entry; one that is too long is left out.
  func append(_ entry: String) throws(Failure) {
    var line = Array(Self.encode(entry).utf8)
    guard line.count <= Self.maximumEntryBytes else { return }
    line.append(UInt8(ascii: "\n"))
    try makeDirectories()
    guard let descriptor = try openLocked(O_RDWR | O_APPEND | O_CREAT, LOCK_SH) else { return }
    defer { close(descriptor) }
    if !endsWithLineFeed(descriptor) { line.insert(UInt8(ascii: "\n"), at: 0) }
    let written = unsafe write(descriptor, line, line.count)
    guard written == line.count else { throw failure("written", written < 0 ? errno : ENOSPC) }
  }

  /// Puts a new file with the chosen entries in the place of this one, unless another process is at it.
  func replace(choosing choose: ([String]) -> [String]) throws(Failure) {
    guard let descriptor = try openLocked(O_RDWR, LOCK_EX | LOCK_NB) else { return }
    defer { close(descriptor) }
    let text = choose(try entries(of: descriptor)).map { Self.encode($0) + "\n" }.joined()
    let temporaryPath = "\(path).\(getpid())"
    let temporary = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard temporary >= 0 else { throw failure("shortened", errno) }
    defer { close(temporary) }
    let bytes = Array(text.utf8)
    let isWritten = unsafe write(temporary, bytes, bytes.count) == bytes.count && fsync(temporary) == 0
    guard isWritten, unsafe rename(temporaryPath, path) == 0 else {
      let errorNumber = errno
      unsafe unlink(temporaryPath)
      throw failure("shortened", errorNumber)
    }
  }
}

extension HistoryFile {
  /// The entry as one line without its ending.
  static func encode(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The entry of a line; a backslash that escapes nothing stands for itself.
  static func decode(_ line: String) -> String {
    var entry = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if !isEscaped {
        isEscaped = scalar == "\\"
        if !isEscaped { entry.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "\\": entry += "\\"
      case "n": entry += "\n"
      case "r": entry += "\r"
      default: entry += "\\\(scalar)"
      }
    }
    return isEscaped ? entry + "\\" : entry
  }

  private func failure(_ act: String, _ errorNumber: Int32) -> Failure {
    Failure(message: "The history file \(path) could not be \(act): \(systemMessage(errorNumber)).")
  }

  private func openFile(_ flags: Int32) -> Int32 {
    unsafe open(path, flags | O_CLOEXEC, 0o600)
  }

  private func makeDirectories() throws(Failure) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      guard unsafe mkdir(String(path[..<end]), 0o700) != 0, errno != EEXIST else { continue }
      // An ancestor that may be passed through but not written answers so although it is there.
      guard unsafe access(String(path[..<end]), F_OK) == 0 else { throw failure("made", errno) }
    }
  }

  /// Opens the file that the path names once the lock is held; nil when another holds it and we won't wait.
  private func openLocked(_ flags: Int32, _ operation: Int32) throws(Failure) -> Int32? {
    for _ in 0..<16 {
      let descriptor = openFile(flags | O_NONBLOCK)
      guard descriptor >= 0 else { throw failure("opened", errno) }
      var own = stat()
      var named = stat()
      let isOpened = unsafe fstat(descriptor, &own) == 0 && own.st_mode & S_IFMT == S_IFREG
      guard isOpened, flock(descriptor, operation) == 0 else {
        let errorNumber = isOpened ? errno : EINVAL
        close(descriptor)
        if errorNumber == EWOULDBLOCK { return nil }
        throw failure("opened", errorNumber)
      }
      if unsafe stat(path, &named) == 0, named.st_ino == own.st_ino, named.st_dev == own.st_dev {
        fchmod(descriptor, 0o600)
        return descriptor
      }
      close(descriptor)
    }
    throw failure("opened", EBUSY)
  }

  private func endsWithLineFeed(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return true }
    var byte: UInt8 = 0
    return unsafe pread(descriptor, &byte, 1, size - 1) == 1 && byte == UInt8(ascii: "\n")
  }

  private func entries(of descriptor: Int32) throws(Failure) -> [String] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure("read", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(message: "The history file \(path) is no regular file; the history is kept for this session only.")
    }
    let size = Int(status.st_size)
    let start = max(0, size - Self.maximumLoadedBytes)
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = unsafe pread(descriptor, &bytes, bytes.count, start)
    guard count >= 0 else { throw failure("read", errno) }
    var lines = bytes[..<count].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    if start > 0 { lines = lines.dropFirst() }
    return lines.compactMap { line in
      guard !line.isEmpty, line.count <= Self.maximumEntryBytes, !line.contains(0) else { return nil }
      return String(validating: line, as: UTF8.self).map(Self.decode)
    }
  }
}
