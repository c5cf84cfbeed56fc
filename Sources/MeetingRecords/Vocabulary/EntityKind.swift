/// A kind of thing that a record speaks of: one of ours, or one that a host adds.
///
/// The word of a host's kind holds a full stop, as in `example.booking`; no word of ours ever does.
public struct EntityKind: WireVocabulary {
  /// The word: `agenda-item`.
  public let rawValue: String
  /// Its place among our kinds; absent for a host's.
  let place: UInt8?

  private init(_ word: String, _ place: UInt8?) { (rawValue, self.place) = (word, place) }

  private static func own(_ word: String, _ place: UInt8) -> EntityKind { EntityKind(word, place) }

  /// The kind with the word; `nil` where it is none of ours, and could be none of a host's.
  public init?(rawValue: String) {
    if let own = Self.byWord[rawValue] {
      self = own
    } else {
      guard Self.isHosts(rawValue) else { return nil }
      self.init(rawValue, nil)
    }
  }

  /// A kind of a host, by a word in a namespace of its own, such as `org.example.booking`.
  ///
  /// ``Vocabulary/adding(kinds:verbs:events:)`` refuses other words.
  public init(host word: String) { self.init(word, nil) }

  /// Whether a word can be that of a host's kind: words of small letters, digits and hyphens, with full stops between them.
  static func isHosts(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, ASCII.isLowercase(first) else { return false }
        return part.utf8.allSatisfy { ASCII.isLowercase($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The settings of the journal itself.
  public static let journal = own("journal", 0)
  /// A state.
  public static let state = own("state", 1)
  /// A ministry, agency or other body.
  public static let organization = own("organization", 2)
  /// A person.
  public static let person = own("person", 3)
  /// A post held by a person in an organization for a time.
  public static let office = own("office", 4)
  /// An area of cooperation, which is also how functions of organizations are named.
  public static let area = own("area", 5)
  /// A series of conferences.
  public static let series = own("series", 6)
  /// One conference.
  public static let conference = own("conference", 7)
  /// A sitting of a conference.
  public static let session = own("session", 8)
  /// A delegation to a conference.
  public static let delegation = own("delegation", 9)
  /// An item on the agenda of a conference.
  public static let agendaItem = own("agenda-item", 10)
  /// A speech made at a conference.
  public static let speech = own("speech", 11)
  /// A decision of a conference.
  public static let decision = own("decision", 12)
  /// The record of a conference, from draft to adoption.
  public static let record = own("record", 13)
  /// A treaty, memorandum of understanding or other instrument.
  public static let instrument = own("instrument", 14)
  /// Something that somebody is to do.
  public static let followUp = own("follow-up", 15)
  /// A result of cooperation.
  public static let achievement = own("achievement", 16)
  /// A document: a file, or a publication elsewhere.
  public static let document = own("document", 17)
  /// The statement that a document supports entries of the record.
  public static let citation = own("citation", 18)
  /// A territory for which a state answers.
  public static let territory = own("territory", 19)

  /// Our kinds, in the order of the domain.
  public static let allCases: [EntityKind] = [
    .journal, .state, .territory, .organization, .person, .office, .area, .series, .conference, .session, .delegation,
    .agendaItem, .speech, .decision, .record, .instrument, .followUp, .achievement, .document, .citation,
  ]

  /// What a field of this type holds before a value was given.
  public static var blank: EntityKind { .journal }

  /// The kind in words, for messages: “an organization”.
  public var withArticle: String {
    let word = self == .followUp ? rawValue : lastPart.replacing("-", with: " ")
    return "aeio".contains(word.prefix(1)) ? "an \(word)" : "a \(word)"
  }

  /// What the word says without the namespace of a host.
  private var lastPart: String { rawValue.split(separator: ".").last.map(String.init) ?? rawValue }

  /// The word for a list of these: `list organizations`.
  public var listName: String {
    switch self {
    case .journal: "events"
    case .series: "series"
    case .followUp: "followups"
    case .agendaItem: "agenda-items"
    case .speech: "speeches"
    default: lastPart.hasSuffix("y") ? lastPart.dropLast() + "ies" : lastPart + "s"
    }
  }
}
