import CanonicalJSON

@testable import MeetingRecords

/// The page that says how the others are read, what is reserved, and what is promised.
enum EventsPage {
  static var text: String {
    """
    # Events

    What every event of meeting records looks like in a journal, what is promised of it, and what is reserved for later.

    ## Overview

    An entry of a journal is a CloudEvents event; `JournalFormat` describes it. Its `type` says what happened, its `subject` is the
    identifier of what it happened to, and its `data` is an object whose members these pages list:

    \(list)

    A test writes these pages from the declarations that entries are written and read by (`EventPagesTests`), and so it does
    `events.schema.json` beside them, a JSON Schema (draft 2020-12) of an entry of any type. `acta schema` prints it, and
    `acta schema TYPE` that of the data of one type.

    ## Reading the tables

    Members are written in this order. One that is not *required* is left out where it has no value, as are an empty list and
    `false`. *Internal* members, and events for the office alone, are left out of whatever is made for others. `parts[].number` is the
    member `number` of each object in the list `parts`. These forms have names:

    | form | what it is | as it is written |
    |---|---|---|
    \(forms.joined(separator: "\n"))

    Every event may say when it happened (`occurred`). Identifiers are those that things had first.

    ## The promise

    The types listed here are frozen, each with its members and their forms. What was written stays readable:

    - No type and no member is removed or renamed, and none changes its form or whether it is required.
    - A member is added only where a version that does not know it may pass over it and is right about everything else that it reads.
      So it can be absent. A list of words grows only where the member can be absent, and on the same terms.
    - Whatever changes more is a new version of the event, `….v2`. The program then reads both: a step brings the data of the earlier
      version to the form of the newest (`EventUpcasting`). Entries are never rewritten.

    `MeetingRecordsTests/Fixtures/frozen-events.txt` lists every member with its form. A test compares it with the declarations, and
    says what to do where something was taken away or narrowed; what was added it lets be written behind the rest.

    \(versions)

    ## What an earlier version makes of a later one

    | it meets | it |
    |---|---|
    | a member that it does not know, at any depth | reads the rest; keeps it, shows it, and carries it through corrections |
    | a sealed value, or a word that it does not know, where the member may be absent | reads the rest as if it were not there; keeps it, and says so |
    | a sealed text | shows “[sealed]” in its place |
    | data without a required member, or of another form | takes the entry for one of an unknown type, and says what is wrong |
    | a type of the namespace `acta.` that it does not know | keeps and shows it; records nothing that rests on its subject, since a newer version wrote it |
    | a type of another namespace | keeps and shows it; nothing rests on it |

    Verifying, listing, reports and recording about everything else go on. An entry of which nothing more is to rest can be retracted.

    ## Reserved for later

    Nothing writes these yet. No event and no host may use their names for anything else.

    \(reserved)

    The types that begin with `acta.` are ours, in capitals or small letters; a host puts a namespace of its own before its types
    (`org.example.room.reserved.v1`) and its kinds of things (`org.example.room`). In data, a host keeps `occurred` for when an event
    happened, and leaves the reserved members alone. All types that begin with `acta.sealing.` are for sealed values and their keys.

    """
  }

  private static var list: String {
    EventPages.parts.map { part in "- <doc:\(part.file)>: \(EventPages.types(of: part).count) types" }
      .joined(separator: "\n")
  }

  private static var versions: String {
    EventUpcasting.steps.isEmpty
      ? "So far every event is in its first version."
      : "Earlier versions:\n\n"
        + EventUpcasting.steps.sorted { $0.key < $1.key }.map { "- `\($0.key)` is read as `\($0.value.to)`" }
        .joined(separator: "\n")
  }

  /// The named forms, in the order in which the events name them.
  private static var forms: [String] {
    var found: [(name: String, form: JSONForm)] = []
    func visit(_ form: JSONForm) {
      switch form {
      case .defined(let name, let inner):
        guard !found.contains(where: { $0.name == name }) else { return }
        found.append((name, inner()))
        visit(inner())
      case .described(_, let form), .array(let form): visit(form)
      case .oneOf(let forms): forms.forEach(visit)
      case .object(let members, _): members.map(\.form).forEach(visit)
      default: break
      }
    }
    for type in Vocabulary.meetingRecords.types { type.dataMembers.map(\.form).forEach(visit) }
    return found.map { name, form in
      let sentence = if case .described(let sentence, _) = form { sentence } else { "" }
      return "| *\(name)* | \(EventPages.cell(sentence)) | \(EventPages.words(for: form)) |"
    }
  }

  private static var reserved: String {
    let rows = (ReservedForm.members + ReservedForm.events).map { form in
      "| `\(form.name)` | \(EventPages.cell(form.sentence)) | \(EventPages.words(for: opened(form.form))) |"
    }
    return "| name | | its form |\n|---|---|---|\n" + rows.joined(separator: "\n")
  }

  /// The form itself, where it has a name.
  private static func opened(_ form: JSONForm) -> JSONForm {
    if case .defined(_, let inner) = form { inner() } else { form }
  }
}
