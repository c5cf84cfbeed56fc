import Acta
import ActaShell
import ArgumentParser
import Foundation
import Testing

/// Kinds and events that a host adds to the vocabulary of the record.
@Suite struct HostVocabularyTests {
  private let conference = Result { try Identifier("vn-la-labour/10") }
  private let hall = Result { try Identifier("blue-hall") }

  /// A copy of the sample with a room, seats in it and an invitation, as a host records them.
  private func deskAndBook() throws -> (desk: Desk, book: RecordBook) {
    let desk = try Desk.withSample()
    let book = try book(of: desk)
    let (conference, hall) = (try conference.get(), try hall.get())
    let title = try LocalizedText(arguments: ["Blue Hall"], defaultLanguage: LanguageTag("en"))
    try book.record(RecordEntries(hall, RoomReserved { ($0.conference, $0.title) = (conference, title) }))
    try book.record(RecordEntries(hall, RoomFurnished { $0.seats = 40 }))
    try book.record(RecordEntries(conference, PressInvited { $0.outlets = 12 }))
    return (desk, book)
  }

  private func book(of desk: Desk, catalog: FilePath? = nil) throws -> RecordBook {
    try RecordBook(
      opening: FilePath(desk.path("Journal")), catalog: catalog, vocabulary: .withRooms(),
      environment: desk.surroundings().environment)
  }

  @Test func `what a host records is read back as what it says`() throws {
    let (desk, book) = try deskAndBook()
    for book in [book, try self.book(of: desk, catalog: desk.directory.appending("own.sqlite"))] {
      let room = try book.read { try $0.require(Room.self, hall.get()) }
      #expect(room.seats == 40)
      #expect(room.title.entries.map(\.text) == ["Blue Hall"])
    }
    let outlets = try book.project(into: 0) { $0 += ($1.payload as? PressInvited)?.outlets ?? 0 }
    #expect(outlets == 12)
  }

  @Test func `things of a host's kind are listed, narrowed down and found`() throws {
    let (_, book) = try deskAndBook()
    var query = ListQuery(ListedKind(Room.self))
    query.filters[.conference] = [try conference.get()]
    let list = try book.list(query)
    #expect(list.columns.map(\.name) == ["identifier", "conference", "title", "seats"])
    #expect(list.rows == [[.text("blue-hall"), .text("vn-la-labour/10"), .text("Blue Hall"), .integer(40)]])
    query.filters[.conference] = [try Identifier("vn-la-labour/9")]
    #expect(try book.list(query).rows.isEmpty)
    #expect(try book.read { $0.search("blue hall").hits.map(\.identifier.description) } == ["blue-hall"])
    #expect(try book.query("SELECT seats FROM org__example__room").rows == [[.integer(40)]])
  }

  @Test func `the record is the same with and without what a host knows, and goes on living`() throws {
    let (desk, book) = try deskAndBook()
    let own = try RecordBook(
      opening: FilePath(desk.path("Journal")), catalog: nil, environment: desk.surroundings().environment)
    let conference = try conference.get()
    let read = { (book: RecordBook) in try book.read { try $0.require(Conference.self, conference) } }
    #expect(try read(book).wireBytes == read(own).wireBytes)
    let convened = "conference convene vn-la-labour/10 --dates 2027-11-10/2027-11-11 --place Vientiane"
    #expect(desk.run(convened + " --journal Journal").status == .done)
    #expect(try read(book).status == .convened)
  }

  @Test func `whoever does not know the events sees what they are`() throws {
    let (desk, _) = try deskAndBook()
    let log = desk.output("log --limit 3 --journal Journal")
    for name in [RoomReserved.wireName, RoomFurnished.wireName, PressInvited.wireName] {
      #expect(log.contains(name), "\(log)")
    }
    #expect(log.contains("blue-hall"), "\(log)")
    #expect(log.contains("foreign"), "\(log)")
    let conference = desk.output("show vn-la-labour/10 --journal Journal")
    #expect(conference.contains("Recorded by another program\n"), "\(conference)")
    #expect(
      conference.contains("entry \(Desk.sampleEntries + 3)  \(PressInvited.wireName): {\"outlets\":12}"),
      "\(conference)")
    let hall = desk.output("show blue-hall --journal Journal")
    let first = Desk.sampleEntries + 1
    #expect(
      hall.hasPrefix("blue-hall\nRecorded by another program\nentry \(first)  \(RoomReserved.wireName)"), "\(hall)")
    #expect(desk.output("show blue-hall --json --journal Journal").contains(#""unread":[{"sequence":\#(first),"#))
    #expect(desk.run("doctor --journal Journal").output.contains("3 entries were recorded by another program"))
    #expect(desk.output("verify --journal Journal").contains("note: 3 were recorded by another program."))
    #expect(desk.output("list events --naming vn-la-labour/10 --journal Journal").contains(PressInvited.wireName))
  }

  @Test func `an event of a host changes nothing of ours`() throws {
    let (_, book) = try deskAndBook()
    let command = RecordEntries(try conference.get(), ConferenceMoved())
    #expect {
      try book.record(command)
    } throws: { error in
      guard case ActaError.refused(.changesWhatIsOurs(let changed, ConferenceMoved.wireName)) = error else {
        return false
      }
      return changed.description == "vn-la-labour/10"
    }
  }

  @Test func `what a host said is corrected as anything is`() throws {
    let (desk, book) = try deskAndBook()
    let entry = try book.newestEntry - 1
    let words = ["correct", "\(entry)", "--reason", "Counted again", "--set", "seats=60"]
    let corrected = desk.run(words: words, in: book)
    #expect(corrected.status == .done, "\(corrected.errors)")
    #expect(try book.read { try $0.require(Room.self, hall.get()) }.seats == 60)
  }

  @Test func `a host's verbs are typed, helped and refused as ours are`() throws {
    let (desk, book) = try deskAndBook()
    let commands: [any ParsableCommand.Type] = [RoomCommand.self, EventVerb<PressInvited>.self]
    func type(_ words: String...) -> Desk.Outcome { desk.run(words: words, in: book, adding: commands) }
    let reserved = type("room", "reserve", "red-hall", "--conference", "vn-la-labour/10", "--title", "Red Hall")
    #expect(reserved.status == .done, "\(reserved.errors)")
    #expect(type("invite-press", "vn-la-labour/10", "--outlets", "3").status == .done)
    #expect(type("show", "red-hall").output.contains("Red Hall"))
    #expect(type("list", "rooms", "--conference", "vn-la-labour/10").output.contains("red-hall"))
    #expect(type("room", "reserve", "--help").output.contains("--conference <id>"))
    #expect(type("room", "reserve", "red-hall", "--conference", "vn", "--title", "x").code == "identifier-taken")
    #expect(type("list", "halls").errors.contains("rooms"))
  }

  @Test func `a session over a host's book checks and makes the catalog of what the host knows`() throws {
    let (desk, _) = try deskAndBook()
    let book = try book(of: desk, catalog: desk.directory.appending("own.sqlite"))
    for words in [["doctor", "--rebuild-catalog"], ["verify"]] {
      let outcome = desk.run(words: words, in: book)
      #expect(outcome.status == .done, "\(outcome.errors)")
      #expect(!outcome.output.contains("another program"), "\(outcome.output)")
      // What another vocabulary had made of the file would be gone from it.
      let kept = try RecordsCatalog.open(path: desk.path("own.sqlite"), identity: book.catalog.identity)
      #expect(try kept.position.sequence == Desk.sampleEntries + 3, "\(words)")
    }
    #expect(desk.run(words: ["verify", "--json"], in: book).output.contains(#""catalog":"same""#))
    #expect(try book.read { try $0.require(Room.self, hall.get()) }.seats == 40)
  }

  @Test func `declarations that would be taken for ours are refused`() throws {
    let ours = Vocabulary.meetingRecords
    #expect(throws: VocabularyError.taken("org.example.room.reserved.v1")) {
      try ours.adding(kinds: [Room.self], verbs: [RoomReserved.self, RoomReserved.self])
    }
    #expect(throws: VocabularyError.taken("org.example.room")) { try ours.adding(kinds: [Room.self, Room.self]) }
    #expect(throws: VocabularyError.kindNotInNamespace("state")) { try ours.adding(kinds: [State.self]) }
    #expect(throws: VocabularyError.notInNamespace("acta.state.registered.v1")) {
      try ours.adding(verbs: [StateRegistered.self])
    }
    #expect(throws: VocabularyError.beginsOurs("org.example.state.founded.v1")) {
      try ours.adding(events: [StateFounded.self])
    }
  }

  @Test func `names that are reserved are refused`() throws {
    let ours = Vocabulary.meetingRecords
    for member in ["occurred", "sealed", "mergedFrom"] {
      Reserving.$member.withValue(member) {
        for isNested in [false, true] {
          Reserving.$isNested.withValue(isNested) {
            #expect(throws: VocabularyError.reservedMember(member, of: Reserving.wireName)) {
              try ours.adding(events: [Reserving.self])
            }
          }
        }
      }
    }
    #expect(throws: VocabularyError.notInNamespace("Acta.room.reserved.v1")) {
      try ours.adding(events: [InCapitals.self])
    }
    #expect(throws: VocabularyError.kindNotInNamespace("acta.room")) { try ours.adding(kinds: [OurRoom.self]) }
    #expect(VocabularyError.reservedMember("sealed", of: "a.b").message.contains("“sealed”"))
  }

  /// What no host may declare: it has a field of a reserved name, by itself or in a nested record.
  private struct Reserving: SubjectEvent {
    @TaskLocal static var member = ""
    @TaskLocal static var isNested = false
    static let wireName = "org.example.note.kept.v1"
    var text: String?
    var notes: [Note] = []
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      if Self.isNested { return try visitor.records(Field("notes", "Notes."), &notes) }
      try visitor.optional(Field(Self.member, "A text."), &text)
    }
    func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {}

    struct Note: FieldRecord {
      var text: String?
      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.optional(Field(Reserving.member, "A text."), &text)
      }
    }
  }

  /// What no host may declare: its namespace is ours in capitals.
  private struct InCapitals: SubjectEvent {
    static let wireName = "Acta.room.reserved.v1"
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}
    func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {}
  }

  /// What no host may declare: a kind in our namespace.
  private struct OurRoom: Entity {
    static let kind = EntityKind(host: "acta.room")
    var identity = EntityIdentity()
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try identity.visitFields(&visitor)
    }
  }

  /// What no host may declare: it begins a state.
  private struct StateFounded: SubjectEvent {
    static let wireName = "org.example.state.founded.v1"
    static let beginning = EventBeginning.begins
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}
    func evolve(_ state: inout State, _ stamp: EntryStamp) {}
  }

  /// The verbs of rooms.
  private struct RoomCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "room", abstract: "Rooms of conferences.",
      subcommands: [EventVerb<RoomReserved>.self, EventVerb<RoomFurnished>.self])
  }
}
