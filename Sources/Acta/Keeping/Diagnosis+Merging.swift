import EventJournal
import SystemPackage

extension Diagnosis.Finding {
  /// Says that git put two histories of the journal into one file and marked where they part; absent where it did not.
  ///
  /// No line of a journal begins so.
  static func mergeConflict(ofJournalAt path: FilePath) -> Self? {
    let names = (try? LinuxFileSystem().names(in: path.appending("segments"))) ?? []
    let files = ["head"] + names.filter { $0.hasSuffix(".jsonl") }.sorted().map { "segments/\($0)" }
    guard let marked = files.filter({ holdsMark(path.appending($0)) }).last else { return nil }
    return Self(
      code: "merge-conflict", gravity: .damage, place: nil,
      message: "git has tried to merge two histories of the journal, and marked the conflict in \(marked).",
      advice:
        "A journal has one history, so git cannot merge it. Record nothing here. Let git give up the merge."
        + " Keep one of the two journals, and record again in it what only the other has.", remedy: nil)
  }

  /// Whether a line of a file begins as git marks a conflict.
  private static func holdsMark(_ path: FilePath) -> Bool {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .noFollow]) else { return false }
    let mark = Array("\n<<<<<<< ".utf8)
    let found = try? file.closeAfter {
      // The first line begins where a line feed would end.
      var rest = [UInt8(ascii: "\n")]
      while true {
        let piece = try file.readPiece()
        guard !piece.isEmpty else { return false }
        rest += piece
        var start = rest.startIndex
        while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
          if rest[end...].starts(with: mark) { return true }
          start = end + 1
        }
        rest = Array(rest.suffix(mark.count - 1))
      }
    }
    return found ?? false
  }
}
