extension Speech.Particulars {
  /// Refuses an end before the beginning, an interpretation from the language itself, and a position in no recording.
  func checkTimes(of speech: Speech) throws(Rejection) {
    if let began, let ended, ended.isCertainlyBefore(began) {
      throw .endBeforeBeginning(speech.identifier, end: ended, beginning: began)
    }
    if let interpretedFrom, interpretedFrom == language {
      throw .unfitText(
        field: "interpretedFrom", problem: "The speech was made in that language itself.",
        hint: "Leave out the language that is not known.", remedy: .give(field: "interpretedFrom"))
    }
    guard recordingPosition != nil, recording == nil, recordingUrl == nil else { return }
    throw .missingField("recording", event: "A position in a recording")
  }

  /// Refuses an order in no session, and one that another speech of the session has.
  ///
  /// - Complexity: O(1) in the number of speeches of the session.
  func checkOrder<S: RecordsReading>(of speech: Speech, in state: S) throws(Rejection) {
    try requirePositive(order, "speakingOrder")
    try requireDistinct(onBehalfOf, "onBehalfOf")
    guard let order else { return }
    guard let session else { throw .missingField("session", event: "The order of a speech") }
    let places = try state.require(Session.self, session).speakingOrder
    let other = places.elements(of: [SpeakingPlace.listKey(of: order)]).first { !state.same($0.speech, speech.key) }
    guard let other else { return }
    throw .unfitText(
      field: "speakingOrder",
      problem: "Speech \(order) of “\(state.currentName(of: session))” is “\(state.currentName(of: other.speech))”.",
      hint: "Give another number.", remedy: .show(state.currentName(of: session)))
  }

  /// Refuses a right of reply to nothing, a reply to a speech of another conference, and replies in a circle.
  func checkReply<S: RecordsReading>(
    of speech: Speech, in conference: Conference, _ state: S
  ) throws(Rejection) {
    guard let repliesTo else {
      guard kind == .rightOfReply else { return }
      throw .missingField("repliesTo", event: "A right of reply")
    }
    let answered = try state.require(Speech.self, repliesTo)
    try answered.requirePart(of: conference, in: state)
    try state.requireNoCircle(of: speech.key, answering: answered.key)
  }
}

extension RecordsReading {
  /// Refuses replies that lead back to the speech with the key.
  ///
  /// - Complexity: O(1) for a new speech, which nothing replies to yet; else O(n) in the number of replies that lead up.
  fileprivate func requireNoCircle(of speech: Identifier, answering answered: Identifier) throws(Rejection) {
    guard key(of: speech) != nil else { return }
    var (way, seen, next) = ([speech], Set([speech]), Optional(answered))
    while let current = next, seen.insert(current).inserted {
      way.append(current)
      // Where the entry of the speech itself is looked at again, the speech is not there yet; its name is.
      next = get(Speech.self, current)?.particulars.repliesTo.map { key(of: $0) ?? $0 }
    }
    guard next == speech else { return }
    throw .lineageCycle((way + [speech]).map { currentName(of: $0) })
  }
}

extension Speech.Particulars {
  /// What is unusual: a speech outside its session, or before the one that it replies to.
  func warnings<S: RecordsReading>(of speech: Speech, _ occurred: EDTFDate?, in state: S) -> [Warning] {
    var warnings: [Warning] = []
    guard let begins = began ?? occurred else { return [] }
    if let session = session.flatMap({ state.get(Session.self, $0) }) {
      let isEarly = session.opened.map { begins.isCertainlyBefore($0) } ?? false
      let isLate = session.closed.map { $0.isCertainlyBefore(begins) } ?? false
      if isEarly || isLate {
        warnings.append(.speechOutsideSession(speech.identifier, on: begins, session: session.identifier))
      }
    }
    if let answered = repliesTo.flatMap({ state.get(Speech.self, $0) }), let first = answered.began ?? answered.on,
      begins.isCertainlyBefore(first)
    {
      warnings.append(
        .replyBeforeSpeech(speech.identifier, on: begins, answering: answered.identifier, made: first))
    }
    return warnings
  }
}
