import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import SystemPackage
import TerminalText

/// `backup DIR`.
struct BackupCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the journal into another directory, or bring a copy forward.",
    discussion: """
      The copy is a journal like any other, with the attached files, and is verified
      when it is done. Others can continue to record. Into a directory that
      holds an older backup of the same journal only what is new is copied; a copy
      that has gone another way since is refused, with the first entry that differs,
      and left as it is.

      Example:
        acta backup /media/archive/labour
        acta restore /media/archive/labour Journal
      """)

  struct Fields: CommandFields {
    var directory = ""

    static let places: Set<String> = ["directory"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(
        Field("directory", placeholder: "directory", "The directory of the backup; it is made when it is not there."),
        &directory)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let place = try session.files(global).place
    let report = try JournalBackup.make(
      ofJournalAt: place, to: session.locator.absolute(typed.fields.directory))
    if report.isNew { report.path.keepBytesInGit() }
    session.print(global.json ? report.json : report.text("Backed up", "Brought forward"))
  }
}

/// `restore BACKUP [DIR]`.
struct RestoreCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a journal of a backup.",
    discussion: """
      The journal is made where none is yet, and verified when it is done; nothing
      that is there is ever overwritten. To mend a journal that is damaged in one
      place, see: acta help doctor

      Example:
        acta restore /media/archive/labour Journal
      """)

  struct Fields: CommandFields {
    var backup = ""
    var directory = "Journal"
    var json = false

    static let places: Set<String> = ["backup", "directory"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("backup", placeholder: "backup", "The directory of the backup."), &backup)
      try visitor.required(.directory, &directory)
      try visitor.flag(.json, &json)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    try session.requireOwnJournals("restore")
    let fields = typed.fields
    let (source, target) = (session.locator.absolute(fields.backup), session.locator.absolute(fields.directory))
    let report = try JournalBackup.restore(from: source, to: target)
    target.keepBytesInGit()
    session.print(fields.json ? report.json : report.text("Restored", "Restored"))
  }
}

extension BackupReport {
  /// The report for people; the words say what was done to a new copy, and to one that was there.
  fileprivate func text(_ made: String, _ broughtForward: String) -> String {
    let entries = eventCount == 1 ? "1 entry" : "\(eventCount) entries"
    let files = attachmentCount == 1 ? "1 attached file" : "\(attachmentCount) attached files"
    var text = "\(isNew ? made : broughtForward): \(TerminalSafety.escape(path.string)) holds \(entries)"
    text += attachmentCount > 0 ? " and \(files)" : ""
    if !isNew {
      let added = addedAttachmentCount > 0 ? " and \(addedAttachmentCount) attached" : ""
      text +=
        addedEventCount + addedAttachmentCount == 0 ? ", none of them new" : ", \(addedEventCount)\(added) of them new"
    }
    return text + ", verified.\nMerkle root  \(root)"
  }

  /// The report for programs.
  fileprivate var json: String {
    JSONWriter.object { writer in
      writer.member("path", path.string)
      writer.member("new", isNew)
      writer.members([
        ("events", eventCount), ("addedEvents", addedEventCount), ("attachments", attachmentCount),
        ("addedAttachments", addedAttachmentCount),
      ])
      writer.member("root", root.description)
    }
  }
}
