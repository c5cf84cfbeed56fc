/// One thing that one party did about an instrument, as an entry records it: a row of the list of acts.
public struct PartyActRecord: Sendable, Hashable {
  /// The party, by its key; absent where all did it, or nobody says who.
  public var party: Identifier?
  /// What it did, in a word or two: `signed`, `ratified`, `reservation`.
  public var act: String
  /// When it was done; `nil` while unknown.
  public var on: EDTFDate?
  /// From when that has effect, as recorded.
  public var effective: EDTFDate?
  /// What else is said of it: to what the signature is subject, the number of a statement, the territories.
  public var detail: String
  /// The number of the entry.
  public var sequence: Int
}

extension InstrumentReading {
  /// What the parties did, in the order recorded: an entry about several parties is as many acts.
  ///
  /// What concerns the instrument as a whole, such as its entry into force, is none of them.
  public var partyActs: [PartyActRecord] { entries.flatMap(partyActs) }

  private func partyActs(_ entry: Entry) -> [PartyActRecord] {
    let said = entry.said(of: instrument)
    return said.parties.map { party in
      PartyActRecord(
        party: party.map(reading.succession.key), act: said.act, on: entry.stamp.occurred, effective: said.effective,
        detail: said.detail ?? "", sequence: entry.sequence)
    }
  }
}

/// What an entry says of acts of parties.
private struct SaidOfParties {
  var parties: [Identifier?] = []
  var act = ""
  var effective: EDTFDate?
  var detail: String?
}

extension Entry {
  /// What the entry says that parties did; of nobody where it is about something else.
  fileprivate func said(of instrument: Instrument) -> SaidOfParties {
    var said = SaidOfParties(act: eventName(wireName).replacing("instrument ", with: ""))
    switch payload {
    case let event as InstrumentSigned:
      said.parties = [event.party]
      let subject = event.subjectTo.map { "subject to \($0.inWords)" }
      said.detail = event.definitive ? "definitively" : subject
    case let event as any ConsentEvent:
      (said.parties, said.effective) = (event.consent.parties, event.consent.effective)
      said.detail = (event as? InstrumentSucceededTo).map { succession in
        (succession.predecessor.map { ["from \($0)"] } ?? [])
          + (succession.toSignature ? ["to the signature alone"] : [])
      }?.joined(separator: ", ")
    case let event as InstrumentStatementMade:
      (said.parties, said.act, said.effective) = ([event.party], event.kind.rawValue, event.effective)
      said.detail = event.number.map { "no. \($0)" }
    case let event as InstrumentObjectedTo:
      (said.parties, said.act) = ([event.party], StatementKind.objection.rawValue)
      said.detail = (event.number.map { "no. \($0) " } ?? "") + "to no. \(event.to)"
    case let event as InstrumentStatementWithdrawn:
      said.parties = instrument.place(ofStatement: event.number).map { [instrument.statements[$0].party] } ?? []
      (said.effective, said.detail) = (event.effective, "no. \(event.number)" + (event.partly ? ", in part" : ""))
    case let event as InstrumentAppliedTo:
      (said.parties, said.effective) = (event.parties, event.effective)
      said.detail = (event.excluded ? "not to " : "to ") + event.territories.map(\.description).joined(separator: ", ")
    case let event as InstrumentWithdrawnFrom: (said.parties, said.effective) = ([event.party], event.effective)
    case let event as InstrumentDenounced: (said.parties, said.effective) = (event.parties, event.effective)
    case let event as SuccessionNotified:
      (said.parties, said.detail) = ([event.successor], "in the place of \(event.predecessor)")
    case let event as InstrumentProvisionallyApplied: said.parties = Self.all(event.parties)
    case let event as InstrumentProvisionalApplicationEnded: said.parties = event.parties
    case let event as InstrumentSuspended: said.parties = Self.all(event.parties)
    case let event as InstrumentResumed: said.parties = Self.all(event.parties)
    default: break
    }
    return said
  }

  /// Those that are named; all of them, who are nobody in particular, where none is.
  private static func all(_ parties: [Identifier]) -> [Identifier?] { parties.isEmpty ? [nil] : parties }
}
