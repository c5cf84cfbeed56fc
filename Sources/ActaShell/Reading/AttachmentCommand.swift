import Acta
import ArgumentParser
import Foundation
import MeetingRecords
import SystemPackage

/// `attachment [ID|SHA256]`.
struct AttachmentCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attachment",
    abstract: "Show a file that is kept with the journal, as it was when it was kept.",
    discussion: """
      Without a name, the files that the record names are listed. The name of a
      conference shows the agenda that was last circulated or adopted, that of a
      record its last version, that of a document its file.

      Example:
        acta attachment
        acta attachment vn-la-labour/10 --output agenda.html
        acta attachment 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
      """)

  struct Fields: CommandFields {
    /// A SHA-256 has the form of an identifier, too.
    var name: Identifier?
    var output: String?

    static let places: Set<String> = ["name"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optionalReference(
        Field("name", placeholder: "id|sha256", "What names the file, or its SHA-256."), &name,
        .to([.conference, .record, .document]))
      try visitor.optional(
        Field("output", placeholder: "path", "Write it into this file, which must not be there yet."), &output)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let files = try session.read(reading) { NamedFile.all(in: $0) }
    let book = try session.book(for: reading)
    guard let name = typed.fields.name else { return try list(files, book, session) }
    let digest = try digest(named: name, files, session)
    guard let file = try book.keptFile(digest) else {
      throw UsageError(
        "The file with the SHA-256 \(digest) is not kept with this journal.",
        hint: "The record has only its hash; anyone who has the file can compare it.")
    }
    if let output = typed.fields.output { return try session.locator.write(file, to: output) }
    session.printExactly(try file.text())
  }

  private func list(_ files: [NamedFile], _ book: RecordBook, _ session: ShellSession) throws {
    guard !files.isEmpty || reading.global.json else { return session.print("The record names no files.") }
    let rows = try files.map { file -> [QueryValue] in
      let size = try book.keptFile(file.digest).map { QueryValue.integer(Int64($0.byteCount)) } ?? .null
      return [.text(file.holder.description), .text(file.role), .text(file.date), size, .text(file.digest.description)]
    }
    session.show(
      ResultTable(columns: ["named_by", "as", "date", "bytes", "sha256"], rows: rows),
      in: reading.global.json ? .json : nil)
  }

  /// Whether a file may be written out by its hash alone: by others than the office, only one that their record names.
  private func isSeen(_ digest: ContentDigest, _ files: [NamedFile]) -> Bool {
    reading.audience.map { $0.audience == .office } ?? true || files.contains { $0.digest == digest }
  }

  private func digest(named name: Identifier, _ files: [NamedFile], _ session: ShellSession) throws -> ContentDigest {
    if let digest = try? ContentDigest(name.description), isSeen(digest, files) { return digest }
    let found = try session.read(reading) { try $0.require(name).identifier }
    guard let file = files.last(where: { $0.holder == found }) else {
      throw UsageError("The record names no file for \(found).", hint: "To see those that it names, write: attachment")
    }
    return file.digest
  }
}

/// A file that the record names by its hash.
private struct NamedFile {
  let holder: Identifier
  let role: String
  let date: String
  let digest: ContentDigest

  /// All of them, in natural order of what names them, each one's oldest first.
  static func all(in reader: CatalogReader) -> [NamedFile] {
    func made(_ holder: any Entity, _ role: String, _ date: EDTFDate?, _ digest: ContentDigest?) -> NamedFile? {
      digest.map { NamedFile(holder: holder.identifier, role: role, date: date?.description ?? "", digest: $0) }
    }
    func others(_ holder: any Entity) -> [NamedFile] {
      reader.entries(touching: holder.key).filter { $0.stamp.subject == holder.key }.flatMap { entry in
        ((entry.payload as? any FileNaming)?.renderings ?? []).compactMap { rendering in
          made(holder, "the same as \(rendering.format)", entry.stamp.occurred, rendering.sha256)
        }
      }
    }
    // The one that is shown by the name of the thing is the last, so other formats come before.
    let agendas = reader.all(Conference.self).filter { !$0.agendaRevisions.isEmpty }.flatMap { conference in
      others(conference)
        + conference.agendaRevisions.compactMap {
          made(conference, "agenda\($0.number > 0 ? " Rev.\($0.number)" : ""), \($0.stage.rawValue)", $0.on, $0.sha256)
        }
    }
    let records = reader.all(ConferenceRecord.self).flatMap { record in
      others(record) + record.versions.compactMap { made(record, $0.status.rawValue, $0.on, $0.sha256) }
        + record.corrigenda.compactMap { made(record, "corrigendum \($0.number)", $0.on, $0.sha256) }
    }
    let documents = reader.all(Document.self).compactMap { made($0, "document", $0.published, $0.sha256) }
    return agendas + records + documents
  }
}

extension KeptFile {
  /// The most that is shown, in bytes: no page and no text is larger, and all of it is held at once.
  private static let greatestShown = 16 << 20

  /// The file as text, to be shown once it is known to be whole.
  fileprivate func text() throws -> String {
    let hint = "Name a file to write it into: --output FILE"
    guard byteCount <= Self.greatestShown else {
      throw UsageError("The file has \(byteCount) bytes, which are too many to show.", hint: hint)
    }
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("The file is not text.", hint: hint)
    }
    return text
  }
}

extension JournalLocator {
  /// Writes what is kept into a file that is not there yet; one that turns out to be damaged does not stay.
  fileprivate func write(_ kept: KeptFile, to path: String) throws {
    try write(to: path) { file in
      while let piece = try kept.next() { try file.write(piece) }
    }
  }

  /// Writes a file that is not there yet, in pieces.
  func write(to path: String, _ body: (WholeFile) throws -> Void) throws {
    let path = absolute(path)
    do {
      let file = try WholeFile(path, replacing: false)
      try body(file)
      try file.commit()
    } catch let error as OutputError where error.errno == .fileExists {
      throw UsageError("\(path) exists.", hint: "Name a file that is not there yet.")
    }
  }
}
