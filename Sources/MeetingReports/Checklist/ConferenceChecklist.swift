public import MeetingRecords

/// What is missing or doubtful before a paper of a conference is circulated, the weightiest first.
///
/// It is for the officer, and never part of a paper.
public struct ConferenceChecklist: Sendable, Hashable {
  /// The conference.
  public var conference: ReportReference
  /// What its papers call it, in English.
  public var title: String
  /// What was found, the weightiest first; of one weight in the order of ``ChecklistFinding/Kind``, then as recorded.
  public var findings: [ChecklistFinding]

  /// Whether something has to be mended before a paper goes out.
  public var hasToBeMended: Bool { findings.contains { $0.weight == .mend } }

  /// What of it a paper prints.
  public func concerning(_ paper: ReportName) -> ConferenceChecklist {
    ConferenceChecklist(
      conference: conference, title: title, findings: findings.filter { $0.papers.contains(paper) })
  }

  /// The papers that it looks through.
  public static let papers: [ReportName] =
    [AgendaReport.name] + ReportOfThing.all.map { $0.declaration }.filter(\.isPaper).map(\.name)
}

/// Something that is missing or doubtful.
public struct ChecklistFinding: Sendable, Hashable {
  /// How much it weighs; the raw value is the word in the JSON form.
  public enum Weight: String, Sendable, Hashable, CaseIterable {
    /// It has to be mended.
    case mend
    /// It is doubtful: someone should look.
    case look
    /// It is good to know.
    case know
  }

  /// What is wrong; the raw value is the word in the JSON form.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No one is named as host.
    case hostNotNamed = "host-not-named"
    /// The day is not known, or not closely enough.
    case dayNotSet = "day-not-set"
    /// The city or hall is not known.
    case placeNotSet = "place-not-set"
    /// A title has no text in a language of the paper.
    case notTranslated = "not-translated"
    /// A title was translated by a machine.
    case translatedByMachine = "translated-by-machine"
    /// An illustration is among the facts.
    case illustration
    /// A number that the office gave is printed as another.
    case numberNotKept = "number-not-kept"
    /// An item of a closed conference of which nothing came.
    case itemWithoutOutcome = "item-without-outcome"
    /// Someone spoke who belongs to no delegation, and was not invited.
    case speakerOutside = "speaker-outside"
    /// Neither are minutes of a closed conference signed, nor is a record of it adopted.
    case minutesNotSigned = "minutes-not-signed"
    /// A commitment is past due.
    case pastDue = "past-due"
    /// For a commitment no one answers.
    case nobodyAnswers = "nobody-answers"
  }

  /// What is wrong.
  public var kind: Kind
  /// How much it weighs.
  public var weight: Weight
  /// With what it is wrong.
  public var subject: ReportReference
  /// Of a text, the language that it lacks, or in which a machine wrote it.
  public var language: LanguageTag?
  /// What it says besides: the numbers given and printed, the date that has passed.
  public var detail: String?
  /// What mends it; `nil` where only a person can say.
  public var remedy: Remedy?

  /// The papers of a conference that print it, in the order in which papers are listed.
  public var papers: [ReportName] {
    let of: Set<ReportName> =
      switch kind {
      case .hostNotNamed: [AnnotatedAgenda.name, MinutesPaper.name]
      case .dayNotSet, .placeNotSet: [AgendaReport.name, AnnotatedAgenda.name, MinutesPaper.name]
      case .notTranslated, .translatedByMachine:
        subject.kind == .followUp
          ? [AnnotatedAgenda.name, FollowUpMatrix.name, MinutesPaper.name]
          : [AgendaReport.name, AnnotatedAgenda.name, MinutesPaper.name]
      case .illustration, .pastDue, .nobodyAnswers: [AnnotatedAgenda.name, FollowUpMatrix.name]
      case .numberNotKept: [AgendaReport.name, AnnotatedAgenda.name]
      case .itemWithoutOutcome, .minutesNotSigned: [MinutesPaper.name]
      case .speakerOutside: [MinutesPaper.name, ParticipantsPaper.name]
      }
    return ConferenceChecklist.papers.filter(of.contains)
  }
}
