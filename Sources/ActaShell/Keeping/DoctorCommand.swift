import Acta
import ArgumentParser
import MeetingRecords
import SystemPackage

/// `doctor`.
struct DoctorCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is wrong with the journal, and what can be done.",
    discussion: """
      Looks at every byte of the journal, at the attached files, at the rules of the
      record and at the catalog, and changes nothing unless an option says so. What
      an option takes away is first copied into the quarantine directory of the
      journal; a catalog is copied beside itself. Exit code 3 while something that
      was recorded is not as it was recorded.

      Example:
        acta doctor
        acta doctor --restore-segment /media/archive/labour
      """)

  struct Fields: CommandFields {
    var restoreSegment: String?
    var rewriteHead = false
    var quarantineTail = false
    var rebuildCatalog = false

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field(
          "restoreSegment", placeholder: "from",
          "Bring damaged and missing files back from a copy, a backup or one segment, where they match the chain."),
        &restoreSegment)
      try visitor.flag(
        Field("rewriteHead", "Make head again from the entries that are there, and give up lost ones behind them."),
        &rewriteHead)
      try visitor.flag(
        Field("quarantineTail", "Put aside what a crash left behind the last whole entry."), &quarantineTail)
      try visitor.flag(Field("rebuildCatalog", "Make the catalog again from the journal."), &rebuildCatalog)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let files = try session.files(global)
    let progress = ProgressLine(session, global)
    var deeds: [JournalRepair.Deed] = []
    do {
      try repair(files, in: session, progress) { deeds.append($0) }
    } catch {
      // What was done before something failed was done, and is said.
      progress.clear()
      if !global.json, !deeds.isEmpty { session.print(deeds.map(\.text).joined(separator: "\n")) }
      throw error
    }
    let diagnosis = try Diagnosis(
      ofJournalAt: files.place, catalog: files.catalog, vocabulary: files.vocabulary,
      progress: { progress.show("\($1) entries \($0)") })
    progress.clear()
    session.print(global.json ? diagnosis.json(deeds) : diagnosis.text(deeds))
    guard diagnosis.isSound else { throw CommandFailure.Quiet(status: .damaged) }
  }

  private func repair(
    _ files: JournalFiles, in session: ShellSession, _ progress: ProgressLine, _ note: (JournalRepair.Deed) -> Void
  ) throws {
    let fields = typed.fields
    if let restoreSegment = fields.restoreSegment {
      try JournalRepair.restore(journalAt: files.journal, from: session.locator.absolute(restoreSegment), note)
    }
    if fields.rewriteHead { try JournalRepair.rewriteHead(journalAt: files.journal, note) }
    if fields.quarantineTail { try JournalRepair.quarantineTail(journalAt: files.journal, note) }
    if fields.rebuildCatalog {
      let show = { (done: CatchUpProgress) in progress.show("\(done.applied) of \(done.total) entries in the catalog") }
      if files.catalog == .memory {
        try JournalRepair.rebuildCatalog(of: session.book(global), progress: show, note)
      } else {
        try JournalRepair.rebuildCatalog(
          at: files.catalog, ofJournalAt: files.place, vocabulary: files.vocabulary, progress: show, note)
      }
      progress.clear()
    }
  }
}
