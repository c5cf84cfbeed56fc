import Acta
import ArgumentParser
import CanonicalJSON
import TerminalText

/// `copy FROM TO`.
struct CopyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a journal between a directory and a database, byte for byte.",
    discussion: """
      Each place is a directory or the address of a PostgreSQL database. The copy has
      the same journal.json, the same lines and the same files. The source is verified
      before, and the copy when it is done. Others can continue to record in the
      source; what they add is copied when the command is given again. A place that
      holds another journal, or one that has gone another way since, is refused and
      left as it is.

      To move an office to a database: copy, then record only there.

      Example:
        acta copy Journal postgresql://db.example/records
        acta copy postgresql://db.example/records /media/archive/labour
      """)

  struct Fields: CommandFields {
    var from = ""
    var to = ""
    var json = false

    static let places: Set<String> = ["from", "to"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(
        Field("from", placeholder: "from", "The directory or database to copy from."), &from)
      try visitor.required(Field("to", placeholder: "to", "The directory or database to copy to."), &to)
      try visitor.flag(.json, &json)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    try session.requireOwnJournals("copy")
    let fields = typed.fields
    let (source, target) = (try session.locator.place(fields.from), try session.locator.place(fields.to))
    if source == target {
      throw UsageError("The journal cannot be copied onto itself.", hint: "Name two places.", word: fields.to)
    }
    let copy = try JournalTransfer(from: source, to: target)
    if copy.isNew, case .directory(let path) = target { path.keepBytesInGit() }
    session.print(fields.json ? copy.json(target) : copy.text(target))
  }
}

extension JournalTransfer {
  /// What was done, for people.
  fileprivate func text(_ target: JournalPlace) -> String {
    let entries = entryCount == 1 ? "1 entry" : "\(entryCount) entries"
    let files = fileCount == 0 ? "" : fileCount == 1 ? " and 1 attached file" : " and \(fileCount) attached files"
    var text =
      "\(isNew ? "Copied" : "Brought forward"): \(TerminalSafety.escape(target.description)) holds \(entries)\(files)"
    if !isNew {
      text +=
        addedEntryCount + addedFileCount == 0
        ? ", none of them new"
        : ", \(addedEntryCount) \(addedEntryCount == 1 ? "entry" : "entries") and"
          + " \(addedFileCount) \(addedFileCount == 1 ? "file" : "files") of them new"
    }
    return text + ", verified.\nMerkle root  \(root)"
  }

  /// What was done, for programs.
  fileprivate func json(_ target: JournalPlace) -> String {
    JSONWriter.object { writer in
      writer.member("place", target.description)
      writer.member("new", isNew)
      writer.members([
        ("events", entryCount), ("addedEvents", addedEntryCount), ("attachments", fileCount),
        ("addedAttachments", addedFileCount),
      ])
      writer.member("root", root.description)
    }
  }
}
