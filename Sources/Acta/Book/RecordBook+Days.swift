import EventJournal
import Foundation
public import MeetingRecords
import RecordsCatalog

extension LocalDays {
  /// The days of a zone by the zone data that come with Foundation, which don't depend on the settings of the machine;
  /// `nil` for a zone that they don't have.
  public init?(_ zone: TimeZoneName) {
    guard let rules = TimeZone(identifier: zone.description) else { return nil }
    self.init(zone: zone) { milliseconds in
      rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    }
  }
}

extension RecordEnvironment {
  /// Refuses entries that set a time zone which is not known here, and all others while the journal has such a zone: they
  /// would be decided for the wrong day.
  func check(_ entries: [ProposedEntry], in reader: CatalogReader) throws {
    let settings = entries.map { entry -> JournalConfigured? in
      guard let amendment = entry.payload.amendment else { return entry.payload as? JournalConfigured }
      let recorded = reader.recordedEntry(amendment.entry)
      return (recorded.flatMap { amendment.standing($0, in: reader.vocabulary) } ?? recorded)?.payload
        as? JournalConfigured
    }
    let others = entries.compactMap { entry -> TimeZoneName? in
      let amended = entry.payload.amendment.flatMap { amendment in
        reader.recordedEntry(amendment.entry).flatMap { amendment.standing($0, in: reader.vocabulary) }?.payload
      }
      return (amended ?? entry.payload).namedTimeZone
    }
    for zone in others where timeZones(zone) == nil { throw zone.unknown }
    for zone in settings.compactMap({ $0?.timeZone }) where timeZones(zone) == nil { throw zone.unknown }
    if let zone = reader.settings.timeZone, timeZones(zone) == nil, settings.contains(where: { $0 == nil }) {
      throw CatalogError(unknown: zone)
    }
  }
}

extension RecordBook {
  /// The days of the journal's time zone, as it is set by the newest entry; those of UTC where none is set.
  ///
  /// - Throws: ``ActaError`` `catalog` with the code `time-zone-unknown` where the zone is not known here.
  public func localDays() throws(ActaError) -> LocalDays {
    // They are the same for everybody, and no reason to make the catalog of an audience.
    if let office = index.audience?.office { return try office.localDays() }
    do {
      if let records = try recordsWithoutCatalog() { return records.localDays }
      return try read { $0.localDays }
    } catch { throw ActaError(error) }
  }

  /// The day it is now in the journal's time zone.
  ///
  /// - Throws: As ``localDays()``.
  public func today() throws(ActaError) -> CalendarDay { try localDays().day(at: environment.now().milliseconds) }
}
