import EventJournal
import MeetingRecords
import SystemPackage

/// The SHA-256 and the size of a file that a document is bound to.
enum FileDigest {
  /// The greatest file that is bound to the record.
  static let greatestBytes = 1 << 30

  /// - Throws: ``UsageError`` when the file cannot be read or is too large.
  static func of(_ path: FilePath) throws(UsageError) -> (sha256: ContentDigest, byteCount: Int) {
    do {
      let digest = try AttachmentDigest(ofFileAt: path, greatestBytes: greatestBytes)
      return (try ContentDigest(digest.sha256), digest.byteCount)
    } catch {
      throw UsageError("\(path) cannot be read: \(error).", hint: "Check the name of the file.")
    }
  }
}
