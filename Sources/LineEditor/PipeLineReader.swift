import Glibc

/// Lines of a pipe or file: no prompt, no editing, no history.
///
/// Lines end with LF or CR LF; the last may lack its ending. A UTF-8 byte order mark at the beginning is skipped.
public final class PipeLineReader: LineSource {
  /// The longest line that is read unless another limit is asked for, in bytes.
  public static let defaultMaximumLineBytes = 1 << 20

  public let isInteractive = false
  public private(set) var lineNumber = 0
  private let descriptor: Int32
  private let maximumLineBytes: Int
  private var buffer: [UInt8]
  private var unread: Range<Int> = 0..<0
  private var hasEnded = false

  /// A reader of an open descriptor, which it does not close.
  ///
  /// - Parameters:
  ///   - descriptor: standard input unless said otherwise.
  ///   - maximumLineBytes: a longer line is an error, and skipped without being kept in memory.
  public init(descriptor: Int32 = 0, maximumLineBytes: Int = defaultMaximumLineBytes) {
    precondition(maximumLineBytes > 0, "a line has room for at least one byte")
    self.descriptor = descriptor
    self.maximumLineBytes = maximumLineBytes
    buffer = [UInt8](repeating: 0, count: 1 << 16)
  }

  public func readLine(prompt: String) throws(LineEditorError) -> LineInput {
    guard let (bytes, isCut) = try nextLine() else { return .endOfInput }
    guard !isCut else {
      throw LineEditorError(
        .lineTooLong, "The line is longer than \(maximumLineBytes) bytes. Break it into several.",
        lineNumber: lineNumber)
    }
    return .line(try text(of: bytes))
  }
}

extension PipeLineReader {
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes up to the next LF without it, and whether some beyond the limit were left out; nil at the end.
  private func nextLine() throws(LineEditorError) -> (bytes: [UInt8], isCut: Bool)? {
    var line: [UInt8] = []
    var isCut = false
    // One byte more than the limit, for the CR that belongs to the ending.
    func take(_ part: ArraySlice<UInt8>) {
      let room = maximumLineBytes + 1 - line.count
      isCut = isCut || part.count > room
      line += part.prefix(room)
    }
    while try fill() {
      let available = buffer[unread]
      if let end = available.firstIndex(of: Self.lineFeed) {
        take(available[..<end])
        unread = (end + 1)..<unread.upperBound
        return finished(line, isCut)
      }
      take(available)
      unread = 0..<0
    }
    return line.isEmpty ? nil : finished(line, isCut)
  }

  private func finished(_ line: [UInt8], _ isCut: Bool) -> (bytes: [UInt8], isCut: Bool) {
    lineNumber += 1
    var bytes = line
    if bytes.last == Self.carriageReturn { bytes.removeLast() }
    if lineNumber == 1 && bytes.starts(with: Self.byteOrderMark) { bytes.removeFirst(Self.byteOrderMark.count) }
    return (bytes, isCut || bytes.count > maximumLineBytes)
  }

  /// Reads more when nothing is left; false at the end.
  private func fill() throws(LineEditorError) -> Bool {
    guard unread.isEmpty && !hasEnded else { return !unread.isEmpty }
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count > 0 {
        unread = 0..<count
        return true
      }
      if count < 0 && errno == EINTR { continue }
      hasEnded = true
      guard count < 0 else { return false }
      throw LineEditorError(
        .readFailed, "Input could not be read: \(systemMessage(errno)).", lineNumber: lineNumber + 1,
        systemErrorNumber: errno)
    }
  }

  private func text(of bytes: [UInt8]) throws(LineEditorError) -> String {
    if let position = bytes.firstIndex(of: 0) {
      throw LineEditorError(
        .containsNull, "The line holds a NUL byte (byte \(position + 1)). Is this a text file?", lineNumber: lineNumber)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let position = firstInvalidByte(of: bytes)
      let value = String(bytes[position], radix: 16, uppercase: true)
      throw LineEditorError(
        .invalidUTF8, "The line is not UTF-8 text (byte \(position + 1) is 0x\(value)). Save the file as UTF-8.",
        lineNumber: lineNumber)
    }
    return text
  }

  /// The position of the first byte that no UTF-8 text has there, of bytes that are no UTF-8.
  private func firstInvalidByte(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return min(position, bytes.count - 1)
  }
}
