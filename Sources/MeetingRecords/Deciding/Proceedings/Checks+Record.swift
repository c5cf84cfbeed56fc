extension ConferenceRecord {
  /// Refuses a paragraph that it does not have; one whose paragraphs are not recorded may have any.
  ///
  /// - Complexity: O(n) in the number of its paragraphs.
  func requireParagraph(_ number: String, field: String = "paragraph") throws(Rejection) {
    try requireParagraphNumber(number, field: field)
    let paragraphs = particulars.paragraphs
    guard !paragraphs.isEmpty, !paragraphs.contains(where: { $0.number == number }) else { return }
    throw .unfitText(
      field: field, problem: "“\(identifier)” has no paragraph with the number \(number).",
      hint: "See which paragraphs it has.", remedy: .show(identifier))
  }

  /// Refuses to be the minutes that another instrument is, and an instrument of another kind, or of other minutes.
  func requireInstrument<S: RecordsReading>(_ named: Identifier?, in state: S) throws(Rejection) {
    guard let named else { return }
    let instrument = try state.require(Instrument.self, named)
    if let own = particulars.instrument, !state.same(own, named) {
      throw .unfitText(
        field: "instrument", problem: "“\(identifier)” is signed as “\(state.currentName(of: own))”.",
        hint: "Correct the entry that says so.", remedy: .history(identifier))
    }
    guard instrument.type == .agreedMinutes else {
      throw .unfitText(
        field: "instrument",
        problem: "“\(instrument.identifier)” is recorded as \(instrument.type.rawValue), not as agreed-minutes.",
        hint: "Name the minutes that both sides sign, or correct what kind it is.",
        remedy: .history(instrument.identifier))
    }
    guard let other = instrument.minutesOf, !state.same(other, key) else { return }
    throw .unfitText(
      field: "instrument",
      problem: "“\(instrument.identifier)” is the record “\(state.currentName(of: other))”.",
      hint: "Name another instrument.", remedy: .show(instrument.identifier))
  }

  /// The comments since it was last circulated that were not taken back.
  public var standingComments: [RecordComment] {
    comments.dropFirst(earlierComments ?? 0).filter { $0.fate != .withdrawn }
  }

  /// Refuses an adoption by silence where there was none: no day until which comments could be made, that day not past, or a
  /// comment.
  func requireSilence(_ circumstances: Circumstances) throws(Rejection) {
    guard let commentsBy else {
      throw .unfitText(
        field: "bySilence", problem: "“\(identifier)” was circulated without a last day for comments.",
        hint: "Record the circulation with that day.", remedy: .record(RecordCirculated.self, about: identifier))
    }
    guard commentsBy.isBefore(circumstances.happened) != .no else {
      throw .unfitText(
        field: "bySilence",
        problem: "Comments could be made until \(commentsBy), and the adoption is dated \(circumstances.happened).",
        hint: "Say when it was adopted, or leave out that it was by silence.", remedy: .give(field: "occurred"))
    }
    guard let first = standingComments.first else { return }
    throw .unfitText(
      field: "bySilence", problem: "Comment \(first.number) was made on “\(identifier)” and not withdrawn.",
      hint: "See the comments, and leave out that it was adopted by silence.", remedy: .show(identifier))
  }
}

extension RecordsReading {
  /// Refuses the number of a paragraph in the minutes of no conference, and one that these do not have, where they are recorded
  /// by paragraphs.
  func requireParagraph(_ number: String?, of conference: Identifier?) throws(Rejection) {
    guard let number else { return }
    guard let conference else { throw .missingField("conference", event: "A paragraph of the minutes") }
    try requireParagraphNumber(number, field: "paragraph")
    let record = try require(Conference.self, conference).recordEntity.flatMap { get(ConferenceRecord.self, $0) }
    try record?.requireParagraph(number)
  }
}

/// Refuses what is not the number of a paragraph.
func requireParagraphNumber(_ number: String, field: String) throws(Rejection) {
  guard !DecisionPart.isNumber(number) else { return }
  throw .unfitText(
    field: field, problem: "\(ValueError.quoted(number)) is not the number of a paragraph.",
    hint: "Begin with a digit or in brackets, as in 7, 7.1 or (a), with at most "
      + "\(RecordsLimits.decisionPartNumberCharacters) characters.")
}

/// Refuses two paragraphs with one number, and numbers that are none.
func requireParagraphNumbers(_ paragraphs: [RecordParagraph]) throws(Rejection) {
  var seen: Set<String> = []
  for paragraph in paragraphs {
    try requireParagraphNumber(paragraph.number, field: "paragraphs")
    guard seen.insert(paragraph.number).inserted else {
      throw .unfitText(
        field: "paragraphs", problem: "There are two paragraphs with the number \(paragraph.number).",
        hint: "Number each paragraph once.")
    }
  }
}

extension [RecordParagraph] {
  /// The paragraphs with some of them changed, and those with a new number behind them.
  ///
  /// - Complexity: O(n) in the number of both.
  func merging(_ changed: [RecordParagraph]) -> [RecordParagraph] {
    guard !changed.isEmpty else { return self }
    var (merged, places) = (self, [String: Int]())
    for (place, paragraph) in enumerated() { places[paragraph.number] = place }
    for paragraph in changed {
      if let place = places[paragraph.number] {
        merged[place] = paragraph
      } else {
        places[paragraph.number] = merged.count
        merged.append(paragraph)
      }
    }
    return merged
  }
}
