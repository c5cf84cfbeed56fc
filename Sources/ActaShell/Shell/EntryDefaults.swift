import Acta
import MeetingRecords
import RecordsCatalog

/// What the record suggests for a field of a command that is being asked for.
struct EntryDefaults {
  private let session: ShellSession
  private let path: [String]
  private let typed: [String]

  /// - Parameters:
  ///   - path: the words of the command.
  ///   - typed: the words so far, those of the command among them.
  init(_ session: ShellSession, _ path: [String], _ typed: [String]) {
    self.session = session
    self.path = path
    self.typed = typed
  }

  private var subject: Identifier? { typed.count > path.count ? try? Identifier(typed[path.count]) : nil }

  private func read<Value>(_ body: (CatalogReader) -> Value?) -> Value? {
    (try? session.book().read { body($0) }) ?? nil
  }

  /// The value that Enter takes; absent where the record suggests none.
  func value(for field: GrammarArgument) -> String? {
    guard path.first == "conference" else { return nil }
    if field.kind == .positional { return conference }
    switch (path.last, field.label) {
    case ("propose", "--ordinal"), ("convene", "--ordinal"): return next.map { String($0.ordinal) }
    case ("propose", "--state"), ("convene", "--state"): return proposal?.state?.description ?? host(.state)
    case ("propose", "--host"), ("convene", "--host"): return proposal?.hosts.first?.description ?? host(.organization)
    case ("convene", "--dates"): return proposal?.dates?.description
    default: return nil
    }
  }

  /// Whether a field makes no sense with what was answered: a proposal of what was proposed before.
  func isPointless(_ field: GrammarArgument) -> Bool {
    let proposing = ["--series", "--ordinal", "--level", "--title", "--preparatory-to", "--aims", "--period"]
    return path == ["conference", "convene"] && proposing.contains(field.label) && proposal != nil
  }

  /// The conference that the command is about, where it is in the record.
  private var proposal: Conference? {
    subject.flatMap { subject in read { $0.get(Conference.self, subject) } }
  }

  /// The conference that the command can be about, where there is only one.
  private var conference: String? {
    let states: [String: [ConferenceStatus]] = [
      "convene": [.proposed, .postponed], "open": [.convened], "postpone": [.convened], "close": [.open],
      "relocate": [.proposed, .convened, .postponed], "cancel": [.proposed, .convened, .postponed],
    ]
    guard let verb = path.last else { return nil }
    if verb == "propose" { return next.map { "\($0.series.identifier)/\($0.ordinal)" } }
    let fitting = read { $0.all(Conference.self) }?.filter { states[verb]?.contains($0.status) ?? false } ?? []
    return fitting.count == 1 ? fitting.first?.identifier.description : nil
  }

  /// The next conference of the series, which is the one of the identifier, or else the only one.
  private var next: (series: ConferenceSeries, ordinal: Int)? {
    read { reader in
      let all = reader.all(ConferenceSeries.self)
      let named = subject?.parent.flatMap { reader.get(ConferenceSeries.self, $0) }
      guard let series = named ?? (all.count == 1 ? all.first : nil) else { return nil }
      return (series, SeriesRhythm(series).nextOrdinal(level: series.level))
    }
  }

  /// Whose turn it is to host, where the series has an order and that is one of the kind.
  private func host(_ kind: EntityKind) -> String? {
    guard let next else { return nil }
    return read { reader in
      let rhythm = SeriesRhythm(next.series)
      let previous = rhythm.previous(to: next.ordinal, level: next.series.level, besides: nil, in: reader)
      guard let host = rhythm.nextHost(after: previous, in: reader), let entity = reader.any(host), entity.kind == kind
      else { return nil }
      return entity.identifier.description
    }
  }
}
