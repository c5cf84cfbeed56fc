import MeetingRecords

extension ReportWording {
  /// A table with columns of these names.
  func table(_ columns: [ReportPhrase], _ rows: [[[ReportInline]]]) -> ReportBlock {
    .table(ReportTable(columns: columns.map(plain), rows: rows))
  }

  /// A matter with its identifier, marked where it is an illustration.
  func title(of matter: PendingMatter) -> ReportInline {
    guard matter.illustration else { return noted(matter.followUp) }
    return noted(matter.followUp) + ReportInline(words: plain(.clauseSeparator) + plain(.illustration))
  }

  /// Who is to do it, a line each.
  func owners(_ matter: PendingMatter) -> [ReportInline] {
    (matter.owners.isEmpty ? [self(.ownerNotNamed)] : matter.owners.map(party)) + supporters(matter)
  }

  /// When a matter was asked for, and from what that is known where no meeting says it.
  func asked(_ matter: PendingMatter) -> ReportInline {
    guard let asked = matter.asked else { return self(.notKnown) }
    let values = ["date": date(asked)]
    return switch matter.askedBasis {
    case .meeting: date(asked)
    case .stated: self(.askedAsStated, values)
    case .signature: self(.askedOnSignature, values)
    case .recording: self(.askedOnRecording, values)
    }
  }

  /// Where a matter is in its life, and whether it is overdue.
  func standing(_ matter: PendingMatter) -> ReportInline {
    guard matter.isPending, let overdue = matter.overdue, overdue != .no else { return self(matter.status.phrase) }
    let mark = strong(overdue == .yes ? .overdueYes : .overdueMaybe)
    return self(matter.status.phrase) + ReportInline(words: plain(.clauseSeparator)) + mark
  }

  /// A result of cooperation: what, when, where, by whom, and then its details.
  func achievement(_ facts: AchievementFacts, mark: ReportInline? = nil) -> ReportInline {
    let bodies = facts.organizations.isEmpty ? nil : list(facts.organizations)
    let clauses = [noted(facts.achievement), facts.on.map(date), facts.place.map(text), bodies, mark]
    let line = ReportInline.joined(clauses.compactMap(\.self), plain(.clauseSeparator))
    return facts.details.map { line + ReportInline(words: ". ") + text($0) } ?? line
  }

  /// What is known of the next conference.
  func next(_ note: AgendaNote) -> ReportInline {
    switch note {
    case .nextConference(let conference, let place, let state):
      let parts = [dated(conference), self.place(place, state)].compactMap(\.self)
      return self(.nextConference, ["conference": .joined(parts, plain(.listSeparator))])
    case .nextExpected(let period, let first, let last):
      let years = ReportInline(words: labels.dates.years(from: first, through: last))
      return self(.nextExpected, ["period": ReportInline(words: labels.text(period)), "years": years])
    case .nextHostByRotation(let host): return self(.nextHostByRotation, ["host": name(host)])
    default: return self(.nextUnknown)
    }
  }
}
