import CanonicalJSON
import MeetingRecords
import Testing

/// Texts that are translations, which nobody types in one word.
@Suite struct TranslatedTextTests {
  @Test(arguments: [
    #"{"summary":[{"language":"sv","text":"Möte","origin":"machine","from":"vi"}]}"#,
    #"{"summary":[{"language":"sv","text":"Möte","origin":"human","from":"vi"},{"language":"en","text":"Meeting","origin":"human"}]}"#,
  ])
  func `a translation keeps who made it and from what`(data: String) throws {
    let object = try #require(JSONValue(parsing: data).objectValue)
    let translation = try TranslationAdded(members: object)
    #expect(String(decoding: translation.wireBytes, as: UTF8.self) == data)
  }

  @Test func `a better translation takes the place of a worse one, also after adoption`() throws {
    var history = try World.history()
    let speech: Identifier = "vn-la-labour/8/speech-1"
    try history.record(
      that(
        speech,
        SpeechDelivered {
          $0.conference = "vn-la-labour/8"
          $0.speaker = "maria-nilsson"
          $0.invited = true
          $0.summary = "sv=Möte"
        }))
    for entry in World.adoptionOfTheEighth { try history.record(entry) }
    for (origin, text) in [(TextOrigin.machine, "Meat"), (.human, "Meeting")] {
      let english = try TextEntry(language: "en", text: text, origin: origin, from: "sv")
      try history.record(that(speech, TranslationAdded { $0.summary = LocalizedText(english) }))
    }
    let summary = try #require(history.state.the(Speech.self, speech).summary)
    #expect(summary.entries.map(\.text) == ["Möte", "Meeting"])
    #expect(summary.entries.map(\.origin) == [.original, .human])
    #expect(history.refusal(of: that(speech, TranslationAdded { $0.summary = "sv=Sammanträde" }))?.code == "unfit-text")
  }
}

@Suite struct RecompositionTests {
  @Test func `a command that is repeated asks for what was recorded`() throws {
    var history = try World.history()
    let circulation = AgendaCirculated { $0.stage = .annotated }
    try history.record(that("vn-la-labour/10", circulation))
    let recorded = try #require(history.entries.last)
    try history.record(World.person("p-1", "Anna"))
    let again = try recompose(
      RecordEntries("vn-la-labour/10", id: recorded.stamp.id, circulation), in: history.state,
      at: Moment(timeMilliseconds: 0, head: history.head))
    #expect(again.map { $0.payload.dataBytes(occurred: nil) } == [recorded.dataBytes])
  }
}
