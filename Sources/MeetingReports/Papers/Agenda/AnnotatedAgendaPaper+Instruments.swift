import MeetingRecords

extension AnnotatedAgendaPaper {
  /// What the instrument is called in full, and which it revised.
  func revision(of instrument: ReportReference) -> [ReportInline?] {
    let row = agenda.instruments.first { $0.instrument.identifier == instrument.identifier }
    let revised = row?.relations.filter { $0.kind == .revises }.map { words.instrument($0.other) } ?? []
    let title = instrument.name.map(words.text)
    return [
      title.map { $0 + ReportInline(words: ".") },
      revised.isEmpty
        ? nil : words(.revisesOther, ["instrument": words.instrument(instrument), "other": words.list(revised)]),
    ]
  }

  /// Why instruments come up, those with the same reason together; minutes of conferences enter into no force.
  func instruments(_ item: AgendaReportItem) -> [ReportInline?] {
    let matters = item.matters.filter { $0.reference.instrumentType != .agreedMinutes }
    let said = ReviewReason.allCases.compactMap { reason -> ReportInline? in
      let instruments = matters.filter { $0.reviewReasons.contains(reason) }.map { words.instrument($0.reference) }
      return instruments.isEmpty ? nil : words(reason.sentence, ["instruments": words.list(instruments)])
    }
    return said.isEmpty ? [words(.noInstrumentsToReview)] : said
  }

  /// What is known of the conference that follows.
  func next(_ item: AgendaReportItem) -> [ReportInline?] {
    let known = item.notes.compactMap { note -> ReportInline? in
      switch note {
      case .nextConference(let conference, let place, let state):
        let location = [place.map(words.text), state.map(words.name)].compactMap(\.self)
        guard let ordinal = conference.ordinal, !location.isEmpty else { return nil }
        return words(
          .nextIs,
          ["ordinal": words.ordinal(ordinal), "place": .joined(location, words.say.plain(.listSeparator))])
      case .nextExpected(_, let first, let last):
        return words(
          .nextExpected, ["years": ReportInline(words: words.labels.dates.years(from: first, through: last))])
      case .nextHostByRotation(let host): return words(.nextHost, ["host": words.name(host)])
      default: return nil
      }
    }
    return known + [words(.nextOpen)]
  }
}

extension ReviewReason {
  fileprivate var sentence: PaperSentence {
    switch self {
    case .expiryPassed: .expiredUnsaid
    case .expires: .expiresSoon
    case .noticeDue: .noticeDue
    case .reviewDue: .reviewComing
    case .statusUnknown: .statusOpen
    case .signedNotInForce: .signedNotInForce
    case .notSigned: .notSigned
    }
  }
}
