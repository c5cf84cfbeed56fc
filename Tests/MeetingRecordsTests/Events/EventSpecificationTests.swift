import MeetingRecords
import Testing

/// Every specification of something that is recorded.
let eventSpecifications =
  registrationSpecifications + stateSpecifications + conferenceSpecifications + agendaSpecifications
  + proceedingsSpecifications + instrumentSpecifications + consentSpecifications + followUpSpecifications
  + amendmentSpecifications + referenceSpecifications + decisionSpecifications + followUpProgressSpecifications
  + confidentialitySpecifications + seriesSpecifications + translationSpecifications
  + speechSpecifications + minutesSpecifications + sourceValueSpecifications
  + sessionSpecifications + participationSpecifications

@Suite struct EventSpecificationTests {
  @Test(arguments: eventSpecifications)
  func holds(specification: Specification) throws {
    try specification.play()
  }

  @Test func `every event has a specification`() throws {
    let specified = Set(try eventSpecifications.map { try $0.play() })
    let known = Set(Vocabulary.meetingRecords.types.map { $0.wireName })
    #expect(known.subtracting(specified).sorted() == [], "these have none")
    #expect(specified.subtracting(known).sorted() == [], "these are no events")
  }
}
