import MeetingRecords
import MeetingReports
import Testing

/// A conference with a title of its own keeps its number in sentences.
@Suite struct ConferenceTitleTests {
  @Test(arguments: [
    ("en", "The 2nd conference “Towards decent work” has not been closed"), ("vi", "“Towards decent work” chưa bế mạc"),
    ("sv", "konferensen ”Towards decent work” är inte avslutad"), ("lo", "“Towards decent work” ຍັງບໍ່ໄດ້ປິດ"),
    ("fr", "close\u{A0}: 2e conférence «\u{A0}Towards decent work\u{A0}»."),
  ])
  func `number and title stand in a sentence`(language: String, words: String) throws {
    var world = RecordingWorld()
    try world.establish("s", "Labour")
    try world.propose("s/2", ordinal: 2) { $0.title = try text("Towards decent work") }
    try world.propose("s/3", ordinal: 3)
    let agenda = try world.brief("s/3", languages: [language])
    let labels = ReportLabels.best(for: agenda.basis.languages)
    let printed = agenda.text(width: 400, labels: labels)
    #expect(printed.contains(words))
    #expect(printed.contains(labels.ordinal(2)))
  }
}
