/// Reads what held in the world at a time: which bodies existed, who held an office, which instruments were in force,
/// who was party.
///
/// The answers are yes, no and maybe. What was recorded as having happened had happened by the day of recording, unless
/// its date lies ahead (``Happening``); before that day, what has no date is a maybe. The record that is read may itself
/// be one of the past: what was known at one time of what held at another.
public struct ValidTimeReading<Records: RecordsReading> {
  let records: Records
  let seasons: SeasonCalendar

  /// A reading of the record.
  public init(_ records: Records, seasons: SeasonCalendar = .northern) {
    self.records = records
    self.seasons = seasons
  }

  /// Whether a body existed: from its establishment to its merger, split or dissolution.
  public func existed(_ organization: Organization, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    let begun = records.entries(touching: organization.key).first { $0.payload is OrganizationRegistered }
    if let begun {
      course.turn(.yes, Happening(occurred: organization.established, recorded: begun.stamp.recordedDay))
    }
    if organization.status != .active {
      course.turn(.no, Happening(occurred: organization.ended, recorded: organization.endRecordedDay))
    }
    return course.holds(on: days, in: seasons)
  }

  /// The names that a body may have borne, in the order in which it took them; one where that is certain.
  public func names(of organization: Organization, on days: AskedDays) -> [LocalizedText] {
    let entries = records.entries(touching: organization.key)
    let first = entries.lazy.compactMap { ($0.payload as? OrganizationRegistered)?.name }.first
    var course = Course(first ?? organization.name)
    for entry in entries {
      if let renamed = entry.payload as? OrganizationRenamed { course.turn(renamed.name, Happening(entry.stamp)) }
    }
    return course.standings(on: days, in: seasons)
  }

  /// Whether an office was held: from the day it was assumed to the day it was left, that one included.
  public func wasHeld(_ office: Office, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    for entry in records.entries(touching: office.key) {
      switch entry.payload {
      case is OfficeAssumed: course.turn(.yes, Happening(occurred: office.from, recorded: entry.stamp.recordedDay))
      case is OfficeLeft: course.turn(.no, Happening(entry.stamp).dayAfter(in: seasons))
      default: break
      }
    }
    return course.holds(on: days, in: seasons)
  }
}

extension Happening {
  /// The day after what happened on its last day: until then it still was as before.
  func dayAfter(in seasons: SeasonCalendar) -> Happening {
    let bounds = bounds(in: seasons)
    guard let earliest = bounds.earliest.day, let latest = bounds.latest.day,
      let date = EDTFDate(from: earliest.adding(days: 1), to: latest.adding(days: 1))
    else { return Happening(occurred: occurred, recorded: recorded?.adding(days: 1)) }
    return Happening(occurred: date, recorded: nil)
  }
}

extension EDTFDate {
  /// Some day from one to another, or the day where they are the same.
  fileprivate init?(from first: CalendarDay, to last: CalendarDay) {
    try? self.init(first == last ? first.description : "\(first)/\(last)")
  }
}
