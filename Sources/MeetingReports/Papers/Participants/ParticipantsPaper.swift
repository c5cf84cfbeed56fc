public import MeetingRecords

/// The list of participants of a conference, as it is circulated: each side with its head first, then those outside the
/// delegations.
public struct ParticipantsPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "participants", title: "List of participants",
    "The list of participants of a conference: each delegation, and those outside the delegations.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/9."),
    examples: [
      Verb.Example("vn-la-labour/9"), Verb.Example("vn-la-labour/9", ["language": "vi", "format": "html"]),
    ],
    remarks: """
      Between two parties the host comes first; within a delegation the head, the
      alternates, the members in the order recorded, the advisers.
      """, isPaper: true, paperTitle: .participants)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The delegations, the host's first where two parties meet.
  public var delegations: [ParticipantList]
  /// Those who took part outside the delegations, by group.
  public var groups: [ParticipantList]
  /// How many took part, as it was stated.
  public var statedParticipants: Int?
}

extension ParticipantsPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    basis = reader.basis
    conference = ConferenceFacts(subject, reader)
    statedParticipants = subject.statedParticipants
    let order = conference.parties.map { reader.key($0.identifier) }
    delegations = reader.delegations(to: subject).enumerated().sorted { first, second in
      Self.rank(first.element, first.offset, order, reader) < Self.rank(second.element, second.offset, order, reader)
    }.map { list in
      var list = list.element
      list.persons = Self.byRole(list.persons)
      return list
    }
    groups = reader.groups(of: subject)
  }

  /// Where a delegation stands: in the order of the parties, a ministry in the place of its state; then as recorded.
  private static func rank<Records: RecordsListing>(
    _ list: ParticipantList, _ place: Int, _ order: [Identifier], _ reader: ReportReader<Records>
  ) -> (Int, Int) {
    guard let party = list.party.map({ reader.key($0.identifier) }) else { return (order.count, place) }
    let state = reader.records.get(Organization.self, party)?.state.map(reader.key)
    return (order.firstIndex { $0 == party || $0 == state } ?? order.count, place)
  }

  /// The head, the alternates, the members, the advisers, each in the order recorded.
  private static func byRole(_ persons: [Participant]) -> [Participant] {
    func rank(_ role: DelegationRole?) -> Int {
      switch role {
      case .headOfDelegation: 0
      case .alternate: 1
      case .adviser: 3
      case .observer: 4
      default: 2
      }
    }
    return persons.enumerated().sorted { (rank($0.element.role), $0.offset) < (rank($1.element.role), $1.offset) }
      .map(\.element)
  }

  static let ownMembers: [ReportMember<ParticipantsPaper>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .list("delegations", \.delegations), .list("groups", \.groups),
      .optional("statedParticipants", \.statedParticipants),
    ]

  /// The list as canonical JSON.
  public var json: [UInt8] { canonicalJSON }

  /// A sheet with a row for each who took part.
  public var sheets: [ReportSheet] {
    let rows = (delegations + groups).flatMap { list in
      list.persons.map { person in
        [
          list.party?.identifier.description ?? "", list.group?.rawValue ?? "", person.role?.rawValue ?? "",
          person.person.identifier.description, person.person.name?.text ?? "", person.capacity?.text ?? "",
          person.body?.identifier.description ?? "",
        ]
      }
    }
    return [
      ReportSheet(
        "participants", columns: ["party", "group", "role", "participant", "name", "capacity", "body"], rows: rows)
    ]
  }

  /// The list laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let head = PaperHead(conference: conference, words: words)
    var blocks = [head.masthead(symbol: nil, on: nil), head.title(words(.participants))]
    blocks += (delegations + groups).flatMap { words.participants($0) }
    if let stated = statedParticipants { blocks.append(.paragraph(words.count(.statedParticipants, stated))) }
    if delegations.isEmpty && groups.isEmpty { blocks.append(.paragraph(words(.noParticipants))) }
    return ReportDocument(language: labels.language, blocks: blocks, page: words.page(symbol: nil, isSpecimen: false))
  }
}

extension PaperWording {
  /// A delegation or a group: its name, and each who belongs to it with part and capacity.
  func participants(_ list: ParticipantList) -> [ReportBlock] {
    let heading =
      list.group.map { say($0.phrase) } ?? list.party.map { self(.delegationOf, ["party": formal($0)]) }
      ?? self(.otherParticipants)
    let persons = list.persons.map { person -> ReportInline in
      let named = ReportInline.joined([person.honorific.map(text), name(person.person)].compactMap(\.self), " ")
      let role = person.role.flatMap { $0 == .member ? nil : say($0.phrase) }
      let body = person.body.map(name)
      return .joined([named, person.capacity.map(text), body, role].compactMap(\.self), say.plain(.listSeparator))
    }
    return [.heading(heading), persons.isEmpty ? .paragraph(self(.unknown)) : .list(persons)]
  }
}
