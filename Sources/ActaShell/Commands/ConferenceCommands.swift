import ArgumentParser
import MeetingRecords

struct ConferenceCommand: NounCommand {
  static let noun = "conference"
  static let configuration = CommandConfiguration.noun(
    noun, "Conferences, from the proposal to the closure.",
    discussion: """
      A conference goes by SERIES/LABEL: vn-la-labour/9, vn-la-labour/9-som; one of no series by a word of its own. It is proposed, convened, opened and \
      closed; before it opens it can be postponed, relocated or cancelled.
      """,
    [Convene.self])

  struct Convene: TypedAloneCommand {
    static let configuration = CommandConfiguration.verb(ConferenceConvened.verb, Fields.self)

    /// What convenes a conference, and what proposes it where nobody did; when and where it meets is said once for both.
    struct Fields: CommandFields {
      var typed = EventFields<ConferenceConvened>()
      var proposal = ConferenceProposed()

      static let places = EventFields<ConferenceConvened>.places

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try proposal.visitFields(&visitor)
      }

      /// What belongs to a proposal alone; absent where nothing of it was typed.
      var ownProposal: ConferenceProposed? {
        var own = proposal
        (own.dates, own.place, own.venue, own.mode, own.state, own.hosts) = (nil, nil, nil, nil, nil, [])
        guard own != ConferenceProposed() else { return nil }
        own.particulars.series = own.series ?? typed.subject.parent
        return own
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      return ConveneConference(
        fields.typed.subject, proposal: fields.ownProposal, convocation: fields.typed.event,
        occurred: context.occurred, id: context.id)
    }
  }
}
