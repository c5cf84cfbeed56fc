import ArgumentParser
import MeetingRecords

struct ConferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "conference", "Conferences, from the proposal to the closure.",
    discussion: """
      A conference goes by SERIES/LABEL: vn-la-labour/9, vn-la-labour/9-som. It is proposed, convened, opened and \
      closed; before it opens it can be postponed, relocated or cancelled.
      """,
    [Propose.self, Convene.self, Postpone.self, Relocate.self, Open.self, Close.self, Cancel.self])

  struct Propose: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "propose", "Record that a conference is proposed.",
      """
      acta conference propose vn-la-labour/10 --ordinal 10 --dates 2027 \\
        --state la

      The series is the part before the slash, unless --series names another.
      """)

    @Argument(help: .id("The identifier it is to have: SERIES/LABEL."), transform: Identifier.typed)
    var conference: Identifier
    @OptionGroup var proposal: ProposalOptions
    @OptionGroup var venue: VenueOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var payload = try proposal.payload(conference, context)
      payload.dates = venue.dates
      payload.place = try context.text(venue.place)
      payload.state = venue.state
      payload.hosts = venue.host.identifiers
      return RecordEntries(conference, occurred: context.occurred, id: context.id, payload)
    }
  }

  struct Convene: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "convene", "Record that a conference is convened.",
      """
      acta conference convene vn-la-labour/9 --dates 2025-11-12 \\
        --place "Ninh Bình" --host moha-vn
      acta conference convene vn-la-labour/10-som --series vn-la-labour \\
        --level senior-officials --preparatory-to vn-la-labour/10 --dates 2027

      A conference that nobody proposed is proposed and convened at once when its series, ordinal or anything else \
      that belongs to a proposal is given.
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @OptionGroup var venue: VenueOptions
    @OptionGroup var proposal: ProposalOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let convocation = try context.payload(ConferenceConvened.self) {
        $0.dates = venue.dates
        $0.place = try context.text(venue.place)
        $0.state = venue.state
        $0.hosts = venue.host.identifiers
      }
      return ConveneConference(
        conference, proposal: proposal.isEmpty ? nil : try proposal.payload(conference, context),
        convocation: convocation, occurred: context.occurred, id: context.id)
    }
  }
}

/// What a proposal says of a conference beyond its dates and place.
struct ProposalOptions: ParsableArguments {
  @Option(help: .id("The series (default: the part before the slash)."), transform: Identifier.typed)
  var series: Identifier?
  @Option(help: ArgumentHelp("Its number in the series.", valueName: "number"), transform: Int.typed) var ordinal: Int?
  @Option(
    help: .word("The level (default: that of the series).", ConferenceLevel.self), transform: ConferenceLevel.typed)
  var level: ConferenceLevel?
  @Option(help: .text("What it is called, where that is more than series and ordinal."), transform: TypedText.typed)
  var title: [String] = []
  @Option(help: .id("The conference that it prepares."), transform: Identifier.typed) var preparatoryTo: Identifier?
  @Option(help: .text("What it is to achieve."), transform: TypedText.typed) var aims: [String] = []
  @Option(help: .date("The period of cooperation that it looks at."), transform: EDTFDate.typed) var period: EDTFDate?

  /// Whether nothing was typed.
  var isEmpty: Bool {
    series == nil && ordinal == nil && level == nil && title.isEmpty && preparatoryTo == nil && aims.isEmpty
      && period == nil
  }

  /// What proposes the conference.
  func payload(_ conference: Identifier, _ context: RecordingContext) throws -> ConferenceProposed {
    try context.payload(ConferenceProposed.self) {
      $0.series = series ?? conference.parent ?? .blank
      $0.ordinal = ordinal
      $0.level = level
      $0.title = try context.text(title)
      $0.preparatoryTo = preparatoryTo
      $0.aims = try context.text(aims)
      $0.period = period
    }
  }
}

/// When and where a conference meets, and who hosts it.
struct VenueOptions: ParsableArguments {
  @Option(help: .date("When it meets."), transform: EDTFDate.typed) var dates: EDTFDate?
  @Option(help: .text("The place."), transform: TypedText.typed) var place: [String] = []
  @Option(help: .id("The state in which it meets."), transform: Identifier.typed) var state: Identifier?
  @Option(help: .list("Who hosts it: states or organizations."), transform: IdentifierList.typed)
  var host: [IdentifierList] = []
}
