public import MeetingRecords

/// A follow-up that is still to be done: a row of Annex A.
public struct PendingMatter: Sendable, Hashable {
  /// The follow-up.
  public var followUp: ReportReference
  /// Who is to do it, as today.
  public var owners: [ResponsibleParty]
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
}
