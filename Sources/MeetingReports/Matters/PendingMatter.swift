public import MeetingRecords

/// A follow-up as a report speaks of it: a row of Annex A of an agenda.
public struct PendingMatter: Sendable, Hashable {
  /// The follow-up.
  public var followUp: ReportReference
  /// Who is to do it, as today.
  public var owners: [ResponsibleParty]
  /// When it was asked for.
  public var asked: EDTFDate?
  /// What says so.
  public var askedBasis: AskedBasis
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
  /// What else the record says of it.
  public var details: MatterDetails

  /// How old it is on a day.
  func age(on basis: ReportBasis) -> AgeClass {
    AgeClass(asked: asked?.latest(in: basis.seasons).day ?? basis.on, on: basis.on)
  }

  /// Whether it is still to be done; where a report speaks of what was done as well.
  public var isPending: Bool { status.isPending }
}

/// What says when a matter was asked for; the raw value is the word in the JSON form.
public enum AskedBasis: String, Sendable, Hashable, CaseIterable {
  /// The day of the meeting, or of its decision.
  case meeting
  /// The day that was stated for the matter itself.
  case stated
  /// The signature of the instrument.
  case signature
  /// The day on which the matter was recorded.
  case recording
}
