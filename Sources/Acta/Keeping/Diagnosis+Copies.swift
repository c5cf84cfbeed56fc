import EventJournal
import SystemPackage

extension Diagnosis.Finding {
  /// Says that something changed the line endings of the journal, as git does where it is told so; absent where nothing did.
  ///
  /// A journal holds no carriage return: JSON writes one as `\\r`.
  static func lineEndings(ofJournalAt path: FilePath) -> Self? {
    let segments = path.appending("segments")
    let names = (try? LinuxFileSystem().names(in: segments)) ?? []
    let files = ["journal.json", "head"] + names.filter { $0.hasSuffix(".jsonl") }.sorted().map { "segments/\($0)" }
    let changed = files.filter { name in
      guard let file = try? FileDescriptor.open(path.appending(name), .readOnly, options: .nonBlocking) else {
        return false
      }
      let bytes = (try? file.closeAfter { try file.readPiece() }) ?? []
      return zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A }
    }
    guard !changed.isEmpty else { return nil }
    return Self(
      code: "line-endings", gravity: .damage, place: nil,
      message: "Lines end with CR LF in \(changed.prefix(3).joined(separator: ", "))"
        + (changed.count > 3 ? " and \(changed.count - 3) more." : "."),
      advice:
        "No entry is lost: git, or another program, changed the line endings when it copied the journal. In a git"
        + " repository, write the line “* -text” into the file .gitattributes in the directory of the journal, then check"
        + " the files out again there. Otherwise copy the journal again, as it is.", remedy: nil)
  }

  /// Says what is in a copy of a segment that was put beside the segments, as programs do that synchronize folders.
  ///
  /// - Parameters:
  ///   - name: the file, relative to the journal.
  ///   - known: the hashes of the entries that the journal has.
  static func copy(_ name: String, ofJournalAt path: FilePath, known: Set<LeafHash>) -> Self? {
    guard let entries = hashes(ofLinesIn: path.appending(name)), !entries.isEmpty else { return nil }
    let missing = entries.subtracting(known).count
    guard missing > 0 else {
      return Self(
        code: "segment-copy", gravity: .note, place: nil,
        message: "\(name) is a copy: the journal has all entries in it.",
        advice: "It does no harm, and can be deleted.", remedy: nil)
    }
    return Self(
      code: "segment-copy-differs", gravity: .note, place: nil,
      message: "\(name) is no part of the journal, and holds \(missing) "
        + (missing == 1 ? "entry" : "entries") + " that the journal lacks.",
      advice:
        "Someone recorded in another copy of this journal at the same time. Nothing here is damaged. Move the file to a"
        + " safe place outside the journal, and record again what its entries say, each of which is a line of it. Let"
        + " only one computer at a time write to a folder that is synchronized.", remedy: nil)
  }

  /// The leaf hashes of the lines of a file; absent where it cannot be read.
  private static func hashes(ofLinesIn path: FilePath) -> Set<LeafHash>? {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .noFollow]) else { return nil }
    return try? file.closeAfter {
      var found: Set<LeafHash> = []
      var rest: [UInt8] = []
      while true {
        let piece = try file.readPiece()
        rest += piece
        var start = 0
        while let end = rest[start...].firstIndex(of: 0x0A) {
          found.insert(LeafHash(of: ([0] + rest[start..<end])[...]))
          start = end + 1
        }
        rest.removeFirst(start)
        guard !piece.isEmpty, rest.count <= JournalLimits.lineBytes else { return found }
      }
    }
  }
}

extension Diagnosis {
  /// What is to be said of files beside the segments that may be copies of one.
  ///
  /// - Complexity: O(n) in the number of entries, in time and memory, where there is such a file.
  static func copies(
    _ report: VerificationReport, in journal: FileJournal, at path: FilePath
  ) throws(ActaError) -> [Finding] {
    let names = report.unknownFiles.filter(isCopy)
    guard !names.isEmpty else { return [] }
    var known: Set<LeafHash> = []
    do {
      let reader = journal.goodEvents(of: report)
      while let event = try reader.next() { known.insert(event.leafHash) }
    } catch { throw .journal(error) }
    return names.map { name in
      Finding.copy(name, ofJournalAt: path, known: known) ?? .unknownFile(name)
    }
  }

  /// Whether a file beside the segments may be a copy of one.
  static func isCopy(_ name: String) -> Bool { name.hasPrefix("segments/") && name.contains(".jsonl") }
}
