import MeetingRecords

extension PersonDossier {
  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(person), lines: [say.title(of: Self.declaration)]), .facts(facts(say)),
    ]
    blocks += say.section(.officesTitle, offices.map { say.office($0, isOfPerson: true) })
    blocks += say.section(.attendanceTitle, attendances.map { attendance(say, $0) })
    blocks += say.section(.speechesTitle, speeches.map { speech(say, $0) })
    blocks += say.section(.signaturesTitle, signatures.map { signature(say, $0) })
    blocks += say.pendingSection(pendingMatters) + say.mentionSection(alsoNamedIn)
    blocks += say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func facts(_ say: ReportWording) -> [ReportFact] {
    var facts = say.identity(person, references) + [ReportFact(say.plain(.names), names.map(say.inLanguage))]
    if !alsoWritten.isEmpty {
      facts.append(ReportFact(say.plain(.alsoWritten), alsoWritten.map { ReportInline(recorded: $0) }))
    }
    if let state { facts.append(ReportFact(say.plain(.state), [say.name(state)])) }
    return facts + say.basis(basis)
  }

  private func attendance(_ say: ReportWording, _ attendance: Attendance) -> ReportInline {
    let clauses = [
      say.dated(attendance.conference), say.name(attendance.party), say(attendance.role.phrase),
      attendance.capacity.map(say.text),
    ]
    return .joined(clauses.compactMap(\.self), say.plain(.clauseSeparator))
  }

  private func speech(_ say: ReportWording, _ speech: DatedSpeech) -> ReportInline {
    let title = speech.title.map { [say.text($0)] } ?? []
    let clauses = [
      [say(speech.facts.kind.noun)], title, speech.on.map { [say.date($0)] } ?? [], [say.name(speech.conference)],
      [ReportInline(code: speech.facts.speech.identifier.description)],
    ]
    return .joined(clauses.flatMap(\.self), say.plain(.clauseSeparator))
  }

  private func signature(_ say: ReportWording, _ signature: GivenSignature) -> ReportInline {
    let clauses = [
      say.noted(signature.instrument), say(.signedFor, ["party": say.name(signature.party)]),
      signature.capacity.map(say.text), signature.on.map(say.date),
    ]
    return .joined(clauses.compactMap(\.self), say.plain(.clauseSeparator))
  }
}

extension ReportWording {
  /// A part with a list, left out where the list is empty.
  func section(_ title: ReportPhrase, _ lines: [ReportInline]) -> [ReportBlock] {
    lines.isEmpty ? [] : [.heading(self(title)), .list(lines)]
  }

  /// What is pending, as a part with a table; left out where nothing is.
  func pendingSection(_ matters: [PendingMatter]) -> [ReportBlock] {
    guard !matters.isEmpty else { return [] }
    let rows = matters.enumerated().map { place, matter -> [[ReportInline]] in
      [
        [ReportInline(words: String(place + 1))], lines(matter), owners(matter),
        due(matter), [standing(matter)],
      ]
    }
    return [
      .heading(self(.pendingTitle)), .facts(counts(of: matters)),
      table([.number, .matter, .owner, .dueColumn, .status], rows),
    ]
  }

  /// By what something is found: its identifier, and what it is called elsewhere.
  func identity(_ thing: ReportReference, _ references: [RecordedReference]) -> [ReportFact] {
    var facts = [ReportFact(plain(.identifier), [ReportInline(code: thing.identifier.description)])]
    if !references.isEmpty {
      let values = references.map { recorded in
        let address = recorded.url.map { ReportInline(words: plain(.clauseSeparator)) + ReportInline(recorded: $0) }
        return ReportInline(code: recorded.reference.description) + (address ?? ReportInline())
      }
      facts.append(ReportFact(plain(.references), values))
    }
    return facts
  }

  /// A name with the language that it is in.
  func inLanguage(_ entry: TextEntry) -> ReportInline {
    guard !entry.language.isUndetermined else { return text(entry) }
    return self(.textIn, ["text": text(entry), "language": language(entry.language)])
  }

  /// An office: the post and where it is of a person, who held it of an organization, and from when until when.
  func office(_ office: OfficeFacts, isOfPerson: Bool) -> ReportInline {
    let who = isOfPerson ? [name(office.organization)] : [name(office.person)]
    let post = office.post.map { [text($0)] } ?? []
    return .joined((isOfPerson ? post + who : who + post) + [time(office)], plain(.clauseSeparator))
  }

  private func time(_ office: OfficeFacts) -> ReportInline {
    let (from, until) = (office.from.map(date), office.until.map(date))
    switch (from, until) {
    case (let from?, let until?): return self(.heldFromTo, ["from": from, "until": until])
    case (let from?, nil): return self(office.wasLeft ? .heldFromLeft : .heldSince, ["from": from])
    case (nil, let until?): return self(.heldUntil, ["until": until])
    case (nil, nil): return self(office.wasLeft ? .wasLeft : .timeNotKnown)
    }
  }
}
