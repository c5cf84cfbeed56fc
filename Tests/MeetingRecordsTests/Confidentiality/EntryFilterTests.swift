import MeetingRecords
import Testing

/// What an audience may know of each entry.
@Suite struct EntryFilterTests {
  private func filter(_ history: History, _ audience: Audience = .everybody) -> EntryFilter {
    EntryFilter(hiding: HiddenThings(from: audience, in: history.state), in: .meetingRecords)
  }

  private func seen(_ history: History, _ audience: Audience = .everybody) -> RecordsState {
    let filter = filter(history, audience)
    var state = RecordsState()
    for entry in history.entries {
      if let seen = filter.seen(entry), let known = seen.known(in: state) { state.apply(known) }
    }
    state.pass(to: history.entries.count)
    return state
  }

  @Test func `a record in which nothing is confidential stays as it is`() throws {
    let history = try World.history()
    #expect(!history.state.holdsEntries(of: history.state.vocabulary.confidentialNames))
    #expect(seen(history).head == history.state.head)
    for entry in history.entries { #expect(filter(history).seen(entry)?.dataBytes == entry.dataBytes) }
    for key in history.state.keys {
      #expect(seen(history).entity(at: key)?.identity == history.state.entity(at: key)?.identity, "\(key)")
    }
  }

  @Test func `what a later version says of whom something is for is kept from all but the office`() throws {
    var state = try World.history().state
    let later = EntryStamp(
      sequence: state.head + 1, id: EntryIdentifier(high: 1, low: 1), timeMilliseconds: 0, subject: "mou-2025",
      occurred: nil)
    #expect(HiddenThings(from: .everybody, in: state).keys == [])
    state.apply(Entry(stamp: later, wireName: "acta.confidentiality.narrowed.v1", payload: nil))
    #expect(HiddenThings(from: .everybody, in: state).keys.contains("mou-2025"))
    #expect(!HiddenThings(from: .office, in: state).keys.contains("mou-2025"))
    #expect(state.holdsEntries(of: state.vocabulary.confidentialNames))
  }

  @Test func `what stands under a hidden thing is hidden, and what must name one`() throws {
    var history = try World.history()
    try history.record(World.speech(by: "do-thanh-binh"))
    try history.record(classified("vn-la-labour/9", .office))
    let hidden = HiddenThings(from: .everybody, in: history.state)
    #expect(hidden.keys.contains("vn-la-labour/9/delegation-1") && hidden.keys.contains("vn-la-labour/9/session-1"))
    #expect(!hidden.keys.contains("do-thanh-binh") && !hidden.keys.contains("vn-la-labour"))
    let state = seen(history)
    #expect(state.keys.filter { $0.description.contains("vn-la-labour/9") } == [])
    let members = try state.the(ConferenceSeries.self, "vn-la-labour").members.map(\.conference)
    #expect(members.contains("vn-la-labour/8") && !members.contains("vn-la-labour/9"))
  }

  @Test func `a hidden body is no party, and its signature is not there`() throws {
    var history = try World.history()
    try history.record(World.signature("mou-2025", "moha-vn"))
    try history.record(World.signature("mou-2025", "molsw-la"))
    try history.record(classified("moha-vn", .office))
    let instrument = try seen(history).the(Instrument.self, "mou-2025")
    #expect(instrument.parties == ["molsw-la"])
    #expect(instrument.signatures.map(\.party) == ["molsw-la"])
  }

  @Test func `a correction tells nothing of what is hidden`() throws {
    var history = try World.history()
    try history.record(
      history.correction(of: "mou-2025") { (event: inout InstrumentNegotiated) in
        event.parties = ["moha-vn", "molsw-la", "molisa-vn"]
      })
    try history.record(classified("molisa-vn", .office))
    #expect(try seen(history).the(Instrument.self, "mou-2025").parties == ["moha-vn", "molsw-la"])
    for entry in history.entries.compactMap({ filter(history).seen($0) }) {
      #expect(!String(decoding: entry.dataBytes, as: UTF8.self).contains("molisa"), "\(entry.sequence)")
    }
  }

  @Test func `what is restricted to bodies is for those, and for the office`() throws {
    var history = try World.history()
    try history.record(classified("mou-2025", .restricted, to: ["moha-vn"]))
    func sees(_ audience: Audience) -> Bool { seen(history, audience).get(Instrument.self, "mou-2025") != nil }
    #expect(sees(.office) && sees(.body("moha-vn")))
    #expect(!sees(.everybody) && !sees(.participants) && !sees(.body("molsw-la")))
    try history.record(classified("mou-2025", .restricted))
    #expect(sees(.participants) && sees(.body("molsw-la")) && !sees(.everybody))
  }

  @Test(arguments: [Audience.everybody, .participants, .body("molsw-la")])
  func `a member whose successor is hidden left all the same, and who takes the place of someone hidden came`(
    audience: Audience
  ) throws {
    let delegation: Identifier = "vn-la-labour/9/delegation-1"
    var history = try World.history()
    try history.record(
      that(
        delegation, on: "2025-11-12",
        DelegationMemberReplaced {
          ($0.person, $0.by, $0.role) = ("tran-van-hai", "maria-nilsson", .observer)
          $0.details.rank = 2
        }))
    let (world, whole) = (history, try history.state.the(Delegation.self, "vn-la-labour/9/delegation-1"))
    try history.record(classified("maria-nilsson", .restricted, to: ["moha-vn"]))
    let former = try seen(history, audience).the(Delegation.self, "vn-la-labour/9/delegation-1")
    #expect(former.members.map(\.person) == ["do-thanh-binh", "tran-van-hai"])
    #expect(former.members.last?.left == true && former.members.last?.until == "2025-11-12")
    #expect(former.members.last?.replacedBy == nil)
    history = world
    try history.record(classified("tran-van-hai", .restricted, to: ["moha-vn"]))
    let later = try seen(history, audience).the(Delegation.self, "vn-la-labour/9/delegation-1")
    #expect(later.members.map(\.person) == ["do-thanh-binh", "maria-nilsson"])
    #expect(later.members.last?.role == .observer && later.members.last?.rank == 2)
    #expect(later.members.last?.since == "2025-11-12" && later.members.last?.left == false)
    for audience in [Audience.office, .body("moha-vn")] {
      #expect(try seen(history, audience).the(Delegation.self, "vn-la-labour/9/delegation-1").members == whole.members)
    }
  }

  @Test func `a correction of who replaced whom tells no more than the entry`() throws {
    let delegation: Identifier = "vn-la-labour/9/delegation-1"
    var history = try World.history()
    try history.record(
      that(
        delegation, on: "2025-11-12",
        DelegationMemberReplaced { ($0.person, $0.by) = ("tran-van-hai", "phoxay-sayasone") }))
    try history.record(
      history.correction(of: delegation) { (event: inout DelegationMemberReplaced) in event.by = "maria-nilsson" })
    try history.record(classified("maria-nilsson", .office))
    let members = try seen(history).the(Delegation.self, "vn-la-labour/9/delegation-1").members
    #expect(members.map(\.person) == ["do-thanh-binh", "tran-van-hai"] && members.last?.left == true)
    for entry in history.entries.compactMap({ filter(history).seen($0) }) {
      #expect(!String(decoding: entry.dataBytes, as: UTF8.self).contains("maria-nilsson"), "\(entry.sequence)")
    }
  }

  @Test func `an instrument that a hidden one superseded came to an end, and a follow-up has its new date`() throws {
    var history = try World.history()
    try history.record(that("agreement-2013", on: "2025-11-12", InstrumentSuperseded { $0.by = "mou-2025" }))
    try history.record(classified("mou-2025", .office))
    let ended = try seen(history).the(Instrument.self, "agreement-2013")
    #expect(ended.status == .terminated && ended.ended == "2025-11-12" && ended.affectedBy.isEmpty)
    #expect(try history.state.the(Instrument.self, "agreement-2013").status == .superseded)
    let carried = FollowUpCarriedForward { ($0.to, $0.due) = ("vn-la-labour/10", "2027") }
    let told = carried.told(hiding: { $0 == "vn-la-labour/10" })
    #expect((told as? FollowUpRescheduled)?.due == "2027")
    #expect(carried.told(hiding: { _ in false }) is FollowUpCarriedForward)
  }

  @Test func `an entry that this version cannot read is withheld`() throws {
    var history = try World.history()
    history.appendUnknown("vn", "acta.state.redrawn.v1")
    try history.record(classified("la", .restricted))
    #expect(filter(history).seen(history.entries[history.entries.count - 2]) == nil)
  }

  @Test func `a text of a thing is hidden in every entry about it, and the thing is seen`() throws {
    var history = try World.history()
    try history.record(World.speech(by: "do-thanh-binh"))
    let speech: Identifier = "vn-la-labour/9/speech-2"
    let said = try history.state.the(Speech.self, "vn-la-labour/9/speech-2")
    #expect(said.particulars.summary != nil)
    try history.record(
      that(
        speech,
        ConfidentialitySet {
          $0.level = .office
          $0.fields = ["summary"]
        }))
    let seenSpeech = try seen(history).the(Speech.self, "vn-la-labour/9/speech-2")
    #expect(seenSpeech.particulars.summary == nil && seenSpeech.particulars.speaker == said.particulars.speaker)
    try history.record(
      that(
        speech,
        ConfidentialitySet {
          $0.level = .everybody
          $0.fields = ["summary"]
        }))
    #expect(
      try seen(history).the(Speech.self, "vn-la-labour/9/speech-2").particulars.summary == said.particulars.summary)
  }

  @Test func `a translation of a text that is hidden is hidden, whatever it is translated from`() throws {
    var history = try World.history()
    let secret = LocalizedText(try TextEntry(language: "vi", text: "bí mật", origin: .human, from: "en"))
    let purpose = LocalizedText(try TextEntry(language: "en", text: "a secret"))
    try history.record(
      that("talks", InstrumentNegotiated { ($0.title, $0.parties, $0.purpose) = ("Talks", ["vn", "la"], purpose) }))
    try history.record(that("talks", TextTranslated { ($0.field, $0.text) = ("purpose", secret) }))
    #expect(try seen(history).the(Instrument.self, "talks").purpose?.entries.count == 2)
    try history.record(classified("talks", .office, of: ["purpose"]))
    #expect(try seen(history).the(Instrument.self, "talks").purpose == nil)
    for entry in history.entries.compactMap({ filter(history).seen($0) }) {
      #expect(!String(decoding: entry.dataBytes, as: UTF8.self).contains("bí mật"), "\(entry.sequence)")
    }
    let title = LocalizedText(try TextEntry(language: "vi", text: "Đàm phán", origin: .human, from: "en"))
    try history.record(that("talks", TextTranslated { ($0.field, $0.text) = ("title", title) }))
    #expect(try seen(history).the(Instrument.self, "talks").title.entries.count == 2)
  }

  @Test func `a note is for the office, and so is that there is one`() throws {
    var history = try World.history()
    try history.record(that("mou-2025", NoteWritten { $0.text = "a note" }))
    #expect(try history.state.the(Instrument.self, "mou-2025").identity.internalNote != nil)
    for audience in [Audience.everybody, .participants, .body("moha-vn")] {
      #expect(try seen(history, audience).the(Instrument.self, "mou-2025").identity.internalNote == nil)
      #expect(filter(history, audience).seen(history.entries[history.entries.count - 1]) == nil)
    }
  }

  @Test func `who recorded, and why an entry was amended, only the office knows`() throws {
    var history = try World.history()
    try history.record(
      history.correction(of: "mou-2025") { (event: inout InstrumentNegotiated) in event.parties = ["moha-vn"] })
    let seen = try #require(filter(history).seen(history.entries[history.entries.count - 1]))
    let amendment = try #require(seen.payload as? any EntryAmendment)
    #expect(amendment.reason == LocalizedText(try TextEntry(language: LanguageTag("zxx"), text: "…")))
    #expect(seen.stamp.actor == nil)
  }

  @Test func `nobody learns of a correction of what they do not know`() throws {
    var history = try World.history()
    try history.record(that("mou-2025", NoteWritten { $0.text = "a note" }))
    try history.record(history.retraction(NoteWritten.self, of: "mou-2025"))
    #expect(filter(history).seen(history.entries[history.entries.count - 1]) != nil)
    #expect(seen(history).entries(mentioning: ["mou-2025"], after: history.entries.count - 1).isEmpty)
  }
}

/// The entry that settles for whom something is.
func classified(
  _ subject: Identifier, _ level: ConfidentialityLevel, to bodies: [Identifier] = [], of fields: [String] = []
) -> ProposedEntry {
  that(
    subject,
    ConfidentialitySet {
      $0.level = level
      $0.bodies = bodies
      $0.fields = fields
    })
}
