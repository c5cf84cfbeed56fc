public import MeetingRecords

/// What else the record says of a follow-up that a report speaks of.
public struct MatterDetails: Sendable, Hashable {
  /// The number that it bears.
  public var number: String?
  /// Who supports those that owe it, as today.
  public var supporting: [ResponsibleParty] = []
  /// The person whom to ask about it.
  public var focalPerson: ReportReference?
  /// How long after it was due it is due again.
  public var every: Period?
  /// The last day on which it can be due again.
  public var recursUntil: EDTFDate?
  /// Whether it is done all the time and never due.
  public var continuous = false
  /// How often it was done, of what recurs.
  public var timesDone = 0
  /// What is to be handed in.
  public var deliverable: TextEntry?
  /// The document that was handed in.
  public var document: ReportReference?
  /// What was last reported of its progress.
  public var progress: ProgressFacts?
  /// What the next meeting is to do about it, as proposed.
  public var proposedAction: TextEntry?
  /// The extension that was asked for last.
  public var latestExtension: ExtensionFacts?
  /// The numbered part of the decision that it carries out.
  public var decisionPart: String?
}

/// What was reported of the progress of a follow-up.
public struct ProgressFacts: Sendable, Hashable {
  /// What was reported.
  public var text: TextEntry?
  /// When; `nil` while unknown.
  public var on: EDTFDate?
  /// Who reported it.
  public var by: ReportReference?
}

/// An extension that was asked for.
public struct ExtensionFacts: Sendable, Hashable {
  /// What became of it.
  public var outcome: ExtensionOutcome
  /// When it was asked for; `nil` while unknown.
  public var requested: EDTFDate?
  /// By when the follow-up is to be done: as granted, else as asked.
  public var until: EDTFDate?
  /// When it was granted or refused; `nil` while unknown, or not decided.
  public var decided: EDTFDate?
}

extension ReportReader {
  /// What else the record says of a follow-up.
  func details(_ followUp: FollowUp, since: EDTFDate?) -> MatterDetails {
    var details = MatterDetails(number: followUp.number)
    details.supporting = followUp.supporting.map { responsible($0, areas: followUp.areas, since: since) }
    details.focalPerson = followUp.focalPerson.map { reference($0) }
    (details.every, details.recursUntil) = (followUp.every, followUp.recursUntil)
    (details.continuous, details.timesDone) = (followUp.continuous, followUp.timesDone)
    details.deliverable = text(followUp.deliverable)
    details.document = followUp.document.map { reference($0) }
    details.progress = followUp.progressNotes.last.map { note in
      ProgressFacts(text: text(note.text), on: note.on, by: note.by.map { reference($0) })
    }
    details.proposedAction = text(followUp.proposedAction)
    details.latestExtension = followUp.extensions.last.map { extent in
      ExtensionFacts(
        outcome: extent.outcome, requested: extent.requested, until: extent.due ?? extent.until, decided: extent.decided
      )
    }
    details.decisionPart = followUp.decisionPart
    return details
  }
}
