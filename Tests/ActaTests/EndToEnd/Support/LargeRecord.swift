import Acta

/// A record of many years, made from a seed: 19 conferences held and the 20th to come, 400 speeches, 60 instruments, 300
/// follow-ups.
///
/// The same seed makes the same entries everywhere.
struct LargeRecord {
  static let series = "ab-labour"
  private static let instrumentCount = 60
  private static let speechCount = 400
  private static let followUpCount = 300
  private static let heldCount = 19

  private var random: UInt64
  private var entries: [ProposedEntry] = []
  private var decisions: [Identifier] = []
  private var instruments: [Identifier] = []

  private init(seed: UInt64) { random = seed }

  /// Records all of it in a journal, a batch for each conference.
  static func record(in book: RecordBook, seed: UInt64 = 1) throws {
    var story = LargeRecord(seed: seed)
    try story.parties()
    try story.append(to: book)
    for number in 1...heldCount {
      try story.conference(number)
      try story.append(to: book)
    }
    try story.last()
    try story.append(to: book)
  }

  private mutating func append(to book: RecordBook) throws {
    try book.record(RecordEntries(entries))
    entries = []
  }

  // MARK: Parts of the story

  private mutating func parties() throws {
    try add("journal", JournalConfigured { $0.language = try tag("en") })
    for (id, name) in [("arland", "Arland"), ("borland", "Borland")] {
      try add(id, StateRegistered { $0.name = try text(name) })
    }
    for (id, name) in Self.areas { try add(id, AreaRegistered { $0.name = try text(name) }) }
    let bodies = [
      ("molab-a", "Ministry of Labour", "arland"), ("mosoc-a", "Ministry of Social Affairs", "arland"),
      ("molab-b", "Ministry of Labour and Social Welfare", "borland"),
      ("insurance-b", "Social Insurance Fund", "borland"),
    ]
    for (id, name, state) in bodies {
      try add(
        id,
        OrganizationRegistered {
          $0.name = try text(name)
          $0.state = try Identifier(state)
        })
    }
    for side in ["a", "b"] {
      for number in 1...8 {
        try add(
          "person-\(side)\(number)",
          PersonRegistered {
            $0.name = try text("\(pick(Self.givenNames)) \(pick(Self.familyNames))")
            $0.state = try Identifier(side == "a" ? "arland" : "borland")
          })
      }
    }
    try add(
      Self.series,
      SeriesEstablished {
        $0.name = try text("Labour ministers’ conference of Arland and Borland")
        $0.parties = try ids("arland", "borland")
        $0.rotation = try ids("arland", "borland")
        $0.periodicity = try Period("P2Y")
        $0.since = try EDTFDate("1986")
        $0.standingItems = [try text("Statistics of the labour markets")]
      })
  }

  private mutating func conference(_ number: Int) throws {
    let (id, year) = ("\(Self.series)/\(number)", 1985 + 2 * number)
    let isAtHome = number % 2 == 1
    let day = "\(year)-10-1\(roll(9))"
    try propose(id, number, "\(year)-10", isAtHome)
    try add(id, "\(year)-03", ConferenceConvened { $0.dates = try EDTFDate(day) })
    for (party, side) in [("arland", "a"), ("borland", "b")] {
      try add(
        "\(id)/delegation-\(party)",
        DelegationRegistered {
          $0.conference = try Identifier(id)
          $0.party = try Identifier(party)
          $0.members = LongList(
            try (1...8).map { member in
              try DelegationMember {
                $0.person = try Identifier("person-\(side)\(member)")
                $0.role = member == 1 ? .headOfDelegation : .member
                $0.capacity = try text(Self.posts[member - 1])
              }
            })
        })
    }
    for item in 1...4 {
      try add(
        "\(id)/item-\(item)",
        AgendaItemProposed {
          $0.conference = try Identifier(id)
          $0.number = "\(item + 4)"
          $0.title = try text("\(pick(Self.subjects).capitalizedFirst): review of \(year - 2)–\(year)")
        })
    }
    try add(id, day, ConferenceOpened())
    try speeches(id, number, day)
    try decided(id, day)
    try signed(id, number, day)
    try followUps(id, number, year)
    try add(
      "\(id)/achievement-1", "\(year - 1)",
      AchievementReported {
        $0.title = try text("\(pick(Self.subjects).capitalizedFirst) introduced in the border provinces")
        $0.conference = try Identifier(id)
        $0.areas = [try Identifier(pick(Self.areas).0)]
      })
    try add(id, day, ConferenceClosed())
    if number == 11 {
      try add(
        "molab-a", "2008-01-01",
        OrganizationsMerged {
          $0.merged = try ids("mosoc-a")
          $0.functions = try ids("employment", "safety", "migration", "insurance")
        })
    }
  }

  private mutating func last() throws {
    try propose("\(Self.series)/20", 20, "2025-10", false)
    for item in 1...3 {
      try add(
        "\(Self.series)/20/item-\(item)",
        AgendaItemProposed {
          $0.conference = try Identifier("\(Self.series)/20")
          $0.title = try text("Proposal of the host: \(pick(Self.subjects))")
          $0.proposedBy = try Identifier("borland")
        })
    }
  }

  private mutating func propose(_ id: String, _ number: Int, _ dates: String, _ isAtHome: Bool) throws {
    try add(
      id,
      ConferenceProposed {
        $0.series = try Identifier(Self.series)
        $0.ordinal = number
        $0.dates = try EDTFDate(dates)
        $0.place = try text(isAtHome ? "Arborg" : "Port Bora")
        $0.state = try Identifier(isAtHome ? "arland" : "borland")
        $0.hosts = try ids(isAtHome ? "molab-a" : "molab-b")
      })
  }

  private mutating func speeches(_ id: String, _ number: Int, _ day: String) throws {
    let range = share(Self.speechCount, number)
    for place in range {
      let kind: SpeechKind = place == range.lowerBound ? .opening : place == range.upperBound ? .closing : .statement
      let side = place % 2 == 0 ? "a" : "b"
      try add(
        "\(id)/speech-\(place - range.lowerBound + 1)", day,
        SpeechDelivered {
          $0.conference = try Identifier(id)
          $0.speaker = try Identifier("person-\(side)\(kind == .statement ? roll(7) + 1 : 1)")
          $0.kind = kind
          $0.organization = try Identifier(side == "a" ? "molab-a" : "molab-b")
          $0.summary = try text(sentences(2 + roll(2)))
          if kind == .statement, place % 3 > 0 { $0.agendaItem = try Identifier("\(id)/item-\(roll(3) + 1)") }
          if roll(19) == 0 { $0.fullText = try text(sentences(8) + "\n" + sentences(6)) }
        })
    }
  }

  private mutating func decided(_ id: String, _ day: String) throws {
    for number in 1...4 {
      let decision = "\(id)/decision-\(number)"
      try add(
        decision, day,
        DecisionAdopted {
          $0.conference = try Identifier(id)
          $0.number = "\(number)"
          $0.text = try text("The two sides agree to \(pick(Self.tasks)) \(pick(Self.subjects)).")
          $0.agendaItem = number < 4 ? try Identifier("\(id)/item-\(number)") : nil
          $0.areas = [try Identifier(pick(Self.areas).0)]
        })
      decisions.append(try Identifier(decision))
    }
  }

  private mutating func signed(_ id: String, _ number: Int, _ day: String) throws {
    for place in share(Self.instrumentCount, number) {
      let instrument = "instrument-\(place)"
      let owner = place % 4 == 0 && number < 11 ? "mosoc-a" : "molab-a"
      let (type, word) = pick(Self.types)
      try add(
        instrument, day,
        InstrumentNegotiated {
          $0.title = try text("\(word) on \(pick(Self.subjects)) (\(1985 + 2 * number))")
          $0.type = type
          $0.parties = try ids(owner, "molab-b")
          $0.areas = [try Identifier(pick(Self.areas).0)]
          $0.conference = try Identifier(id)
          $0.duration = try Period("P\(5 + roll(5))Y")
          $0.renewal = place % 3 == 0 ? .tacit : .byAgreement
          $0.noticePeriod = try Period("P6M")
        })
      for party in [owner, "molab-b"] {
        try add(instrument, day, InstrumentSigned { $0.party = try Identifier(party) })
      }
      if place % 5 > 0 { try add(instrument, String(day.prefix(7)), InstrumentEnteredIntoForce()) }
      if place % 7 == 0, let earlier = instruments.dropLast(3).last {
        try add(earlier.description, day, InstrumentAmended { $0.by = try Identifier(instrument) })
      }
      instruments.append(try Identifier(instrument))
    }
  }

  private mutating func followUps(_ id: String, _ number: Int, _ year: Int) throws {
    for place in share(Self.followUpCount, number) {
      let followUp = "\(id)/followup-\(place)"
      let owner = place % 6 == 0 && number < 11 ? "mosoc-a" : pick(["molab-a", "molab-b", "insurance-b"])
      try add(
        followUp, "\(year)-10",
        FollowUpScheduled {
          let what = "\(pick(Self.tasks)) \(pick(Self.subjects))"
          $0.title = try text(what.capitalizedFirst)
          $0.owners = try place % 5 == 0 && owner != "molab-b" ? ids(owner, "molab-b") : ids(owner)
          $0.due =
            place % 9 == 0 ? nil : try EDTFDate("\(year + 1 + roll(2))" + (place % 2 == 0 ? "-0\(1 + roll(8))" : ""))
          $0.conference = try Identifier(id)
          $0.decision = place % 4 == 0 ? decisions.last : nil
          $0.areas = [try Identifier(pick(Self.areas).0)]
        })
      // Of the early ones nearly all are done, of the last ones few.
      if roll(99) < (number < 17 ? 92 : 30) { try add(followUp, "\(year + 2)", FollowUpCompleted()) }
    }
  }

  // MARK: Pieces

  /// The share of things that falls to a conference, counted from 1.
  private func share(_ count: Int, _ number: Int) -> ClosedRange<Int> {
    let (first, last) = (count * (number - 1) / Self.heldCount + 1, count * number / Self.heldCount)
    return first...last
  }

  private mutating func add(_ subject: String, _ payload: any EventPayload) throws {
    entries.append(ProposedEntry(try Identifier(subject), payload))
  }

  private mutating func add(_ subject: String, _ occurred: String, _ payload: any EventPayload) throws {
    entries.append(ProposedEntry(try Identifier(subject), occurred: try EDTFDate(occurred), payload))
  }

  /// A number from 0 through the one given: SplitMix64, the same on every machine.
  private mutating func roll(_ greatest: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var mixed = random
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(greatest + 1))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count - 1)] }

  private mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in "\(pick(Self.openings)) \(pick(Self.subjects)) \(pick(Self.predicates))." }
      .joined(separator: " ")
  }

  private func tag(_ text: String) throws -> LanguageTag { try LanguageTag(text) }
  private func text(_ words: String) throws -> LocalizedText {
    LocalizedText(try TextEntry(language: tag("en"), text: words))
  }
  private func ids(_ names: String...) throws -> [Identifier] { try names.map { try Identifier($0) } }

  private static let areas = [
    ("employment", "Employment"), ("safety", "Occupational safety and health"), ("migration", "Labour migration"),
    ("insurance", "Social insurance"), ("skills", "Skills and vocational training"), ("children", "Child welfare"),
  ]
  private static let subjects = [
    "employment services", "the protection of seasonal workers", "labour inspection", "vocational training",
    "the recognition of certificates", "social insurance for workers abroad", "safety in small mines",
    "the exchange of statistics", "equal pay", "rehabilitation after accidents", "the training of inspectors",
    "services for young jobseekers",
  ]
  private static let tasks = [
    "exchange experience of", "prepare a joint report on", "hold a seminar on", "draw up a work plan for",
    "name contact points for", "review the rules on",
  ]
  private static let openings = ["The speaker underlined that", "It was recalled that", "The delegation noted how"]
  private static let predicates = [
    "had improved since the last conference", "remained a priority of both sides", "called for closer cooperation",
    "had been taken up by the working group", "needed better figures",
  ]
  private static let types: [(InstrumentType, String)] = [
    (.memorandum, "Memorandum of understanding"), (.agreement, "Agreement"), (.protocol, "Protocol"),
    (.plan, "Plan of cooperation"), (.agreedMinutes, "Agreed minutes"),
  ]
  private static let posts = [
    "Minister", "Deputy Minister", "Secretary General", "Director of Employment", "Director of Inspection",
    "Director of Social Insurance", "Adviser to the Minister", "Desk officer",
  ]
  private static let givenNames = ["Anna", "Brit", "Carl", "Dara", "Edvin", "Freja", "Georg", "Hanna", "Ivar", "Jonna"]
  private static let familyNames = ["Alm", "Berg", "Ceder", "Dahl", "Ek", "Fors", "Gran", "Holm", "Lind", "Malm"]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
