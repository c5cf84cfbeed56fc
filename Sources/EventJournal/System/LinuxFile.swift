internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An open file descriptor.
final class LinuxFile: JournalFile {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let result = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
      if result < 0 { failure = Errno(rawValue: errno) }
      initializedCount = max(0, result)
    }
    if let failure { throw failure }
    return bytes
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int {
    let result = unsafe bytes.withUnsafeBytes { buffer in
      unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    }
    return try checked(result)
  }

  func truncate(to size: Int) throws(Errno) { _ = try checked(ftruncate(descriptor, off_t(size))) }

  func synchronize() throws(Errno) { _ = try checked(fdatasync(descriptor)) }

  func size() throws(Errno) -> Int { Int(try status().st_size) }

  func status() throws(Errno) -> stat {
    var status = stat()
    _ = try checked(unsafe fstat(descriptor, &status))
    return status
  }
}

// Locks of open file descriptions (fcntl_locking(2)): unlike those of processes they exclude two openings in one process,
// unlike flock they can be asked about without being taken. The header hides these numbers from Swift.
private let getLockOfDescription: Int32 = 36
private let setLockOfDescription: Int32 = 37

extension LinuxFile {
  func tryLock(_ lock: FileLock) throws(Errno) -> Bool {
    do {
      _ = try control(setLockOfDescription, lock, F_WRLCK)
      return true
    } catch {
      if error == .wouldBlock || error == .permissionDenied { return false }
      throw error
    }
  }

  func unlock(_ lock: FileLock) throws(Errno) { _ = try control(setLockOfDescription, lock, F_UNLCK) }

  func isLocked(_ lock: FileLock) throws(Errno) -> Bool {
    try control(getLockOfDescription, lock, F_RDLCK).l_type != F_UNLCK
  }

  private func control(_ command: Int32, _ lock: FileLock, _ type: Int32) throws(Errno) -> flock {
    var request = flock()
    request.l_type = Int16(type)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = off_t(lock.rawValue)
    request.l_len = 1
    _ = try checked(unsafe withUnsafeMutablePointer(to: &request) { unsafe fcntl(descriptor, command, $0) })
    return request
  }
}
