public import EventJournal
public import MeetingRecords

/// One event of a story: what it says and when it is recorded.
public struct StoryEvent: Sendable {
  /// What is recorded, with its identifier.
  public let entry: ProposedEntry
  /// When.
  public let time: Instant
  /// By whom.
  public let actor: String
}

/// The story was told as far as it was asked for.
struct StoryEnd: Error {}

/// Gives each event its number, time and identifier, and passes it on, until there are enough of them.
final class StoryTeller {
  let phrases: Phrases
  let variant: DataVariant
  var random: SeededRandom
  private(set) var told = 0
  private(set) var time = Instant(milliseconds: 631_180_800_000)
  private let wanted: Int
  private let receive: (StoryEvent) throws -> Void

  init(
    _ variant: DataVariant, seed: UInt64, events wanted: Int, _ receive: @escaping (StoryEvent) throws -> Void
  ) throws {
    phrases = try Phrases()
    self.variant = variant
    random = SeededRandom(seed: seed)
    self.wanted = wanted
    self.receive = receive
  }

  /// The day that the story has come to.
  var today: CalendarDay { CalendarDay(utcMilliseconds: time.milliseconds) }

  /// The day that the story has come to, as a date.
  var date: EDTFDate? { EDTFDate(today) }

  /// The date a number of days from now.
  func date(inDays days: Int) -> EDTFDate? { EDTFDate(CalendarDay(dayNumber: today.dayNumber + days)) }

  /// Tells the next event; it happened on the day on which it is recorded.
  @discardableResult
  func tell(_ subject: Identifier, _ payload: any EventPayload) throws -> EntryIdentifier {
    guard told < wanted else { throw StoryEnd() }
    // Six minutes on average, so that a million events take eleven years.
    time = time.advanced(byMilliseconds: Int64(random.number(1...720_000)))
    let id = EventIdentifier(time, using: &random)
    let entry = EntryIdentifier(high: id.high, low: id.low)
    let actor = "desk-officer-\(random.number(1...9))"
    try receive(
      StoryEvent(
        entry: ProposedEntry(subject, occurred: date, id: entry, payload), time: time, actor: actor))
    told += 1
    return entry
  }

  /// A text in a language, of so many words.
  func text(_ language: LanguageTag, _ words: Int) throws -> LocalizedText {
    try phrases.text(language, words, &random)
  }

  /// A text in English, of so many words.
  func text(_ words: Int) throws -> LocalizedText { try text(phrases.english, words) }
}
