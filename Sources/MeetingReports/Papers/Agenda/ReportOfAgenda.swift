public import MeetingRecords

/// A report about a conference that lays out its agenda, each in another way.
///
/// The data are those of the agenda; so are its rows and what of it has a place in a calendar.
public protocol ReportOfAgenda: ThingReport where Subject == Conference {
  /// The agenda with what the record knows of each item.
  var agenda: AgendaReport { get }
  /// The report of an agenda that was made.
  init(_ agenda: AgendaReport)
}

extension ReportOfAgenda {
  /// What it was made from.
  public var basis: ReportBasis { agenda.basis }
  /// The conference and what prepares it.
  public var calendarEntries: [ReportCalendarEntry] { agenda.calendarEntries }
  /// The rows of the agenda.
  public var sheets: [ReportSheet] { agenda.sheets }
}

extension MadeOfThing where Self: ReportOfAgenda {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    self.init(AgendaBuilder(subject, reader: reader).annotated())
  }

  static var ownMembers: [ReportMember<Self>] { ReportMember.of(AgendaReport.ownMembers, \.agenda) }
}
