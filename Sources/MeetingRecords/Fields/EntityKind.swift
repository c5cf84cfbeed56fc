/// The kinds of things that a record speaks of.
public enum EntityKind: String, Sendable, Hashable, CaseIterable, WireVocabulary {
  /// The settings of the journal itself.
  case journal
  /// A state.
  case state
  /// A ministry, agency or other body.
  case organization
  /// A person.
  case person
  /// A post held by a person in an organization for a time.
  case office
  /// An area of cooperation, which is also how functions of organizations are named.
  case area
  /// A series of conferences.
  case series
  /// One conference.
  case conference
  /// A sitting of a conference.
  case session
  /// A delegation to a conference.
  case delegation
  /// An item on the agenda of a conference.
  case agendaItem = "agenda-item"
  /// A speech made at a conference.
  case speech
  /// A decision of a conference.
  case decision
  /// The record of a conference, from draft to adoption.
  case record
  /// A treaty, memorandum of understanding or other instrument.
  case instrument
  /// Something that somebody is to do.
  case followUp = "follow-up"
  /// A result of cooperation.
  case achievement
  /// A document: a file, or a publication elsewhere.
  case document
  /// The statement that a document supports entries of the record.
  case citation

  /// What a field of this type holds before a value was given.
  public static var blank: EntityKind { .journal }

  /// The kind in words, for messages: “an organization”.
  public var withArticle: String {
    let word = rawValue == "agenda-item" ? "agenda item" : rawValue
    return "aeio".contains(word.prefix(1)) ? "an \(word)" : "a \(word)"
  }
}

/// A set of kinds.
public struct EntityKinds: OptionSet, Sendable, Hashable {
  /// One bit a kind, in the order of ``EntityKind/allCases``.
  public var rawValue: UInt32
  /// A set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one kind.
  public init(_ kind: EntityKind) {
    let position = EntityKind.allCases.firstIndex(of: kind) ?? 0
    self.init(rawValue: 1 << UInt32(position))
  }

  /// The kinds in the set, in the order of ``EntityKind/allCases``.
  public var kinds: [EntityKind] { EntityKind.allCases.filter { contains(EntityKinds($0)) } }
  /// Whether the kind is in the set.
  public func contains(_ kind: EntityKind) -> Bool { contains(EntityKinds(kind)) }
  /// Whether the set says nothing of what is meant: everything is in it that has an identifier of its own.
  public var isAnything: Bool { isSuperset(of: EntityKinds.any.subtracting(.journalSettings)) }
  /// The set in words, for messages: “a state or an organization”.
  public var inWords: String { isAnything ? "an entity" : kinds.map(\.withArticle).joined(separator: " or ") }

  /// Every kind.
  public static let any = EntityKinds(rawValue: (1 << UInt32(EntityKind.allCases.count)) - 1)
  /// The settings of the journal.
  public static let journalSettings = EntityKinds(.journal)
  /// States.
  public static let state = EntityKinds(.state)
  /// Organizations.
  public static let organization = EntityKinds(.organization)
  /// States and organizations: what can be a party.
  public static let party: EntityKinds = [.state, .organization]
  /// Persons.
  public static let person = EntityKinds(.person)
  /// States, organizations and persons: who can owe something.
  public static let owner: EntityKinds = [.state, .organization, .person]
  /// Offices.
  public static let office = EntityKinds(.office)
  /// Areas of cooperation.
  public static let area = EntityKinds(.area)
  /// Series.
  public static let series = EntityKinds(.series)
  /// Conferences.
  public static let conference = EntityKinds(.conference)
  /// Sessions.
  public static let session = EntityKinds(.session)
  /// Delegations.
  public static let delegation = EntityKinds(.delegation)
  /// Agenda items.
  public static let agendaItem = EntityKinds(.agendaItem)
  /// Speeches.
  public static let speech = EntityKinds(.speech)
  /// Decisions.
  public static let decision = EntityKinds(.decision)
  /// Records of conferences.
  public static let record = EntityKinds(.record)
  /// Instruments.
  public static let instrument = EntityKinds(.instrument)
  /// Follow-ups.
  public static let followUp = EntityKinds(.followUp)
  /// Achievements.
  public static let achievement = EntityKinds(.achievement)
  /// Documents.
  public static let document = EntityKinds(.document)
  /// Citations.
  public static let citation = EntityKinds(.citation)
}
