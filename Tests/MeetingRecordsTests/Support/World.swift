import MeetingRecords

/// The world in which the specifications take place: two states, their ministries, and a conference that is sitting.
enum World {
  /// The record of it.
  static func history() throws(Rejection) -> History { try History(registrations + conferences + papers) }

  static let registrations: [ProposedEntry] = [
    that("journal", JournalConfigured { $0.language = "en" }),
    that("vn", StateRegistered { $0.name = "Viet Nam" }),
    that("la", StateRegistered { $0.name = "Laos" }),
    that("labour", AreaRegistered { $0.name = "Labour" }),
    that("social-welfare", AreaRegistered { $0.name = "Social welfare" }),
    body("moha-vn", "Ministry of Home Affairs", of: "vn"),
    body("molisa-vn", "Ministry of Labour, Invalids and Social Affairs", of: "vn"),
    body("molsw-la", "Ministry of Labour and Social Welfare", of: "la"),
    person("do-thanh-binh", "vi=Đỗ Thanh Bình"), person("phoxay-sayasone", "Phoxay Sayasone"),
    person("tran-van-hai", "vi=Trần Văn Hải"), person("maria-nilsson", "sv=Maria Nilsson"),
    that(
      "binh-minister", on: "2025",
      OfficeAssumed {
        $0.person = "do-thanh-binh"
        $0.organization = "moha-vn"
        $0.post = "Minister of Home Affairs"
      }),
  ]

  static let conferences: [ProposedEntry] = [
    that(
      "vn-la-labour",
      SeriesEstablished {
        $0.name = "Labour ministers’ conference"
        $0.parties = ["moha-vn", "molsw-la"]
        $0.periodicity = "P2Y"
        $0.since = "1963"
        $0.rotation = ["vn", "la"]
      }),
    proposed(8, "2023", in: "la"), that("vn-la-labour/8", ConferenceConvened()),
    that("vn-la-labour/8", on: "2023-11-08", ConferenceOpened()),
    that("vn-la-labour/8", on: "2023-11-08", ConferenceClosed()),
    that("vn-la-labour/8/record", RecordDrafted { $0.conference = "vn-la-labour/8" }),
    proposed(9, "2025-11-12", in: "vn"), that("vn-la-labour/9", ConferenceConvened()),
    that("vn-la-labour/9", on: "2025-11-12", ConferenceOpened()),
    that("vn-la-labour/9/session-1", on: "2025-11-12", SessionOpened { $0.conference = "vn-la-labour/9" }),
    delegation("vn-la-labour/9/delegation-1", "moha-vn", head: "do-thanh-binh", adviser: "tran-van-hai"),
    delegation("vn-la-labour/9/delegation-2", "molsw-la", head: "phoxay-sayasone", adviser: nil),
    item(1, "Opening", "vn-la-labour/9"), item(2, "Cooperation in 2026–2027", "vn-la-labour/9"),
    proposed(10, "2027", in: "la"),
    item(1, "Opening", "vn-la-labour/10"), item(2, "Matters arising", "vn-la-labour/10"),
    that(
      "vn-la-labour/9/speech-1", on: "2025-11-12",
      SpeechDelivered {
        $0.conference = "vn-la-labour/9"
        $0.speaker = "do-thanh-binh"
        $0.kind = .opening
        $0.summary = "vi=Quan hệ với Lào là ưu tiên cao nhất."
      }),
  ]

  static let papers: [ProposedEntry] = [
    instrument("agreement-2013", "Agreement on labour and social welfare", ["molisa-vn", "molsw-la"], on: "2013"),
    signature("agreement-2013", "molisa-vn", on: "2013"), signature("agreement-2013", "molsw-la", on: "2013"),
    that("agreement-2013", on: "2013", InstrumentEnteredIntoForce()),
    instrument("mou-2025", "Memorandum of understanding on labour", ["moha-vn", "molsw-la"], on: "2025-11-12"),
    that(
      "train-officials",
      FollowUpScheduled {
        $0.title = "Train Lao officials"
        $0.owners = ["moha-vn"]
        $0.due = "2027"
        $0.conference = "vn-la-labour/9"
      }),
    that("news-report", DocumentAttached { $0.title = "The ministers met" }),
  ]

  /// What the adoption of the record of the eighth conference takes.
  static let adoptionOfTheEighth = [
    that("vn-la-labour/8/record", RecordCirculated { $0.asOf = 20 }),
    that(
      "vn-la-labour/8/record",
      RecordAdopted {
        $0.conference = "vn-la-labour/8"
        $0.asOf = 20
      }),
  ]
}

// The sentences of the world, for whoever needs more of the same.
extension World {
  static func person(_ identifier: Identifier, _ name: LocalizedText) -> ProposedEntry {
    that(identifier, PersonRegistered { $0.name = name })
  }

  static func body(_ identifier: Identifier, _ name: LocalizedText, of state: Identifier) -> ProposedEntry {
    that(
      identifier,
      OrganizationRegistered {
        $0.name = name
        $0.state = state
      })
  }

  static func proposed(_ ordinal: Int, _ dates: EDTFDate, in state: Identifier) -> ProposedEntry {
    that(
      written("vn-la-labour/\(ordinal)"),
      ConferenceProposed {
        $0.series = "vn-la-labour"
        $0.ordinal = ordinal
        $0.dates = dates
        $0.state = state
      })
  }

  static func delegation(
    _ identifier: Identifier, _ party: Identifier, head: Identifier, adviser: Identifier?
  ) -> ProposedEntry {
    let members = [(head, DelegationRole.headOfDelegation)] + (adviser.map { [($0, .adviser)] } ?? [])
    return that(
      identifier,
      DelegationRegistered {
        $0.conference = "vn-la-labour/9"
        $0.party = party
        $0.members = LongList(
          members.map { person, role in
            DelegationMember {
              $0.person = person
              $0.role = role
            }
          })
      })
  }

  static func item(_ number: Int, _ title: LocalizedText, _ conference: Identifier) -> ProposedEntry {
    that(
      written("\(conference)/item-\(number)"),
      AgendaItemProposed {
        $0.conference = conference
        $0.number = "\(number)"
        $0.title = title
      })
  }

  static func instrument(
    _ identifier: Identifier, _ title: LocalizedText, _ parties: [Identifier], on date: EDTFDate? = nil
  ) -> ProposedEntry {
    that(
      identifier, on: date,
      InstrumentNegotiated {
        $0.title = title
        $0.parties = parties
      })
  }

  static func signature(_ instrument: Identifier, _ party: Identifier, on date: EDTFDate? = nil) -> ProposedEntry {
    that(instrument, on: date, InstrumentSigned { $0.party = party })
  }

  /// A convention that is open to all.
  static func convention(_ identifier: Identifier) -> ProposedEntry {
    that(
      identifier,
      InstrumentNegotiated {
        $0.title = "Convention"
        $0.type = .convention
        $0.participation = .multilateral
      })
  }

  static func ratification(_ instrument: Identifier, _ party: Identifier) -> ProposedEntry {
    that(instrument, InstrumentRatified { $0.consent.parties = [party] })
  }

  static func merger(of bodies: [Identifier], into survivor: Identifier, on date: EDTFDate? = nil) -> ProposedEntry {
    that(survivor, on: date, OrganizationsMerged { $0.merged = bodies })
  }

  static func dissolution(
    of body: Identifier, on date: EDTFDate? = nil, successor: Identifier? = nil
  ) -> ProposedEntry {
    that(body, on: date, OrganizationDissolved { $0.successor = successor })
  }

  static func speech(by speaker: Identifier, invited: Bool = false) -> ProposedEntry {
    that(
      "vn-la-labour/9/speech-2", on: "2025-11-12",
      SpeechDelivered {
        $0.conference = "vn-la-labour/9"
        $0.speaker = speaker
        $0.invited = invited
        $0.summary = "A statement."
      })
  }
}
