// Records a small conference in memory and prints the agenda of the next one.
//
//     swift run RecordAndReport
import Acta

let origin = try JournalIdentity(origin: "example/record-and-report", created: Instant(milliseconds: 1_762_900_000_000))
let book = try RecordBook(inMemory: origin)
let english = try LanguageTag("en")

func text(_ words: String) throws -> LocalizedText { try LocalizedText(arguments: [words], defaultLanguage: english) }

// What is recorded is durable and checked when `record` returns; a refusal throws and records nothing.
try book.record(RecordEntries(Identifier("vn"), StateRegistered { $0.name = try text("Viet Nam") }))
try book.record(RecordEntries(Identifier("la"), StateRegistered { $0.name = try text("Laos") }))
try book.record(
  RecordEntries([
    ProposedEntry(
      Identifier("vn-la-labour"),
      SeriesEstablished {
        $0.name = try text("Labour ministers’ conference")
        $0.parties = [try Identifier("vn"), try Identifier("la")]
        $0.periodicity = try Period("P2Y")
      }),
    ProposedEntry(
      Identifier("vn-la-labour/1"),
      ConferenceProposed {
        $0.series = try Identifier("vn-la-labour")
        $0.ordinal = 1
        $0.dates = try EDTFDate("2027")
        $0.state = try Identifier("la")
      }),
    ProposedEntry(
      Identifier("skills-survey"),
      FollowUpScheduled {
        $0.title = try text("Survey of skills in demand")
        $0.owners = [try Identifier("la")]
        $0.due = try EDTFDate("2027-03")
      }),
  ]))

do {
  try book.record(RecordEntries(Identifier("vn"), StateRegistered { $0.name = try text("Viet Nam again") }))
} catch ActaError.refused(let rejection) {
  print("refused: \(rejection.message)")
}

let agenda = try book.agenda(for: Identifier("vn-la-labour/1"), on: CalendarDay("2027-01-15"))
print(agenda.text(width: 80))
