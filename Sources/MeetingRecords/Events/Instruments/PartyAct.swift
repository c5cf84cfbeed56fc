/// What one party does about an instrument.
///
/// When several do the same on one day, each does it in an entry of its own.
public protocol PartyAct: VerbEvent {
  /// The same, done by another party.
  func done(by party: Identifier) -> Self
}

extension InstrumentSigned: PartyAct {
  /// The same signature, given by another party.
  public func done(by party: Identifier) -> InstrumentSigned { changed { $0.party = party } }
}

extension InstrumentWithdrawnFrom: PartyAct {
  /// The same withdrawal, of another party.
  public func done(by party: Identifier) -> InstrumentWithdrawnFrom { changed { $0.party = party } }
}

extension InstrumentStatementMade: PartyAct {
  /// The same statement, made by another party.
  public func done(by party: Identifier) -> InstrumentStatementMade { changed { $0.party = party } }
}

extension InstrumentObjectedTo: PartyAct {
  /// The same objection, made by another party.
  public func done(by party: Identifier) -> InstrumentObjectedTo { changed { $0.party = party } }
}

extension PartyAct {
  fileprivate func changed(_ change: (inout Self) -> Void) -> Self {
    var changed = self
    change(&changed)
    return changed
  }
}
