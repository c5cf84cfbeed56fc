public import MeetingRecords

/// The register of instruments, as data: status, parties as signed and as today, expiry and notice, lineage.
public struct InstrumentRegister: Report, Hashable {
  /// The word by which it is asked for.
  public static let name: ReportName = "instruments"

  /// What it was made from.
  public var basis: ReportBasis
  /// Which instruments they are.
  public var selection: RegisterSelection
  /// The instruments, the newest first, numbered from 1 in this order.
  public var instruments: [RegisteredInstrument]
  /// The days by which something must be done about one of them, the earliest first.
  public var deadlines: [InstrumentDeadline]
  /// Their entries into force, ends, and days for notice and review, in the order of the instruments.
  public var calendarEntries: [ReportCalendarEntry]
}

/// A day by which something must be done about an instrument, or on which something happens to it.
public struct InstrumentDeadline: Sendable, Hashable {
  /// The kinds.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The last day for notice.
    case notice
    /// It is to be reviewed.
    case review
    /// It expires, or its term ends.
    case expiry
  }

  /// What kind it is.
  public var kind: Kind
  /// The date.
  public var date: EDTFDate
  /// Whether that day is past on the day of the report.
  public var isPast: Certainty
  /// The number of the instrument in the register.
  public var number: Int
}

extension InstrumentRegister {
  /// Makes the register.
  ///
  /// - Parameters:
  ///   - selection: which instruments; all of them unless given. Those that had certainly not begun by the day are left out.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where what the selection names is unknown or of another kind.
  /// - Complexity: linear in the instruments of the record, and in what is recorded of those selected.
  public init(
    selecting selection: InstrumentSelection = InstrumentSelection(), basis: ReportBasis,
    from records: some RecordsListing
  ) throws(ReportError) {
    try self.init(selecting: selection, reader: ReportReader(records, basis))
  }

  init(selecting selection: InstrumentSelection, reader: ReportReader<some RecordsListing>) throws(ReportError) {
    let (records, basis) = (reader.records, reader.basis)
    let subject = try records.series(selection.series)
    let found: [Instrument]
    do throws(Rejection) {
      found = try reader.validTime.instruments(selection, on: AskedDays(basis.on)).newestFirst
    } catch { throw .refused(error) }
    let horizon = subject?.periodicity.map(basis.on.adding) ?? basis.on.adding(months: 24)
    let instruments = found.map { reader.registered($0, horizon: horizon, tellsActs: true) }
    self.basis = basis
    self.selection = RegisterSelection(selection, reader)
    self.instruments = instruments
    calendarEntries = zip(found, instruments).flatMap { reader.calendarEntries($0, $1) }
    deadlines = instruments.enumerated().flatMap { place, row in
      Self.deadlines(of: row, number: place + 1, on: basis)
    }.enumerated().sorted { first, second in
      let (left, right) = (
        first.element.date.sortKey(in: basis.seasons), second.element.date.sortKey(in: basis.seasons)
      )
      return left == right ? first.offset < second.offset : left < right
    }.map(\.element)
  }

  /// Of an instrument that lives; a day for notice or review that is past needs nothing more.
  private static func deadlines(
    of row: RegisteredInstrument, number: Int, on basis: ReportBasis
  ) -> [InstrumentDeadline] {
    guard row.isLiving else { return [] }
    let expiry = row.expires ?? row.expiresByDuration.flatMap { EDTFDate($0) }
    let dates: [(InstrumentDeadline.Kind, EDTFDate?)] = [
      (.notice, row.noticeBy.flatMap { EDTFDate($0) }), (.review, row.reviewOn), (.expiry, expiry),
    ]
    return dates.compactMap { kind, date in
      guard let date, date.latest(in: basis.seasons).day != nil else { return nil }
      let isPast = date.isDue(by: basis.on.adding(days: -1), in: basis.seasons)
      guard kind == .expiry || isPast != .yes else { return nil }
      return InstrumentDeadline(kind: kind, date: date, isPast: isPast, number: number)
    }
  }

  /// The register as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `instruments`, `deadlines`, `participants` and `statements`.
  public var sheets: [ReportSheet] {
    [
      RegisteredInstrument.sheet(instruments),
      ReportSheet(
        "deadlines", deadlines,
        [
          "date": { $0.date.description }, "kind": { $0.kind.rawValue }, "is_past": { $0.isPast.rawValue },
          "instrument": { instruments[$0.number - 1].instrument.identifier.description },
        ]),
      TreatyParticipant.sheet(instruments), StatementFacts.sheet(instruments),
    ]
  }
}

extension InstrumentRegister: DeclaredReport {
  static let ownMembers: [ReportMember<InstrumentRegister>] = [
    .optional("series", \.selection.series), .list("parties", \.selection.parties),
    .list("areas", \.selection.areas), .words("types", \.selection.types), .words("statuses", \.selection.statuses),
    .list("instruments") { Numbered.all($0.instruments) }, .list("deadlines", \.deadlines),
  ]
}

extension InstrumentDeadline: ReportRow {
  static let members: [ReportMember<InstrumentDeadline>] = [
    .word("kind", \.kind), .required("date", \.date), .word("isPast", \.isPast), .required("number", \.number),
  ]
}
