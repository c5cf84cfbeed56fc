import Crypto
import EventJournal
public import MeetingRecords

extension EntryIdentifier {
  /// The identifier that follows from bytes: the same bytes give the same one, in whatever journal.
  ///
  /// A version 7 UUID of the first millisecond of 1970, which no clock gives; the other bits are of a SHA-256.
  ///
  /// - Parameter generation: How often what has it was taken back and recorded again.
  init(derivedFrom bytes: [UInt8], generation: Int) {
    var hash = SHA256()
    hash.update(data: Array("import \(generation)\n".utf8))
    hash.update(data: bytes)
    let digest = Array(hash.finalize())
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let identifier = EventIdentifier(
      Instant(milliseconds: 0), random: (word(digest[0..<8]), word(digest[8..<16])))
    self.init(identifier)
  }
}

extension ImportItem.Name {
  /// The identifier under which it is first recorded; nil where it is a new one each time.
  public var identifier: EntryIdentifier? {
    switch self {
    case .given(let id): id
    case .key(let bytes), .content(let bytes): EntryIdentifier(derivedFrom: bytes, generation: 0)
    case .fresh: nil
    }
  }
}

/// What an import is called: the same for the same contents.
public struct ImportName: Sendable, Hashable {
  /// The text, which every entry of the import has for its correlation identifier.
  public let text: String

  /// The name of the import of contents, by what the record would keep of them.
  public init(_ contents: FileContents) { text = "import-" + contents.sha256.description.prefix(16) }

  /// The name of an import of contents that are not known beforehand.
  public init(_ environment: RecordEnvironment) {
    let digits = String(environment.randomBits().0, radix: 16)
    text = "import-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The name as typed; nil where it is none.
  public init?(_ text: String) {
    guard text.wholeMatch(of: /import-[0-9a-f]{16}/) != nil else { return nil }
    self.text = text
  }
}
