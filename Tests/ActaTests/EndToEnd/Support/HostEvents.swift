import Acta

/// A room that a host has reserved for a conference: a kind of its own.
struct Room: ParticularEntity {
  static let kind = EntityKind(host: "org.example.room")

  var identity = EntityIdentity()
  var particulars = Particulars()
  var seats = 0

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("seats", &seats)
  }

  struct Particulars: FieldRecord {
    var conference = Identifier.blank
    var title = LocalizedText.blank

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(Field("conference", "For which conference."), &conference, .to(.conference))
      try visitor.required(Field("title", "What it is called."), &title)
    }
  }
}

/// A room was reserved.
struct RoomReserved: BeginningEvent, VerbEvent {
  static let wireName = "org.example.room.reserved.v1"
  static let verb = Verb(
    "room", "reserve", "Reserve a room for a conference.", subject: Field("room", "What the room is called here."),
    examples: [Verb.Example("blue-hall", ["conference": "vn-la-labour/10", "title": "Blue Hall"])])

  typealias Subject = Room
  var particulars = Room.Particulars()
}

/// A room was furnished.
struct RoomFurnished: SubjectEvent, VerbEvent {
  static let wireName = "org.example.room.furnished.v1"
  static let verb = Verb(
    "room", "furnish", "Record how many seats a room has.", subject: Field("room", "The room."),
    examples: [Verb.Example("blue-hall", ["seats": "40"])])

  var seats = 0

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("seats", isNeeded: true, "How many seats."), &seats)
  }

  func evolve(_ room: inout Room, _ stamp: EntryStamp) { room.seats = seats }
}

/// The press was invited to a conference, which stays as it is.
struct PressInvited: SubjectEvent, VerbEvent {
  static let wireName = "org.example.press.invited.v1"
  static let verb = Verb(
    "conference", "invite-press", "Record that the press was invited.", subject: Field("conference", "The conference."),
    examples: [Verb.Example("vn-la-labour/10", ["outlets": "12"])])

  var outlets = 0

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("outlets", isNeeded: true, "How many were invited."), &outlets)
  }

  func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {}
}

/// What no host may record: it changes a conference.
struct ConferenceMoved: SubjectEvent {
  static let wireName = "org.example.conference.moved.v1"

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}

  func evolve(_ conference: inout Conference, _ stamp: EntryStamp) { conference.ordinal = 99 }
}

extension Vocabulary {
  /// The record with rooms and the press in it.
  static func withRooms() throws -> Vocabulary {
    try Vocabulary.meetingRecords.adding(
      kinds: [Room.self], verbs: [RoomReserved.self, RoomFurnished.self, PressInvited.self],
      events: [ConferenceMoved.self])
  }
}
