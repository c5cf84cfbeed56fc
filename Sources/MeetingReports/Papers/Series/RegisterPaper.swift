public import MeetingRecords

/// The register of the instruments of a series: title, signature, entry into force, parties and status.
public struct RegisterPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = ConferenceSeries
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "register", title: "Register of instruments",
    "The register of the instruments of a series, with their parties and status.",
    thing: Field("series", placeholder: "series", "The series, such as vn-la-labour."),
    examples: [Verb.Example("vn-la-labour"), Verb.Example("vn-la-labour", ["language": "lo", "format": "docx"])],
    remarks: """
      The parties are those that signed, by the names that they bore then; a note says
      who took the place of one. The desk's own view, with deadlines and filters, is
      “report instruments”.
      """, isPaper: true, paperTitle: .register)

  /// What it was made from.
  public var basis: ReportBasis
  /// The series.
  public var series: SeriesFacts
  /// The instruments, the newest first and those of no known day last, numbered from 1 in this order.
  public var instruments: [RegisteredInstrument]
}

extension RegisterPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: ConferenceSeries, reader: ReportReader<Records>) {
    basis = reader.basis
    series = SeriesFacts(subject, reader)
    let all = SeriesScope(subject, in: reader).instruments.map { reader.registered($0, horizon: reader.basis.on) }
    instruments = all.filter { $0.signed != nil } + all.filter { $0.signed == nil }
  }

  static let ownMembers: [ReportMember<RegisterPaper>] =
    ReportMember.of(SeriesFacts.members, \.series) + [.list("instruments") { Numbered.all($0.instruments) }]

  /// The register as canonical JSON.
  public var json: [UInt8] { canonicalJSON }
  /// A sheet with a row for each instrument.
  public var sheets: [ReportSheet] { [RegisteredInstrument.sheet(instruments)] }

  /// The register laid out as a paper, on pages across.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let head = SeriesHead(series: series, words: words)
    let columns: [PaperSentence] = [
      .columnNumber, .columnTitle, .columnSigned, .columnInForce, .columnParties, .columnStatus,
    ]
    let table = ReportBlock.table(
      ReportTable(
        columns: columns.map { words($0).text },
        rows: instruments.enumerated().map { row($0.element, $0.offset + 1, words) }, weights: [1, 7, 5, 5, 8, 4]))
    return ReportDocument(
      language: labels.language,
      blocks: [.section(isLandscape: true)] + head.blocks(words(.register))
        + [instruments.isEmpty ? .paragraph(words(.noInstruments)) : table],
      page: words.page(symbol: nil, isSpecimen: false))
  }

  private func row(_ row: RegisteredInstrument, _ number: Int, _ words: PaperWording) -> [[ReportInline]] {
    let separator = words.say.plain(.listSeparator)
    let signed = [row.signed.map(words.date), row.signaturePlace.map(words.text)].compactMap(\.self)
    let method = row.entryIntoForce.flatMap { words.labels.names["entryIntoForce.\($0.rawValue)"] }
    let inForce = [row.inForce.map(words.date), method.map { ReportInline(words: $0) }].compactMap(\.self)
    let status = words.say(row.status.phrase)
    return [
      [ReportInline(words: String(number))], [words.title(row.instrument)],
      [signed.isEmpty ? words(.unknown) : .joined(signed, separator)],
      [inForce.isEmpty ? words(.unknown) : .joined(inForce, separator)], row.parties.map(words.partyAsNamed),
      [row.statusIsUncertain ? words(.statusUncertain, ["status": status]) : status],
    ]
  }
}
