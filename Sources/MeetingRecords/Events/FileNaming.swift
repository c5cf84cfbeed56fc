/// What is said of an event that names a file by its hash, as people saw it or as it was attached.
public protocol FileNaming {
  /// The SHA-256 of the file (FIPS 180-4); absent where no file is named.
  var sha256: ContentDigest? { get set }
  /// Whether the file itself is kept beside the journal, under its SHA-256.
  var isKept: Bool { get set }
}
