/// What is said of an event that names a file by its hash, as people saw it or as it was attached.
public protocol FileNaming {
  /// The SHA-256 of the file (FIPS 180-4); absent where no file is named.
  var sha256: ContentDigest? { get set }
  /// Whether the file itself is kept beside the journal, under its SHA-256.
  var isKept: Bool { get set }
  /// The same in other formats, each with its own file; kept where ``isKept`` says so.
  var renderings: [FileRendering] { get set }
}

extension FileNaming {
  /// Most events name one file.
  public var renderings: [FileRendering] {
    get { [] }
    set {}
  }

  /// The hashes of all files that it names.
  public var digests: [ContentDigest] { ([sha256] + renderings.map(\.sha256)).compactMap(\.self) }
}

/// What people saw, in another format than the file that an event names first.
public struct FileRendering: FieldRecord {
  /// The format, by the ending of the names of such files.
  public var format = ""
  /// The SHA-256 of the file.
  public var sha256: ContentDigest?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.made("format", "The format, by the ending of the names of such files: docx."), &format)
    try visitor.optional(.made("sha256", "The SHA-256 of the file."), &sha256)
  }
}
