import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import SystemPackage
import TerminalText

/// `prove ENTRY|ID`.
struct ProveCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove an entry, or a file that an entry names, to a stranger.",
    discussion: """
      Writes one file: the entry as it is in the journal, its place among the others,
      and the newest checkpoint with its signatures. Anyone who has the verifier key
      of your office can check it, without the journal and without a network. They
      read the whole entry, and nothing of any other.

      An entry is named by its number or identifier. The identifier of a thing means
      the newest entry about it; see them all with: acta log ID

      Example:
        acta prove 120 --output entry.tlog-proof
        acta prove vn-la-labour/10 --output conference.tlog-proof
        acta prove --file agenda.docx --output agenda.tlog-proof
        acta verify --proof agenda.tlog-proof --file agenda.docx --key KEY
      """)

  struct Fields: CommandFields {
    /// The number of an entry has the form of an identifier, too.
    var name: Identifier?
    var file: String?
    var output: String?

    static let places: Set<String> = ["name"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optionalReference(
        Field("name", placeholder: "entry|id", "The number or identifier of an entry, or what it is about."), &name,
        .to(.any))
      try visitor.optional(
        Field("file", placeholder: "path", "A file that an entry names by its hash: that entry is proved."), &file)
      try visitor.optional(
        Field("output", placeholder: "path", "Write the proof into this file, which must not be there yet."), &output)
    }

    func validate() throws {
      guard (name == nil) != (file == nil) else {
        throw UsageError("Name one entry to prove, or one file.", hint: "Give its number, or --file FILE.")
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let files = try session.files(global)
    let sequence = try sequence(session)
    let proof = try JournalProver(ofJournalAt: files.journal, catalog: files.catalog).proof(of: sequence)
    guard let output = typed.fields.output else {
      return session.printExactly(String(decoding: proof.bytes, as: UTF8.self))
    }
    let path = session.locator.absolute(output)
    do { try WholeFile.write(proof.bytes, to: path, replacing: false) } catch {
      guard error.errno == .fileExists else { throw error }
      throw UsageError("\(output) exists.", hint: "Name a file that is not there yet.")
    }
    session.print(
      global.json
        ? JSONWriter.object { writer in
          writer.member("file", output)
          writer.member("sequence", sequence)
        } : "Proved entry \(sequence) in \(TerminalSafety.escape(output)).")
  }

  private func sequence(_ session: ShellSession) throws -> Int {
    if let name = typed.fields.name {
      if let number = Int(name.description) { return number }
      return try session.book(global).newestEntry(of: name)
    }
    let file = typed.fields.file ?? ""
    let digest = try session.digest(ofFile: file)
    guard let number = try session.book(global).newestEntry(naming: digest) else {
      throw UsageError(
        "No entry names \(file), whose SHA-256 is \(digest).",
        hint: "Only the very file that was recorded can be proved; one that was saved again is another file.")
    }
    return number
  }
}

extension ShellSession {
  /// The SHA-256 of a file that was named.
  func digest(ofFile typed: String) throws -> ContentDigest {
    let path = locator.absolute(typed)
    do { return try FileContents(of: path).sha256 } catch {
      throw UsageError("\(path) cannot be read: \(error).", hint: "Check the name of the file.")
    }
  }
}
