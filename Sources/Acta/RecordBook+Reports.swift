import EventJournal
public import MeetingRecords
public import MeetingReports
import RecordsCatalog

extension RecordBook {
  /// The agenda of a conference as of a day: data, to be rendered as text, Markdown or JSON.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - day: The day for which it is asked: what is overdue on it, who answers on it.
  ///   - languages: The reader's languages, the best first.
  ///   - sequence: The moment of the record; now when absent.
  /// - Throws: ``ActaError`` when there is no such conference, or the record cannot be read.
  public func agenda(
    for conference: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> AgendaReport {
    let identity = journal.identity
    do {
      return try read(asOf: sequence) { reader in
        let facts = JournalFacts(
          origin: identity.origin, head: reader.head, clockIsScripted: identity.clock == .scripted)
        let preferred = languages.isEmpty ? [reader.settings.language].compactMap { $0 } : languages
        return try AgendaReport(conference: conference, on: day, languages: preferred, journal: facts, from: reader)
      }
    } catch { throw ActaError(error) }
  }
}
