/// Why a document of a word processor cannot be read or written.
public enum OfficeDocumentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is no ZIP archive, or a damaged one.
  case notAnArchive
  /// It is an archive, and no word-processor document.
  case notADocument
  /// It is encrypted.
  case encrypted
  /// The archive has an entry whose name leads out of it.
  case unsafeName
  /// It is larger than what is read: entries, or bytes of one part or of all.
  case tooLarge
  /// A part is no XML that is read here: the name of the part, and why.
  case badPart(String, String)
  /// libzip, which reads and writes the archives that such documents are, is not installed.
  case libraryMissing
  /// There is no memory for it.
  case noMemory

  /// The message, in a sentence.
  public var description: String {
    switch self {
    case .notAnArchive: "It is not a DOCX file, or a damaged one."
    case .notADocument: "It is a ZIP archive, but no DOCX document is in it."
    case .encrypted: "It is encrypted."
    case .unsafeName: "A part of it has a name that leads out of the file."
    case .tooLarge: "It is larger than a letterhead can be."
    case .badPart(let part, let reason): "Its part \(part) cannot be read: \(reason)."
    case .libraryMissing: "The library libzip, which reads and writes DOCX, is not installed."
    case .noMemory: "There is not enough memory for it."
    }
  }
}
