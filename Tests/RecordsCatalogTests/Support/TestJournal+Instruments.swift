import CanonicalJSON
import MeetingRecords

extension TestJournal {
  /// Instruments through every stage of life.
  mutating func instruments(_ round: Int) throws {
    let parties = [try id("moha-vn"), try id("molsw-la")]
    let (binh, area, conference) = (try id("do-thanh-binh"), try id("labour"), try id("vn-la-labour/\(round)"))
    let (title, post) = (try text("Memorandum \(round)", "vi=Bản ghi nhớ \(round)"), try text("Minister"))
    let (vi, lo, years) = (try LanguageTag("vi"), try LanguageTag("lo"), try Period("P5Y"))
    for number in 1...6 {
      try record(
        "mou-\(round)-\(number)", occurred: "2025-11",
        InstrumentNegotiated {
          $0.title = title; $0.parties = parties; $0.areas = [area]; $0.areasOpenEnded = true; $0.languages = [vi, lo];
          $0.conference = conference; $0.duration = years
        })
    }
    let signatories = [
      Signatory {
        $0.person = binh; $0.capacity = post
      }
    ]
    try record("mou-\(round)-1", InstrumentInitialled { $0.signatories = signatories })
    for party in parties {
      try record(
        "mou-\(round)-1", occurred: "2025-11-12",
        InstrumentSigned {
          $0.party = party; $0.signatories = signatories; $0.place = post
        })
      try record("mou-\(round)-2", occurred: "2025-11-12", InstrumentSigned { $0.party = party })
    }
    try changeInstruments(round)
  }

  /// What becomes of instruments after their signature.
  private mutating func changeInstruments(_ round: Int) throws {
    let (post, parties) = (try text("As agreed"), [try id("moha-vn"), try id("molsw-la")])
    try record("mou-\(round)-1", InstrumentProvisionallyApplied { $0.reason = post })
    try record("mou-\(round)-1", occurred: "2026-01-01", InstrumentEnteredIntoForce { $0.expires = nil })
    let (second, third, fourth, fifth) = (
      try id("mou-\(round)-2"), try id("mou-\(round)-3"), try id("mou-\(round)-4"), try id("mou-\(round)-5")
    )
    try record("mou-\(round)-1", InstrumentAmended { $0.by = second })
    try record("mou-\(round)-1", InstrumentRevised { $0.by = third })
    let expires = try date("2030/..")
    try record(
      "mou-\(round)-1",
      InstrumentExtended {
        $0.by = fourth; $0.expires = expires
      })
    try record("mou-\(round)-1", occurred: "2026-02", InstrumentWithdrawnFrom { $0.party = parties[0] })
    let body = try id("moha-vn")
    let successor = try id("molisa")
    try record(
      "mou-\(round)-6",
      SuccessionNotified {
        $0.predecessor = body; $0.successor = successor
      })
    try record("mou-\(round)-1", InstrumentSuperseded { $0.by = fifth })
    try record("mou-\(round)-2", InstrumentExpired { $0.reason = post })
    try record("mou-\(round)-3", InstrumentTerminated { $0.reason = post })
  }

  /// Bodies that come and go, offices that change, things that are renamed and merged.
  mutating func reorganize(_ round: Int) throws {
    let (vn, labour, training) = (try id("vn"), try id("labour"), try id("training"))
    let name = try text("Department \(round)")
    for letter in ["a", "b", "c", "d", "e"] {
      try record(
        "department-\(round)-\(letter)",
        OrganizationRegistered {
          $0.name = name; $0.state = vn; $0.functions = [labour]
        })
    }
    let other = try text("Renamed department \(round)", "vi=Cục đổi tên")
    let bodies = try ["a", "b", "c", "d", "e"].map { try id("department-\(round)-\($0)") }
    try record("\(bodies[0])", occurred: "2024", OrganizationRenamed { $0.name = other })
    try record(
      "\(bodies[0])",
      FunctionsTransferred {
        $0.to = bodies[1]; $0.functions = [training]
      })
    try record("\(bodies[1])", OrganizationsMerged { $0.merged = [bodies[2]] })
    let part = SplitPart {
      $0.organization = bodies[4]; $0.functions = [labour]
    }
    try record("\(bodies[3])", OrganizationSplit { $0.into = [part] })
    try record("\(bodies[0])", OrganizationDissolved { $0.successor = bodies[1] })
    try identify(round, bodies[1])
    try partition(round)
  }

  /// Persons who are one, an identifier that changes, an office that is left.
  private mutating func identify(_ round: Int, _ body: Identifier) throws {
    let name = try text("Head of department")
    let twin = try text("Đỗ Thanh Bình thứ \(round)")
    try record("twin-\(round)-a", PersonRegistered { $0.name = twin })
    try record(
      "twin-\(round)-b",
      PersonRegistered {
        $0.name = twin; $0.alsoWritten = ["Binh \(round)"]
      })
    let (renamed, duplicate, person) = (try id("twin-\(round)"), try id("twin-\(round)-b"), try id("phosay"))
    try record("twin-\(round)-a", IdentifierChanged { $0.identifier = renamed })
    for number in 1...2 {
      let reference = try EntityReference("register:\(round)-\(number)")
      try record(
        "twin-\(round)-a",
        ReferenceAdded {
          $0.reference = reference; $0.url = number == 1 ? "https://example.org/\(round)" : nil
        })
      if number == 2 { try record("twin-\(round)-a", ReferenceRemoved { $0.reference = reference }) }
    }
    try record(
      "twin-\(round)",
      ConfidentialitySet {
        $0.level = .restricted; $0.bodies = [body]
      })
    try record(
      "mou-\(round)-2",
      ConfidentialitySet {
        $0.level = .restricted; $0.bodies = [body]; $0.fields = ["reason"]
      })
    try record("twin-\(round)", NoteWritten { $0.text = name })
    let translation = LocalizedText(
      try TextEntry(language: LanguageTag("lo"), text: "ຊື່ \(round)", origin: .machine, from: LanguageTag("vi")))
    try record("twin-\(round)", TextTranslated { ($0.field, $0.text) = ("name", translation) })
    try record("twin-\(round)", DuplicatesMerged { $0.duplicate = duplicate })
    try record(
      "office-\(round)", occurred: "2020",
      OfficeAssumed {
        $0.person = person; $0.organization = body; $0.post = name
      })
    try record("office-\(round)", occurred: "2021", OfficeLeft { $0.reason = name })
    let period = try Period(round.isMultiple(of: 2) ? "P2Y" : "P3Y")
    try record("vn-la-labour", SeriesPeriodicityChanged { $0.periodicity = period })
    try record(
      "vn-la-labour", occurred: "\(2000 + round)",
      SeriesOfficersElected {
        $0.officers = [
          ElectedOfficer { $0.holder = body },
          ElectedOfficer { ($0.role, $0.holder) = (.secretary, person) },
        ]
        $0.until = try? EDTFDate("\(2002 + round)")
      })
    try record("vn-la-labour", SeriesOfficerLeft { ($0.holder, $0.role) = (person, .secretary) })
    try record("vn-la-labour", occurred: "\(2000 + round)", SeriesRenamed { ($0.name, $0.meetingTerm) = (name, name) })
  }

  /// A correction, a retraction, and an event of a version to come.
  mutating func amend(_ round: Int) throws {
    let (vi, reason) = (try text("vi=Người bị ghi nhầm \(round)"), try text("It was misspelt."))
    let wrong = PersonRegistered { $0.name = vi }
    let entry = try record("person-\(round)", occurred: "2025", wrong)
    let retracted = try record("mistake-\(round)", wrong)
    let right = try text("vi=Người được ghi đúng \(round)")
    let data = PersonRegistered {
      $0.name = right; $0.alsoWritten = ["Nguoi \(round)"]
    }.dataBytes(occurred: nil)
    guard case .object(let replacement) = try JSONValue(parsing: data) else { return }
    try record(
      "person-\(round)",
      EntryCorrected {
        $0.entry = entry; $0.type = PersonRegistered.wireName; $0.replacement = EventData(replacement);
        $0.reason = reason
      })
    try record(
      "mistake-\(round)",
      EntryRetracted {
        $0.entry = retracted; $0.reason = reason
      })
    let stamp = EntryStamp(
      sequence: events.count + 1, id: EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(events.count + 1)),
      timeMilliseconds: 1_762_700_000_000 + Int64(events.count) * 1001, subject: try id("vn"))
    let unknown = JSONObject(dictionaryLiteral: ("much", .bool(true)))
    append(
      Entry(stamp: stamp, wireName: "acta.state.admired.v1", data: unknown, in: .meetingRecords),
      data: Array(#"{"much":true}"#.utf8))
  }
}
