import Acta
import CanonicalJSON
import MeetingRecords
import TerminalText

extension RecordingCommand {
  /// It records something.
  public static var isRecording: Bool { true }

  /// Decides, appends, and prints what was recorded.
  public func run(in session: ShellSession) throws {
    if !recording.dryRun { try session.requirePresent() }
    let book = try session.book(recording.global)
    try session.askBeforeCirculating(self, in: book)
    let (settings, head) = try book.read { ($0.settings, $0.head) }
    let language = session.languages(recording.global, settings).first ?? .undetermined
    let files = FilesToKeep(book, session.locator)
    let languages = session.languages(recording.global, settings)
    let (occurred, now) = (recording.occurred, session.now)
    let context = RecordingContext(
      language: language, occurred: occurred, id: recording.id ?? session.script?.id,
      head: session.script?.rehearsal?.head ?? head,
      digestOfFile: { try files.note(fileAt: $0) },
      digestOfReport: { request, format, sequence in
        let day = try occurred?.day ?? book.localDays().day(at: now.milliseconds)
        return try files.note(request, as: format, on: day, languages: languages, asOf: sequence)
      })
    let command = try recordCommand(context)
    let recorded = try session.record(command, recording, in: book, keeping: files)
    let width = session.surroundings.terminal.greatestWidth
    session.script?.note(recorded)
    session.print(
      recording.global.json ? recorded.json : recorded.text(columns: width, place: session.script?.place))
    session.signCheckpoint(after: recorded, recording.global)
  }
}

extension ShellSession {
  /// Records on the terms that were typed; a script's clock gives the time and the identifiers.
  func record(
    _ command: any RecordCommand, _ options: RecordingOptions, in book: RecordBook, keeping files: FilesToKeep
  ) throws -> Recorded {
    var terms = RecordingTerms()
    terms.actor = options.actor ?? script?.actor ?? surroundings.variables["ACTA_ACTOR"]
    terms.sources = options.cite
    terms.acceptClock = options.acceptClock
    terms.scriptedTime = script?.clock
    let recorded: Recorded
    if let rehearsal = script?.rehearsal {
      recorded = try rehearsal.record(command, terms)
    } else if options.dryRun {
      recorded = try book.rehearse { try $0.record(command, terms) }
    } else {
      do { recorded = try book.record(command, terms, keeping: files) } catch ActaError.journal(let error)
        where error.code == .clockAhead
      {
        guard surroundings.confirm("The journal says: \(error.message). Record all the same?") == true else {
          throw ActaError.journal(error)
        }
        terms.acceptClock = true
        recorded = try book.record(command, terms, keeping: files)
      }
    }
    script?.advance(entries: recorded.entries.count)
    return recorded
  }
}

extension Recorded {
  /// What was recorded, a line an entry, and what is unusual about it.
  ///
  /// - Parameter place: Where a script says it.
  func text(columns: Int, place: String? = nil) -> String {
    var lines: [String] = []
    if isRehearsal { lines.append("Would record:") }
    if wasAlreadyRecorded { lines.append("Recorded before; nothing was appended:") }
    lines += entries.map { Self.line($0.sequence, $0.wireName, $0.stamp.subject, columns: columns) }
    lines += warnings.map { Self.line($0, place: place) }
    return lines.joined(separator: "\n")
  }

  /// An entry as a line; an identifier is not broken, where the line is too long it has one of its own.
  static func line(_ sequence: Int, _ wireName: String, _ subject: Identifier, columns: Int = .max) -> String {
    let number = String(sequence)
    let padding = String(repeating: " ", count: max(0, 6 - number.count))
    let line = "\(padding)\(number)  \(eventName(wireName))"
    let isWide = DisplayWidth.of(line) + 2 + DisplayWidth.of(subject.description) > columns
    return isWide ? "\(line)\n        \(subject)" : "\(line)  \(subject)"
  }

  /// A warning as a line.
  static func line(_ warning: Warning, place: String?) -> String {
    (place.map { "\($0): " } ?? "") + "warning: \(warning.message)"
  }

  /// The same for programs.
  var json: String {
    JSONWriter.object { writer in
      writer.member("recorded", !isRehearsal && !wasAlreadyRecorded)
      writer.key("entries")
      writer.beginArray()
      for entry in entries { entry.write(to: &writer) }
      writer.endArray()
      writer.objects("warnings", warnings) { warning, writer in
        writer.member("code", warning.code)
        writer.member("message", warning.message)
      }
    }
  }
}

extension Entry {
  /// Appends the entry as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("sequence", sequence)
    writer.member("id", stamp.id.description)
    writer.member("type", wireName)
    writer.member("subject", stamp.subject.description)
    writer.member("time", Instant(milliseconds: stamp.timeMilliseconds).description)
    if let actor = stamp.actor {
      writer.member("actor", actor)
    }
    writer.key("data")
    writer.canonical(dataBytes)
    writer.endObject()
  }
}

extension RecordBook {
  /// Records a command whose files are kept before anybody can read their names: once it is known that it is not refused.
  fileprivate func record(
    _ command: any RecordCommand, _ terms: RecordingTerms, keeping files: FilesToKeep
  ) throws -> Recorded {
    if !files.isEmpty {
      _ = try rehearse { try $0.record(command, terms) }
      try files.keep()
    }
    return try record(command, terms)
  }
}
