import ArgumentParser
import MeetingRecords

extension InstrumentCommand {
  struct Sign: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "sign", "Record that an instrument was signed.",
      """
      acta instrument sign mou-2025 --party moha-vn \\
        --signatory "do-thanh-binh=Minister of Home Affairs"
      acta instrument sign mou-2025 --signature moha-vn=do-thanh-binh \\
        --signature molsw-la=phoxay-sayasone --place "Ninh Bình" \\
        --occurred 2025-11-12 --revises agreement-2013

      One party with --party and --signatory, or several at once with --signature; in which capacity a person signs \
      can be said with --capacity. What the signature does to earlier instruments is recorded together with it, or \
      not at all.
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The party that signed."), transform: Identifier.typed) var party: Identifier?
    @Option(help: .persons("Who signed for the party."), transform: PersonInCapacity.typed)
    var signatory: [PersonInCapacity] = []
    @Option(
      help: ArgumentHelp(
        "A party that signed, and who signed for it. May be repeated.", valueName: "party[=person,person]"),
      transform: IdentifierWithList.typed)
    var signature: [IdentifierWithList] = []
    @Option(
      help: ArgumentHelp("The capacity in which a person signed. May be repeated.", valueName: "person=capacity"),
      transform: PersonInCapacity.typed)
    var capacity: [PersonInCapacity] = []
    @Option(help: .text("The place."), transform: TypedText.typed) var place: [String] = []
    @OptionGroup var effects: EarlierInstrumentOptions
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      guard (party != nil) != !signature.isEmpty else {
        throw ValidationError("Say who signed: either --party (with --signatory), or --signature PARTY=PERSON.")
      }
      guard party != nil || signatory.isEmpty else {
        throw ValidationError(
          "--signatory needs --party; with --signature, name persons after their party: PARTY=PERSON.")
      }
      let named = Set(signatory.map(\.person) + signature.flatMap(\.list))
      for person in capacity.map(\.person) where !named.contains(person) {
        throw ValidationError("--capacity names “\(person)”, who is not among those who signed.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let place = try context.text(place)
      var proposed: [ProposedEntry] = []
      for (party, persons) in signers {
        let id = proposed.isEmpty ? context.id : nil
        let signatories = try context.signatories(persons)
        let signed = InstrumentSigned {
          $0.party = party
          $0.signatories = signatories
          $0.place = place
        }
        proposed.append(ProposedEntry(instrument, occurred: context.occurred, id: id, signed))
      }
      return RecordEntries(proposed + effects.entries(by: instrument, occurred: context.occurred))
    }

    /// The parties with their signatories, each in the capacity that was said of the person.
    private var signers: [(party: Identifier, persons: [PersonInCapacity])] {
      if let party { return [(party, signatory.flatMap(inCapacity))] }
      return signature.map { signer in
        (signer.identifier, signer.list.flatMap { inCapacity(PersonInCapacity(person: $0, capacity: nil)) })
      }
    }

    private func inCapacity(_ person: PersonInCapacity) -> [PersonInCapacity] {
      let capacities = capacity.filter { $0.person == person.person }
      return person.capacity == nil && !capacities.isEmpty ? capacities : [person] + capacities
    }
  }
}

/// What a later instrument does to earlier ones.
struct EarlierInstrumentOptions: ParsableArguments {
  @Option(help: .list("The instruments that it amends."), transform: IdentifierList.typed)
  var amends: [IdentifierList] = []
  @Option(
    help: .list(
      "The instruments that it revises; whether those are still in force is unknown until someone records it."),
    transform: IdentifierList.typed)
  var revises: [IdentifierList] = []
  @Option(help: .list("The instruments that it extends."), transform: IdentifierList.typed)
  var extends: [IdentifierList] = []
  @Option(help: .list("The instruments that it supersedes."), transform: IdentifierList.typed)
  var supersedes: [IdentifierList] = []

  /// The entries on the earlier instruments.
  func entries(by instrument: Identifier, occurred: EDTFDate?) -> [ProposedEntry] {
    let effects: [(earlier: [IdentifierList], payload: any EventPayload)] = [
      (amends, InstrumentAmended { $0.by = instrument }), (revises, InstrumentRevised { $0.by = instrument }),
      (extends, InstrumentExtended { $0.by = instrument }), (supersedes, InstrumentSuperseded { $0.by = instrument }),
    ]
    return effects.flatMap { effect in
      effect.earlier.identifiers.map { ProposedEntry($0, occurred: occurred, effect.payload) }
    }
  }
}
