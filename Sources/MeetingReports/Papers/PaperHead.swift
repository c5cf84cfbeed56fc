import MeetingRecords

/// The head and title of a paper about a conference.
struct PaperHead {
  let conference: ConferenceFacts
  let words: PaperWording

  /// The masthead: the series with the symbol and the day, as far as there are any.
  func masthead(symbol: ReportInline?, on date: EDTFDate?) -> ReportBlock {
    let issuer = conference.series.map { [words.name($0)] } ?? []
    return .masthead(
      PaperMasthead(
        issuer: issuer, particulars: [symbol, date.map(words.date) ?? words.say.day(words.basis.on)].compactMap(\.self))
    )
  }

  /// The title: which conference it is, between whom, where and when, and what the paper is called.
  func title(_ paper: ReportInline, _ more: ReportInline?...) -> ReportBlock {
    let between = conference.parties.count == 2 ? [words.list(conference.parties.map(words.formal))] : []
    return .title(meeting, lines: between + [when].compactMap(\.self) + more.compactMap(\.self) + [paper])
  }

  /// “Tenth Labour Ministers' Conference”.
  var meeting: ReportInline {
    if let title = conference.conference.name { return words.text(title) }
    guard let series = conference.series?.name, let ordinal = conference.conference.ordinal else {
      return PaperWording.capitalized(words.name(conference.conference))
    }
    return PaperWording.capitalized(
      words(.conferenceTitle, ["ordinal": words.ordinal(ordinal), "series": words.text(series)]))
  }

  /// Where and when, and what of them is still to be confirmed.
  private var when: ReportInline? {
    let state = conference.state.map(words.formal)
    let place = [conference.place.map(words.text), state].compactMap(\.self)
    let known = place.isEmpty ? nil : ReportInline.joined(place, words.say.plain(.listSeparator))
    let dates = conference.dates.map(words.date)
    let said: ReportInline? =
      switch (known, dates) {
      case (let place?, let dates?): words(.placeAndDates, ["place": place, "dates": dates])
      case (let place, let dates): place ?? dates
      }
    guard let open = open(hasPlace: !place.isEmpty) else { return said }
    return said.map { $0 + ReportInline(words: " ") + words(open) } ?? words(open)
  }

  private func open(hasPlace: Bool) -> PaperSentence? {
    guard ![.closed, .recordAdopted, .cancelled].contains(conference.status) else { return nil }
    let dayIsKnown =
      conference.dates?.earliest(in: words.basis.seasons).day.map { first in
        conference.dates?.latest(in: words.basis.seasons).day.map { first.dayNumber + 31 > $0.dayNumber } ?? false
      } ?? false
    switch (dayIsKnown, hasPlace, conference.place == nil) {
    case (true, true, false): return nil
    case (true, true, true): return .toBeConfirmedPlace
    case (true, false, _): return .toBeConfirmedPlace
    case (false, true, false): return .toBeConfirmedDates
    case (false, true, true): return .toBeConfirmedDatesOfYear
    case (false, false, _): return .toBeConfirmedBoth
    }
  }
}
