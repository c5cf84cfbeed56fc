public import EventJournal
public import MeetingRecords
import RecordsCatalog

/// A moment of the record, as a person writes it.
///
/// | written | is |
/// |---|---|
/// | `now` | the newest entry |
/// | `77` | entry 77: a number is always that of an entry, never a year |
/// | `2025-11-12T09:00:00.000Z`, `…T09:00:00+07:00` | that time; one without an offset is in the journal's time zone |
/// | `2025-11-12`, `2025-11`, `2025-XX`, `2025-24` | an EDTF date: its end, in the journal's time zone |
/// | `2024/2025` | an interval: its end there; `2024/..` has none, and is now |
/// | `agenda:CONFERENCE` | what the last agenda of the conference that was circulated or adopted speaks of |
/// | `record:CONFERENCE` | what the last version of its record that was circulated or adopted speaks of |
public enum RecordMoment: Sendable, Hashable {
  /// The newest entry, whichever that is.
  case now
  /// The entry with the sequence number; 0 is before the first.
  case entry(Int)
  /// The newest entry recorded by that time.
  case time(Instant)
  /// The newest entry recorded by the end of that date.
  case date(EDTFDate)
  /// The entry of which the last circulated agenda of the conference speaks.
  case agenda(Identifier)
  /// The entry of which the last circulated version of the conference's record speaks.
  case record(Identifier)

  /// Reads a moment.
  ///
  /// - Throws: ``MeetingRecords/ValueError`` when it is none of the forms.
  public init(_ text: String) throws(ValueError) {
    if text == "now" {
      self = .now
    } else if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard text.utf8.count <= 12, let number = Int(text) else { throw Self.malformed(text) }
      self = .entry(number)
    } else if let time = Instant(text) {
      self = .time(time)
    } else if text.hasPrefix("agenda:") {
      self = .agenda(try Identifier(String(text.dropFirst("agenda:".count))))
    } else if text.hasPrefix("record:") {
      self = .record(try Identifier(String(text.dropFirst("record:".count))))
    } else {
      guard let date = try? EDTFDate(text), date.latest() != .unknown else { throw Self.malformed(text) }
      self = .date(date)
    }
  }

  private static func malformed(_ text: String) -> ValueError {
    let isDate = (try? EDTFDate(text)) != nil
    return ValueError(
      .dateMalformed, text: text,
      message: isDate
        ? "Nobody knows when \(ValueError.quoted(text)) ends, so it is no moment of the record."
        : "\(ValueError.quoted(text)) is not a moment of the record.",
      hint: "write the number of an entry, a date as 2025-11-12, 2025-11 or 2025-XX, a time as 2025-11-12T09:00:00Z, "
        + "or now")
  }

  /// The refusal of an entry that there is none of; a number like a year may have been meant as one.
  static func beyond(_ sequence: Int, head: Int) -> any Error {
    guard (1000...9999).contains(sequence) else { return Rejection.sequenceBeyondHead(sequence, head: head) }
    return ValueError(
      .dateMalformed, text: String(sequence), message: "Entry \(sequence) does not exist; the newest is \(head).",
      hint: "a number is that of an entry; write the year as \(sequence)-XX")
  }

  /// The last millisecond of the date; absent where it has no end.
  static func end(of date: EDTFDate, in days: LocalDays, _ seasons: SeasonCalendar) -> Int64? {
    if case .date(let part) = date.form, case .dateTime(let day, let time) = part.shape {
      let minutes = time.timeOfDay.hour * 60 + time.timeOfDay.minute
      let clock = Int64(day.dayNumber) * 86_400_000 + Int64(minutes * 60 + time.second) * 1000 + 999
      return time.offsetMinutes.map { clock - Int64($0) * 60_000 } ?? days.last(showing: clock)
    }
    return date.latest(in: seasons).day.map(days.end)
  }
}

extension RecordBook {
  /// The sequence number of a moment; absent for now.
  ///
  /// - Throws: ``ActaError`` `refused` for an entry that there is none of, and for a conference that there is none of or
  ///   of which nothing was circulated.
  public func sequence(of moment: RecordMoment) throws(ActaError) -> Int? {
    guard moment != .now else { return nil }
    do {
      if let office = try officeWithoutSecrets() { return try office.sequence(of: moment) }
      switch moment {
      case .now: return nil
      case .entry(let sequence):
        let head = try read { $0.head }
        guard sequence <= head else { throw RecordMoment.beyond(sequence, head: head) }
        return sequence
      case .time(let time): return try sequence(recordedBy: time.milliseconds)
      case .date(let date):
        let (days, seasons) = try read { ($0.localDays, $0.settings.seasons ?? .northern) }
        return try RecordMoment.end(of: date, in: days, seasons).map { try sequence(recordedBy: $0) }
      case .agenda(let conference): return try circulatedAgenda(of: conference)
      case .record(let conference): return try circulatedRecord(of: conference)
      }
    } catch { throw ActaError(error) }
  }

  private func sequence(recordedBy milliseconds: Int64) throws -> Int { try read { $0.head(recordedBy: milliseconds) } }

  private func circulatedAgenda(of conference: Identifier) throws -> Int {
    try circulated(conference, "agenda", by: AgendaCirculated.wireName) { conference, _ in
      conference.agendaRevisions.map(\.asOf)
    }
  }

  private func circulatedRecord(of conference: Identifier) throws -> Int {
    try circulated(conference, "record", by: RecordCirculated.wireName) { conference, reader in
      reader.all(ConferenceRecord.self, naming: conference.key).flatMap(\.versions).compactMap(\.asOf)
    }
  }

  private func circulated(
    _ identifier: Identifier, _ what: String, by wireName: String, _ moments: (Conference, CatalogReader) -> [Int]
  ) throws -> Int {
    try read { reader in
      let conference = try reader.require(Conference.self, identifier)
      guard let last = moments(conference, reader).last else {
        throw Rejection.unfitText(
          field: "moment", problem: "No \(what) of “\(conference.identifier)” was circulated yet.",
          hint: "Record that it was.", remedy: .record(.init(wireName, about: conference.identifier)))
      }
      return last
    }
  }
}
