/// A party of an instrument at a time.
public struct PartyStanding: Sendable, Hashable {
  /// Why a body counts as it does; the raw value is the word in JSON.
  public enum Ground: String, Sendable, Hashable, CaseIterable {
    /// It had signed or succeeded, and the instrument was in force.
    case bound
    /// It had signed or succeeded, and the instrument was applied provisionally.
    case provisionallyApplied = "provisionally-applied"
    /// It is named as a party, and no act of it is recorded.
    case noActRecorded = "no-act-recorded"
    /// It had signed, and nothing is recorded that says whether the instrument was in force.
    case forceNotRecorded = "force-not-recorded"
    /// Which it is depends on dates that are not known closely enough.
    case datesLeaveOpen = "dates-leave-open"
    /// The dates of its acts contradict one another.
    case datesContradict = "dates-contradict"
    /// The instrument was not in force yet.
    case notYetInForce = "not-yet-in-force"
    /// It signed or succeeded later.
    case notYetBound = "not-yet-bound"
    /// It had withdrawn, or another had taken its place.
    case left
    /// The instrument had ended.
    case ended
  }

  /// The party, by its key, as it is named in the instrument.
  public var party: Identifier
  /// Whether it was a party then.
  public var certainty: Certainty
  /// Why that is the answer.
  public var ground: Ground
  /// When it signed; absent where it did not, or nobody said when.
  public var signed: EDTFDate?
  /// Who answered for its side then.
  public var responsible: ResponsibleBody

  /// A standing from its parts.
  public init(
    party: Identifier, certainty: Certainty, ground: Ground, signed: EDTFDate?, responsible: ResponsibleBody
  ) {
    self.party = party
    self.certainty = certainty
    self.ground = ground
    self.signed = signed
    self.responsible = responsible
  }

  /// The answer in a word: `yes`, `provisionally`, `maybe` or `no`.
  public var answer: String { ground == .provisionallyApplied ? "provisionally" : certainty.rawValue }
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
  /// No longer in force.
  case ended
}

/// How a party stood towards an instrument at a time, whether it was in force or not.
enum PartyConsent: Hashable {
  /// Named as a party, with no act recorded at any time.
  case named
  /// Not bound yet: its act came later.
  case notYet
  /// It had signed or succeeded.
  case given
  /// It had withdrawn, or another had taken its place.
  case ended

  /// Whether it was a party while the instrument stood so, and why.
  func standing(_ force: InstrumentForce) -> (certainty: Certainty, ground: PartyStanding.Ground) {
    switch (self, force) {
    case (.ended, _): (.no, .left)
    case (_, .ended): (.no, .ended)
    case (.notYet, _): (.no, .notYetBound)
    case (_, .notYet): (.no, .notYetInForce)
    case (.named, _): (.maybe, .noActRecorded)
    case (.given, .inForce): (.yes, .bound)
    case (.given, .provisional): (.yes, .provisionallyApplied)
    case (.given, .unknown): (.maybe, .forceNotRecorded)
    }
  }
}
