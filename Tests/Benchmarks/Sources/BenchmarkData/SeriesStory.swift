import MeetingRecords

/// The story of one series: who takes part, what they sign and owe, and one conference after the other.
final class SeriesStory {
  /// One side of the series.
  struct Party {
    let state: Identifier
    let language: LanguageTag
    /// The ministry that answers now.
    var ministry: Identifier
    /// The ministries that it followed.
    var former: [Identifier] = []
    var department: Identifier
    var persons: [Identifier] = []
    var office: Identifier
    var officeNumber = 1
  }

  let teller: StoryTeller
  let world: WorldStory
  let key: Identifier
  let areas: [Identifier]
  var parties: [Party] = []
  var followUps: [FollowUpStory] = []
  /// The instruments that still live, the oldest first.
  var instruments: [Identifier] = []
  var documents: [Identifier] = []

  /// Tells of the ministries, the persons, their offices and the series itself, with its first conference.
  init(_ teller: StoryTeller, _ world: WorldStory, number: Int) throws {
    self.teller = teller
    self.world = world
    let area = world.areas[number % world.areas.count]
    let states = [
      world.states[number % world.states.count], world.states[(number + 1 + number / 20) % world.states.count],
    ]
    areas = [area, world.areas[(number + 7) % world.areas.count]]
    key = try Identifier("\(states[0])-\(states[1])-\(area)-\(number)")
    for (place, state) in states.enumerated() {
      parties.append(
        Party(
          state: state, language: place == 0 ? teller.phrases.vietnamese : teller.phrases.lao,
          ministry: try Identifier("\(key)-ministry-\(place + 1)"),
          department: try Identifier("\(key)-department-\(place + 1)"),
          office: try Identifier("\(key)-minister-\(place + 1)-1")))
      try registerParty(place)
    }
    let name = try teller.text(6)
    let standing = try [teller.text(3), teller.text(4)]
    try teller.tell(
      key,
      SeriesEstablished {
        $0.name = name
        $0.parties = parties.map(\.ministry)
        $0.periodicity = Period(years: 2)
        $0.since = teller.date
        $0.rotation = states[0] == states[1] ? [] : parties.map(\.ministry)
        $0.standingItems = standing
      })
    try proposeConference(1)
  }

  private func registerParty(_ place: Int) throws {
    try registerOrganization(parties[place].ministry, place, parent: nil)
    try registerOrganization(parties[place].department, place, parent: parties[place].ministry)
    for person in 1...8 {
      let id = try Identifier("\(key)-person-\(place + 1)-\(person)")
      let name = try teller.phrases.name(parties[place].language, &teller.random)
      try teller.tell(
        id,
        PersonRegistered {
          $0.name = name
          $0.state = parties[place].state
        })
      parties[place].persons.append(id)
    }
    try assumeOffice(place)
  }

  /// Registers a body of one of the sides.
  func registerOrganization(_ id: Identifier, _ place: Int, parent: Identifier?) throws {
    let name = try teller.text(parties[place].language, 5).replacing(
      TextEntry(
        language: teller.phrases.english,
        text: "Ministry \(teller.phrases.words(teller.phrases.english, 4, &teller.random))",
        origin: .human, from: parties[place].language))
    try teller.tell(
      id,
      OrganizationRegistered {
        $0.name = name
        $0.state = parties[place].state
        $0.parent = parent
        $0.established = try? EDTFDate("19\(teller.random.number(50...89))")
        $0.functions = areas
      })
  }

  /// Tells that a person becomes the minister of a side.
  func assumeOffice(_ place: Int) throws {
    let party = parties[place]
    let post = try teller.text(party.language, 3)
    try teller.tell(
      party.office,
      OfficeAssumed {
        $0.person = party.persons[party.officeNumber % party.persons.count]
        $0.organization = party.ministry
        $0.post = post
      })
  }

  /// The identifier of a conference of the series.
  func conference(_ ordinal: Int) throws -> Identifier { try key.child("\(ordinal)") }

  /// Tells that a conference is planned.
  func proposeConference(_ ordinal: Int) throws {
    let title = try teller.text(8)
    let host = parties[ordinal % 2]
    let place = try teller.text(host.language, 2)
    try teller.tell(
      try conference(ordinal),
      ConferenceProposed {
        $0.series = key
        $0.ordinal = ordinal
        $0.level = .ministerial
        $0.title = title
        $0.dates = try? EDTFDate("\(teller.today.year + 2)")
        $0.place = place
        $0.state = host.state
        $0.hosts = [host.ministry]
      })
  }

  /// Tells of a conference from its convening to the adoption of its record, and of what is done until the next.
  func holdConference(_ ordinal: Int) throws {
    let story = try ConferenceStory(self, ordinal)
    try story.prepare()
    try story.sit()
    try proposeConference(ordinal + 1)
    try story.conclude()
    try story.close()
    try changeBodies(after: ordinal)
  }
}
