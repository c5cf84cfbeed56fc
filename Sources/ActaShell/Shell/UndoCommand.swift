import Acta
import ArgumentParser
import MeetingRecords

/// `undo`.
struct UndoCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what was last recorded in this shell.",
    discussion: """
      Nothing is ever taken out of a journal: undo records that the entries of the last command no longer count, as
      retract does. A correction is corrected back. Said again, it takes back the command before.

      Example:
        undo
        undo --reason "Recorded in the wrong journal"
      """)

  struct Fields: CommandFields {
    var reason: LocalizedText?

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(Field("reason", "Why (default: undone by the person who recorded it)."), &reason)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  static let isRecording = true

  func run(in session: ShellSession) throws {
    try session.requirePresent()
    guard let last = session.shell?.recorded.last?.entries else {
      throw UsageError(
        "Nothing was recorded in this shell that could be taken back.",
        hint: "To take back an older entry, retract it by number: retract 17 --reason \"…\"")
    }
    let book = try session.book()
    let options = try CommandDecoder.decode(RecordingOptions.self, from: []) ?? RecordingOptions()
    let settings = try book.read(\.settings)
    let language = session.languages(options.global, settings).first ?? .undetermined
    let text =
      try typed.read(language: language).reason
      ?? LocalizedText(arguments: ["Undone by the person who recorded it."], defaultLanguage: language)
    let commands = Self.pieces(of: last).map { UndoEntries($0, reason: text) }
    // All of them are tried before any is recorded.
    let tried = try book.rehearse { rehearsal in
      try commands.map { try rehearsal.record($0, RecordingTerms()).entries.count }
    }
    for (command, count) in zip(commands, tried) where count > 0 {
      let files = FilesToKeep(book, session.locator)
      let recorded = try session.record(command, options, in: book, keeping: files)
      session.print(recorded.text(columns: session.surroundings.terminal.greatestWidth))
      for line in try Self.account(of: recorded, undoing: command.sequences, in: book) { session.print(line) }
    }
    session.shell?.recorded.removeLast()
    if tried.allSatisfy({ $0 == 0 }) {
      session.print("Entry \(Self.numbers(last)) was undone before; nothing was recorded.")
    }
  }

  /// Ranges that each fit a batch, the newest first.
  private static func pieces(of entries: ClosedRange<Int>) -> [ClosedRange<Int>] {
    stride(from: entries.upperBound, through: entries.lowerBound, by: -JournalLimits.batchEvents).map { last in
      max(entries.lowerBound, last - JournalLimits.batchEvents + 1)...last
    }
  }

  private static func numbers(_ entries: ClosedRange<Int>) -> String {
    entries.count == 1 ? "\(entries.lowerBound)" : "\(entries.lowerBound)–\(entries.upperBound)"
  }

  /// What became of the entries, in sentences.
  private static func account(
    of recorded: Recorded, undoing sequences: ClosedRange<Int>, in book: RecordBook
  ) throws -> [String] {
    try book.read { reader in
      func name(_ id: EntryIdentifier) -> String {
        guard let entry = reader.recordedEntry(id) else { return "\(id)" }
        let subject = reader.any(entry.stamp.subject)?.identifier ?? entry.stamp.subject
        return "\(entry.sequence) (\(eventName(entry.wireName)), \(subject))"
      }
      let retracted = recorded.entries.compactMap { ($0.payload as? EntryRetracted)?.entry }
      let restored = recorded.entries.compactMap { ($0.payload as? EntryCorrected)?.entry }
      let ends = retracted.isEmpty ? [] : [retracted.map(name).joined(separator: ", ")]
      return ends.map { "Entry \($0) no longer counts; the journal keeps it and this." }
        + restored.map { "Entry \(name($0)) says again what it said before entry \(sequences.upperBound)." }
    }
  }
}
