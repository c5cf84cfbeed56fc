import Acta
import MeetingRecords
import MeetingReports

extension ShellSession {
  /// Decides recording commands one after the other, and records none of them.
  ///
  /// - Throws: The first refusal.
  func rehearse(_ commands: [[String]]) throws {
    _ = try rehearsed(commands)
  }

  /// What recording commands would record.
  func rehearsed(_ commands: [[String]]) throws -> [Recorded] {
    let book = try self.book()
    let grammar = ShellGrammar(self)
    let (settings, head) = try book.read { ($0.settings, $0.head) }
    let parsed = try commands.map { words in
      guard let command = try grammar.parse(words) as? any RecordingCommand else {
        throw UsageError("“\(words.joined(separator: " "))” records nothing.")
      }
      return command
    }
    return try book.rehearse { rehearsal in
      try parsed.map { command in
        let recording = command.recording
        let context = RecordingContext(
          language: languages(recording.global, settings).first ?? .undetermined, occurred: recording.occurred,
          id: recording.id, head: head, digestOfFile: Self.digestWithoutReading,
          digestOfReport: { _, format, _ in try Self.digestWithoutReading("report.\(format.fileExtension)") })
        var terms = RecordingTerms()
        terms.actor = recording.actor
        terms.sources = recording.cite
        return try rehearsal.record(try command.recordCommand(context), terms)
      }
    }
  }

  /// A rehearsal decides without looking into files.
  @Sendable private static func digestWithoutReading(_ path: String) throws -> FileDigest {
    FileDigest(sha256: try ContentDigest(String(repeating: "0", count: 64)), byteCount: 0)
  }
}
