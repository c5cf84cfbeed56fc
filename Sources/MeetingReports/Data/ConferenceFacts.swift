internal import CanonicalJSON
public import MeetingRecords

/// What stands above a report of one conference.
public struct ConferenceFacts: Sendable, Hashable {
  /// The series by the name that it bore then; absent where the meeting belongs to none.
  public var series: ReportReference?
  /// The parties of the series, that of the side or else the host first.
  public var parties: [ReportReference]
  /// The conference, with its number in the series and its own title where it has one.
  public var conference: ReportReference
  /// Where the conference is in its life.
  public var status: ConferenceStatus
  /// When it is held.
  public var dates: EDTFDate?
  /// The city or province.
  public var place: TextEntry?
  /// The state where it is held.
  public var state: ReportReference?
  /// Who hosts it; empty where nobody is named.
  public var hosts: [ReportReference]
  /// What it is for.
  public var aims: TextEntry?
  /// The period that it assesses.
  public var period: EDTFDate?
  /// The period that it plans.
  public var plannedPeriod: EDTFDate?
  /// Those who chair it or hold another office of it, by office.
  public var officers: [OfficerFacts]

  init(_ conference: Conference, _ reader: ReportReader<some RecordsListing>) {
    series = conference.series.map { reader.reference($0, on: conference.dates) }
    let first = [reader.basis.side.map(reader.key), conference.state.map(reader.key)].compactMap(\.self)
    let parties = (conference.recordedSeries(in: reader.records)?.parties ?? []).map { reader.key($0) }
    self.parties = unique(first.filter(parties.contains) + parties).map { reader.reference($0, on: conference.dates) }
    self.conference = reader.reference(conference.key)
    status = conference.status
    dates = conference.dates
    place = reader.text(conference.place)
    state = conference.state.map(reader.reference)
    hosts = conference.hosts.map { reader.reference($0, on: conference.dates) }
    aims = reader.text(conference.aims)
    period = conference.period
    plannedPeriod = conference.plannedPeriod
    officers = reader.facts(conference.officers, on: conference.dates)
  }

  static let members: [ReportMember<ConferenceFacts>] = [
    .optional("series", \.series), .list("parties", \.parties),
    .required("conference", \.conference).column().and("ordinal") {
      $0.conference.ordinal?.cell ?? ""
    },
    .word("status", \.status).column(), .optional("dates", \.dates).column(), .optional("place", \.place).column(),
    .optional("state", \.state).column(), .list("hosts", \.hosts).column(), .optional("aims", \.aims),
    .optional("period", \.period), .optional("plannedPeriod", \.plannedPeriod), .list("officers", \.officers),
  ]
}

extension ReportWording {
  /// The title of a report of one conference: the series, then the conference and what the report is.
  func title(_ facts: ConferenceFacts, _ report: ReportInline...) -> ReportBlock {
    var numbered = facts.conference
    numbered.name = nil
    let own = facts.conference.name.map { [text($0)] } ?? []
    let number = numbered.ordinal == nil && !own.isEmpty ? [] : [name(numbered)]
    guard var series = facts.series else { return .title(own.first ?? name(numbered), lines: report) }
    // A paper speaks of the series of its time; what that is called today stands in the overview of the series.
    series.nameToday = nil
    return .title(name(series), lines: number + own + report)
  }

  /// The facts of a conference.
  func facts(_ facts: ConferenceFacts) -> [ReportFact] {
    var lines = [
      ReportFact(plain(.dates), [facts.dates.map(dateWithEDTF) ?? self(.datesNotSet)]),
      ReportFact(plain(.place), [place(facts.place, facts.state) ?? self(.placeNotSet)]),
      ReportFact(plain(.host), [facts.hosts.isEmpty ? self(.hostNotNamed) : list(facts.hosts)]),
      ReportFact(plain(.status), [self(facts.status.phrase)]),
    ]
    lines += self.facts(facts.officers)
    if let period = facts.period { lines.append(ReportFact(plain(.period), [dateWithEDTF(period)])) }
    if let aims = facts.aims { lines.append(ReportFact(plain(.aims), paragraphs(aims))) }
    return lines
  }
}
