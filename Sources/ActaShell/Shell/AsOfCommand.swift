import Acta
import ArgumentParser
import MeetingRecords

/// `as of MOMENT`, and `now`.
struct AsOfCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "as-of", abstract: "Look at the record as it was at a moment; “now” returns.",
    discussion: """
      Reading commands that follow show that moment, and the prompt says so. A command that records something adds to the
      record as it is now, so you are asked first; where nobody can be asked, it is refused. You can type this in words,
      too: “as of 2025-11-11” and “now”.

      Example:
        as of 2025-11-11
        list conferences
        as of agenda:vn-la-labour/10
        now
      """)

  struct Fields: CommandFields {
    var moment: String?

    static let places: Set<String> = ["moment"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field(
          "moment", placeholder: ValueForm.moment.name,
          "The number of an entry, a date, a time, agenda:CONFERENCE or record:CONFERENCE."), &moment)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    guard let moment = typed.fields.moment, moment != "now" else {
      session.shell?.moment = nil
      return
    }
    let book = try session.book()
    let sequence = try book.sequence(of: RecordMoment(moment))
    session.shell?.moment = moment
    let head = try book.read { $0.head }
    let time = try book.read { reader in
      reader.recordedEntry(at: sequence ?? head).map { reader.localDays.text(at: $0.stamp.timeMilliseconds) }
    }
    let recorded = time.map { ", recorded \($0)" } ?? ", before the first"
    session.print("The record as of entry \(sequence ?? head) of \(head)\(recorded).")
  }
}
