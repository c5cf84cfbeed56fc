import Acta
import MeetingRecords
import SystemPackage

/// The lines of a file or of standard input, read as they are asked for, so that memory does not grow with the file.
final class LineFile {
  /// The most bytes that a line has: as many as an entry of a journal.
  static let greatestLine = 16 << 20

  private let descriptor: FileDescriptor
  private let isOwn: Bool
  private var rest: ArraySlice<UInt8> = []
  private var hasEnded = false
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  /// How many bytes of the file were read.
  private(set) var byteCount = 0

  /// Opens a file; standard input where there is none.
  init(_ path: FilePath?) throws(ActaError) {
    isOwn = path != nil
    do { descriptor = try path.map { try FileDescriptor.open($0, .readOnly) } ?? .standardInput } catch {
      throw Self.unreadable(path, error)
    }
  }

  deinit { if isOwn { try? descriptor.close() } }

  /// What the system says of a file that cannot be read.
  static func unreadable(_ path: FilePath?, _ error: any Error) -> ActaError {
    let name = path?.string ?? "Standard input"
    guard let errno = error as? Errno else { return .unexpected("\(name) cannot be read: \(error).") }
    return .system("\(name) cannot be read: \(errno) (errno \(errno.rawValue)).", errno)
  }

  /// The next line without its end; nil behind the last.
  ///
  /// - Throws: ``UsageError`` where a line is too long or the file is not in UTF-8; what the system says.
  func next() throws -> ArraySlice<UInt8>? {
    var searched = rest.startIndex
    while true {
      if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        return try finished(line)
      }
      guard !hasEnded else {
        defer { rest = [] }
        return rest.isEmpty ? nil : try finished(rest)
      }
      guard rest.count <= Self.greatestLine else { throw tooLong }
      let kept = Array(rest)
      let piece: [UInt8]
      do { piece = try descriptor.readPiece() } catch { throw Self.unreadable(nil, error) }
      hasEnded = piece.isEmpty
      byteCount += piece.count
      rest = (kept + piece)[...]
      searched = kept.count
    }
  }

  private var tooLong: UsageError {
    UsageError("Line \(number + 1) is longer than 16 MiB.", hint: "Write one object a line.")
  }

  private func finished(_ line: ArraySlice<UInt8>) throws(UsageError) -> ArraySlice<UInt8> {
    guard line.count <= Self.greatestLine else { throw tooLong }
    number += 1
    var line = line
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard number == 1 else { return line }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF]) || line.prefix(8).contains(0) {
      throw UsageError("The file is in UTF-16, or is no text.", hint: "Save it as UTF-8 and try again.")
    }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing in the line, or a remark.
  var isBlankOrRemark: Bool {
    guard let first = first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return true }
    return first == UInt8(ascii: "#")
  }

  /// The bytes in Unicode normalization form C, the form that a journal keeps; what is no UTF-8 stays as it is.
  var normalizedForRecord: [UInt8] {
    guard contains(where: { $0 >= 0x80 }), let text = String(validating: self, as: UTF8.self) else {
      return Array(self)
    }
    return Array(text.normalizedForRecord.utf8)
  }
}
