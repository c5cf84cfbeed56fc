/// Something unusual that was recorded all the same.
public enum Warning: Sendable, Hashable {
  /// An instrument entered into force before its last signature.
  case inForceBeforeSignature(instrument: Identifier, inForce: EDTFDate, signed: EDTFDate)
  /// A consent takes effect before it was given.
  case effectBeforeAct(instrument: Identifier, effective: EDTFDate, act: EDTFDate)
  /// A conference is outside the rhythm of its series.
  case outsideRhythm(conference: Identifier, dates: EDTFDate, periodicity: Period, previous: EDTFDate)
  /// A host other than the one whose turn it is.
  case hostOutOfRotation(conference: Identifier, host: Identifier, expected: Identifier)

  /// What must come first is dated after what must follow it.
  case datesOutOfOrder(Identifier, DateDisorder)

  /// A speech is dated before its session was opened, or after it was closed.
  case speechOutsideSession(Identifier, on: EDTFDate, session: Identifier)
  /// A reply is dated before what it replies to.
  case replyBeforeSpeech(Identifier, on: EDTFDate, answering: Identifier, made: EDTFDate)
  /// A comment by someone to whom the draft was not sent.
  case commentFromElsewhere(Identifier, by: Identifier)
  /// A comment after the last day for comments.
  case commentAfterDeadline(Identifier, on: EDTFDate, last: EDTFDate)
  /// Another thing bears the same number in the same series of numbers.
  case numberUsed(Identifier, number: String, by: Identifier)
  /// Nobody said what became of some comments on what is adopted.
  case commentsUnanswered(Identifier, first: Int, count: Int)

  /// The stable codes.
  enum Code: String, CaseIterable {
    case inForceBeforeSignature = "in-force-before-signature"
    case effectBeforeAct = "effect-before-act"
    case outsideRhythm = "outside-rhythm"
    case hostOutOfRotation = "host-out-of-rotation"
    case endBeforeBeginning = "end-before-beginning"
    case datesOutOfOrder = "dates-out-of-order"
    case speechOutsideSession = "speech-outside-session"
    case replyBeforeSpeech = "reply-before-speech"
    case commentFromElsewhere = "comment-from-elsewhere"
    case commentAfterDeadline = "comment-after-deadline"
    case commentsUnanswered = "comments-unanswered"
    case numberUsed = "number-used"
  }

  /// Every code that a warning can have, in the order of the cases.
  public static var allCodes: [String] { Code.allCases.map(\.rawValue) }

  /// The stable code, for programs.
  public var code: String { kind.rawValue }

  private var kind: Code {
    switch self {
    case .inForceBeforeSignature: .inForceBeforeSignature
    case .effectBeforeAct: .effectBeforeAct
    case .outsideRhythm: .outsideRhythm
    case .hostOutOfRotation: .hostOutOfRotation
    case .datesOutOfOrder(_, let disorder): disorder.second.isEnd ? .endBeforeBeginning : .datesOutOfOrder
    case .speechOutsideSession: .speechOutsideSession
    case .replyBeforeSpeech: .replyBeforeSpeech
    case .commentFromElsewhere: .commentFromElsewhere
    case .commentAfterDeadline: .commentAfterDeadline
    case .commentsUnanswered: .commentsUnanswered
    case .numberUsed: .numberUsed
    }
  }

  /// The sentence a person needs.
  public var message: String {
    switch self {
    case .inForceBeforeSignature(let instrument, let inForce, let signed):
      "“\(instrument)” entered into force (\(inForce)) before it was signed (\(signed))."
    case .effectBeforeAct(let instrument, let effective, let act):
      "An act about “\(instrument)” takes effect (\(effective)) before it was done (\(act))."
    case .outsideRhythm(let conference, let dates, let periodicity, let previous):
      "“\(conference)” (\(dates)) is outside the rhythm of its series: \(periodicity.inWords) after \(previous)."
    case .hostOutOfRotation(let conference, let host, let expected):
      "“\(conference)” is hosted by “\(host)”; the turn is that of “\(expected)”."
    case .datesOutOfOrder(let thing, let disorder):
      "“\(thing)” \(disorder.second.words) (\(disorder.secondDate)) before it \(disorder.first.words)"
        + " (\(disorder.firstDate))."
    case .speechOutsideSession(let speech, let on, let session):
      "“\(speech)” (\(on)) was made before “\(session)” was opened, or after it was closed."
    case .replyBeforeSpeech(let reply, let on, let speech, let made):
      "“\(reply)” (\(on)) replies to “\(speech)”, which was made later (\(made))."
    case .commentFromElsewhere(let record, let author):
      "“\(record)” was not sent to “\(author)”, which comments on it."
    case .commentAfterDeadline(let record, let made, let last):
      "The comment on “\(record)” (\(made)) comes after the last day for comments (\(last))."
    case .numberUsed(let thing, let number, let other):
      "“\(thing)” bears the number \(number), which “\(other)” bears, too."
    case .commentsUnanswered(let record, let first, let count):
      count == 1
        ? "“\(record)” is adopted, and nobody recorded what became of comment \(first)."
        : "“\(record)” is adopted, and nobody recorded what became of \(count) comments; the first is \(first)."
    }
  }
}

extension Period {
  /// The length in words: “2 years and 6 months”.
  var inWords: String {
    let parts = [(years, "year"), (months, "month"), (weeks, "week"), (days, "day")].filter { $0.0 != 0 }
    let words = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.isEmpty ? "0 days" : words.joined(separator: " and ")
  }
}
