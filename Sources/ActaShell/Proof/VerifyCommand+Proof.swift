import Acta
import CanonicalJSON
import MeetingRecords
import TerminalText

/// What `verify` is given to compare with, and whose signatures it trusts.
struct ProofFields: FieldRecord {
  var against: [String] = []
  var proof: String?
  var file: String?
  var trust = TrustFields()

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.list(
      Field(
        "against", placeholder: "path",
        "Compare the journal with the checkpoints in this file; may be repeated."), &against)
    try visitor.optional(
      Field("proof", placeholder: "path", "Check the proof in this file; no journal is needed."), &proof)
    try visitor.optional(
      Field("file", placeholder: "path", "Check that the entry that is proved names this file."), &file)
    try trust.visitFields(&visitor)
  }

  func validate() throws {
    try trust.validate()
    if proof != nil {
      guard against.isEmpty else { throw UsageError("A proof has its own checkpoint.", hint: "Leave out --against.") }
      guard trust.policy != nil || !trust.key.isEmpty else {
        throw UsageError(
          "Whose signatures are trusted is said by their verifier keys, or by a policy.",
          hint: "Give --key KEY, or --policy FILE.")
      }
    } else {
      guard file == nil else { throw UsageError("A file is checked with a proof.", hint: "Give --proof, too.") }
      guard !against.isEmpty || trust == TrustFields() else {
        throw UsageError("Keys are for a checkpoint or a proof.", hint: "Give --against FILE, or --proof FILE.")
      }
    }
  }
}

extension ProofFields {
  /// The checkpoints that the journal is compared with, whose signatures are checked where keys were typed.
  func checkpoints(_ session: ShellSession) throws -> [Checkpoint] {
    // What a key has signed in years is a long file.
    let limit = 256 << 20
    let policy = try session.policy(trust)
    do {
      return try against.flatMap { file in
        try NoteFile.notes(parsing: try session.bytes(of: file, atMost: limit)).map { note in
          try policy?.verified(note).checkpoint ?? Checkpoint(note)
        }
      }
    } catch let error as ProofError { throw ActaError.proof(error) }
  }

  /// Checks a proof, and prints what it proves.
  func verify(_ proof: String, in session: ShellSession, _ global: GlobalOptions) throws {
    let policy = try session.policy(trust) ?? TrustPolicy(keys: [])
    do {
      let proof = try EntryProof(parsing: try session.bytes(of: proof, atMost: EntryProof.greatestBytes))
      let (checkpoint, signers) = try proof.verified(by: policy)
      let entry = try ProvedEntry(proof, of: checkpoint)
      var digest: ContentDigest?
      if let file {
        let found = try session.digest(ofFile: file)
        guard entry.files.contains(found) else {
          throw ProofError(
            .notIncluded, "\(file) is not the file that entry \(entry.sequence) names: its SHA-256 is \(found).",
            hint: "It was changed or saved again, or the proof is of another entry.")
        }
        digest = found
      }
      session.print(
        global.json
          ? entry.json(checkpoint, signers, digest) : entry.text(checkpoint, signers, file.map { ($0, digest) }))
    } catch let error as ProofError { throw ActaError.proof(error) }
  }
}

extension ProvedEntry {
  fileprivate func text(
    _ checkpoint: Checkpoint, _ signers: [SignedNote.Signer], _ file: (name: String, digest: ContentDigest?)?
  ) -> String {
    var lines = ["Proved: entry \(sequence) of \(checkpoint.origin), recorded on \(time)."]
    if let file { lines.append("It names the file \(file.name) (SHA-256 \(file.digest.map { "\($0)" } ?? "")).") }
    lines.append("The journal had \(checkpoint.size) entries then: \(signers.map(\.text).joined(separator: ", ")).")
    lines.append("The entry is:")
    lines.append(line)
    return TerminalSafety.escape(lines.joined(separator: "\n"), keepsLineFeeds: true)
  }

  fileprivate func json(_ checkpoint: Checkpoint, _ signers: [SignedNote.Signer], _ file: ContentDigest?) -> String {
    JSONWriter.object { writer in
      writer.member("sound", true)
      writer.member("origin", checkpoint.origin)
      writer.member("sequence", sequence)
      writer.member("size", checkpoint.size)
      writer.member("root", checkpoint.root.description)
      writer.objects("signers", signers) { signer, writer in
        writer.member("name", signer.key.name)
        writer.members([("time", signer.time)])
      }
      writer.members([("file", file.map { "\($0)" })])
      writer.member("line", line)
    }
  }
}

extension [CheckpointComparison] {
  /// What the comparison with checkpoints found, for people.
  var lines: [String] {
    guard let first, let last else { return [] }
    if let wrong = self.first(where: { $0.finding != .goesOn }) { return [wrong.line] }
    return [
      count == 1
        ? first.line
        : "It continues from \(count) checkpoints, of \(first.checkpoint.size) to \(last.checkpoint.size) entries."
    ]
  }
}

extension CheckpointComparison {
  /// What was found, in a sentence.
  fileprivate var line: String {
    let size = checkpoint.size
    switch finding {
    case .goesOn: return "It continues from the checkpoint of \(size) \(size == 1 ? "entry" : "entries")."
    case .changed(let range) where range.count == 1:
      return "Changed: entry \(range.lowerBound) is not the one that was signed (checkpoint of \(size) entries)."
    case .changed(let range):
      return "Changed: one of the entries \(range.lowerBound) to \(range.upperBound) is not the one that was signed."
    case .cut(let count):
      return "Cut: \(size) entries were signed, and the journal has \(count). Entries \(count + 1) to \(size) are gone."
    case .ofAnother: return "Not compared: the checkpoint is of another journal, \(checkpoint.origin)."
    case .notCompared: return "Not compared with the checkpoint of \(size) entries: the journal is damaged before that."
    }
  }

  /// The same for programs.
  func write(to writer: inout JSONWriter) {
    writer.member("size", checkpoint.size)
    switch finding {
    case .goesOn: writer.member("finding", "continues")
    case .changed(let range):
      writer.member("finding", "changed")
      writer.members([("first", range.lowerBound), ("last", range.upperBound)])
    case .cut(let count):
      writer.member("finding", "cut")
      writer.member("events", count)
    case .ofAnother: writer.member("finding", "of-another-journal")
    case .notCompared: writer.member("finding", "not-compared")
    }
  }
}
