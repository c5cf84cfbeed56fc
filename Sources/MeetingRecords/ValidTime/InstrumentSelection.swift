/// Which instruments are asked for: the one rule of registers and lists.
///
/// An instrument must fit everything that is said; what is not said narrows nothing down.
public struct InstrumentSelection: Sendable, Hashable {
  /// The series to which they belong (``SeriesInstruments``).
  public var series: Identifier?
  /// All of these signed, consented, are named as parties, or answer for one that did (``SuccessionReading/instruments(of:on:)``).
  public var parties: [Identifier] = []
  /// Each of these is among their areas of cooperation.
  public var areas: [Identifier] = []
  /// They are of one of these types; of any when empty.
  public var types: [InstrumentType] = []
  /// They are, or may be, in one of these states; in any when empty.
  public var statuses: [InstrumentStatus] = []

  /// Every instrument.
  public init() {}

  /// The instruments of a series, or every one.
  public init(series: Identifier?) { self.series = series }

  /// Whether it narrows nothing down.
  public var isEmpty: Bool { self == InstrumentSelection() }
}

extension ValidTimeReading where Records: RecordsListing {
  /// The instruments that were selected, in natural order; of a series, the newest signature first.
  ///
  /// - Parameters:
  ///   - selection: Which; its identifiers may be any that the things ever had, or references.
  ///   - days: When they are, or may be, in the states that are asked for, and who answers then: as the record goes when absent.
  ///     Those that had certainly not begun by then are left out.
  /// - Throws: ``Rejection/unknownIdentifier(_:expected:nearest:)`` or ``Rejection/wrongKind(_:is:expected:)``.
  /// - Complexity: linear in the instruments that name one of the parties or areas, where any are asked for; else in all of
  ///   them, or those of the series.
  public func instruments(
    _ selection: InstrumentSelection, on days: AskedDays?
  ) throws(Rejection) -> [Instrument] {
    let areas = try keys(of: selection.areas, .area)
    var found = try candidates(selection, first: areas.first, on: days)
    if !selection.types.isEmpty { found.removeAll { !selection.types.contains($0.type) } }
    for area in areas { found.removeAll { !$0.areas.contains { succession.key($0) == area } } }
    guard let days else {
      if !selection.statuses.isEmpty { found.removeAll { !selection.statuses.contains($0.status) } }
      return found
    }
    return found.filter { instrument in
      let statuses = statuses(of: instrument, on: days)
      return selection.statuses.isEmpty ? !statuses.isEmpty : !selection.statuses.allSatisfy { !statuses.contains($0) }
    }
  }

  /// Those that fit the series and the parties, or else the first area.
  private func candidates(
    _ selection: InstrumentSelection, first area: Identifier?, on days: AskedDays?
  ) throws(Rejection) -> [Instrument] {
    let parties = try keys(of: selection.parties, .party)
    let ofParties = parties.map { succession.instruments(of: $0, on: days?.last) }
    var found: [Instrument]
    if let series = try keys(of: selection.series.map { [$0] } ?? [], .series).first {
      found = SeriesInstruments(records.get(ConferenceSeries.self, series), in: succession).instruments
    } else if let first = ofParties.first {
      found = first
    } else if let area {
      found = records.all(Instrument.self, naming: area)
    } else {
      found = records.all(Instrument.self)
    }
    for instruments in ofParties {
      let kept = Set(instruments.map(\.key))
      found.removeAll { !kept.contains($0.key) }
    }
    return found
  }

  /// The keys of what goes by the identifiers.
  private func keys(of identifiers: [Identifier], _ kinds: EntityKinds) throws(Rejection) -> [Identifier] {
    var keys: [Identifier] = []
    for identifier in identifiers {
      guard let entity = records.any(identifier) else {
        throw .unknownIdentifier(
          identifier, expected: kinds, nearest: records.nearestIdentifiers(to: identifier, kinds: kinds))
      }
      guard kinds.contains(entity.kind) else { throw .wrongKind(identifier, is: entity.kind, expected: kinds) }
      keys.append(entity.key)
    }
    return keys
  }
}
