import MeetingRecords

/// What is above a paper about a series of conferences.
public struct SeriesFacts: Sendable, Hashable {
  /// The series, by its present name.
  public var series: ReportReference
  /// Its parties, that of the side first.
  public var parties: [ReportReference]

  init(_ series: ConferenceSeries, _ reader: ReportReader<some RecordsListing>) {
    let side = reader.basis.side.map(reader.key)
    let parties = series.parties.map { reader.key($0) }
    self.series = reader.reference(series.key)
    self.parties = unique([side].compactMap(\.self).filter(parties.contains) + parties).map { reader.reference($0) }
  }

  static let members: [ReportMember<SeriesFacts>] = [.required("series", \.series), .list("parties", \.parties)]
}

/// The head and title of a paper about a series.
struct SeriesHead {
  let series: SeriesFacts
  let words: PaperWording

  /// Who issues it and the day; the series, its parties where they are two, and what the paper is called.
  func blocks(_ paper: ReportInline) -> [ReportBlock] {
    let name = words.name(series.series)
    let day = words.say.day(words.basis.on)
    let between = series.parties.count == 2 ? [words.list(series.parties.map(words.formal))] : []
    return [
      .masthead(PaperMasthead(issuer: [name], particulars: [day])),
      .title(PaperWording.capitalized(name), lines: between + [paper, words(.asAt, ["date": day])]),
    ]
  }
}
