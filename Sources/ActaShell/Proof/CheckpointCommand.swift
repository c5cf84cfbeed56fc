import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `checkpoint`.
struct CheckpointCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign how far the journal goes, or have that cosigned.",
    discussion: """
      A checkpoint says how many entries there are, and the Merkle root over them. It is
      kept in the journal's directory, and what a key has signed is kept beside the
      key: it never signs a journal that does not continue from that. Send
      checkpoints to others, so that they can see later whether an entry was changed.

      Without an option the newest checkpoint is printed. $ACTA_CHECKPOINT_KEY names a
      key with which one is signed whenever a conference is closed, or an agenda or
      a record is circulated or adopted.

      Example:
        acta checkpoint --key labour.key
        acta checkpoint --for-cosigner request.txt --since 120
        acta checkpoint --add cosigned.txt
      """)

  struct Fields: CommandFields {
    var key = KeyFields()
    var forCosigner: String?
    var since: Int?
    var add: String?
    var output: String?

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try key.visitFields(&visitor)
      try visitor.optional(
        Field("forCosigner", placeholder: "path", "Write the request for a cosignature into this file."), &forCosigner)
      try visitor.optional(
        Field("since", "How many entries the cosigner has cosigned already (default: 0)."), &since)
      try visitor.optional(
        Field("add", placeholder: "path", "Add the signatures of this copy of the newest checkpoint."), &add)
      try visitor.optional(Field("output", placeholder: "path", "Write the checkpoint into this file, too."), &output)
    }

    func validate() throws {
      guard since == nil || forCosigner != nil else {
        throw UsageError("A number of cosigned entries is for a request.", hint: "Give --for-cosigner, too.")
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let files = try session.files(global)
    let prover = try JournalProver(ofJournalAt: files.journal, catalog: files.catalog)
    var note = try prover.keptCheckpoint()
    if let key = fields.key.key {
      let secret = try session.signingKey(key, passphraseFile: fields.key.passphraseFile)
      note = try prover.sign(by: secret, memory: session.memory(ofKey: key))
    }
    if let copy = fields.add {
      do {
        note = try prover.add(SignedNote(parsing: try session.bytes(of: copy, atMost: SignedNote.greatestBytes)))
      } catch let error as ProofError { throw ActaError.proof(error) }
    }
    if let file = fields.forCosigner {
      let request = try prover.request(since: fields.since ?? 0)
      try WholeFile.write(request.bytes, to: session.locator.absolute(file))
    }
    guard let note else {
      throw UsageError("No checkpoint of the journal is kept yet.", hint: "Sign one: acta checkpoint --key FILE")
    }
    if let output = fields.output { try WholeFile.write(note.bytes, to: session.locator.absolute(output)) }
    global.json ? try session.print(note.json) : session.printExactly(String(decoding: note.bytes, as: UTF8.self))
  }
}

extension SignedNote {
  /// A checkpoint for programs.
  var json: String {
    get throws {
      let checkpoint: Checkpoint
      do { checkpoint = try Checkpoint(self) } catch { throw ActaError.proof(error) }
      return JSONWriter.object { writer in
        writer.member("origin", checkpoint.origin)
        writer.member("size", checkpoint.size)
        writer.member("root", checkpoint.root.description)
        writer.strings("signers", signatures.map(\.name))
        writer.member("note", String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}

extension ShellSession {
  /// Signs a checkpoint where one is wanted after what was recorded; that it fails takes nothing back.
  func signCheckpoint(after recorded: Recorded, _ global: GlobalOptions) {
    guard !recorded.isRehearsal, !recorded.wasAlreadyRecorded, givenBook == nil, branch == nil,
      let key = surroundings.variables["ACTA_CHECKPOINT_KEY"], !key.isEmpty,
      recorded.entries.contains(where: \.endsAStage)
    else { return }
    do {
      let files = try files(global)
      let prover = try JournalProver(ofJournalAt: files.journal, catalog: files.catalog)
      let note = try prover.sign(by: signingKey(key, passphraseFile: nil), memory: memory(ofKey: key))
      self.note("signed a checkpoint of \(try Checkpoint(note).size) entries")
    } catch {
      self.note("the entry is recorded, but no checkpoint was signed: \(CommandFailure(error).message)")
    }
  }
}

extension Entry {
  /// Whether others act on it from then on, so that it is worth a checkpoint.
  fileprivate var endsAStage: Bool {
    payload is ConferenceClosed || payload is AgendaCirculated || payload is AgendaAdopted
      || payload is RecordCirculated || payload is RecordAdopted
  }
}
