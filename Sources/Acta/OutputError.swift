public import SystemPackage

/// The system did not let something be written: a file that was asked for, or standard output.
public struct OutputError: Error, Sendable, Hashable {
  /// What could not be written.
  public enum Place: Sendable, Hashable {
    /// Where the output of the process goes.
    case standardOutput
    /// A file or a folder.
    case file(FilePath)
    /// A folder that is to be made in one that is there.
    case folder(FilePath)
  }

  /// What could not be written.
  public let place: Place
  /// Why, as the system says it.
  public let errno: Errno
  /// What stays of several files that were to be written, as a sentence; absent where nothing does.
  public var remainder: String?

  /// An error from its parts.
  public init(_ place: Place, _ errno: Errno) {
    self.place = place
    self.errno = errno
  }

  /// The sentence a person needs.
  public var message: String {
    let name =
      switch place {
      case .standardOutput: "The output"
      case .file(let path), .folder(let path): path.string
      }
    let sentence = "\(name) cannot be written: \(errno) (errno \(errno.rawValue))."
    return ([sentence] + [remainder].compactMap { $0 }).joined(separator: " ")
  }

  /// What to do about the cause.
  public var hint: String {
    switch place {
    case .standardOutput:
      "\(remedy) What the command recorded stays recorded; look at the newest entries before you type it again."
    case .file, .folder: remainder == nil ? "Nothing was written. \(remedy)" : remedy
    }
  }

  private var remedy: String {
    switch errno {
    case .noSpace, Errno.diskQuotaExceeded: "Make room on that disk, or choose another place."
    case .permissionDenied, .notPermitted: "You may not write there: choose another place, or ask someone who may."
    case .readOnlyFileSystem: "That disk can only be read: choose another place."
    case .noSuchFileOrDirectory where isFolder: "No folder can be made there: choose another place."
    case .noSuchFileOrDirectory: folder.map { "Make the folder first: mkdir -p \($0)" } ?? "Check the name."
    case .notDirectory: "A part of the path is a file and not a folder: check the name."
    case .isDirectory: "It is a folder: name a file in it."
    case .fileExists, .directoryNotEmpty: "Choose a name that is not taken."
    case .fileTooLarge: "Files may not grow so large there: raise the limit (ulimit -f), or choose another place."
    case .fileNameTooLong: "Choose a shorter name."
    case .tooManySymbolicLinkLevels: "The links of the path lead in a circle: name the file itself."
    case .badFileDescriptor: "It is closed: let it go to a terminal, a file or a pipe."
    case .textFileBusy: "A program of that name is running: choose another name."
    case .ioError: "The disk or the connection to it failed: choose another place."
    default: "Choose another place, and try again."
    }
  }

  private var isFolder: Bool { if case .folder = place { true } else { false } }

  /// The folder of the file, as a shell reads it.
  private var folder: String? {
    guard case .file(let path) = place else { return nil }
    let folder = path.removingLastComponent().string
    return folder.isEmpty ? nil : "'" + folder.replacing("'", with: "'\\''") + "'"
  }
}

extension Errno {
  /// A quota of the disk is used up (EDQUOT on Linux).
  fileprivate static var diskQuotaExceeded: Errno { Errno(rawValue: 122) }
}
