import Acta
import MeetingRecords
import MeetingReports

/// A command that records that a paper of a conference was sent out.
protocol CirculatingCommand: RecordingCommand {
  /// The conference, or its record, as typed, and the paper.
  var circulated: (subject: Identifier, paper: ReportName) { get }
}

extension AgendaRevisionCommand.Circulate: CirculatingCommand {
  var circulated: (subject: Identifier, paper: ReportName) {
    let fields = typed.fields
    return (fields.subject, fields.event.stage == .annotated ? AnnotatedAgenda.name : AgendaReport.name)
  }
}

/// The record of a conference prints what its minutes do.
extension ConferenceRecordCommand.Version: CirculatingCommand where Event == RecordCirculated {
  var circulated: (subject: Identifier, paper: ReportName) { (typed.fields.subject, MinutesPaper.name) }
}

extension ShellSession {
  /// Shows a person what is missing or doubtful in a paper before it is recorded that it went out, and asks whether to go on.
  ///
  /// In scripts and pipes, and where a program reads the answer, nothing is asked. What the domain would refuse is left to it.
  ///
  /// - Throws: `refused` where the person does not want to go on.
  func askBeforeCirculating(_ command: some RecordingCommand, in book: RecordBook) throws {
    let recording = command.recording
    guard let circulated = (command as? any CirculatingCommand)?.circulated, script == nil,
      surroundings.terminal.isInteractive, !recording.dryRun, !recording.global.json
    else { return }
    let day = try recording.occurred?.day ?? today(in: book)
    let record = try book.read { $0.get(ConferenceRecord.self, circulated.subject) }
    let checklist = try? book.checklist(
      of: record?.conference ?? circulated.subject, on: day, languages: recording.global.language)
    guard let found = checklist?.concerning(circulated.paper), !found.findings.isEmpty else { return }
    releaseOutput(paged: false)
    guard surroundings.confirm("\(found.text)\n\nCirculate it all the same?") == false else { return }
    print("Nothing was recorded.")
    throw CommandFailure.Quiet(status: .refused)
  }
}
