/// What a decision does, in the past tense of minutes.
public enum DecisionVerb: String, WireVocabulary {
  /// It took note of something.
  case noted
  /// It welcomed something.
  case welcomed
  /// It agreed on something.
  case agreed
  /// It decided something.
  case decided
  /// It asked someone to do something.
  case requested
  /// It recommended something.
  case recommended
  /// It urged someone to do something.
  case urged
  /// It invited someone to do something.
  case invited
  /// It encouraged someone to do something.
  case encouraged
  /// It called upon someone to do something.
  case calledUpon = "called-upon"
  /// It instructed someone to do something.
  case instructed
  /// It authorized someone to do something.
  case authorized
  /// It adopted a text.
  case adopted
  /// It approved something.
  case approved
  /// It endorsed something.
  case endorsed
  /// It established something.
  case established
  /// It appointed someone.
  case appointed
  /// It elected someone.
  case elected
  /// It reaffirmed something.
  case reaffirmed
  /// It expressed its appreciation of something.
  case appreciated

  /// What a field of this type holds before a value was given.
  public static let blank = DecisionVerb.decided
}

/// How a decision came to be adopted.
public enum AdoptionMode: String, WireVocabulary {
  /// By consensus: no one objected.
  case consensus
  /// By a vote.
  case vote
  /// Without a vote.
  case withoutVote = "without-vote"
  /// By acclamation.
  case acclamation
  /// By a written procedure, in which each answers.
  case writtenProcedure = "written-procedure"
  /// By silence: no one objected in time.
  case silence

  /// What a field of this type holds before a value was given.
  public static let blank = AdoptionMode.consensus

  /// Whether votes may have been counted.
  public var countsVotes: Bool { self == .vote || self == .writtenProcedure }
  /// Whether there was a time in which answers could be given.
  public var awaitsAnswers: Bool { self == .writtenProcedure || self == .silence }
}

/// Where a decision is in its life, as recorded; that its time has run out is derived, never stored.
public enum DecisionStatus: String, WireVocabulary {
  /// It was adopted.
  case adopted
  /// Another took its place.
  case superseded
  /// It was repealed.
  case repealed
  /// It was carried out.
  case fulfilled

  /// What a field of this type holds before a value was given.
  public static let blank = DecisionStatus.adopted
}

/// What happened to a decision after its adoption.
public enum DecisionChangeKind: String, WireVocabulary {
  /// It was amended.
  case amended
  /// Another took its place.
  case superseded
  /// It was repealed.
  case repealed
  /// It was carried out.
  case fulfilled

  /// What a field of this type holds before a value was given.
  public static let blank = DecisionChangeKind.amended
}
