public import MeetingRecords

/// An instrument between the parties: a row of Annex B.
public struct RegisteredInstrument: Sendable, Hashable {
  /// The instrument.
  public var instrument: ReportReference
  /// What it is called.
  public var type: InstrumentType
  /// Its parties as they are named in it, by their names when they signed, and who answers for them today.
  public var parties: [ResponsibleParty]
  /// The parties of which no signature is recorded.
  public var unsigned: [Identifier]
  /// Who is a party, or may be one, on the day of the report: whoever left is not among them.
  public var partiesToday: [PartyToday]
  /// Who had signed by the day of the report, subject to an act that was still to come.
  public var signatories: [PartyToday]
  /// Who keeps it, and tells the parties what is done about it.
  public var depositary: ReportReference?
  /// With whom it was registered.
  public var registrations: [RegistrationFacts]
  /// What each party did, and how it stands; empty where the report does not tell it.
  public var participants: [TreatyParticipant]
  /// When the last signature was given.
  public var signed: EDTFDate?
  /// Where it was signed, as far as that is said.
  public var signaturePlace: TextEntry?
  /// How it enters into force.
  public var entryIntoForce: EntryIntoForceMethod?
  /// When it entered into force.
  public var inForce: EDTFDate?
  /// Where it is in its life on the day of the report.
  public var status: InstrumentStatus
  /// Whether it is perhaps elsewhere, since dates are not known closely enough.
  public var statusIsUncertain: Bool
  /// When it expires, as recorded.
  public var expires: EDTFDate?
  /// The last day of its duration, counted from its entry into force where no expiry is recorded; where it renews itself,
  /// of the term that runs.
  public var expiresByDuration: CalendarDay?
  /// The last day for notice, counted back from its expiry.
  public var noticeBy: CalendarDay?
  /// How it goes on when its duration ends.
  public var renewal: RenewalTerms?
  /// When it is to be reviewed.
  public var reviewOn: EDTFDate?
  /// Its areas of cooperation.
  public var areas: [ReportReference]
  /// Whether the list of areas is not complete.
  public var areasOpenEnded: Bool
  /// What it does to earlier instruments.
  public var relations: [InstrumentLink]
  /// What later instruments do to it.
  public var affectedBy: [InstrumentLink]
  /// Why it is to be reviewed; empty where it is not.
  public var reviewReasons: [ReviewReason]

  /// Whether it has not ended, as far as anybody said.
  var isLiving: Bool { status.isLiving }
}

/// A party of an instrument on the day of the report.
public struct PartyToday: Sendable, Hashable {
  /// The party, and who answers for its side.
  public var party: ResponsibleParty
  /// Why it is one, or may be.
  public var ground: PartyStanding.Ground
  /// Whether it is one.
  public var certainty: Certainty { ground.certainty }
}

/// What one instrument does to another.
public struct InstrumentLink: Sendable, Hashable {
  /// What kind it is.
  public var kind: InstrumentRelationKind
  /// The other instrument.
  public var other: ReportReference
}

/// Why an instrument comes up for review; the raw value is the word in the JSON form.
public enum ReviewReason: String, Sendable, Hashable, CaseIterable {
  /// Its expiry has come, and nobody has said that it expired.
  case expiryPassed = "expiry-passed"
  /// It expires before the conference after this one can be expected.
  case expires
  /// The last day for notice falls before the conference after this one can be expected.
  case noticeDue = "notice-due"
  /// The time of its review comes before the conference after this one can be expected.
  case reviewDue = "review-due"
  /// A later instrument revised it, and nobody has said what became of it.
  case statusUnknown = "status-unknown"
  /// It was signed, and nobody has said that it entered into force.
  case signedNotInForce = "signed-not-in-force"
  /// It was negotiated or initialled, and not signed.
  case notSigned = "not-signed"
}
