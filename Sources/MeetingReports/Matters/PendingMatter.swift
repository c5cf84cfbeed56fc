public import MeetingRecords

/// A follow-up as a report speaks of it: a row of Annex A of an agenda.
public struct PendingMatter: Sendable, Hashable {
  /// The follow-up.
  public var followUp: ReportReference
  /// Who is to do it, as today.
  public var owners: [ResponsibleParty]
  /// When it was asked for; the day that was recorded where nobody said.
  public var asked: EDTFDate?
  /// By when.
  public var due: EDTFDate?
  /// Whether it is overdue on the day of the report; absent where nothing says by when.
  ///
  /// What is due on a day is not overdue on that day.
  public var overdue: Certainty?
  /// Where it is in its life.
  public var status: FollowUpStatus
  /// How often it was carried forward.
  public var timesCarriedForward: Int
  /// Whether it is an illustration and not a fact.
  public var illustration: Bool
  /// Its areas of cooperation.
  public var areas: [ReportReference]
  /// What asks for it.
  public var mandates: [Mandate]
  /// What happened last.
  public var lastAction: LastAction?

  /// Whether it is still to be done; where a report speaks of what was done as well.
  public var isPending: Bool { status.isPending }
}
