public import MeetingRecords

/// The agenda of a conference in one of its stages, as data.
///
/// The annotated provisional agenda has everything. The preliminary list has the titles alone, the supplementary items are
/// those proposed since the agenda was last circulated, the adopted agenda those that were adopted, and the programme puts
/// them in order of time.
///
/// Every text in it is as recorded, in the language chosen for the reader; nothing in it is made safe for any format,
/// which is what the renderers do.
public struct AgendaReport: Report, Hashable {
  /// The word by which it is asked for.
  public static let name: ReportName = "agenda"

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var masthead: ConferenceFacts
  /// The conference before it, whose conclusions are looked at.
  public var previous: ReportReference?
  /// Whether both sides signed minutes of that conference.
  public var previousMinutesSigned = false
  /// The stage of the agenda.
  public var stage: AgendaStage
  /// Which revision it is.
  public var revision: AgendaRevisionFacts?
  /// The items, in order; those of a programme stand in it.
  public var items: [AgendaReportItem]
  /// The lines of the programme; empty in every other stage.
  public var programme: [ProgrammeEntry]
  /// What happened since the agenda was last circulated, to items first, in the order recorded.
  public var changes: [AgendaChange]
  /// Annex A: what is pending, by due date, numbered from 1 in this order.
  public var pendingMatters: [PendingMatter]
  /// Annex B: the instruments between the parties, the newest first, numbered from 1 in this order.
  public var instruments: [RegisteredInstrument]
  /// The documents cited for what the report names.
  public var sources: [ReportSource]
  /// The items that are not printed with the number that the office gave them, in order, with both numbers.
  public var numbersNotKept: [(item: ReportReference, given: String, printed: String)] {
    func list(_ items: [AgendaReportItem], under number: String?)
      -> [(item: ReportReference, given: String, printed: String)]
    {
      items.flatMap { item in
        let whole = number.map { "\($0)(\(item.number))" } ?? item.number
        let own = item.recorded.flatMap { recorded in
          item.numberGiven.map { (item: recorded, given: $0, printed: whole) }
        }
        return [own].compactMap(\.self) + list(item.subitems, under: whole)
      }
    }
    return list(items, under: nil)
  }
  /// The conference, what prepares it, and what is pending by a date.
  public var calendarEntries: [ReportCalendarEntry]
}
