import ArgumentParser
import MeetingRecords

struct InstrumentCommand: NounCommand {
  static let noun = "instrument"
  static let configuration = CommandConfiguration.noun(
    noun, "Treaties, memoranda of understanding, protocols, exchanges of notes, agreed minutes.",
    discussion: """
      An instrument is negotiated, perhaps initialled, signed, perhaps applied provisionally, and enters into force; \
      it ends when it expires, is terminated or superseded. A body that succeeded a party notifies the succession; \
      it does not sign again.
      """,
    [
      Sign.self, PartyVerb<InstrumentWithdrawnFrom>.self, PartyVerb<InstrumentStatementMade>.self,
      PartyVerb<InstrumentObjectedTo>.self,
    ])
}
