public import MeetingRecords

/// In what an agenda differs from the one that was circulated last, as far as the list of items shows it.
public struct AgendaAlteration: Sendable, Hashable {
  /// What became of an item, or of the conference.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The item is new.
    case added
    /// The item is no longer on the agenda.
    case removed
    /// The item was joined with another.
    case merged
    /// A later conference is to take it up.
    case deferred
    /// The item has another title.
    case renamed
    /// The item has another number.
    case moved
    /// The conference has other dates.
    case dates
    /// The conference has another place.
    case place
  }

  /// What became of it.
  public var kind: Kind
  /// The item, or the conference.
  public var subject: ReportReference
  /// The number that the agenda prints; absent where the item is no longer on it.
  public var number: String?
  /// The title that it had when the agenda was circulated, of one that is called otherwise now.
  public var formerTitle: TextEntry?
}

extension AgendaReport {
  /// In what it differs from the agenda that was circulated last.
  ///
  /// New items, those that are gone, other titles, other numbers, each in the order in which it was recorded, then dates and
  /// place. What was done and undone since is no difference.
  ///
  /// - Complexity: O(n) in the items and changes.
  public var alterations: [AgendaAlteration] {
    let numbers = Dictionary(printedNumbers(items, under: nil)) { first, _ in first }
    let ofItems = Dictionary(grouping: changes.filter { $0.action.subject.kind == .agendaItem }) { $0.action.subject }
    let altered = unique(changes.map(\.action.subject)).flatMap { subject -> [AgendaAlteration] in
      guard let changes = ofItems[subject] else { return [] }
      return Self.kinds(of: changes, subject).map { kind, former in
        AgendaAlteration(kind: kind, subject: subject, number: numbers[subject.identifier], formerTitle: former)
      }
    }
    let framing = changes.filter { $0.action.subject.identifier == masthead.conference.identifier }.compactMap {
      change in
      Self.framing[change.action.wireName].map { AgendaAlteration(kind: $0, subject: change.action.subject) }
    }
    return AgendaAlteration.Kind.allCases.flatMap { kind in altered.filter { $0.kind == kind } } + unique(framing)
  }

  /// The one circulated last, where this is a revision of it: it is circulated anew, in another stage, or differs in its items, dates
  /// or place.
  var revised: CirculatedAgenda? {
    guard [.annotated, .preliminary].contains(stage), let revision, let previous = revision.previous,
      previous.stage != .adopted
    else { return nil }
    return revision.isIssued || previous.stage != stage || !alterations.isEmpty ? previous : nil
  }

  /// The symbol that the paper bears: that of the one circulated last where nothing has changed since, else that of its revision.
  public var printedSymbol: String? {
    guard stage != .adopted, let revision, let previous = revision.previous else { return revision?.symbol }
    if revision.isIssued || revised != nil { return revision.symbol }
    return previous.stage == stage ? previous.designation : nil
  }

  /// What the entries since about one item come to.
  private static func kinds(
    of changes: [AgendaChange], _ subject: ReportReference
  ) -> [(AgendaAlteration.Kind, TextEntry?)] {
    let names = Set(changes.map(\.action.wireName))
    let gone = changes.compactMap { endings[$0.action.wireName] }.last
    guard !names.contains(AgendaItemProposed.wireName) else { return gone == nil ? [(.added, nil)] : [] }
    if let gone { return [(gone, nil)] }
    let former = changes.compactMap(\.formerTitle).first
    var kinds: [(AgendaAlteration.Kind, TextEntry?)] = []
    if let former, former != subject.name { kinds.append((.renamed, former)) }
    if names.contains(AgendaItemMoved.wireName) { kinds.append((.moved, nil)) }
    return kinds
  }

  private static let endings: [String: AgendaAlteration.Kind] = [
    AgendaItemWithdrawn.wireName: .removed, AgendaItemMerged.wireName: .merged, AgendaItemDeferred.wireName: .deferred,
  ]
  private static let framing: [String: AgendaAlteration.Kind] = [
    ConferencePostponed.wireName: .dates, ConferenceRelocated.wireName: .place,
  ]

  /// The recorded items with the numbers that are printed: “5(a)”.
  private func printedNumbers(_ items: [AgendaReportItem], under number: String?) -> [(Identifier, String)] {
    items.flatMap { item in
      let whole = number.map { "\($0)(\(item.number))" } ?? item.number
      let own = item.recorded.map { [($0.identifier, whole)] } ?? []
      return own + printedNumbers(item.subitems, under: whole)
    }
  }
}

extension AgendaPaper {
  /// What changed since the agenda was circulated last; nothing in an original, a programme or an adopted agenda.
  var changes: [ReportBlock] {
    guard let previous = agenda.revised else { return [] }
    let said = agenda.alterations.map(sentence)
    return [.heading(words(.changesSince, ["document": words.name(of: previous)]))]
      + (said.isEmpty ? [.paragraph(words(.nothingChanged))] : [.list(said)])
  }

  private func sentence(_ alteration: AgendaAlteration) -> ReportInline {
    let values = [
      "number": alteration.number.map { ReportInline(recorded: $0) } ?? words(.unknown),
      "title": words.title(alteration.subject),
    ]
    switch alteration.kind {
    case .added: return words(.changeAdded, values)
    case .removed: return words(.changeRemoved, values)
    case .merged: return words(.changeMerged, values)
    case .deferred: return words(.changeDeferred, values)
    case .moved: return words(.changeMoved, values)
    case .dates: return words(.changeDates)
    case .place: return words(.changePlace)
    case .renamed: return words.renamed(alteration.number, alteration.subject, from: alteration.formerTitle)
    }
  }
}
