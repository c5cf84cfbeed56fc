import CanonicalJSON
import MeetingRecords

extension TestJournal {
  /// A journal of so many conferences, with events of every kind; half of what may happen happens by chance.
  static func generated(seed: UInt64, rounds: Int) throws -> TestJournal {
    var journal = TestJournal(seed: seed)
    try journal.begin()
    for round in 1...rounds {
      try journal.prepare(round)
      try journal.sit(round)
      try journal.conclude(round)
      try journal.reorganize(round)
      try journal.amend(round)
    }
    return journal
  }

  mutating func chance() -> Bool { Bool.random(using: &numbers) }

  /// A conference from proposal to opening.
  private mutating func prepare(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (series, host) = (try id("vn-la-labour"), try id("moha-vn"))
    let conference = try id(name)
    let (place, reason, dates) = (
      try text("Ha Noi", "vi=Hà Nội"), try text("Storm"), try date("20\(20 + round % 70)-22")
    )
    try record(
      name,
      ConferenceProposed {
        $0.series = series; $0.ordinal = round; $0.dates = dates; $0.hosts = [host]
      })
    try record(
      "\(name)-som",
      ConferenceProposed {
        $0.series = series; $0.level = .seniorOfficials; $0.preparatoryTo = conference
      })
    try record(
      "\(name)-som",
      ConferenceOfficersElected {
        $0.officers = [ElectedOfficer { ($0.role, $0.holder) = (.coChair, host) }]; $0.electedBy = series
      })
    try record("\(name)-som", ConferenceOfficerLeft { $0.holder = host })
    try record("\(name)-som", ConferenceCancelled { $0.reason = reason })
    try record(name, ConferenceConvened { $0.place = place })
    if round == 1 || chance() {
      try record(name, ConferencePostponed { $0.reason = reason })
      try record(name, ConferenceConvened { $0.dates = dates })
    }
    try record(
      name,
      ConferenceRelocated {
        $0.place = place; $0.reason = reason
      })
    try agenda(round, conference)
  }

  /// The sitting: delegations, a session, a speech.
  private mutating func sit(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (conference, host) = (try id(name), try id("moha-vn"))
    let (binh, phosay) = (try id("do-thanh-binh"), try id("phosay"))
    let (place, reason) = (try text("Ha Noi"), try text("First sitting"))
    try record(
      "\(name)/delegation-1",
      DelegationRegistered {
        $0.conference = conference; $0.party = host;
        $0.members = [
          DelegationMember {
            $0.person = binh; $0.role = .headOfDelegation; $0.capacity = place
          }
        ]
      })
    try record(
      "\(name)/delegation-1",
      HeadOfDelegationChanged {
        $0.person = phosay; $0.capacity = reason
      })
    try record(name, occurred: "2025-11-12", ConferenceOpened { $0.place = place })
    try record(
      "\(name)/session-1",
      SessionOpened {
        $0.conference = conference; $0.title = reason
      })
    let session = try id("\(name)/session-1")
    let words = try text("vi=Xin chào các bạn số \(round)", "Welcome \(round)")
    try record(
      "\(name)/speech-1", occurred: "2025-11-12",
      SpeechDelivered {
        $0.conference = conference; $0.speaker = binh; $0.invited = true; $0.session = session; $0.title = words;
        $0.summary = words; $0.quotations = [words]; $0.fullText = words
      })
    let lao = try text("lo=ຍິນດີຕ້ອນຮັບ \(round)")
    try record("\(name)/speech-1", TranslationAdded { $0.summary = lao })
    try reply(round, to: try id("\(name)/speech-1"), in: session)
    try attend(round)
    try record("\(name)/session-1", SessionClosed { $0.remarks = nil })
  }

  /// Who was present, who came and left, and sessions that were planned.
  private mutating func attend(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (conference, host, reason) = (try id(name), try id("moha-vn"), try text("Called back", "vi=Có việc"))
    let (binh, phosay) = (try id("do-thanh-binh"), try id("phosay"))
    let (starts, ends, zone) = (
      try date("2025-11-12T22:00:00"), try date("2025-11-13T01:00:00"), try TimeZoneName("Asia/Vientiane")
    )
    for number in 2...3 {
      try record(
        "\(name)/session-\(number)",
        SessionScheduled {
          $0.conference = conference; $0.title = reason; $0.kind = .workingGroup; $0.starts = starts; $0.ends = ends
          $0.timeZone = zone; $0.room = reason; $0.chairs = [binh]
        })
    }
    try record(
      "\(name)/session-2",
      SessionRescheduled {
        $0.starts = ends; $0.reason = reason
      })
    try record("\(name)/session-2", SessionOpened { $0.conference = conference })
    try record("\(name)/session-3", SessionCancelled { $0.reason = reason })
    try record(
      "\(name)/session-2",
      SessionAttendanceRecorded {
        $0.inPerson = [binh]; $0.excused = [phosay]
        $0.proxies = [
          SessionProxy {
            $0.giver = host; $0.holder = binh
          }
        ]
      })
    try record("\(name)/session-2", SessionAttendanceRecorded { $0.remote = [phosay] })
    let delegation = "\(name)/delegation-1"
    try record(
      delegation, occurred: "2025-11-12",
      DelegationMemberWithdrawn {
        $0.person = binh; $0.reason = reason
      })
    try record(
      delegation, occurred: "2025-11-13",
      DelegationMemberReplaced {
        $0.person = phosay; $0.by = binh; $0.details.capacity = reason
      })
    try record(
      delegation,
      DelegationMemberAdded {
        $0.person = phosay; $0.details.rank = 1; $0.details.honorific = reason
      })
    try record(delegation, occurred: "2025-11-11", CredentialsReceived())
    try record(delegation, CredentialsFoundInOrder { $0.remarks = reason })
    try record(
      name,
      ParticipantAdded {
        $0.participant.group = .press; $0.participant.body = host; $0.participant.person = binh
      })
  }

  private mutating func agenda(_ round: Int, _ conference: Identifier) throws {
    let (titles, area) = (try text("Opening", "vi=Khai mạc"), try id("labour"))
    for number in 1...4 {
      let parent = number == 2 ? try id("\(conference)/item-1") : nil
      try record(
        "\(conference)/item-\(number)",
        AgendaItemProposed {
          $0.conference = conference; $0.number = "\(number)"; $0.title = titles; $0.parent = parent; $0.areas = [area];
          $0.considers = [conference]
        })
    }
    let (first, other, better) = (
      try id("\(conference)/item-1"), try text("later"), try text("Opening of the conference")
    )
    try record("\(conference)/item-1", AgendaItemMoved { $0.number = "1(a)" })
    try record("\(conference)/item-1", AgendaItemReworded { $0.title = better })
    try record("\(conference)/item-2", AgendaItemMerged { $0.into = first })
    try record("\(conference)/item-3", AgendaItemConcluded { $0.outcome = better })
    try record("\(conference)/item-3", AgendaItemDeferred { $0.reason = other })
    try record("\(conference)/item-4", AgendaItemWithdrawn { $0.reason = other })
    let (head, digest) = (events.count, try ContentDigest(String(repeating: "ab", count: 32)))
    try record(
      "\(conference)",
      AgendaCirculated {
        $0.stage = .annotated; $0.symbol = "A/\(round)"; $0.asOf = head; $0.sha256 = digest
      })
    try record(
      "\(conference)",
      AgendaAdopted {
        $0.items = [first]; $0.asOf = head; $0.sha256 = digest
      })
  }

  /// What a conference leaves behind.
  private mutating func conclude(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (conference, area, host) = (try id(name), try id("labour"), try id("moha-vn"))
    let (words, due, digest) = (
      try text("Cooperate in vocational training"), try date("2027"),
      try ContentDigest(String(repeating: "cd", count: 32))
    )
    try record(
      "\(name)/decision-1",
      DecisionAdopted {
        $0.conference = conference; $0.text = words; $0.areas = [area]; $0.owners = [host]; $0.due = due
      })
    try followUps(round)
    try decisions(round, conference)
    try goings(round, conference)
    try record(
      "\(name)/achievement-1",
      AchievementReported {
        $0.title = words; $0.areas = [area]; $0.organizations = [host]; $0.conference = conference
      })
    let source = try id("report-\(round)")
    let cited = try record(
      "\(source)",
      DocumentAttached {
        $0.title = words; $0.attachedTo = [conference]; $0.url = "https://example.org/\(round)"; $0.sha256 = digest;
        $0.byteCount = round
      })
    try record(
      "citation-\(round)",
      CitationAdded {
        $0.source = source; $0.entries = [cited]; $0.about = [conference]; $0.quotation = words
      })
    try instruments(round)
    try convention(round)
    try record(name, occurred: "2025-11-13", ConferenceClosed { $0.remarks = words })
    try adoptRecord(round)
  }

  /// Follow-ups of every fate.
  private mutating func followUps(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (conference, host, binh) = (try id(name), try id("moha-vn"), try id("do-thanh-binh"))
    let (words, due) = (try text("Train instructors"), try date("2027"))
    for number in 1...3 {
      try record(
        "\(name)/follow-up-\(number)",
        FollowUpScheduled {
          $0.title = words; $0.owners = [host, binh]; $0.due = due; $0.conference = conference
        })
    }
    let later = try date("2028-24")
    try record(
      "\(name)/follow-up-1",
      FollowUpRescheduled {
        $0.due = later; $0.reason = words
      })
    try record("\(name)/follow-up-1", FollowUpStarted { $0.remarks = words })
    try record("\(name)/follow-up-1", FollowUpCompleted { $0.outcome = words })
    try record(
      "\(name)/follow-up-2",
      FollowUpReassigned {
        $0.owners = [binh]; $0.reason = words
      })
    try record("\(name)/follow-up-2", FollowUpWaived { $0.reason = words })
    let next = try id("vn-la-labour/\(round)-next")
    let series = try id("vn-la-labour")
    try record(
      "\(next)",
      ConferenceProposed {
        $0.series = series; $0.level = .expert
      })
    try record(
      "\(name)/follow-up-3",
      FollowUpCarriedForward {
        $0.to = next; $0.reason = words
      })
  }

  /// The record, from draft to corrigendum.
  private mutating func adoptRecord(_ round: Int) throws {
    let name = "vn-la-labour/\(round)"
    let (conference, words) = (try id(name), try text("Record of discussion"))
    let digest = try ContentDigest(String(repeating: "cd", count: 32))
    let head = events.count
    let paragraphs = try RecordParagraph.typed(["1=Agreed", "Noted"], language: LanguageTag("en"))
    try record(
      "\(name)/record-1",
      RecordDrafted {
        $0.conference = conference; $0.text = words; $0.paragraphs = paragraphs
      })
    try comments(on: "\(name)/record-1", round)
    try record(
      "\(name)/record-1",
      RecordCirculated {
        $0.asOf = head; $0.sha256 = digest
      })
    try record(
      "\(name)/record-1",
      RecordCorrected {
        $0.note = words; $0.text = words; $0.paragraphs = Array(paragraphs.prefix(1))
      })
    try record(
      "\(name)/record-1",
      RecordAdopted {
        $0.conference = conference; $0.asOf = head; $0.sha256 = digest
      })
    try record("\(name)/record-1", CorrigendumIssued { $0.text = words })
  }

  /// A reply with all that can be said of a speech.
  private mutating func reply(_ round: Int, to first: Identifier, in session: Identifier) throws {
    let (conference, speaker, words) = (try id("vn-la-labour/\(round)"), try id("phosay"), try text("The two Sides"))
    let (began, ended) = (try date("2025-11-12T09:45:00"), try date("2025-11-12T09:50:00"))
    let (states, lao) = (try ["vn", "la"].map(id), try LanguageTag("lo"))
    let position = try RecordingOffset("0:45:10")
    try record(
      "\(conference)/speech-2",
      SpeechDelivered {
        ($0.conference, $0.speaker, $0.invited, $0.kind) = (conference, speaker, true, .rightOfReply)
        ($0.session, $0.order, $0.began, $0.ended) = (session, round, began, ended)
        ($0.repliesTo, $0.onBehalfOf, $0.onBehalfOfText) = (first, states, words)
        ($0.interpretedFrom, $0.recordingUrl, $0.recordingPosition) = (lao, "https://example.org/sound", position)
      })
  }

  /// Comments on a record, and its annexes.
  private mutating func comments(on record: String, _ round: Int) throws {
    let (host, other, words) = (try id("moha-vn"), try id("la"), try text("Say “technical”"))
    let (last, source, conference) = (
      try date("2025-12-20"), try id("report-\(round)"), try id("vn-la-labour/\(round)")
    )
    try self.record(record, RecordAnnexed { ($0.document, $0.number, $0.title) = (source, "I", words) })
    let head = events.count
    try self.record(
      record, occurred: "2025-12-01",
      RecordCirculated { ($0.asOf, $0.addressees, $0.commentsBy) = (head, [host, other], last) })
    try self.record(record, RecordCommentMade { ($0.by, $0.paragraph, $0.text) = (other, "1", words) })
    try self.record(record, RecordCommentMade { ($0.by, $0.text) = (host, words) })
    try self.record(
      record, RecordCommentAnswered { ($0.comment, $0.fate, $0.note) = (1, .acceptedInPart, words) })
    let day = "2025-11-1\(round % 9)"
    try self.record(
      "citation-\(round)-dates",
      CitationAdded { ($0.source, $0.about, $0.field, $0.values) = (source, [conference], "dates", [day]) })
  }
}
