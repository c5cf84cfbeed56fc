import ArgumentParser
import MeetingRecords

struct InstrumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "instrument", "Treaties, memoranda of understanding, protocols, exchanges of notes, agreed minutes.",
    discussion: """
      An instrument is negotiated, perhaps initialled, signed, perhaps applied provisionally, and enters into force; \
      it ends when it expires, is terminated or superseded. A body that succeeded a party notifies the succession; \
      it does not sign again.
      """,
    [
      Negotiate.self, Initial.self, Sign.self, ApplyProvisionally.self, EnterIntoForce.self, Amend.self, Revise.self,
      Extend.self, Supersede.self, Withdraw.self, Terminate.self, Expire.self, NotifySuccession.self,
    ])

  struct Negotiate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "negotiate", "Record that an instrument was negotiated: what it is, between whom, on which terms.",
      """
      acta instrument negotiate mou-2025 \\
        --title "Memorandum of understanding on labour" --party moha-vn,molsw-la \\
        --area employment,social-insurance --area "…" \\
        --conference vn-la-labour/9

      Use --area "…" when the list of areas is incomplete.
      """)

    @Argument(help: .id("The identifier it is to have."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String]
    @Option(
      help: .word("What kind it is (default: memorandum).", InstrumentType.self), transform: InstrumentType.typed)
    var type: InstrumentType?
    @Option(help: .list("Its parties: states or organizations."), transform: IdentifierList.typed)
    var party: [IdentifierList] = []
    @Option(help: .list("Its areas of cooperation; “…” where the list goes on."), transform: AreaList.typed)
    var area: [AreaList] = []
    @Option(
      help: ArgumentHelp("A language in which it is authentic, a BCP 47 tag; may be repeated.", valueName: "tag"),
      transform: LanguageTag.typed)
    var authenticLanguage: [LanguageTag] = []
    @Option(help: .text("Its purpose."), transform: TypedText.typed) var purpose: [String] = []
    @Option(help: .id("The conference at which it was concluded."), transform: Identifier.typed)
    var conference: Identifier?
    @OptionGroup var terms: InstrumentTermOptions
    @Option(help: .list("The instruments that it implements."), transform: IdentifierList.typed)
    var implements: [IdentifierList] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentNegotiated.self) {
        $0.title = try context.requiredText(title)
        $0.type = type ?? .memorandum
        $0.parties = party.identifiers
        $0.areas = area.flatMap(\.identifiers)
        $0.areasOpenEnded = area.contains(where: \.isOpenEnded)
        $0.languages = authenticLanguage
        $0.purpose = try context.text(purpose)
        $0.conference = conference
        $0.duration = terms.duration
        $0.renewal = terms.renewal
        $0.renewalPeriod = terms.renewalPeriod
        $0.noticePeriod = terms.noticePeriod
        $0.reviewOn = terms.reviewOn
        $0.expires = terms.expires
        $0.implements = implements.identifiers
      }
    }
  }

  struct Initial: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "initial", "Record that an instrument was initialled.",
      """
      acta instrument initial mou-2025 \\
        --signatory "nguyen-van-a=Director General" --occurred 2025-11-11
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .persons("Who initialled it."), transform: PersonInCapacity.typed)
    var signatory: [PersonInCapacity] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentInitialled.self) {
        $0.signatories = try context.signatories(signatory)
      }
    }
  }
}

/// How long an instrument lasts, and on which terms it goes on.
struct InstrumentTermOptions: ParsableArguments {
  @Option(help: .period("How long it lasts."), transform: Period.typed) var duration: Period?
  @Option(help: .word("How it is renewed.", RenewalTerms.self), transform: RenewalTerms.typed)
  var renewal: RenewalTerms?
  @Option(help: .period("For how long it is renewed."), transform: Period.typed) var renewalPeriod: Period?
  @Option(help: .period("How long before its end notice is given."), transform: Period.typed) var noticePeriod: Period?
  @Option(help: .date("When it is to be reviewed."), transform: EDTFDate.typed) var reviewOn: EDTFDate?
  @Option(help: .date("When it expires."), transform: EDTFDate.typed) var expires: EDTFDate?
}

extension RecordingContext {
  /// The persons who signed.
  func signatories(_ typed: [PersonInCapacity]) throws(ValueError) -> [Signatory] {
    try persons(typed).map { person in
      Signatory {
        $0.person = person.person
        $0.capacity = person.capacity
      }
    }
  }
}
