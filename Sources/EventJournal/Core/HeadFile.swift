internal import CanonicalJSON

/// The contents of the file `head`: one canonical line; what follows its line feed counts for nothing.
///
/// The last member is the SHA-256 of all bytes before its comma, so that a torn overwrite shows.
enum HeadFile {
  /// More than the longest head has: 40 peaks and the fixed members.
  static let maximumBytes = 4096

  static func bytes(of head: JournalHead) -> [UInt8] {
    var writer = JSONWriter(minimumCapacity: 320 + 67 * head.tree.peaks.count)
    writer.beginObject()
    writer.key("sequence")
    writer.plainString(head.sequence.appendDigits)
    writer.key("segment")
    writer.plainString(head.segment.appendDigits)
    writer.key("end")
    writer.integer(Int64(head.endOffset))
    writer.key("leaf")
    writer.plainString(head.leafHash.appendDigits)
    writer.key("peaks")
    writer.beginArray()
    for peak in head.tree.peaks { writer.plainString(peak.appendDigits) }
    writer.endArray()
    let check = LeafHash(of: writer.bytes[...])
    writer.key("check")
    writer.plainString(check.appendDigits)
    writer.endObject()
    return writer.bytes + CollectionOfOne(UInt8(ascii: "\n"))
  }

  /// The head that the bytes hold; nil when they are torn or anything else.
  static func head(_ bytes: ArraySlice<UInt8>) -> JournalHead? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      var scanner = CanonicalScanner(bytes[..<end]), scanner.beginObject(),
      scanner.key("sequence"), let sequence = scanner.plainString().flatMap({ SequenceNumber($0) }),
      scanner.key("segment"), let segment = scanner.plainString().flatMap({ SequenceNumber($0) }),
      scanner.key("end"), let endOffset = scanner.integer(),
      scanner.key("leaf"), let leaf = scanner.plainString().flatMap({ LeafHash(hexadecimal: $0) }),
      scanner.key("peaks"), scanner.beginArray()
    else { return nil }
    var peaks: [LeafHash] = []
    while scanner.nextElement() {
      guard let peak = scanner.plainString().flatMap({ LeafHash(hexadecimal: $0) }) else { return nil }
      peaks.append(peak)
    }
    guard scanner.endArray() else { return nil }
    let checked = bytes[bytes.startIndex..<scanner.position]
    guard scanner.key("check"), let check = scanner.plainString().flatMap({ LeafHash(hexadecimal: $0) }),
      scanner.endObject(), scanner.isAtEnd, check == LeafHash(of: checked),
      let tree = MerkleTree(count: sequence.rawValue, peaks: peaks), endOffset >= 0,
      segment >= .first, segment <= sequence.next
    else { return nil }
    return JournalHead(
      sequence: sequence, segment: segment, endOffset: Int(endOffset), leafHash: leaf, tree: tree)
  }
}
