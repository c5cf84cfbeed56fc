/// A party of an instrument at a time.
public struct PartyStanding: Sendable, Hashable {
  /// Why a body counts as it does; the raw value is the word in JSON.
  public enum Ground: String, Sendable, Hashable, CaseIterable {
    /// It had consented, and the instrument was in force for it.
    case bound
    /// It takes part in an instrument that is in effect and binds nobody.
    case takesPart = "takes-part"
    /// It is a party, and the operation was suspended.
    case suspended
    /// It applied the instrument provisionally.
    case provisionallyApplied = "provisionally-applied"
    /// It had signed subject to an act that was still to come.
    case signedSubjectToConsent = "signed-subject-to-consent"
    /// It is named as a party, and no act of it is recorded.
    case noActRecorded = "no-act-recorded"
    /// It had signed, and nothing is recorded that says whether the instrument was in force.
    case forceNotRecorded = "force-not-recorded"
    /// It had signed, and nothing says whether that was its consent, as it was not for others.
    case signatureLeavesOpen = "signature-leaves-open"
    /// It came after a state that was a party, and nothing says whether it took its place; or the other of two parties has
    /// ended, and nobody did.
    case successionOpen = "succession-open"
    /// Which it is depends on dates that are not known closely enough.
    case datesLeaveOpen = "dates-leave-open"
    /// The dates of its acts contradict one another.
    case datesContradict = "dates-contradict"
    /// The instrument was not in force yet.
    case notYetInForce = "not-yet-in-force"
    /// It had consented, and the instrument was not in force for it yet.
    case consentNotInEffect = "consent-not-in-effect"
    /// Its first act came later.
    case notYetBound = "not-yet-bound"
    /// It had withdrawn, or another had taken its place.
    case left
    /// The instrument had ended.
    case ended

    /// Whether it was a party.
    public var certainty: Certainty {
      switch self {
      case .bound, .takesPart, .suspended, .provisionallyApplied: .yes
      case .noActRecorded, .forceNotRecorded, .signatureLeavesOpen, .successionOpen, .datesLeaveOpen, .datesContradict:
        .maybe
      case .signedSubjectToConsent, .notYetInForce, .consentNotInEffect, .notYetBound, .left, .ended: .no
      }
    }

    /// The answer in a word: `yes`, `signatory`, `provisionally`, `maybe` or `no`.
    public var answer: String {
      switch self {
      case .provisionallyApplied: "provisionally"
      case .signedSubjectToConsent: "signatory"
      default: certainty.rawValue
      }
    }
  }

  /// The party, by its key, as it is named in the instrument.
  public var party: Identifier
  /// Why that is the answer.
  public var ground: Ground
  /// When it signed; absent where it did not, or nobody said when.
  public var signed: EDTFDate?
  /// Who answered for its side then.
  public var responsible: ResponsibleBody

  /// A standing from its parts.
  public init(
    party: Identifier, ground: Ground, signed: EDTFDate?, responsible: ResponsibleBody
  ) {
    self.party = party
    self.ground = ground
    self.signed = signed
    self.responsible = responsible
  }

  /// Whether it was a party then.
  public var certainty: Certainty { ground.certainty }
  /// The answer in a word: `yes`, `signatory`, `provisionally`, `maybe` or `no`.
  public var answer: String { ground.answer }
}

/// How an instrument stood at a time.
enum InstrumentForce: Hashable {
  /// Not in force yet.
  case notYet
  /// Applied provisionally.
  case provisional
  /// In force.
  case inForce
  /// In force or not: nobody said.
  case unknown
  /// One of its two parties has ended, and nobody took its place.
  case open
  /// No longer in force.
  case ended
}

/// How a party stood towards an instrument at a time, whether it was in force or not.
enum PartyConsent: Hashable {
  /// Named as a party, with no act recorded at any time.
  case named
  /// Its first act came later.
  case notYet
  /// It had signed, which nothing speaks against taking for its consent, or succeeded to one that had.
  case signed
  /// It had signed, and others consented by a later act.
  case signedOpenly
  /// It came after a state that was a party.
  case heir
  /// It had signed subject to an act that was still to come.
  case signatory
  /// It had consented, with effect from a later day.
  case contracting
  /// It had consented, with effect.
  case given
  /// It had withdrawn, or another had taken its place.
  case ended

  /// What a signature says of itself.
  init(_ signature: InstrumentSigned) {
    self = signature.definitive ? .given : signature.subjectTo == nil ? .signed : .signatory
  }

  /// Why it counts as it does while the instrument stood so.
  func ground(
    _ force: InstrumentForce, isProvisional: Bool, isSuspended: Bool, isBinding: Bool
  ) -> PartyStanding.Ground {
    if self == .ended { return .left }
    if force == .ended { return .ended }
    let hasConsented = [.signed, .signedOpenly, .given].contains(self)
    if isProvisional || (force == .provisional && ![.named, .notYet].contains(self)) {
      guard force == .inForce, hasConsented else { return .provisionallyApplied }
    }
    switch (self, force) {
    case (.notYet, _): return .notYetBound
    case (.signatory, _): return .signedSubjectToConsent
    case (.contracting, _), (.given, .notYet): return .consentNotInEffect
    case (_, .notYet): return .notYetInForce
    case (.named, _): return .noActRecorded
    case (.heir, _), (_, .open): return .successionOpen
    case (_, .unknown): return .forceNotRecorded
    case (.signedOpenly, _): return .signatureLeavesOpen
    default: return isSuspended ? .suspended : isBinding ? .bound : .takesPart
    }
  }
}
