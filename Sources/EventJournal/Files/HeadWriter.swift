/// Overwrites the file `head` again and again, without a sync: it is computed again where it is behind.
///
/// A failure is no reason to say that the events weren't recorded, so none is told.
struct HeadWriter {
  private let file: any JournalFile
  /// How many bytes of the file may not be zero or absent; nil until somebody has looked.
  private var size: Int?
  /// How many of them the head takes.
  private var headBytes = 0

  init(_ file: any JournalFile) { self.file = file }

  /// Writes a head, with line feeds behind it where a longer one stood: what follows the first one counts for nothing.
  ///
  /// Cutting the file each time would be one more change for the sync of the next events to carry to the disk.
  mutating func write(_ head: JournalHead) {
    var bytes = HeadFile.bytes(of: head)
    headBytes = bytes.count
    let size = self.size ?? (try? file.size()) ?? 0
    let surplus = min(size, HeadFile.maximumBytes) - bytes.count
    if surplus > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: surplus)) }
    try? file.writeFully(bytes[...], at: 0)
    self.size = max(size, bytes.count)
  }

  /// Leaves nothing but the head that was written last.
  mutating func trim() {
    guard let size, headBytes > 0, size > headBytes else { return }
    try? file.truncate(to: headBytes)
    self.size = headBytes
  }
}
