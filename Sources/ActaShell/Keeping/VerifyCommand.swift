import Acta
import ArgumentParser
import MeetingRecords

/// `verify`.
struct VerifyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte of the journal, and every entry by the rules.",
    discussion: """
      Checks the chain, the numbers, identifiers, times, batches and files of the
      journal and prints the Merkle root of all entries; reads every attached file;
      then decides each entry once more over what was recorded before it. Names the
      first damage by file, line, byte and entry, and says how far everything is
      good. Changes nothing in the journal. Exit code 3 when something is wrong. An
      entry that this version cannot read, or that only a rule of a later version
      refuses, is named by its number and is not wrong: it is kept as recorded.

      Compares the catalog too, row by row, with one made from the entries. One that
      says something else is told of and made again, and what it held is kept beside
      it; the exit code does not change, since the journal is good.

      With --against, it compares the journal with checkpoints that were signed earlier,
      and names what was changed or cut since. With --proof, it checks the proof of one
      entry that someone sent, and needs no journal.

      Example:
        acta verify
        acta verify --bytes-only --json
        acta verify --against checkpoint-of-may.txt --key KEY
        acta verify --proof agenda.tlog-proof --file agenda.docx --key KEY
      """)

  struct Fields: CommandFields {
    var bytesOnly = false
    var journalOnly = false
    var proof = ProofFields()

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.flag(
        Field("bytesOnly", "Leave out the form of the entries and the rules of the record."), &bytesOnly)
      try visitor.flag(Field("journalOnly", "Leave the catalog alone."), &journalOnly)
      try proof.visitFields(&visitor)
    }

    func validate() throws { try proof.validate() }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let proof = typed.fields.proof
    if let file = proof.proof { return try proof.verify(file, in: session, global) }
    let checkpoints = try proof.checkpoints(session)
    let files = try session.files(global)
    let catalog = typed.fields.journalOnly ? .memory : files.catalog
    let progress = ProgressLine(session, global)
    let found = try JournalVerification(
      ofJournalAt: files.place, catalog: catalog, vocabulary: files.vocabulary,
      isOfBytesOnly: typed.fields.bytesOnly, against: checkpoints,
      progress: { progress.show("\($1) entries \($0)") })
    progress.clear()
    if case .differs = found.record?.catalog {
      try JournalRepair.rebuildCatalog(
        at: catalog, ofJournalAt: files.place, vocabulary: files.vocabulary
      ) { deed in
        session.note("the catalog said something else than the journal; it was made again from the entries")
        if let aside = deed.aside { session.note("what it held is kept in \(aside)") }
      }
    }
    session.print(global.json ? found.json : found.text)
    guard found.isSound else { throw CommandFailure.Quiet(status: .damaged) }
  }
}
