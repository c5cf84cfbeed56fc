import MeetingRecords

extension ReportWording {
  /// What a report was made from: the day, the journal, the languages.
  func basis(_ basis: ReportBasis) -> [ReportFact] {
    let head = ReportInline(words: String(basis.journal.head))
    let source = basis.journal.origin.map { self(.origin, ["origin": ReportInline(recorded: $0), "head": head]) }
    let mark = basis.journal.clockIsScripted ? [self(.scriptedClock)] : []
    return [
      ReportFact(plain(.asOf), [day(basis.on)]),
      ReportFact(plain(.journal), [source ?? self(.head, ["head": head])] + mark),
      ReportFact(plain(.languages), [languages(basis.languages)]),
    ]
  }

  /// What a report was made from, on one line.
  func imprint(_ basis: ReportBasis) -> ReportInline {
    let head = ReportInline(words: String(basis.journal.head))
    let source = basis.journal.origin.map { self(.origin, ["origin": ReportInline(recorded: $0), "head": head]) }
    return self(.imprint, ["date": day(basis.on), "source": source ?? self(.head, ["head": head])])
  }

  /// The order in which texts were looked for.
  private func languages(_ languages: [LanguageTag]) -> ReportInline {
    .joined(languages.map(language) + [self(.original)], plain(.orElse))
  }

  /// The name of a language, or its tag where there are no words for it.
  func language(_ tag: LanguageTag) -> ReportInline {
    if let name = labels.languageNames[tag.description] { return ReportInline(words: name) }
    return ReportInline(code: tag.description)
  }

  /// Place and state, as far as they are recorded.
  func place(_ place: TextEntry?, _ state: ReportReference?) -> ReportInline? {
    switch (place.map(text), state.map(name)) {
    case (let place?, let state?): self(.placeInState, ["place": place, "state": state])
    case (let place, let state): place ?? state
    }
  }

  /// The documents that the report rests on.
  func sources(_ sources: [ReportSource]) -> [ReportBlock] {
    guard !sources.isEmpty else { return [] }
    let list = sources.map { source in
      var clauses = [noted(source.document)]
      if let publisher = source.publisher { clauses.append(text(publisher)) }
      if let published = source.document.date { clauses.append(date(published)) }
      if let url = source.url { clauses.append(ReportInline(recorded: url)) }
      if let language = source.language { clauses.append(ReportInline(code: language.description)) }
      switch source.translationOrigin {
      case .machine: clauses.append(strong(.machineTranslation))
      case .human: clauses.append(self(.humanTranslation))
      case .original, nil: break
      }
      let things = source.supports.map { ReportInline(code: $0.description) }
      clauses.append(self(.supports, ["things": .joined(things, plain(.listSeparator))]))
      return ReportInline.joined(clauses, plain(.clauseSeparator))
    }
    return [.heading(self(.sourcesTitle)), .list(list)]
  }

  /// Words of ours that stand out.
  func strong(_ phrase: ReportPhrase) -> ReportInline { ReportInline([.strong(plain(phrase))]) }
}
