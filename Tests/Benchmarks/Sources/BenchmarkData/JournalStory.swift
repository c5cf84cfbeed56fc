import MeetingRecords

/// Every event of a journal, in order: the same for the same seed, and each allowed by the domain where it stands.
///
/// States and areas first; then series after series, five at a time, each with its ministries, persons and twenty
/// conferences. So a journal of any length has the same mixture, and what is told at one time belongs together.
public struct JournalStory {
  /// How many series take place at the same time.
  private static let seriesAtOnce = 5
  /// How many conferences a series has.
  private static let conferences = 20

  private let variant: DataVariant
  private let seed: UInt64

  /// The story of a seed.
  public init(_ variant: DataVariant, seed: UInt64) {
    self.variant = variant
    self.seed = seed
  }

  /// Tells so many events to a receiver.
  public func tell(_ events: Int, to receive: @escaping (StoryEvent) throws -> Void) throws {
    let teller = try StoryTeller(variant, seed: seed, events: events, receive)
    do {
      let world = try WorldStory(teller)
      var number = 0
      while true {
        let series = try (0..<Self.seriesAtOnce).map { try SeriesStory(teller, world, number: number + $0 + 1) }
        for ordinal in 1...Self.conferences {
          for story in series { try story.holdConference(ordinal) }
        }
        number += Self.seriesAtOnce
      }
    } catch is StoryEnd {
      return
    }
  }
}

/// What all series have in common: states and areas of cooperation.
struct WorldStory {
  private static let stateCodes = [
    "vn", "la", "kh", "th", "mm", "cn", "jp", "kr", "sg", "my", "id", "ph", "bn", "tl", "in", "au", "nz", "fr", "de",
    "se",
  ]
  private static let areaNames = [
    "labour", "employment", "social-insurance", "vocational-training", "migration", "safety-at-work", "health",
    "education", "agriculture", "trade", "transport", "energy", "environment", "water", "culture", "tourism", "justice",
    "border", "science", "statistics",
  ]

  let states: [Identifier]
  let areas: [Identifier]

  /// Tells of the settings, the states and the areas.
  init(_ teller: StoryTeller) throws {
    try teller.tell(
      try Identifier("journal"),
      JournalConfigured {
        $0.language = teller.phrases.english
        $0.timeZone = try? TimeZoneName("Asia/Vientiane")
      })
    states = try Self.stateCodes.map { try Identifier($0) }
    for state in states {
      let name = try teller.text(2)
      try teller.tell(
        state,
        StateRegistered {
          $0.name = name
          $0.code = state.description.uppercased()
        })
    }
    areas = try Self.areaNames.map { try Identifier($0) }
    for (place, area) in areas.enumerated() {
      let name = try teller.text(3)
      try teller.tell(
        area,
        AreaRegistered {
          $0.name = name
          $0.broader = place % 4 == 0 ? nil : areas[place / 4 * 4]
        })
    }
  }
}
