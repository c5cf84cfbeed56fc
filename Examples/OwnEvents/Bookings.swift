import Acta

/// Interpreters that were booked for a conference: a kind of thing of our own.
struct Booking: ParticularEntity {
  static let kind = EntityKind(host: "org.example.booking")

  var identity = EntityIdentity()
  var particulars = Particulars()
  var isConfirmed = false

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.flag("confirmed", &isConfirmed)
  }

  /// What is said of it as it begins.
  struct Particulars: FieldRecord {
    var conference = Identifier.blank
    var languages: [LanguageTag] = []
    var agency = LocalizedText.blank
    /// For the office alone: no other audience sees it.
    var terms: LocalizedText?

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(Field("conference", "For which conference."), &conference, .to(.conference))
      try visitor.list(Field("languages", word: "language", isNeeded: true, "From or into which language."), &languages)
      try visitor.required(Field("agency", "Who sends the interpreters."), &agency)
      try visitor.optional(Field("terms", isInternal: true, "What was agreed with the agency; only we see it."), &terms)
    }
  }
}

/// Interpreters were booked.
struct InterpretersBooked: BeginningEvent, VerbEvent {
  static let wireName = "org.example.interpreters.booked.v1"
  static let verb = Verb(
    "booking", "make", "Book interpreters for a conference.", subject: Field("booking", "What the booking is called."),
    examples: [
      Verb.Example(
        "lao-booth", ["conference": "vn-la-labour/10", "languages": "lo", "agency": "Vientiane Language Services"])
    ])

  typealias Subject = Booking
  var particulars = Booking.Particulars()
}

/// A booking was confirmed by the agency.
struct BookingConfirmed: SubjectEvent, VerbEvent {
  static let wireName = "org.example.booking.confirmed.v1"
  static let verb = Verb(
    "booking", "confirm", "Record that a booking was confirmed.", subject: Field("booking", "The booking."),
    examples: [Verb.Example("lao-booth")])

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}

  func evolve(_ booking: inout Booking, _ stamp: EntryStamp) { booking.isConfirmed = true }
}

/// The press was invited to a conference: an event about a thing of the record, which stays as it is.
struct PressInvited: SubjectEvent, VerbEvent {
  static let wireName = "org.example.press.invited.v1"
  static let verb = Verb(
    "press", "invite", "Record that the press was invited to a conference.",
    subject: Field("conference", "The conference."),
    examples: [Verb.Example("vn-la-labour/10", ["outlets": "12"])])

  var outlets = 0

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("outlets", placeholder: "number", "How many were invited."), &outlets)
  }

  func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {}
}

extension Vocabulary {
  /// The record with our own events in it.
  static func withBookings() throws(VocabularyError) -> Vocabulary {
    try Vocabulary.meetingRecords.adding(
      kinds: [Booking.self], verbs: [InterpretersBooked.self, BookingConfirmed.self, PressInvited.self])
  }
}
