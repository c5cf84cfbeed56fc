public import MeetingRecords

/// The conferences of a series from the first to the last: when and where, who was the host and who chaired, what was signed.
public struct OverviewPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = ConferenceSeries
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "overview", title: "Overview of the conferences",
    "The conferences of a series from the first to the last, with hosts, chairs and what was signed.",
    thing: Field("series", placeholder: "series", "The series, such as vn-la-labour."),
    examples: [Verb.Example("vn-la-labour"), Verb.Example("vn-la-labour", ["language": "vi", "format": "html"])],
    remarks: """
      The desk's own view, with what is pending and what is expected next, is
      “report series”.
      """, isPaper: true, paperTitle: .overview)

  /// What it was made from.
  public var basis: ReportBasis
  /// The series.
  public var series: SeriesFacts
  /// The conferences in order of time, those that prepare others left out.
  public var conferences: [OverviewConference]
}

extension OverviewPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: ConferenceSeries, reader: ReportReader<Records>) {
    basis = reader.basis
    series = SeriesFacts(subject, reader)
    conferences = SeriesOverviewBuilder(subject, reader: reader).rows()
  }

  static let ownMembers: [ReportMember<OverviewPaper>] =
    ReportMember.of(SeriesFacts.members, \.series) + [.list("conferences", \.conferences)]

  /// The overview as canonical JSON.
  public var json: [UInt8] { canonicalJSON }
  /// A sheet with a row for each conference.
  public var sheets: [ReportSheet] { [OverviewConference.sheet("conferences", conferences)] }

  /// The overview laid out as a paper, on pages across.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let columns: [PaperSentence] = [
      .columnConference, .columnHeld, .columnHost, .columnChairs, .columnInstruments,
    ]
    let table = ReportBlock.table(
      ReportTable(
        columns: columns.map { words($0).text }, rows: conferences.map { row($0, words) }, weights: [5, 6, 6, 6, 8]))
    return ReportDocument(
      language: labels.language,
      blocks: [.section(isLandscape: true)] + SeriesHead(series: series, words: words).blocks(words(.overview))
        + [conferences.isEmpty ? .paragraph(words(.noConferences)) : table],
      page: words.page(symbol: nil, isSpecimen: false))
  }

  private func row(_ conference: OverviewConference, _ words: PaperWording) -> [[ReportInline]] {
    let facts = conference.facts
    let place = [facts.dates.map(words.date), facts.place.map(words.text), facts.state.map(words.name)]
    let held = place.compactMap(\.self)
    let chairs = facts.officers.filter { [.chair, .coChair].contains($0.role) }.map { words.name($0.holder) }
    return [
      [PaperWording.capitalized(words.name(facts.conference))],
      [held.isEmpty ? words(.unknown) : .joined(held, words.say.plain(.listSeparator))],
      facts.hosts.isEmpty ? [words(.unknown)] : facts.hosts.map(words.name), unique(chairs),
      conference.instruments.map(words.title),
    ]
  }
}
