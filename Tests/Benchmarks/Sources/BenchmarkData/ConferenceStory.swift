import MeetingRecords

/// The story of one conference.
final class ConferenceStory {
  let series: SeriesStory
  let teller: StoryTeller
  let ordinal: Int
  let key: Identifier
  let next: Identifier
  var items: [Identifier] = []
  var sessions: [Identifier] = []
  var delegates: [(person: Identifier, party: Int)] = []
  var decisions: [Identifier] = []
  /// A speech with what was recorded of it, to be corrected.
  var correctable: (subject: Identifier, id: EntryIdentifier, payload: SpeechDelivered, occurred: EDTFDate?)?

  init(_ series: SeriesStory, _ ordinal: Int) throws {
    self.series = series
    self.ordinal = ordinal
    teller = series.teller
    key = try series.conference(ordinal)
    next = try series.conference(ordinal + 1)
  }

  /// A part of the conference by kind and number.
  func part(_ kind: String, _ number: Int) throws -> Identifier { try key.part(kind, number) }

  /// Tells of the convening, the agenda and the delegations.
  func prepare() throws {
    try convene()
    if ordinal % 5 == 0 { try cancelPreparation() }
    try proposeItems()
    try changeItems()
    try settleAgenda()
    for party in 0...1 { try registerDelegation(party) }
  }

  private func convene() throws {
    let place = try teller.text(2)
    let convened = ConferenceConvened {
      $0.dates = teller.date(inDays: 60)
      $0.place = place
    }
    try teller.tell(key, convened)
    if teller.random.happens(20) {
      let reason = try teller.text(6)
      try teller.tell(
        key,
        ConferencePostponed {
          $0.dates = try? EDTFDate("\(teller.today.year + 1)")
          $0.reason = reason
        })
      try teller.tell(key, convened)
    }
    if teller.random.happens(15) {
      let elsewhere = try teller.text(2)
      try teller.tell(
        key,
        ConferenceRelocated {
          $0.place = elsewhere
          $0.state = series.parties[0].state
        })
    }
  }

  /// A meeting of senior officials that was planned and didn't take place.
  private func cancelPreparation() throws {
    let preparation = try Identifier("\(key)-som")
    try teller.tell(
      preparation,
      ConferenceProposed {
        $0.series = series.key
        $0.ordinal = ordinal
        $0.level = .seniorOfficials
        $0.dates = teller.date(inDays: 30)
        $0.state = series.parties[1].state
        $0.preparatoryTo = key
      })
    let reason = try teller.text(5)
    try teller.tell(preparation, ConferenceCancelled { $0.reason = reason })
  }

  private func proposeItems() throws {
    for number in 1...8 {
      let item = try part("item", number)
      let isPart = number > 6
      let (title, annotation) = (try teller.text(7), try teller.text(25))
      try teller.tell(
        item,
        AgendaItemProposed {
          $0.conference = key
          $0.number = isPart ? "2(\(number == 7 ? "a" : "b"))" : "\(number)"
          $0.parent = isPart ? items[1] : nil
          $0.title = title
          $0.annotation = annotation
          $0.lead = series.parties[number % 2].ministry
          $0.considers = series.followUps.suffix(2).map(\.key)
          $0.areas = [series.areas[number % 2]]
        })
      items.append(item)
    }
  }

  private func changeItems() throws {
    for item in items.prefix(2) {
      for _ in 0...teller.variant.extraRevisions {
        let title = try teller.text(8)
        try teller.tell(item, AgendaItemReworded { $0.title = title })
      }
    }
    try teller.tell(
      items[7],
      AgendaItemMoved {
        $0.number = "3(a)"
        $0.parent = items[2]
      })
    if teller.random.happens(25) {
      try teller.tell(items[5], AgendaItemMerged { $0.into = items[4] })
      items.remove(at: 5)
    } else if teller.random.happens(30) {
      let reason = try teller.text(5)
      try teller.tell(items[5], AgendaItemWithdrawn { $0.reason = reason })
      items.remove(at: 5)
    }
  }

  private func settleAgenda() throws {
    for stage in [AgendaStage.preliminary, .annotated] {
      try teller.tell(
        key,
        AgendaCirculated {
          $0.stage = stage
          $0.asOf = teller.told
          $0.symbol = "\(ordinal)/\(stage.rawValue)"
        })
    }
    try teller.tell(
      key,
      AgendaAdopted {
        $0.items = items
        $0.asOf = teller.told
      })
  }

  private func registerDelegation(_ party: Int) throws {
    let delegation = try part("delegation", party + 1)
    let persons = series.parties[party].persons
    let members = (0..<5).map { persons[($0 + ordinal) % persons.count] }
    let capacity = try teller.text(3)
    try teller.tell(
      delegation,
      DelegationRegistered {
        $0.conference = key
        $0.party = series.parties[party].ministry
        $0.members = LongList(
          members.enumerated().map { place, person in
            DelegationMember {
              $0.person = person
              $0.role = place == 0 ? .headOfDelegation : place == 1 ? .alternate : .adviser
              $0.capacity = place == 0 ? capacity : nil
            }
          })
      })
    if teller.random.happens(30) {
      try teller.tell(delegation, HeadOfDelegationChanged { $0.person = members[1] })
    }
    delegates += members.map { ($0, party) }
  }
}
