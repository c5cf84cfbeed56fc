public import MeetingRecords

/// Which instruments a register shows, as it says so itself.
public struct RegisterSelection: Sendable, Hashable {
  /// The series to which they belong; of the whole record when absent.
  public var series: ReportReference?
  /// Those who are, or were, parties of each of them; any when empty.
  public var parties: [ReportReference]
  /// The areas of cooperation that each of them covers; any when empty.
  public var areas: [ReportReference]
  /// Of which types they are; of any when empty.
  public var types: [InstrumentType]
  /// In which states they are; in any when empty.
  public var statuses: [InstrumentStatus]

  init(_ selection: InstrumentSelection, _ reader: ReportReader<some RecordsListing>) {
    series = selection.series.map(reader.reference)
    parties = selection.parties.map(reader.reference)
    areas = selection.areas.map(reader.reference)
    (types, statuses) = (selection.types, selection.statuses)
  }

  /// Whether nothing narrows it down.
  var isWholeRecord: Bool {
    series == nil && [parties, areas].allSatisfy(\.isEmpty) && types.isEmpty && statuses.isEmpty
  }

  /// What it says below the title, a line for each thing that narrows it down.
  func lines(_ say: ReportWording) -> [ReportInline] {
    let filters: [(ReportPhrase, [ReportInline])] = [
      (.parties, parties.map(say.name)), (.areas, areas.map(say.name)), (.type, types.map { say($0.phrase) }),
      (.status, statuses.map { say($0.phrase) }),
    ]
    let separator = say.plain(.listSeparator)
    let lines = filters.filter { !$0.1.isEmpty }.map { name, values in
      ReportInline(words: say.plain(name) + ": ") + .joined(values, separator)
    }
    return isWholeRecord ? [say(.wholeRecord)] : (series.map { [say.name($0)] } ?? []) + lines
  }
}
