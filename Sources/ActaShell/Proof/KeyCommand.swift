import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

struct KeyCommand: NounCommand {
  static let noun = "key"
  static let configuration = CommandConfiguration.noun(
    noun, "Keys, with which an office signs its journal, or cosigns that of another.",
    [New.self, Show.self, HandOver.self])
}

extension KeyCommand {
  /// `key new FILE`.
  struct New: RunnableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Make a key, and print what others check its signatures with.",
      discussion: """
        The file holds the secret key (Ed25519), and is for its owner alone. Never send
        it to anyone, and keep a copy of it in a safe. The line that is printed is the
        verifier key: publish it where strangers will look for it.

        A key has the name of the journal that it signs. A key for cosigning other
        journals has the name of your office.

        Example:
          acta key new labour.key
          acta key new labour.key --passphrase
          acta key new witness.key --cosigner --name lao-labour.example
        """)

    struct Fields: CommandFields {
      var file = ""
      var name: String?
      var cosigner = false
      var passphrase = false
      var passphraseFile: String?

      static let places: Set<String> = ["file"]

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.required(.keyFile, &file)
        try visitor.optional(Field("name", "The name of the key (default: that of the journal)."), &name)
        try visitor.flag(Field("cosigner", "Make a key for cosigning the checkpoints of others."), &cosigner)
        try visitor.flag(Field("passphrase", "Ask for a passphrase, without which the file is of no use."), &passphrase)
        try visitor.optional(.passphraseFile, &passphraseFile)
      }

      func validate() throws {
        guard !cosigner || name != nil else {
          throw UsageError(
            "A key for cosigning needs a name of its own.", hint: "Name your office: --name OFFICE")
        }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var global: GlobalOptions

    func run(in session: ShellSession) throws {
      let fields = typed.fields
      let name = try fields.name ?? session.origin(global)
      do {
        let key = try SigningKey(new: name, fields.cosigner ? .timestampedEd25519 : .ed25519)
        var text = key.secretText
        if fields.passphrase || fields.passphraseFile != nil {
          text = try SealedKey.text(key, passphrase: newPassphrase(fields.passphraseFile, session))
        }
        try KeyFile.write(text, to: session.locator.absolute(fields.file))
        session.show(key.verifierKey, fields.file, global)
      } catch let error as ProofError { throw ActaError.proof(error) }
    }

    private func newPassphrase(_ file: String?, _ session: ShellSession) throws -> String {
      let typed = try session.passphrase(file, asking: "New passphrase: ")
      guard file == nil, session.surroundings.variables["ACTA_PASSPHRASE_FILE"] == nil else { return typed }
      guard try session.passphrase(nil, asking: "The same again: ") == typed else {
        throw UsageError("The passphrases differ; no key was made.", hint: "Type the same one twice.")
      }
      return typed
    }
  }

  /// `key show FILE`.
  struct Show: RunnableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print the verifier key of a secret key.",
      discussion: """
        No passphrase is needed.

        Example:
          acta key show labour.key
        """)

    struct Fields: CommandFields {
      var file = ""

      static let places: Set<String> = ["file"]

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.required(.keyFile, &file)
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var global: GlobalOptions

    func run(in session: ShellSession) throws {
      let file = typed.fields.file
      do {
        let key = try KeyFile.verifierKey(KeyFile.text(of: session.locator.absolute(file)))
        session.show(key, file, global)
      } catch { throw ActaError.proof(error) }
    }
  }

  /// `key hand-over FILE --to FILE`.
  struct HandOver: RunnableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-over",
      abstract: "Let a key name the one that follows it.",
      discussion: """
        Prints a statement that is signed with both keys. Anyone who trusts the old key
        and has the statement can trust the new one. Publish it beside the new verifier
        key, and keep it with the journal as a document. The new key remembers what
        the old one signed last.

        Example:
          acta key hand-over labour.key --to new.key --output hand-over.txt
          acta verify --proof P --key OLD --hand-over hand-over.txt
        """)

    struct Fields: CommandFields {
      var file = ""
      var to = ""
      var passphraseFile: String?
      var output: String?

      static let places: Set<String> = ["file"]

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.required(.keyFile, &file)
        try visitor.required(Field("to", placeholder: "path", "The file of the new secret key."), &to)
        try visitor.optional(.passphraseFile, &passphraseFile)
        try visitor.optional(.noteOutput, &output)
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var global: GlobalOptions

    func run(in session: ShellSession) throws {
      let fields = typed.fields
      let old = try session.signingKey(fields.file, passphraseFile: fields.passphraseFile)
      let new = try session.signingKey(fields.to, passphraseFile: fields.passphraseFile)
      do {
        let handOver = try KeyHandOver(from: old, to: new)
        let memory = try SigningMemory(session.memory(ofKey: fields.file))
        try SigningMemory(session.memory(ofKey: fields.to)).inherit(new.verifierKey.name, from: memory)
        try session.give(handOver.note.bytes, to: fields.output)
      } catch let error as ProofError { throw ActaError.proof(error) }
    }
  }
}

extension Field {
  /// The file of a key.
  fileprivate static let keyFile = Field("file", placeholder: "path", "The file of the secret key.")
}

extension ShellSession {
  /// The name of the journal in hand.
  fileprivate func origin(_ global: GlobalOptions) throws -> String {
    let files = try files(global)
    return try JournalProver(ofJournalAt: files.journal, catalog: .memory).identity.origin
  }

  fileprivate func show(_ key: VerifierKey, _ file: String, _ global: GlobalOptions) {
    print(
      global.json
        ? JSONWriter.object { writer in
          writer.member("file", file)
          writer.member("verifierKey", key.description)
        } : key.description)
  }
}
