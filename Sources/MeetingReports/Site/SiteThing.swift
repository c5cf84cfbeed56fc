import MeetingRecords
import TerminalText

/// What the site says of a thing: what it is called, its report where there is one, or a page of what the record holds.
struct SiteThing<Thing: Entity, Records: RecordsListing> {
  let entity: Thing
  let reference: ReportReference
  let reader: ReportReader<Records>
  let say: ReportWording

  /// Whether the record names it, or it is called by its number.
  var isNamed: Bool { reference.name != nil || reference.kind == .conference }

  /// What its page is called.
  var called: ReportInline {
    guard !isNamed else { return say.name(reference) }
    let separator = say.plain(.clauseSeparator)
    func named(_ identifier: Identifier) -> ReportInline { say.name(reader.reference(identifier)) }
    return switch entity {
    case let speech as Speech: .joined([say(speech.kind.noun), named(speech.speaker)], separator)
    case let session as Session:
      .joined(
        [say(session.kind?.phrase ?? .sessionColumn), say.time(from: session.starts, until: session.ends)]
          .compactMap(\.self), separator)
    case let delegation as Delegation: .joined([named(delegation.party), named(delegation.conference)], separator)
    case let record as ConferenceRecord: .joined([say(.record), named(record.conference)], separator)
    default: say.name(reference)
    }
  }

  /// Its report, where there is one about such a thing.
  var report: (any Report)? {
    get throws(ReportError) {
      switch entity {
      case let series as ConferenceSeries: SeriesOverview(of: series, reader: reader)
      case let conference as Conference where isOver(conference):
        RecordOfDiscussion(of: conference, reader: reader)
      case let conference as Conference: try AgendaReport(of: conference, stage: .annotated, reader: reader)
      case let body as Organization: OrganizationDossier(of: body, reader: reader)
      case let state as State: StateDossier(of: state, reader: reader)
      case let territory as Territory: TerritoryDossier(of: territory, reader: reader)
      case let person as Person: PersonDossier(of: person, reader: reader)
      case let instrument as Instrument: InstrumentDossier(of: instrument, reader: reader)
      default: nil
      }
    }
  }

  /// The papers that its page leads to.
  ///
  /// Those of a series are on the page of the series alone. What prepares a meeting says how things are today, and is not made of
  /// one that is over.
  var papers: [ConferencePapers.Paper] {
    switch entity {
    case let series as ConferenceSeries: ConferencePapers.papers(of: series)
    case let conference as Conference:
      ConferencePapers(of: conference, reader: reader).papers.filter { paper in
        !ConferencePapers.seriesPapers.contains(paper.name)
          && !(isOver(conference) && [AnnotatedAgenda.name, FollowUpMatrix.name].contains(paper.name))
      }
    default: []
    }
  }

  private func isOver(_ conference: Conference) -> Bool { [.closed, .recordAdopted].contains(conference.status) }

  /// What it is found by: its names in every language, past ones too, its identifiers, and what it is called elsewhere.
  var searched: String {
    var texts = reader.texts(of: entity).flatMap { $0.entries.map(\.text) }
    texts += (entity.renamed.map { Array($0.formerNames) } ?? []).flatMap { $0.name.entries.map(\.text) }
    if let person = entity as? Person { texts += person.particulars.alsoWritten }
    if let document = entity as? Document { texts += [document.particulars.symbol].compactMap(\.self) }
    texts += [called.text, entity.identifier.description] + entity.identity.others.map(\.description)
    texts += entity.identity.references.map(\.reference.description)
    var seen: Set<String> = []
    let folded = texts.map { TextFolding.fold(String($0.prefix(SiteSearch.mostCharacters))) }
    return folded.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }
}
