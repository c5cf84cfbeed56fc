import CanonicalJSON
import MeetingRecords
import MeetingReports
import Testing

/// The record of what a conference discussed and decided.
@Suite struct RecordOfDiscussionTests {
  /// The real case with people, speeches and an item.
  private func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    for (id, name) in [("binh", "Đỗ Thanh Bình"), ("phoxay", "Phoxay Sayasone"), ("guest", "A Guest")] {
      try world.record(id, nil, PersonRegistered.made { $0.name = try text("=\(name)") })
    }
    try world.record(
      "vn-la-labour/9/delegation-vn", nil,
      DelegationRegistered.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.party = try Identifier("moha-vn")
        $0.members = [
          try .made {
            $0.person = try Identifier("binh")
            $0.role = .headOfDelegation
            $0.capacity = try text("Minister of Home Affairs")
          }
        ]
      })
    try speak(&world, 1, "binh", .opening) {
      $0.capacity = try text("Minister of Home Affairs")
      $0.summary = try text("Cooperation has grown.\n\nTraining should become easier.")
      $0.quotations = [try text("We stand together.")]
    }
    try speak(&world, 2, "guest", .statement) { $0.invited = true }
    return world
  }

  private func speak(
    _ world: inout RecordingWorld, _ number: Int, _ person: String, _ kind: SpeechKind,
    _ change: (inout SpeechDelivered) throws -> Void
  ) throws {
    var speech = try SpeechDelivered.made {
      $0.conference = try Identifier("vn-la-labour/9")
      $0.speaker = try Identifier(person)
      $0.kind = kind
    }
    try change(&speech)
    try world.record("vn-la-labour/9/speech-\(number)", "2025-11-12", speech)
  }

  private func record(_ world: RecordingWorld, _ conference: String = "vn-la-labour/9") throws -> RecordOfDiscussion {
    try RecordOfDiscussion(conference: Identifier(conference), basis: world.basis(), from: world.state)
  }

  @Test func `paragraphs are numbered through all sections`() throws {
    let record = try record(world())
    let numbers = record.sections.flatMap(\.paragraphs).map(\.number)
    #expect(numbers == Array(1...numbers.count) && numbers.count >= 9)
    #expect(record.sections.map(\.topic.kind) == ["opening", "general", "results", "signing", "next", "closure"])
  }

  @Test func `what came of an item stands behind what was said and decided`() throws {
    var world = try world()
    try world.record(
      "vn-la-labour/9/item-1", nil,
      AgendaItemProposed.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.title = try text("Training")
      })
    try world.record(
      "vn-la-labour/9/item-1", nil,
      AgendaItemConcluded.made { $0.outcome = try text("The conference took note.\n\nIt thanked the experts.") })
    let paragraphs = try record(world).sections.flatMap(\.paragraphs)
    let words = paragraphs.compactMap { paragraph -> String? in
      if case .words(let text) = paragraph.statement { text.text } else { nil }
    }
    #expect(words.suffix(2) == ["The conference took note.", "It thanked the experts."])
  }

  @Test func `a summary of two paragraphs is two paragraphs, and the quotation is annexed`() throws {
    let record = try record(world())
    let opening = try #require(record.sections.first).paragraphs.map(\.statement)
    guard case .spoke(let speech, let summary, let annex) = opening[2] else { return #expect(Bool(false)) }
    #expect(speech.speaker.name?.text == "Đỗ Thanh Bình")
    #expect(summary?.text == "Cooperation has grown." && annex == 1)
    guard case .words(let further) = opening[3] else { return #expect(Bool(false)) }
    #expect(further.text == "Training should become easier.")
    #expect(record.statements.map(\.quotations.first?.text) == ["We stand together."])
    #expect(record.text().contains("“We stand together.”"))
  }

  @Test func `decisions stand out with their identifiers`() throws {
    let record = try record(world())
    let decided = "The two ministries exchange labour market information every half year."
    #expect(record.markdown().contains("**Decision** (`vn-la-labour/9/decision-1`): **\(decided)**"))
    #expect(record.text(width: 200).contains("DECISION (vn-la-labour/9/decision-1): \(decided)"))
  }

  @Test func `participants are listed by delegation, those invited after them`() throws {
    let lists = try record(world()).participants
    #expect(lists.map(\.party?.identifier.description) == ["moha-vn", nil])
    #expect(lists[0].persons.map(\.role) == [.headOfDelegation])
    #expect(lists[1].persons.map(\.person.name?.text) == ["A Guest"])
    #expect(
      try record(world()).text().contains("- Đỗ Thanh Bình, Minister of Home Affairs; head of delegation"))
  }

  @Test func `the record of an adopted record says so, with its corrigenda`() throws {
    var world = try world()
    let draft = try RecordDrafted.made {
      $0.conference = try Identifier("vn-la-labour/9")
      $0.text = try text("Draft.")
    }
    try world.record("vn-la-labour/9/record", "2025-12-01", draft)
    let head = world.state.head
    try world.record("vn-la-labour/9/record", "2026-01-05", RecordCirculated.made { $0.asOf = head })
    let adoption = try RecordAdopted.made { ($0.conference, $0.asOf) = (try Identifier("vn-la-labour/9"), head) }
    try world.record("vn-la-labour/9/record", "2026-01-10", adoption)
    try world.record(
      "vn-la-labour/9/record", "2026-02-01",
      CorrigendumIssued.made { $0.text = try text("Paragraph 3: read “2015”.") })
    let record = try record(world)
    #expect(record.standing?.status == .adopted)
    #expect(record.standing?.corrigenda.map(\.number) == [1])
    #expect(record.text().contains("Corrigenda") && record.text().contains("Paragraph 3: read “2015”."))
  }

  @Test func `speeches stand in their order, and say for whom, in reply to whom and from which language`() throws {
    var world = try world()
    let session = try Identifier("vn-la-labour/9/session-1")
    try world.record(
      session.description, "2025-11-12", SessionOpened.made { $0.conference = try Identifier("vn-la-labour/9") })
    for (number, order) in [(3, 2), (4, 1)] {
      try speak(&world, number, "guest", number == 3 ? .rightOfReply : .explanationOfVote) {
        ($0.invited, $0.session, $0.order) = (true, session, order)
        if number == 3 {
          $0.repliesTo = try Identifier("vn-la-labour/9/speech-1")
          ($0.onBehalfOf, $0.onBehalfOfText) = (try ids("la"), try text("the Mekong countries"))
          $0.interpretedFrom = try LanguageTag("lo")
        }
      }
    }
    let report = try record(world)
    let said = report.text(width: 300)
    let explained = try #require(said.firstRange(of: "A Guest explained a vote or position."))
    let replied = try #require(said.firstRange(of: "A Guest spoke in exercise of the right of reply."))
    #expect(explained.lowerBound < replied.lowerBound)
    #expect(
      said.contains("On behalf of: Laos, the Mekong countries. In reply to Đỗ Thanh Bình. Interpreted from: Lao."))
    #expect(String(decoding: report.json, as: UTF8.self).contains(#""interpretedFrom":"lo""#))
  }

  @Test func `minutes have their paragraphs, annexes and signature, and say how they were agreed`() throws {
    var world = try world()
    try world.record(
      "minutes", nil,
      InstrumentNegotiated.made { ($0.title, $0.type) = (try text("Minutes of the ninth conference"), .agreedMinutes) })
    try world.record("matrix", nil, DocumentAttached.made { $0.title = try text("Matrix of follow-ups") })
    try world.record(
      "vn-la-labour/9/record", "2025-12-01",
      RecordDrafted.made {
        ($0.conference, $0.instrument) = (try Identifier("vn-la-labour/9"), try Identifier("minutes"))
        $0.paragraphs = try RecordParagraph.typed(["7=The Sides agreed.", "It was late."], language: LanguageTag("en"))
      })
    try world.record(
      "vn-la-labour/9/record", nil,
      RecordAnnexed.made { ($0.document, $0.number) = (try Identifier("matrix"), "I") })
    let head = world.state.head
    try world.record(
      "vn-la-labour/9/record", "2025-12-02",
      RecordCirculated.made {
        ($0.asOf, $0.addressees, $0.commentsBy) = (head, try ids("vn", "la"), try EDTFDate("2025-12-20"))
      })
    try world.record(
      "vn-la-labour/9/record", "2026-01-10",
      RecordAdopted.made { ($0.conference, $0.asOf, $0.bySilence) = (try Identifier("vn-la-labour/9"), head, true) })
    let said = try record(world).text(width: 200).replacing(/\s+/, with: " ")
    for words in [
      "sent to Viet Nam, Laos", "comments until 20 December 2025", "adopted by silence",
      "signed as Minutes of the ninth conference", "7. The Sides agreed.", "8. It was late.", "I. Matrix of follow-ups",
    ] { #expect(said.contains(words), "\(words)") }
    let json = String(decoding: try record(world).json, as: UTF8.self)
    #expect(json.contains(#""adoptedBySilence":true"#) && json.contains(#""number":"I""#))
  }

  @Test func `a conference to come has no discussion, and what is no conference is refused`() throws {
    let world = try world()
    let coming = try record(world, "vn-la-labour/10")
    #expect(coming.text().contains("The 10th conference is to be held: Laos, 2027."))
    #expect(coming.sections.allSatisfy { $0.topic.kind == "opening" || $0.topic.kind == "next" })
    let error = #expect(throws: ReportError.self) { try record(world, "vn") }
    #expect(error?.code == "not-a-conference")
  }
}

extension DiscussionTopic {
  fileprivate var kind: String {
    switch self {
    case .opening: "opening"
    case .item: "item"
    case .general: "general"
    case .results: "results"
    case .signing: "signing"
    case .nextMeeting: "next"
    case .closure: "closure"
    }
  }
}
