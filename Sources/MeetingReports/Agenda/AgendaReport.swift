public import MeetingRecords

/// The annotated provisional agenda of a conference, as data.
///
/// It is made from what a record says by its head, read on a day; the same two give an equal report. Every text in it
/// is as recorded, in the language chosen for the reader; nothing in it is made safe for any format, which is what the
/// renderers do.
public struct AgendaReport: Sendable, Hashable {
  /// What stands above the items.
  public var masthead: AgendaMasthead
  /// The items, in order.
  public var items: [AgendaReportItem]
  /// Annex A: what is pending, by due date, numbered from 1 in this order.
  public var pendingMatters: [PendingMatter]
  /// Annex B: the instruments between the parties, the newest first, numbered from 1 in this order.
  public var instruments: [RegisteredInstrument]
  /// The documents cited for what the report names.
  public var sources: [ReportSource]
}

/// What stands above the items of an agenda.
public struct AgendaMasthead: Sendable, Hashable {
  /// The name of the series.
  public var series: ReportReference
  /// The conference, with its number in the series and its own title where it has one.
  public var conference: ReportReference
  /// The stage of the agenda.
  public var stage: AgendaStage
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
  /// The day for which “overdue” and the like are answered.
  public var on: CalendarDay
  /// The journal that it was made from.
  public var journal: JournalFacts
  /// How seasons in dates are read.
  public var seasons: SeasonCalendar
}

/// A document that supports what a report says.
public struct ReportSource: Sendable, Hashable {
  /// The document.
  public var document: ReportReference
  /// Who published it.
  public var publisher: TextEntry?
  /// Where it is found.
  public var url: String?
  /// The language it is written in.
  public var language: LanguageTag?
  /// Whether a person or a machine translated it.
  public var translationOrigin: TextOrigin?
  /// What it supports, by identifier, in natural order.
  public var supports: [Identifier]
}
