import Acta
import ArgumentParser
import CanonicalJSON
import Foundation
import Interchange
import MeetingRecords
import SystemPackage
import TerminalText

/// `import FILE`.
struct ImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record what a file holds, one thing a line.",
    discussion: """
      The file is JSON Lines: each line is an object with a verb, what it is about,
      and its data, as “acta schema verbs” describes them and “acta export verbs”
      writes them. A text is a string in the language of the journal, or an object
      of languages. Empty lines and lines that begin with # do not count.

      Everything is recorded as if it were typed. A line is recorded once: under
      its “id”, or under one that follows from its “key” (what the row is called
      where it comes from), or from all that it says. So an import that was stopped
      goes on where you begin it again, and importing a file twice changes nothing.

      It stops at the first line that is refused; what came before it stays
      recorded. With --keep-going it goes on, and writes the refused lines into a
      file: mend them there, and import that.

      A table (.csv, .tsv) needs a mapping, which says what its columns are. Have
      one proposed, look it over, and import with it. Meetings, minutes and lists
      can be written as YAML (.yaml): fill in what --template prints.

      Example:
        acta import --template meeting > meeting.yaml
        acta import meeting.yaml
        acta import persons.csv --propose-mapping
        acta import persons.csv --mapping persons.mapping.yaml --keep-going
        acta import treaties.jsonl --dry-run
        acta import treaties.jsonl --keep-going
        acta import treaties.jsonl --update --reason "Corrected by the registry"
        acta import treaties.jsonl --undo --reason "The wrong file"
      """)

  struct Fields: CommandFields {
    var file = ""
    var dryRun = false
    var keepGoing = false
    var refused: String?
    var update = false
    var again = false
    var undo = false
    var reason: LocalizedText?
    var actor: String?
    var verbose = false
    var acceptClock = false
    var mapping: String?
    var proposeMapping = false
    var verb: String?
    var encoding: String?
    var template: String?

    static let optional: Set<String> = ["file"]
    static let places: Set<String> = ["file"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(
        Field(
          "file", placeholder: "file", isNeeded: true,
          "The file; - reads from standard input. With --undo, the name of an import, too."), &file)
      try visitor.flag(Field("dryRun", "Decide about every line as if it were recorded, and record nothing."), &dryRun)
      try visitor.flag(Field("keepGoing", "Go on after a line that is refused."), &keepGoing)
      try visitor.optional(
        Field(
          "refused", placeholder: "file",
          "Where refused lines go with --keep-going (default: beside the file, as NAME.refused.jsonl)."), &refused)
      try visitor.flag(
        Field("update", "Correct the entries of rows that have changed since they were imported."), &update)
      try visitor.flag(Field("again", "Record again what was taken back since it was imported."), &again)
      try visitor.flag(Field("undo", "Take back everything that the import of this file recorded."), &undo)
      try visitor.optional(Field("reason", "Why entries are corrected, or taken back."), &reason)
      try visitor.optional(Field("actor", "Who records what the lines do not say otherwise of."), &actor)
      try visitor.flag(Field("verbose", "Show every line that was recorded, too."), &verbose)
      try visitor.flag(
        Field("acceptClock", "Record even if the last entry is dated more than a day ahead of this computer's clock."),
        &acceptClock)
      try visitor.optional(
        Field(
          "mapping", placeholder: "file",
          "How the rows of a table (CSV, TSV) become entries: a file in YAML, such as is proposed with --propose-mapping."
        ),
        &mapping)
      try visitor.flag(
        Field(
          "proposeMapping",
          "Write a mapping beside the table, as NAME.mapping.yaml, made of its headings; record nothing."),
        &proposeMapping)
      try visitor.optional(
        Field(
          "verb", placeholder: "verb",
          "What the rows record, for --propose-mapping (default: the verb whose fields the headings resemble most)."),
        &verb)
      try visitor.optional(
        Field(
          "encoding", placeholder: "name",
          "How the table is written (default: as its mapping says, or UTF-8). One of utf-8, utf-16le, utf-16be, windows-1252, windows-1258, tcvn3."
        ),
        &encoding)
      try visitor.optional(
        Field(
          "template", placeholder: "form",
          "Print a form in YAML to fill in and import: meeting, minutes or list (of what --verb records)."),
        &template)
    }

    func validate() throws {
      if undo, update || again || keepGoing {
        throw UsageError("--undo takes back; it does not go with --update, --again or --keep-going.")
      }
      if verb != nil, !proposeMapping, template == nil {
        throw UsageError("--verb says what is proposed, which takes --propose-mapping or --template.", word: verb)
      }
      guard template == nil else { return }
      guard !file.isEmpty else { throw UsageError("Import needs a file.", hint: "Name one, or - for standard input.") }
      if undo, mapping != nil || proposeMapping {
        throw UsageError("--undo takes back what a file recorded, and needs no mapping.")
      }
      if refused != nil, !keepGoing {
        throw UsageError("--refused says where refused lines go, which takes --keep-going.", word: refused)
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  static let isRecording = true

  func run(in session: ShellSession) throws {
    guard session.script == nil else { throw UsageError("A script cannot import.", hint: "Import the file by itself.") }
    if let form = typed.fields.template {
      let forms = VerbForms(session.givenBook?.vocabulary ?? .meetingRecords)
      return session.printExactly(try template(form, typed.fields.verb, forms))
    }
    if !typed.fields.dryRun { try session.requirePresent() }
    let book = try session.book(global)
    let settings = try book.read(\.settings)
    let language = session.languages(global, settings).first ?? .undetermined
    let fields = try typed.read(language: language)
    let path = fields.file == "-" ? nil : session.locator.absolute(fields.file)
    let isTable = fields.mapping != nil || fields.proposeMapping || Self.isTable(path)
    if fields.proposeMapping { return try propose(path, fields, VerbForms(book.vocabulary), language, session) }
    let name = try importName(path, fields, in: session)
    let run = ImportRun(
      session, RecordImport(book, terms(fields, name, language, session)),
      name: path?.lastComponent?.string ?? "standard input", isJSON: global.json, isVerbose: fields.verbose,
      refusedLines: try refusedLines(fields, path, session))
    if fields.undo {
      try undo(name, run, fields, language, in: book)
    } else {
      let size = path.flatMap { try? FileManager.default.attributesOfItem(atPath: $0.string)[.size] as? Int }
      let progress = ImportProgress(ProgressLine(session, global), byteCount: size)
      let forms = VerbForms(book.vocabulary)
      if isTable {
        let source = try tableSource(path, fields, forms, language, session)
        run.refusedLines?.heading = source.refusedHeadings
        try run.takeRows(of: source, progress)
      } else if Self.isForm(path) {
        try run.takeRows(of: formSource(path, forms, language, session, asJSON: global.json), progress)
      } else {
        try run.takeRows(of: VerbLineSource(LineFile(path), forms, language: language), progress)
      }
    }
    try conclude(run, name, fields, isTable: isTable, session)
  }

  /// What the import is called: it follows from the contents of a file, so that it is the same when it is begun again.
  private func importName(_ path: FilePath?, _ fields: Fields, in session: ShellSession) throws -> ImportName {
    if fields.undo, let name = ImportName(fields.file) { return name }
    guard let path else {
      guard !fields.undo else {
        throw UsageError("What was imported from standard input is taken back by the name of the import.")
      }
      return ImportName(session.surroundings.environment)
    }
    do { return ImportName(try FileContents(of: path)) } catch is NotAPlainFile {
      return ImportName(session.surroundings.environment)
    } catch let error as Errno {
      throw ActaError.system("\(path) cannot be read: \(error) (errno \(error.rawValue)).", error)
    }
  }

  private func terms(
    _ fields: Fields, _ name: ImportName, _ language: LanguageTag, _ session: ShellSession
  ) -> ImportTerms {
    var terms = ImportTerms()
    terms.actor = fields.actor ?? session.surroundings.variables["ACTA_ACTOR"]
    terms.correlation = fields.undo ? "undo-\(name.text)" : name.text
    terms.stopsAtRefusal = !fields.keepGoing
    terms.recordsAgain = fields.again
    terms.isRehearsal = fields.dryRun
    terms.acceptClock = fields.acceptClock
    if fields.update {
      terms.reasonToCorrect =
        fields.reason ?? (try? LocalizedText(arguments: ["The row has changed."], defaultLanguage: language))
    }
    return terms
  }

  private func refusedLines(
    _ fields: Fields, _ path: FilePath?, _ session: ShellSession
  ) throws -> RefusedLines? {
    guard fields.keepGoing, !fields.dryRun else { return nil }
    if let typed = fields.refused { return try RefusedLines(session.locator.absolute(typed), replacing: false) }
    let directory = session.locator.absolute(".")
    return try RefusedLines(RefusedLines.usualPath(for: path, in: directory), replacing: false)
  }

  private func undo(
    _ name: ImportName, _ run: ImportRun, _ fields: Fields, _ language: LanguageTag, in book: RecordBook
  ) throws {
    let reason =
      try fields.reason ?? LocalizedText(arguments: ["The import was taken back."], defaultLanguage: language)
    let items = try book.itemsTakingBack(name, reason: reason)
    guard !items.isEmpty else {
      throw UsageError(
        "Nothing was recorded by \(name.text).",
        hint: "The name of an import is what import printed; the file must be as it was when it was imported.",
        word: fields.file)
    }
    // All of it is tried before any is recorded.
    if !fields.dryRun {
      var terms = run.taking.terms
      terms.isRehearsal = true
      let tried = ImportRun(
        run.session, RecordImport(book, terms), name: run.name, isJSON: run.isJSON, isVerbose: false, refusedLines: nil)
      try tried.take(items)
      guard tried.tally.refused == 0 else { throw CommandFailure.Quiet(status: .refused) }
    }
    try run.take(items)
  }

  private func conclude(
    _ run: ImportRun, _ name: ImportName, _ fields: Fields, isTable: Bool, _ session: ShellSession
  ) throws {
    let file: FilePath?
    do { file = try run.refusedLines?.finish() } catch { throw ActaError.output(error) }
    if global.json {
      session.print(run.tally.json(name: name.text, refusedIn: file?.string, isRehearsal: fields.dryRun))
    } else if fields.undo {
      let count = run.tally.entries
      session.print(
        count == 0
          ? "\(name.text) was taken back before; nothing was recorded."
          : "\(fields.dryRun ? "Would take" : "Took") back \(name.text): \(count) \(count == 1 ? "entry" : "entries").")
    } else {
      session.print(
        run.tally.sentence(
          isRehearsal: fields.dryRun,
          noun: isTable ? "row" : Self.isForm(session.locator.absolute(fields.file)) ? "entry" : "line"))
      if let file {
        session.print(
          "The refused \(isTable ? "rows" : "lines") are in \(file). Mend them there, and import that file.")
      }
      if !fields.dryRun, run.tally.entries > 0 {
        session.print("To take this import back: acta import \(name.text) --undo")
      }
    }
    guard run.tally.refused == 0 else { throw CommandFailure.Quiet(status: .refused) }
  }
}

extension ShellSession {
  /// Says beside the output what is unusual about something that was recorded.
  func warn(_ warning: Warning, place: String, asJSON: Bool) {
    warn(code: warning.code, warning.message, place: place, asJSON: asJSON)
  }

  /// Says beside the output that something is unusual.
  func warn(code: String, _ message: String, place: String, asJSON: Bool) {
    releaseOutput(paged: true)
    guard asJSON else {
      surroundings.writeError(TerminalSafety.escape("\(place): warning: \(message)") + "\n")
      return
    }
    surroundings.writeError(
      JSONWriter.object { writer in
        writer.objects("warnings", [message]) { message, writer in
          writer.member("code", code)
          writer.member("message", message)
          writer.member("place", place)
        }
      } + "\n")
  }
}
