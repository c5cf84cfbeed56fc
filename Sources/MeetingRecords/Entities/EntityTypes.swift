/// The types of the entities, by kind.
public enum EntityTypes {
  /// Every type, in the order of the domain.
  public static let all: [any Entity.Type] = [
    JournalSettings.self, State.self, Organization.self, Person.self, Office.self, Area.self,
    ConferenceSeries.self, Conference.self, Session.self, Delegation.self, AgendaItem.self, Speech.self,
    Decision.self, ConferenceRecord.self, Instrument.self, FollowUp.self, Achievement.self, Document.self,
    Citation.self,
  ]

  private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind.rawValue, $0) })

  /// The type of the kind with the word; absent when this version does not know it.
  public static func type(_ kind: String) -> (any Entity.Type)? { byKind[kind] }
}
