/// Parties ratified an instrument (Vienna Convention on the Law of Treaties, Article 14).
public struct InstrumentRatified: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.ratified.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "ratify", synonyms: ["ratification"], "Record that parties ratified an instrument.",
    subject: .instrument,
    examples: [
      Verb.Example("convention-2000", ["parties": "vn,la", "occurred": "2001-01-15", "effective": "2003-04-01"])
    ])
  /// What becomes of it.
  public static let act = "ratified"
  /// By what act.
  public static let means = ConsentMeans.ratification

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}

/// Parties accepted an instrument (Vienna Convention on the Law of Treaties, Article 14 (2)).
public struct InstrumentAccepted: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.accepted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "accept", synonyms: ["acceptance"], "Record that parties accepted an instrument, as others ratify.",
    subject: .instrument,
    examples: [Verb.Example("convention-2000", ["parties": "vn", "occurred": "2001-09-10"])], isAdvised: false)
  /// What becomes of it.
  public static let act = "accepted"
  /// By what act.
  public static let means = ConsentMeans.acceptance

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}

/// Parties approved an instrument (Vienna Convention on the Law of Treaties, Article 14 (2)).
public struct InstrumentApproved: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.approved.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "approve", synonyms: ["approval"], "Record that parties approved an instrument, as others ratify.",
    subject: .instrument,
    examples: [Verb.Example("convention-2000", ["parties": "la", "occurred": "2001-11-05"])], isAdvised: false)
  /// What becomes of it.
  public static let act = "approved"
  /// By what act.
  public static let means = ConsentMeans.approval

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}

/// Parties acceded to an instrument (Vienna Convention on the Law of Treaties, Article 15).
public struct InstrumentAccededTo: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.acceded-to.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "accede", synonyms: ["accession"],
    "Record that parties acceded to an instrument that they had not signed.", subject: .instrument,
    examples: [
      Verb.Example("convention-2000", ["parties": "th", "occurred": "2005-07-01", "effective": "2005-07-31"])
    ], isAdvised: false)
  /// What becomes of it.
  public static let act = "acceded to"
  /// By what act.
  public static let means = ConsentMeans.accession

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}

/// International organizations formally confirmed an instrument (Vienna Convention of 1986, Article 2 (1) (b bis), 14).
public struct InstrumentFormallyConfirmed: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.formally-confirmed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "confirm", synonyms: ["formally-confirm"],
    "Record that international organizations formally confirmed an instrument.", subject: .instrument,
    examples: [Verb.Example("convention-2000", ["parties": "asean", "occurred": "2002-10-10"])], isAdvised: false)
  /// What becomes of it.
  public static let act = "confirmed"
  /// By what act.
  public static let means = ConsentMeans.formalConfirmation

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}

/// Parties notified that what each needs for the entry into force is done.
public struct InstrumentCompletionNotified: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.completion-notified.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "notify-completion", synonyms: ["notify"],
    "Record the notice that what a party needs for the entry into force is done.", subject: .instrument,
    examples: [Verb.Example("agreement-2013", ["parties": "vn", "occurred": "2014-03-10"])],
    remarks: """
      With the last notice an agreement often enters into force; that is recorded apart.
      """, isAdvised: false)
  /// What becomes of it.
  public static let act = "notified of"
  /// By what act.
  public static let means = ConsentMeans.notification

  /// Who, and with effect from when.
  public var consent = ConsentAct()

  /// A record whose fields are all blank.
  public init() {}
}
