import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `diff A B [ID]`.
struct DiffCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two moments of the record.",
    discussion: """
      A moment is the number of an entry, a date, a time, now, or what was last
      circulated: agenda:CONFERENCE, record:CONFERENCE. Of a series or a
      conference, whatever names it is compared as well.

      Example:
        acta diff 2025-11-11 now
        acta diff 37 54 vn-la-labour/9
        acta diff agenda:vn-la-labour/10 now vn-la-labour --json
      """)

  struct Fields: CommandFields {
    var first = ""
    var second = "now"
    var identifier: Identifier?

    static let places: Set<String> = ["first", "second", "identifier"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("first", placeholder: ValueForm.moment.name, "The first moment."), &first)
      try visitor.required(Field("second", placeholder: ValueForm.moment.name, "The second moment."), &second)
      try visitor.optionalReference(
        Field("identifier", "Only this thing, series or conference."), &identifier, .to(.any))
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var audience: AudienceOption
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let book = try session.record(of: session.book(global), for: audience.audience?.audience ?? .office)
    let head = try book.read { $0.head }
    let fields = typed.fields
    let moments = try [fields.first, fields.second].map { try book.sequence(of: RecordMoment($0)) ?? head }
    let (earlier, later) = (moments[0], moments[1])
    guard earlier <= later else {
      throw UsageError(
        "The first moment, entry \(earlier), comes after the second, entry \(later).",
        hint: "Write the earlier one first.")
    }
    let differences = try book.read(asOf: later) { reader in
      let scope = try fields.identifier.map {
        DifferenceScope.about(try reader.knownKey(of: $0, evenWhereNothingRemains: true))
      }
      return reader.differences(from: earlier, to: later, scope ?? .everything)
    }
    if global.json { return session.print(Self.json(differences, earlier, later)) }
    guard !differences.isEmpty else {
      return session.print("Nothing differs between entry \(earlier) and entry \(later).")
    }
    let width = session.surroundings.terminal.columns
    let blocks = differences.map { difference in
      let entries = difference.entries.map(String.init).joined(separator: ", ")
      let word = difference.entries.count == 1 ? "entry" : "entries"
      let heading = "\(difference.entity?.identifier ?? difference.key)  \(difference.outcome) by \(word) \(entries)"
      return (TextWrap.lines(heading, columns: width) + difference.changes.lines(width: width)).joined(separator: "\n")
    }
    session.show(
      Self.table(differences), as: (["Between entry \(earlier) and entry \(later):"] + blocks).joined(separator: "\n"))
  }

  private static func table(_ differences: [EntityDifference]) -> ResultTable {
    let rows = differences.flatMap { difference in
      difference.changes.map { change -> [QueryValue] in
        [
          .text((difference.entity?.identifier ?? difference.key).description), .text(difference.outcome),
          .text(change.path), .text(change.textBefore), .text(change.textAfter),
        ]
      }
    }
    return ResultTable(columns: ["identifier", "what", "field", "before", "after"], rows: rows)
  }

  private static func json(_ differences: [EntityDifference], _ earlier: Int, _ later: Int) -> String {
    JSONWriter.object { writer in
      writer.members([("from", earlier), ("to", later)])
      writer.key("differences")
      writer.beginArray()
      for difference in differences { difference.write(to: &writer) }
      writer.endArray()
    }
  }
}

extension EntityDifference {
  /// What became of it, in a word.
  fileprivate var outcome: String { before == nil ? "new" : after == nil ? "gone" : "changed" }

  /// Appends the difference as an object.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("identifier", (entity?.identifier ?? key).description)
    if let kind = entity?.kind {
      writer.member("kind", kind.rawValue)
    }
    writer.member("what", outcome)
    writer.key("entries")
    writer.beginArray()
    for entry in entries { writer.integer(Int64(entry)) }
    writer.endArray()
    writer.key("changes")
    changes.write(to: &writer)
    writer.endObject()
  }
}
