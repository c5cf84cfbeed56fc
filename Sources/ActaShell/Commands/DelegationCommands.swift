import ArgumentParser
import MeetingRecords

struct DelegationCommand: NounCommand {
  static let noun = "delegation"
  static let configuration = CommandConfiguration.noun(
    noun, "Delegations to a conference: who leads and belongs to them, and their credentials.",
    [Register.self, ChangeHead.self])

  struct Register: TypedAloneCommand {
    static let configuration = CommandConfiguration.verb(DelegationRegistered.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<DelegationRegistered>()
      var members = TypedMembers()

      static let places = EventFields<DelegationRegistered>.places
      static let optional = EventFields<DelegationRegistered>.optional

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try members.visitFields(&visitor)
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      fields.typed.event.members = LongList(fields.members.all)
      return fields.typed.event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }

  struct ChangeHead: TypedAloneCommand {
    static let configuration = CommandConfiguration.verb(HeadOfDelegationChanged.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<HeadOfDelegationChanged>()
      var heads: [Signatory] = []

      static let places = EventFields<HeadOfDelegationChanged>.places
      // The person is that of the head.
      static let optional: Set<String> = ["person"]

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try visitor.records(Field("head", isNeeded: true, "Who heads it now."), &heads)
      }

      func validate() throws {
        guard heads.count == 1 else { throw UsageError("A delegation has one head.", hint: "Give --head once.") }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      fields.typed.event.person = fields.heads.first?.person ?? .blank
      fields.typed.event.capacity = fields.heads.first?.capacity
      return fields.typed.event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }
}

/// The members of a delegation, by the part that they have in it, in the order of protocol.
struct TypedMembers: FieldRecord {
  private var parts: [[Signatory]] = TypedMembers.roles.map { _ in [] }

  private static let roles: [(role: DelegationRole, field: Field)] = [
    (.headOfDelegation, Field("head", "The head of delegation.")),
    (.alternate, Field("alternate", "An alternate of the head.")), (.member, Field("member", "A member.")),
    (.adviser, Field("adviser", "An adviser.")), (.observer, Field("observer", "An observer.")),
    (.chair, Field("chair", "A member who chairs the conference.")),
    (.rapporteur, Field("rapporteur", "A member who is rapporteur.")),
    (.secretariat, Field("secretariat", "A member who serves in the secretariat.")),
  ]

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    for (position, part) in Self.roles.enumerated() { try visitor.records(part.field, &parts[position]) }
  }

  /// The members: by part, then as they were typed.
  var all: [DelegationMember] {
    zip(Self.roles, parts).flatMap { part, persons in
      persons.map { person in
        DelegationMember {
          $0.person = person.person
          $0.role = part.role
          $0.capacity = person.capacity
        }
      }
    }
  }
}
