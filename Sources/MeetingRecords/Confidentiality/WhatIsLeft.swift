/// What is told of events that name two things where one of them is hidden: without them, what came to an end would seem to
/// go on, and who came would never be there.

extension DelegationMemberReplaced {
  /// That one left, where who came is hidden; that one came, where who left is.
  public func told(hiding hides: (Identifier) -> Bool) -> any EventPayload {
    switch (hides(person), hides(by)) {
    case (false, true):
      DelegationMemberWithdrawn {
        $0.person = person
        $0.reason = reason
      }
    case (true, false):
      DelegationMemberAdded {
        $0.person = by
        $0.role = role ?? .blank
        $0.details = details
      }
    default: self
    }
  }
}

extension InstrumentSuperseded {
  /// That it came to an end, where the later instrument is hidden: the conclusion of a later one terminates it.
  public func told(hiding hides: (Identifier) -> Bool) -> any EventPayload {
    hides(by) ? InstrumentTerminated() : self
  }
}

extension FollowUpCarriedForward {
  /// By when it is to be done now, where the conference that takes it up is hidden.
  public func told(hiding hides: (Identifier) -> Bool) -> any EventPayload {
    guard hides(to), let due else { return self }
    return FollowUpRescheduled {
      $0.due = due
      $0.reason = reason
    }
  }
}
