import ArgumentParser
import MeetingRecords

extension InstrumentCommand {
  /// Records the signatures of one party or of several, and what they do to earlier instruments.
  struct Sign: TypedAloneCommand {
    static let configuration = CommandConfiguration.verb(InstrumentSigned.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = PartyFields<InstrumentSigned>()
      var signature: [SignatureOfParty] = []
      var capacity: [CapacityOfPerson] = []
      var effects = EffectsOnEarlier()

      static let places = PartyFields<InstrumentSigned>.places
      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try visitor.list(Field("signature", "A party that signed, and who signed for it."), &signature)
        try visitor.list(Field("capacity", "The capacity in which a person signed."), &capacity)
        try effects.visitFields(&visitor)
      }

      func validate() throws {
        try typed.validate()
        let (hasParty, signatories) = (!typed.parties.isEmpty, typed.event.signatories)
        guard [hasParty, !signature.isEmpty, typed.event.unnamed].filter(\.self).count == 1 else {
          throw UsageError(
            "Say who signed.",
            hint:
              "Give --party (of one, --signatory too), or --signature PARTY=PERSON, or --unnamed when no source names them."
          )
        }
        guard hasParty || signatories.isEmpty else {
          throw UsageError(
            "--signatory needs --party.", hint: "With --signature, name persons after their party: PARTY=PERSON.")
        }
        guard typed.parties.count < 2 || signatories.isEmpty else {
          throw UsageError(
            "--signatory needs one party alone.",
            hint: "Of several, name persons after their party: --signature PARTY=PERSON.")
        }
        let named = Set(signatories.map(\.person) + signature.flatMap(\.persons))
        for person in capacity.map(\.person) where !named.contains(person) {
          throw UsageError("--capacity names “\(person)”, who is not among those who signed.", word: "\(person)")
        }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      let said = Dictionary(grouping: fields.capacity, by: \.person)
      let acts = try fields.signed.map { signature in
        var signed = signature
        for position in signed.signatories.indices {
          let signatory = signed.signatories[position]
          guard let capacities = said[signatory.person]?.map(\.text) else { continue }
          let capacity = try LocalizedText(arguments: capacities, defaultLanguage: context.language)
          signed.signatories[position].capacity = signatory.capacity.merging(capacity)
        }
        return signed
      }
      return RecordEntries(
        acts.proposed(fields.typed.subject, context)
          + fields.effects.entries(by: fields.typed.subject, occurred: context.occurred))
    }
  }
}

extension InstrumentCommand.Sign.Fields {
  /// The signatures, one a party.
  fileprivate var signed: [InstrumentSigned] {
    guard !signature.isEmpty else { return typed.acts }
    return signature.map { party in
      var signed = typed.event.done(by: party.party)
      signed.signatories = party.persons.map { person in Signatory { $0.person = person } }
      return signed
    }
  }
}

/// `PARTY` or `PARTY=PERSON,PERSON`.
struct SignatureOfParty: TextualWireValue {
  let party: Identifier
  let persons: [Identifier]
  let description: String

  static let form = ValueForm("party[=person,person]", "May be repeated.")

  init(_ text: String) throws(ValueError) {
    let typed = KeyedArgument(text)
    description = text
    party = try Identifier.typed(typed.key)
    persons = try typed.value.map { (list) throws(ValueError) in try Identifier.list(list) } ?? []
  }
}

/// `PERSON=CAPACITY`.
struct CapacityOfPerson: TextualWireValue {
  let person: Identifier
  let text: String
  let description: String

  static let form = ValueForm("person=capacity", "May be repeated.")

  init(_ text: String) throws(ValueError) {
    let typed = KeyedArgument(text)
    description = text
    person = try Identifier.typed(typed.key)
    guard let capacity = typed.value else {
      throw ValueError(
        .textEmpty, text: text, message: "\(ValueError.quoted(text)) gives no capacity.",
        hint: "write PERSON=CAPACITY, as in \(person)=Minister")
    }
    self.text = capacity
  }
}

/// What a later instrument does to earlier ones.
struct EffectsOnEarlier: FieldRecord {
  var amends: [Identifier] = []
  var revises: [Identifier] = []
  var extends: [Identifier] = []
  var supersedes: [Identifier] = []

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("amends", "The instruments that it amends."), &amends, .to(.instrument))
    try visitor.references(
      Field(
        "revises",
        "The instruments that it revises; whether those are still in force is unknown until someone records it."),
      &revises, .to(.instrument))
    try visitor.references(Field("extends", "The instruments that it extends."), &extends, .to(.instrument))
    try visitor.references(Field("supersedes", "The instruments that it supersedes."), &supersedes, .to(.instrument))
  }

  /// The entries on the earlier instruments.
  func entries(by instrument: Identifier, occurred: EDTFDate?) -> [ProposedEntry] {
    let effects: [(earlier: [Identifier], payload: any EventPayload)] = [
      (amends, InstrumentAmended { $0.by = instrument }), (revises, InstrumentRevised { $0.by = instrument }),
      (extends, InstrumentExtended { $0.by = instrument }), (supersedes, InstrumentSuperseded { $0.by = instrument }),
    ]
    return effects.flatMap { effect in
      effect.earlier.map { ProposedEntry($0, occurred: occurred, effect.payload) }
    }
  }
}
