import MeetingRecords
import Testing

private let ninth: Identifier = "vn-la-labour/9"
private let delegation: Identifier = "vn-la-labour/9/delegation-1"
private let adding = that(
  delegation, on: "2025-11-11",
  DelegationMemberAdded {
    $0.person = "maria-nilsson"
    $0.role = .adviser
    $0.details.capacity = "Expert"
    $0.details.honorific = "Dr."
    $0.details.body = "moha-vn"
    $0.details.rank = 2
  })
private let replacing = that(
  delegation, on: "2025-11-12",
  DelegationMemberReplaced {
    $0.person = "tran-van-hai"
    $0.by = "maria-nilsson"
    $0.details.capacity = "Deputy Director"
    $0.reason = "Called back."
  })
private let receiving = that(
  delegation, on: "2025-11-10", CredentialsReceived { $0.document = "news-report" })

/// Members of delegations, their credentials, and those outside the delegations.
let participationSpecifications: [Specification] = [
  Specification("a member is added to a delegation", when: adding) { (after) throws in
    let members = try after.the(Delegation.self, delegation).members
    #expect(members.map(\.person) == ["do-thanh-binh", "tran-van-hai", "maria-nilsson"])
    let member = try #require(members.last)
    #expect(member.role == .adviser)
    #expect(member.capacity == "Expert")
    #expect(member.honorific == "Dr.")
    #expect(member.body == "moha-vn")
    #expect(member.rank == 2)
    #expect(member.since == "2025-11-11")
    let inOrder = try after.the(Delegation.self, delegation).membership(on: nil)
    #expect(inOrder.map(\.person) == ["do-thanh-binh", "maria-nilsson", "tran-van-hai"])
  },
  Specification("a member is replaced, and both belonged to the delegation in their days", when: replacing) {
    (after) throws in
    let result = try after.the(Delegation.self, delegation)
    let new = result.members[1]
    #expect(new.person == "maria-nilsson")
    #expect(new.role == .adviser)
    #expect(new.capacity == "Deputy Director")
    #expect(new.since == "2025-11-12")
    let former = try #require(result.members.last)
    #expect(former.person == "tran-van-hai" && former.left)
    #expect(former.until == "2025-11-12")
    #expect(former.replacedBy == "maria-nilsson")
    #expect(former.reason == "Called back.")
    #expect(result.membership(on: nil).map(\.person) == ["do-thanh-binh", "maria-nilsson"])
    #expect(result.membership(on: "2025-11-11").map(\.person) == ["do-thanh-binh", "tran-van-hai"])
    #expect(result.membership(on: "2025-11-13").map(\.person) == ["do-thanh-binh", "maria-nilsson"])
  },
  Specification(
    "the new member has the body and the rank of the former one, where no others are named",
    given: [adding, that("anna-berg", PersonRegistered { $0.name = "Anna Berg" })],
    when: that(
      delegation, on: "2025-11-12",
      DelegationMemberReplaced { ($0.person, $0.by) = ("maria-nilsson", "anna-berg") })
  ) { (after) throws in
    let members = try after.the(Delegation.self, delegation).members
    let new = try #require(members.first { $0.person == "anna-berg" })
    #expect(new.body == "moha-vn" && new.rank == 2 && new.role == .adviser)
    #expect(new.honorific == nil && new.capacity == nil)
  },
  Specification(
    "a member is withdrawn",
    when: that(
      delegation, on: "2025-11-12",
      DelegationMemberWithdrawn {
        $0.person = "tran-van-hai"
        $0.reason = "Ill."
      })
  ) { (after) throws in
    let result = try after.the(Delegation.self, delegation)
    #expect(result.members.map(\.person) == ["do-thanh-binh", "tran-van-hai"])
    #expect(result.members.map(\.left) == [false, true])
    #expect(result.members.last?.reason == "Ill.")
    #expect(result.membership(on: nil).map(\.person) == ["do-thanh-binh"])
  },
  Specification(
    "someone who left comes again",
    given: [that(delegation, on: "2025-11-12", DelegationMemberWithdrawn { $0.person = "tran-van-hai" })],
    when: that(delegation, on: "2025-11-13", DelegationMemberAdded { $0.person = "tran-van-hai" })
  ) { (after) throws in
    let result = try after.the(Delegation.self, delegation)
    #expect(result.members.map(\.person) == ["do-thanh-binh", "tran-van-hai", "tran-van-hai"])
    #expect(result.members.map(\.left) == [false, true, false])
  },
  Specification("credentials are received", when: receiving) { (after) throws in
    let result = try after.the(Delegation.self, delegation)
    #expect(result.credentials == .received)
    #expect(result.credentialsReceived == "2025-11-10")
    #expect(result.credentialsDocument == "news-report")
    #expect(result.credentialsInOrder == nil)
  },
  Specification(
    "credentials are found in order", given: [receiving],
    when: that(delegation, on: "2025-11-12", CredentialsFoundInOrder())
  ) { (after) throws in
    let result = try after.the(Delegation.self, delegation)
    #expect(result.credentials == .inOrder)
    #expect(result.credentialsReceived == "2025-11-10")
    #expect(result.credentialsInOrder == "2025-11-12")
  },
  Specification(
    "an embassy takes part outside the delegations",
    when: that(
      ninth,
      ParticipantAdded {
        $0.participant.group = .embassies
        $0.participant.body = "molsw-la"
        $0.participant.person = "maria-nilsson"
        $0.participant.capacity = "Attaché"
        $0.participant.honorific = "H.E."
      })
  ) { (after) throws in
    let participant = try #require(try after.the(Conference.self, ninth).participants.last)
    #expect(participant.group == .embassies)
    #expect(participant.body == "molsw-la")
    #expect(participant.person == "maria-nilsson")
    #expect(participant.capacity == "Attaché")
    #expect(participant.honorific == "H.E.")
  },
  Specification(
    "someone in a group outside the delegations speaks",
    given: [
      that(
        ninth,
        ParticipantAdded {
          $0.participant.group = .invitedGuests
          $0.participant.person = "maria-nilsson"
        })
    ],
    when: World.speech(by: "maria-nilsson")
  ) { (after) throws in
    #expect(try after.the(Speech.self, "vn-la-labour/9/speech-2").invited == false)
  },
  Specification(
    "a member who was replaced spoke before", given: [replacing],
    when: that(
      "vn-la-labour/9/speech-2", on: "2025-11-11",
      SpeechDelivered {
        $0.conference = ninth
        $0.speaker = "tran-van-hai"
      })
  ) { (after) throws in
    #expect(try after.the(Speech.self, "vn-la-labour/9/speech-2").speaker == "tran-van-hai")
  },
]

/// What delegations and groups refuse.
let participationRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "named-twice", "a member added twice",
    when: that(delegation, DelegationMemberAdded { $0.person = "tran-van-hai" })),
  RefusalSpecification(
    "unfit-text", "a second head of delegation",
    when: that(
      delegation,
      DelegationMemberAdded {
        $0.person = "maria-nilsson"
        $0.role = .headOfDelegation
      })),
  RefusalSpecification(
    "unfit-text", "a member before the first place",
    when: that(
      delegation,
      DelegationMemberAdded {
        $0.person = "maria-nilsson"
        $0.details.rank = 0
      })),
  RefusalSpecification(
    "not-a-member", "someone replaced who is no member",
    when: that(
      delegation,
      DelegationMemberReplaced {
        $0.person = "phoxay-sayasone"
        $0.by = "maria-nilsson"
      })),
  RefusalSpecification(
    "named-twice", "a member replaced by another",
    when: that(
      delegation,
      DelegationMemberReplaced {
        $0.person = "tran-van-hai"
        $0.by = "do-thanh-binh"
      })),
  RefusalSpecification(
    "not-a-member", "a member withdrawn twice",
    given: [that(delegation, DelegationMemberWithdrawn { $0.person = "tran-van-hai" })],
    when: that(delegation, DelegationMemberWithdrawn { $0.person = "tran-van-hai" })),
  RefusalSpecification(
    "end-before-beginning", "a member withdrawn before the member came", given: [adding],
    when: that(delegation, on: "2025-11-10", DelegationMemberWithdrawn { $0.person = "maria-nilsson" })),
  RefusalSpecification(
    "unfit-text", "credentials found in order that nobody received", when: that(delegation, CredentialsFoundInOrder())),
  RefusalSpecification(
    "unfit-text", "credentials found in order twice", given: [receiving, that(delegation, CredentialsFoundInOrder())],
    when: that(delegation, CredentialsFoundInOrder())),
  RefusalSpecification(
    "end-before-beginning", "credentials found in order before they were received", given: [receiving],
    when: that(delegation, on: "2025-11-09", CredentialsFoundInOrder())),
  RefusalSpecification(
    "missing-field", "a participant who is nobody",
    when: that(ninth, ParticipantAdded { $0.participant.group = .press })),
  RefusalSpecification(
    "named-twice", "a participant twice in a group",
    given: [
      that(
        ninth,
        ParticipantAdded {
          $0.participant.group = .press
          $0.participant.person = "maria-nilsson"
        })
    ],
    when: that(
      ninth,
      ParticipantAdded {
        $0.participant.group = .press
        $0.participant.person = "maria-nilsson"
      })),
  RefusalSpecification(
    "speaker-not-present", "a member who was replaced, speaking after that", given: [replacing],
    when: that(
      "vn-la-labour/9/speech-2", on: "2025-11-13",
      SpeechDelivered {
        $0.conference = ninth
        $0.speaker = "tran-van-hai"
      })),
]
