public import MeetingRecords

/// An item of an agenda with its annotation.
public struct AgendaReportItem: Sendable, Hashable {
  /// The number: “5” of an item, “a” of one under it, or as an officer set it.
  public var number: String
  /// The number that the office gave it, where another one is printed.
  public var numberGiven: String?
  /// What it is about.
  public var topic: AgendaTopic
  /// The item of the record that stands here; absent for what follows from the practice of the field.
  public var recorded: ReportReference?
  /// What asks for it.
  public var mandates: [Mandate]
  /// What happened last.
  public var lastAction: LastAction?
  /// Who leads.
  public var leads: [ResponsibleParty]
  /// What else is to be said.
  public var notes: [AgendaNote]
  /// What comes up under it.
  public var matters: [AgendaMatter]
  /// The items under it.
  public var subitems: [AgendaReportItem]

  init(
    _ topic: AgendaTopic, recorded: ReportReference? = nil, mandates: [Mandate] = [], lastAction: LastAction? = nil,
    leads: [ResponsibleParty] = [], notes: [AgendaNote] = [], matters: [AgendaMatter] = [],
    subitems: [AgendaReportItem] = []
  ) {
    number = ""
    self.topic = topic
    self.recorded = recorded
    self.mandates = mandates
    self.lastAction = lastAction
    self.leads = leads
    self.notes = notes
    self.matters = matters
    self.subitems = subitems
  }
}

/// What an item is about.
public enum AgendaTopic: Sendable, Hashable {
  /// One of the items that every such agenda has.
  case heading(AgendaHeading)
  /// Cooperation under an instrument, with an item for each of its areas.
  case cooperation(ReportReference)
  /// An area of cooperation.
  case area(ReportReference)
  /// An item that somebody proposed.
  case proposed(ReportReference)
  /// A standing item of the series.
  case standing(TextEntry)
}

/// The items that an agenda has by the practice of the field, in order; the raw value is the word in the JSON form.
public enum AgendaHeading: String, Sendable, Hashable, CaseIterable {
  /// Opening.
  case opening
  /// Adoption of the agenda.
  case adoptionOfAgenda = "adoption-of-agenda"
  /// Adoption of the record of the previous meeting.
  case recordOfPreviousMeeting = "record-of-previous-meeting"
  /// Report of the senior officials' meeting.
  case seniorOfficialsReport = "senior-officials-report"
  /// Matters arising, with the items under it that follow.
  case mattersArising = "matters-arising"
  /// Items that an earlier conference deferred.
  case deferredItems = "deferred-items"
  /// Decisions not yet carried out.
  case decisionsNotCarriedOut = "decisions-not-carried-out"
  /// Matters certainly overdue.
  case overdueMatters = "overdue-matters"
  /// Matters perhaps overdue.
  case possiblyOverdueMatters = "possibly-overdue-matters"
  /// Matters carried forward, and not overdue.
  case carriedForwardMatters = "carried-forward-matters"
  /// All other open matters.
  case otherOpenMatters = "other-open-matters"
  /// Areas beyond those that an instrument lists, where the list is not complete.
  case furtherAreas = "further-areas"
  /// Instruments for review.
  case instrumentsForReview = "instruments-for-review"
  /// What is to be done until the conference that follows.
  case directions
  /// Other business.
  case otherBusiness = "other-business"
  /// Date and place of the next meeting.
  case nextMeeting = "next-meeting"
  /// Closure.
  case closure
}

/// Something that comes up under an item.
public struct AgendaMatter: Sendable, Hashable {
  /// The follow-up, decision, instrument, achievement or deferred item.
  public var reference: ReportReference
  /// By when it is to be done.
  public var due: EDTFDate?
  /// Whether it is overdue on the day of the report; absent where nothing is due.
  public var overdue: Certainty?
  /// Whether it is an illustration and not a fact.
  public var illustration = false
  /// Its number in Annex A or B; absent where it stands in neither.
  public var annexNumber: Int?
  /// Why an instrument is to be reviewed.
  public var reviewReasons: [ReviewReason] = []
  /// What was said of it: why it was deferred.
  public var remark: TextEntry?
}

/// What is said of an item beside mandate, last action and lead.
public enum AgendaNote: Sendable, Hashable {
  /// Words of the record: an annotation.
  case words(TextEntry)
  /// Who proposed the item.
  case proposedBy(ReportReference)
  /// The period that it looks at.
  case period(EDTFDate)
  /// The item that was merged into this one.
  case merged(ReportReference)
  /// The item was deferred after the adoption of the agenda: to the conference, or to none in particular.
  case deferred(to: ReportReference?)
  /// The record knows no earlier conference of the series.
  case firstConference
  /// The agenda last circulated or adopted.
  case agendaRevision(AgendaStage, number: Int, symbol: String?, on: EDTFDate?)
  /// Nobody recorded a draft of the record of the conference.
  case recordNotDrafted(ReportReference)
  /// Where the record of the conference is, and since when.
  case recordStatus(ReportReference, RecordStatus, on: EDTFDate?)
  /// The conference has not been closed.
  case notYetHeld(ReportReference)
  /// The meeting that prepares the conference.
  case preparedBy(ReportReference, ConferenceStatus)
  /// No preparatory meeting is recorded; the one before the previous conference, where there was one.
  case noPreparatoryMeeting(previous: ReportReference?)
  /// The list of areas of the instrument is not complete.
  case areasNotComplete(ReportReference)
  /// Nothing is pending.
  case nothingPending
  /// The next conference as recorded.
  case nextConference(ReportReference, place: TextEntry?, state: ReportReference?)
  /// When the rhythm of the series leads one to expect the next: years, first and last.
  case nextExpected(Period, from: Int, through: Int)
  /// Whose turn it is to host by the order of the series.
  case nextHostByRotation(ReportReference)
  /// Neither the next conference nor a rhythm is recorded.
  case nextUnknown
  /// Nobody is named as host.
  case hostNotNamed
}
