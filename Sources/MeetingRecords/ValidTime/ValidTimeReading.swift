/// Reads what held in the world at a time: which bodies existed, who held an office, which instruments were in force,
/// who was party.
///
/// The answers are yes, no and maybe. What was recorded as having happened had happened by the day of recording, unless
/// its date lies ahead (``Happening``); before that day, what has no date is a maybe. The record that is read may itself
/// be one of the past: what was known at one time of what held at another.
public struct ValidTimeReading<Records: RecordsReading> {
  let records: Records
  let seasons: SeasonCalendar
  let succession: SuccessionReading<Records>

  /// A reading of the record.
  ///
  /// - Parameter succession: A reading of the same record that knows already what it was asked; a new one when absent.
  public init(
    _ records: Records, seasons: SeasonCalendar = .northern, succession: SuccessionReading<Records>? = nil
  ) {
    self.records = records
    self.seasons = seasons
    self.succession = succession ?? SuccessionReading(records, seasons: seasons)
  }

  /// Whether a body existed: from its establishment to its merger, split or dissolution.
  ///
  /// Where it is said to have ended before it was established, the answer is never yes.
  public func existed(_ organization: Organization, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    let begun = records.entries(touching: organization.key).first { $0.payload is OrganizationRegistered }
    if let begun {
      course.turn(
        .yes, bounds(Happening(occurred: organization.established, recorded: records.localDays.day(of: begun.stamp))))
    }
    if organization.status != .active {
      course.turn(.no, bounds(Happening(endOf: organization, in: records.localDays)))
    }
    if !organization.disorders(in: seasons).isEmpty { return course.isBeforeEverything(days) ? .no : .maybe }
    return course.holds(on: days)
  }

  /// The names that a body may have borne, in the order in which it took them; one where that is certain.
  public func names(of organization: Organization, on days: AskedDays) -> [LocalizedText] {
    unique(designations(of: organization, on: days).map(\.name))
  }

  /// The names and abbreviations that a body may have borne, in the order in which it took them; one where that is
  /// certain.
  public func designations(of organization: Organization, on days: AskedDays) -> [OrganizationDesignation] {
    let entries = records.entries(touching: organization.key)
    let first = entries.lazy.compactMap { $0.payload as? OrganizationRegistered }.first
    var current = OrganizationDesignation(
      name: first?.name ?? organization.name, shortName: first == nil ? organization.shortName : first?.shortName)
    var course = Course(current)
    for entry in entries {
      guard let renamed = entry.payload as? OrganizationRenamed else { continue }
      current = OrganizationDesignation(name: renamed.name, shortName: renamed.shortName ?? current.shortName)
      course.turn(current, bounds(Happening(entry.stamp, in: records.localDays)))
    }
    return course.standings(on: days)
  }

  /// Whether an office was held: from the day it was assumed to the day it was left, that one included.
  public func wasHeld(_ office: Office, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    for entry in records.entries(touching: office.key) {
      switch entry.payload {
      case is OfficeAssumed:
        course.turn(.yes, bounds(Happening(occurred: office.from, recorded: records.localDays.day(of: entry.stamp))))
      case is OfficeLeft: course.turn(.no, bounds(Happening(entry.stamp, in: records.localDays)).dayAfter)
      default: break
      }
    }
    return course.holds(on: days)
  }

  func bounds(_ happening: Happening) -> DayBounds { happening.bounds(in: seasons) }
}

/// What a body is called at a time.
public struct OrganizationDesignation: Sendable, Hashable {
  /// The name, in one or more languages.
  public var name: LocalizedText
  /// The abbreviation or short name.
  public var shortName: LocalizedText?
}

extension DayBounds {
  /// The day after what happened on its last day: until then it still was as before.
  var dayAfter: DayBounds { moved { $0.adding(days: 1) } }
}
