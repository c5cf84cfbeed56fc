import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `cosign REQUEST`.
struct CosignCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosign",
    abstract: "Cosign how far the journal of another office goes, without a copy of it.",
    discussion: """
      Checks that the checkpoint is signed with a key that you trust, and that the
      journal continues from the one that you cosigned last; nothing else of the
      journal is needed. What your key has cosigned is kept beside it. A journal that
      was shown to you in two ways is refused, and the refusal says why.

      The checkpoint is printed with your cosignature: send it back.

      Example:
        acta cosign request.txt --key witness.key --trust vn.vkey --output cosigned.txt
      """)

  struct Fields: CommandFields {
    var request = ""
    var key = ""
    var passphraseFile: String?
    var trust: [String] = []
    var policy: String?
    var handOver: [String] = []
    var output: String?

    static let places: Set<String> = ["request"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(
        Field("request", placeholder: "path", "The file that the other office sent."), &request)
      try visitor.required(Field("key", placeholder: "path", "The file of your secret key for cosigning."), &key)
      try visitor.optional(.passphraseFile, &passphraseFile)
      try visitor.list(
        Field("trust", placeholder: "key", "The verifier key of the other office, or a file with it; may be repeated."),
        &trust)
      try visitor.optional(Field("policy", placeholder: "path", "The file that names the keys of journals."), &policy)
      try visitor.list(
        Field("handOver", placeholder: "path", "A file by which a trusted key names the one that follows it."),
        &handOver)
      try visitor.optional(.noteOutput, &output)
    }

    func validate() throws {
      guard trust.isEmpty != (policy == nil) else {
        throw UsageError(
          "Whose journal is trusted is said by its verifier key, or by a policy.",
          hint: "Give --trust KEY, or --policy FILE.")
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    var trust = TrustFields()
    (trust.key, trust.policy, trust.handOver) = (fields.trust, fields.policy, fields.handOver)
    let policy = try session.policy(trust) ?? TrustPolicy(keys: [])
    let bytes = try session.bytes(of: fields.request, atMost: SignedNote.greatestBytes + 8192)
    let key = try session.signingKey(fields.key, passphraseFile: fields.passphraseFile)
    do {
      let memory = try SigningMemory(session.memory(ofKey: fields.key))
      let note = try key.cosign(
        CosigningRequest(parsing: bytes), trusting: policy, remembering: memory,
        at: Int(session.now.milliseconds / 1000))
      if global.json, fields.output == nil { return try session.print(note.json) }
      try session.give(note.bytes, to: fields.output)
    } catch let error as ProofError { throw ActaError.proof(error) }
  }
}
