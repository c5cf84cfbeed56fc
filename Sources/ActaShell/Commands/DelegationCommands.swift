import ArgumentParser
import MeetingRecords

struct DelegationCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "delegation", "Delegations to a conference, and who leads them.", [Register.self, ChangeHead.self])

  struct Register: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "register", "Register a delegation to a conference.",
      """
      acta delegation register vn-la-labour/9 --party moha-vn \\
        --head "do-thanh-binh=Minister of Home Affairs"

      The delegation becomes vn-la-labour/9/delegation-1, or the next number; or type the full identifier. The \
      capacity of a person may be given in several languages: --head do-thanh-binh=en=Minister --head \
      "do-thanh-binh=vi=Bộ trưởng".
      """)

    @Argument(
      help: .part("The conference, or the full identifier of the delegation."), transform: Identifier.typed)
    var delegation: Identifier
    @Option(help: .id("Whose delegation it is: a state or organization."), transform: Identifier.typed)
    var party: Identifier
    @OptionGroup var members: MemberOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(delegation, DelegationRegistered.self) {
        $0.party = party
        $0.members = try members.members(context)
      }
    }
  }

  struct ChangeHead: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "change-head", "Record that another person heads a delegation.",
      """
      acta delegation change-head vn-la-labour/9/delegation-1 \\
        --head "nguyen-van-a=Deputy Minister"

      Who headed it before stays a member.
      """)

    @Argument(help: .id("The delegation."), transform: Identifier.typed) var delegation: Identifier
    @Option(help: .persons("Who heads it now."), transform: PersonInCapacity.typed) var head: [PersonInCapacity]
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let heads = try context.persons(head)
      guard heads.count == 1, let head = heads.first else { throw ValidationError("A delegation has one head.") }
      return try context.entry(delegation, HeadOfDelegationChanged.self) {
        $0.person = head.person
        $0.capacity = head.capacity
      }
    }
  }
}

/// The members of a delegation, by the part that they have in it.
struct MemberOptions: ParsableArguments {
  @Option(help: .persons("The head of delegation."), transform: PersonInCapacity.typed)
  var head: [PersonInCapacity] = []
  @Option(help: .persons("An alternate of the head."), transform: PersonInCapacity.typed)
  var alternate: [PersonInCapacity] = []
  @Option(help: .persons("A member."), transform: PersonInCapacity.typed) var member: [PersonInCapacity] = []
  @Option(help: .persons("An adviser."), transform: PersonInCapacity.typed) var adviser: [PersonInCapacity] = []
  @Option(help: .persons("An observer."), transform: PersonInCapacity.typed) var observer: [PersonInCapacity] = []
  @Option(help: .persons("A member who chairs the conference."), transform: PersonInCapacity.typed)
  var chair: [PersonInCapacity] = []
  @Option(help: .persons("A member who is rapporteur."), transform: PersonInCapacity.typed)
  var rapporteur: [PersonInCapacity] = []
  @Option(help: .persons("A member who serves in the secretariat."), transform: PersonInCapacity.typed)
  var secretariat: [PersonInCapacity] = []

  /// The members in the order of protocol: by part, then as they were typed.
  func members(_ context: RecordingContext) throws(ValueError) -> [DelegationMember] {
    let parts: [(DelegationRole, [PersonInCapacity])] = [
      (.headOfDelegation, head), (.alternate, alternate), (.member, member), (.adviser, adviser),
      (.observer, observer), (.chair, chair), (.rapporteur, rapporteur), (.secretariat, secretariat),
    ]
    var members: [DelegationMember] = []
    for (role, typed) in parts {
      for person in try context.persons(typed) {
        members.append(
          DelegationMember {
            $0.person = person.person
            $0.role = role
            $0.capacity = person.capacity
          })
      }
    }
    return members
  }
}
