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

  /// Whether a state, territory or body existed: from its establishment to its end.
  ///
  /// Where it is said to have ended before it was established, the answer is never yes.
  public func existed(_ thing: some SucceedingEntity, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    let begun = records.entries(touching: thing.key).first { entry in
      entry.stamp.subject == thing.key && entry.payload.map { type(of: $0).beginning == .begins } ?? false
    }
    let end = end(of: thing)
    if let begun {
      let beginning = bounds(
        Happening(occurred: thing.established, recorded: records.localDays.day(of: begun.stamp)))
      course.turn(.yes, beginning.before(end))
    }
    if let end { course.turn(.no, end) }
    if !thing.disorders(in: seasons).isEmpty { return course.isBeforeEverything(days) ? .no : .maybe }
    return course.holds(on: days)
  }

  /// The names that something may have borne, in the order in which it took them; one where that is certain.
  public func names(of thing: some RenamedEntity, on days: AskedDays) -> [LocalizedText] {
    designations(of: thing).names(on: days)
  }

  /// What something was called, from one renaming to the next.
  ///
  /// - Complexity: linear in the entries that touch it.
  public func designations(of thing: some RenamedEntity) -> DesignationCourse {
    var current = Designation(of: thing)
    var course = Course(current)
    for entry in records.entries(touching: thing.key) where entry.stamp.subject == thing.key {
      guard let payload = entry.payload else { continue }
      if let translated = (payload as? TextTranslated).flatMap(current.translated) {
        course.replaceLast(translated)
        current = translated
      }
      guard let next = current.following(payload) else { continue }
      current = next
      if type(of: payload).beginning == .begins {
        course = Course(current)
      } else {
        course.turn(current, bounds(Happening(entry.stamp, in: records.localDays)))
      }
    }
    return DesignationCourse(course)
  }

  /// The states that may have answered for a territory, in order, `nil` where none did; one where that is certain.
  public func states(answeringFor territory: Territory, on days: AskedDays) -> [Identifier?] {
    var course = Course<Identifier?>(territory.formerStates.isEmpty ? territory.state : territory.formerStates[0].state)
    let end = end(of: territory)
    for entry in records.entries(touching: territory.key) {
      guard let passed = entry.payload as? TerritoryTransferred else { continue }
      let passing = bounds(Happening(entry.stamp, in: records.localDays))
      course.turn(succession.key(passed.to), passing.before(end))
    }
    if let end { course.turn(nil, end) }
    return course.standings(on: days)
  }

  /// Whether an office was held: from the day it was assumed to the day it was left, that one included.
  public func wasHeld(_ office: Office, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    let entries = records.entries(touching: office.key)
    let left = entries.last { $0.payload is OfficeLeft }.map { bounds(Happening($0.stamp, in: records.localDays)) }
    for entry in entries where entry.payload is OfficeAssumed {
      let assumed = bounds(Happening(occurred: office.from, recorded: records.localDays.day(of: entry.stamp)))
      course.turn(.yes, assumed.before(left))
    }
    if let left { course.turn(.no, left.dayAfter) }
    return course.holds(on: days)
  }

  /// Those who may have held an office of a series or a conference, in the order recorded, each with how certain that is.
  ///
  /// Who certainly did not is left out. The last day of a term is part of it.
  ///
  /// - Complexity: linear in the officers.
  public func officers(of thing: some OfficerHolding, on days: AskedDays) -> [(officer: Officer, certainty: Certainty)]
  {
    thing.officers.compactMap { officer in
      var course = Course(Certainty.no)
      let end = end(of: officer)
      course.turn(.yes, bounds(officer.from, officer.electionRecorded).before(end))
      if let end { course.turn(.no, end.dayAfter) }
      let answer = course.holds(on: days)
      return answer == .no ? nil : (officer, answer)
    }
  }

  /// The last day on which an officer held the office; `nil` where no end is recorded.
  private func end(of officer: Officer) -> DayBounds? {
    officer.left ? bounds(officer.until, officer.leavingRecorded) : officer.until?.bounds(in: seasons)
  }

  private func bounds(_ occurred: EDTFDate?, _ recorded: RecordedTime?) -> DayBounds {
    bounds(Happening(occurred: occurred, recorded: recorded.map { records.localDays.day(at: $0.milliseconds) }))
  }

  /// The days among which something ceased to exist; `nil` while it exists.
  func end(of thing: some SucceedingEntity) -> DayBounds? {
    thing.status == .active ? nil : bounds(Happening(endOf: thing, in: records.localDays))
  }

  func bounds(_ happening: Happening) -> DayBounds { happening.bounds(in: seasons) }
}

extension DayBounds {
  /// The day after what happened on its last day: until then it still was as before.
  var dayAfter: DayBounds { moved { $0.adding(days: 1) } }
}
