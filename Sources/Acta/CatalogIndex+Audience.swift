import EventJournal
import MeetingRecords
import RecordsCatalog

/// The catalog of an audience: made of the entries as it may know them, and made again once it may know others.
extension CatalogIndex {
  /// Brings the catalog up to date, or makes it again.
  ///
  /// What it holds depends on the entries alone, up to the last that it has taken in. While there is none behind it, nobody
  /// need look what is hidden; else it is looked whether something in the catalog has been hidden since, or shown.
  func caughtUp(
    _ journal: any Journal, _ audience: AudienceView, _ progress: ((CatchUpProgress) -> Void)?
  ) throws -> (applied: Int, head: Int) {
    let position = try catalog.position
    let head = try journal.head()
    let extent = IndexExtent(position)
    let isOfJournal = try extent.map { try journal.reflects($0, head: head) } ?? true
    if isOfJournal, position.sequence >= head.sequence.rawValue { return (0, head.sequence.rawValue) }
    let noted = try catalog.omissions
    let omissions = try audience.omissions(after: isOfJournal ? position.sequence : 0, noted: noted)
    guard isOfJournal, position.sequence == 0 || noted == omissions.marks.before else {
      return (try rebuilt(journal, omissions, progress), omissions.end)
    }
    let events = try EventsToCatchUp(
      journal, vocabulary, after: position.sequence, upTo: SequenceNumber(omissions.end), filter: omissions.filter,
      progress)
    let applied = try events.handedOver {
      _ = try catalog.ingest(
        events, waitingMilliseconds: Self.tryMilliseconds, omissions: omissions.marks, begin: events.begin)
    }
    return (applied, omissions.end)
  }

  /// Makes the catalog again.
  func rebuilt(
    _ journal: any Journal, _ omissions: AudienceView.Omissions, _ progress: ((CatchUpProgress) -> Void)?
  ) throws -> Int {
    let events = try EventsToCatchUp(
      journal, vocabulary, after: 0, upTo: SequenceNumber(omissions.end), filter: omissions.filter, progress)
    var loading = CatalogLoading()
    loading.omissions = omissions.marks.after
    return try events.handedOver { _ = try catalog.rebuild(events, loading: loading, begin: events.begin) }
  }
}
