/// What an instrument is called.
public enum InstrumentType: String, WireVocabulary {
  /// A memorandum of understanding.
  case memorandum
  /// A treaty.
  case treaty
  /// An agreement.
  case agreement
  /// A protocol.
  case `protocol`
  /// An exchange of notes.
  case exchangeOfNotes = "exchange-of-notes"
  /// Agreed minutes.
  case agreedMinutes = "agreed-minutes"
  /// A programme or plan of cooperation.
  case plan
  /// A convention.
  case convention
  /// A joint statement.
  case jointStatement = "joint-statement"
  /// A declaration.
  case declaration
  /// An arrangement.
  case arrangement
  /// A letter of intent.
  case letterOfIntent = "letter-of-intent"
  /// A resolution.
  case resolution
  /// An amendment.
  case amendment

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentType.memorandum
}

/// Where an instrument is in its life.
public enum InstrumentStatus: String, WireVocabulary {
  /// It was negotiated.
  case negotiated
  /// Its text was adopted.
  case adopted
  /// It was initialled.
  case initialled
  /// It was signed.
  case signed
  /// It is applied provisionally.
  case provisionallyApplied = "provisionally-applied"
  /// It is in force.
  case inForce = "in-force"
  /// A later instrument revised it, and nobody has said what became of it.
  case unknown
  /// It expired.
  case expired
  /// It was terminated.
  case terminated
  /// Another took its place.
  case superseded

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentStatus.negotiated
}

/// How an instrument goes on when its duration ends.
public enum RenewalTerms: String, WireVocabulary {
  /// It does not.
  case none
  /// Tacitly, unless notice is given.
  case tacit
  /// By agreement.
  case byAgreement = "by-agreement"

  /// What a field of this type holds before a value was given.
  public static let blank = RenewalTerms.none
}

/// What one instrument does to another.
public enum InstrumentRelationKind: String, WireVocabulary {
  /// It amends it.
  case amends
  /// It revises it; the status of the earlier one is then unknown until somebody says.
  case revises
  /// It takes its place.
  case supersedes
  /// It extends its duration.
  case extends
  /// It implements it.
  case implements

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentRelationKind.amends
}

/// By what act a party consents to be bound (Vienna Convention on the Law of Treaties, Articles 11 to 15).
public enum ConsentMeans: String, WireVocabulary {
  /// It ratifies.
  case ratification
  /// It accepts.
  case acceptance
  /// It approves.
  case approval
  /// It accedes, without having signed.
  case accession
  /// It succeeds to another as a party.
  case succession
  /// An international organization confirms formally.
  case formalConfirmation = "formal-confirmation"
  /// It notifies that what it needs for the entry into force is done.
  case notification

  /// What a field of this type holds before a value was given.
  public static let blank = ConsentMeans.ratification

  /// Whether it completes a signature; who accedes or succeeds needs none.
  public var followsSignature: Bool { self != .accession && self != .succession }

  /// The word, for sentences.
  var inWords: String { rawValue.replacing("-", with: " ") }
}

/// Whether an instrument binds its parties.
public enum BindingForce: String, WireVocabulary {
  /// It does.
  case binding
  /// It does not: its parties take part, and owe one another nothing in law.
  case nonBinding = "non-binding"

  /// What a field of this type holds before a value was given.
  public static let blank = BindingForce.binding
}

/// How many an instrument is made for.
public enum Participation: String, WireVocabulary {
  /// For two sides.
  case bilateral
  /// For some, whom all of them choose.
  case plurilateral
  /// For many.
  case multilateral

  /// What a field of this type holds before a value was given.
  public static let blank = Participation.bilateral
}

/// How an instrument enters into force.
public enum EntryIntoForceMethod: String, WireVocabulary {
  /// With the signature, or the last of them.
  case signature
  /// With the exchange of the instruments of ratification, or of notes.
  case exchange
  /// With the last notification that what each needs is done.
  case lastNotification = "last-notification"
  /// Once so many have consented.
  case consents
  /// On a day that it names.
  case fixedDay = "fixed-day"
  /// With its adoption.
  case adoption

  /// What a field of this type holds before a value was given.
  public static let blank = EntryIntoForceMethod.signature
}

/// What a party says of an instrument beside its consent.
public enum StatementKind: String, WireVocabulary {
  /// It excludes or changes the effect of provisions for itself.
  case reservation
  /// It says how it understands the instrument, or takes a choice that this leaves.
  case declaration
  /// It objects to what another said.
  case objection

  /// What a field of this type holds before a value was given.
  public static let blank = StatementKind.reservation
}

/// How much of a statement was taken back.
public enum WithdrawalExtent: String, WireVocabulary {
  /// A part of it.
  case part
  /// All of it.
  case whole

  /// What a field of this type holds before a value was given.
  public static let blank = WithdrawalExtent.whole
}
