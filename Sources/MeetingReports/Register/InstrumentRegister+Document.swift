import MeetingRecords

extension InstrumentRegister {
  /// The register as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say(.registerTitle), lines: selection.lines(say)),
      .facts(counts(say) + say.basis(basis)),
    ]
    guard !instruments.isEmpty else {
      return ReportDocument(language: labels.language, blocks: blocks + [.paragraph(nothing(say))])
    }
    if !deadlines.isEmpty { blocks += [.heading(say(.deadlinesTitle)), deadlineTable(say)] }
    blocks += [.heading(say(.instrumentsTitle)), say.register(instruments) { ReportInline(words: String($0)) }]
    if let lineage = say.lineage(instruments) { blocks.append(.picture(lineage)) }
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  /// Why there are none: of some that were asked for, the record may hold others.
  private func nothing(_ say: ReportWording) -> ReportInline {
    say(selection.isWholeRecord ? .registerEmpty : .registerWithoutMatch)
  }

  /// How many instruments there are in each state.
  private func counts(_ say: ReportWording) -> [ReportFact] {
    let states = InstrumentStatus.allCases.map { status in
      (status, instruments.filter { $0.status == status }.count)
    }.filter { $0.1 > 0 }
    let parts = states.map { status, number in
      self.count(say(status.phrase), number, say)
    }
    let total = ReportInline(words: String(instruments.count))
    let list = ReportInline.joined(parts, say.plain(.listSeparator))
    return [
      ReportFact(say.plain(.instrumentCount), [parts.isEmpty ? total : total + ReportInline(words: ": ") + list])
    ]
  }

  private func count(_ words: ReportInline, _ number: Int, _ say: ReportWording) -> ReportInline {
    say(.countOf, ["number": ReportInline(words: String(number)), "what": words])
  }

  private func deadlineTable(_ say: ReportWording) -> ReportBlock {
    let rows = deadlines.map { deadline -> [[ReportInline]] in
      let row = instruments[deadline.number - 1]
      let mark = deadline.isPast == .yes ? ReportInline(words: say.plain(.clauseSeparator)) + say.strong(.past) : nil
      let renewal = row.renewal.map { ReportInline(words: say.plain(.clauseSeparator)) + say($0.phrase) }
      let detail = deadline.kind == .expiry ? renewal : nil
      return [
        [ReportInline(words: String(deadline.number))], [say.noted(row.instrument)],
        [say.date(deadline.date) + (mark ?? ReportInline())],
        [say(deadline.kind.phrase) + (detail ?? ReportInline())],
      ]
    }
    return say.table([.number, .instrument, .date, .what], rows)
  }
}

extension ReportWording {
  /// The table of instruments, each row with the marker of its number, from 1.
  func register(_ instruments: [RegisteredInstrument], marker: (Int) -> ReportInline) -> ReportBlock {
    let columns: [ReportPhrase] = [
      .number, .instrument, .type, .partiesAsSigned, .partiesToday, .signed, .status, .inForce, .expiry, .areas,
      .lineage, .review,
    ]
    return table(columns, instruments.enumerated().map { row($1, marker($0 + 1)) })
  }

  private func row(_ row: RegisteredInstrument, _ marker: ReportInline) -> [[ReportInline]] {
    let areas = row.areas.isEmpty ? self(.noAreas) : list(row.areas)
    let mark = row.areasOpenEnded ? ReportInline(words: " (\(plain(.areasListNotComplete)))") : ReportInline()
    return [
      [marker],
      [noted(row.instrument)] + keeping(row),
      [self(row.type.phrase)],
      row.parties.map { asSigned($0, row) },
      partiesToday(row),
      [row.signed.map(dateWithEDTF) ?? self(.notKnown)],
      [status(row)],
      [row.inForce.map(dateWithEDTF) ?? self(.notKnown)],
      terms(row),
      [areas + mark],
      lineage(row),
      row.reviewReasons.map { self($0.phrase) },
    ]
  }

  /// Where it is in its life on the day.
  func status(_ row: RegisteredInstrument) -> ReportInline {
    let status = self(row.status.phrase)
    return row.statusIsUncertain ? self(.perhapsSo, ["answer": status]) : status
  }

  /// Its depositary, its registration, and how much was declared.
  private func keeping(_ row: RegisteredInstrument) -> [ReportInline] {
    let statements = row.participants.reduce(0) { $0 + $1.statements.count }
    let registered = row.registrations.map { facts in
      let what = [facts.with.map(name), facts.number.map { ReportInline(recorded: $0) }].compactMap(\.self)
      return self(.registeredAs, ["what": .joined(what, plain(.listSeparator))])
    }
    return (row.depositary.map { [self(.depositaryOf, ["party": name($0)])] } ?? []) + registered
      + (statements == 0 ? [] : [self(.statementsCount, ["number": ReportInline(words: String(statements))])])
  }

  /// A party as signed; one of which no signature is recorded says so.
  private func asSigned(_ party: ResponsibleParty, _ row: RegisteredInstrument) -> ReportInline {
    let name = name(party.named)
    return row.unsigned.contains(party.named.identifier) ? self(.notSignedBy, ["party": name]) : name
  }

  /// Who is a party today, and who has only signed; “as signed” where all have signed, none has left and each still answers for itself.
  private func partiesToday(_ row: RegisteredInstrument) -> [ReportInline] {
    let signatories = row.signatories.map { self(.partySignatory, ["party": party($0.party)]) }
    guard !row.partiesToday.isEmpty else { return signatories.isEmpty ? [self(.noPartiesToday)] : signatories }
    let isAsSigned =
      row.unsigned.isEmpty && row.partiesToday.map(\.party.named.identifier) == row.parties.map(\.named.identifier)
      && row.partiesToday.allSatisfy {
        $0.party.isUnchanged && [.bound, .takesPart, .forceNotRecorded].contains($0.ground)
      }
    return (isAsSigned ? [self(.sameAsSigned)] : row.partiesToday.map(partyToday)) + signatories
  }

  private func partyToday(_ today: PartyToday) -> ReportInline {
    switch today.ground {
    case .noActRecorded: self(.namedWithoutAct, ["party": party(today.party)])
    case .provisionallyApplied: self(.partyProvisionally, ["party": party(today.party)])
    case .datesLeaveOpen, .datesContradict, .signatureLeavesOpen: self(.perhapsSo, ["answer": party(today.party)])
    default: party(today.party)
    }
  }

  /// When it expires, and by when notice is to be given.
  func terms(_ row: RegisteredInstrument) -> [ReportInline] {
    var lines: [ReportInline] = []
    if let expires = row.expires { lines.append(self(.expiresOn, ["date": dateWithEDTF(expires)])) }
    if let day = row.expiresByDuration { lines.append(self(.expiresByDuration, ["date": self.day(day)])) }
    if let day = row.noticeBy { lines.append(self(.noticeBy, ["date": self.day(day)])) }
    if let renewal = row.renewal { lines.append(self(renewal.phrase)) }
    if let review = row.reviewOn { lines.append(self(.reviewOn, ["date": dateWithEDTF(review)])) }
    return lines.isEmpty ? [self(.notKnown)] : lines
  }

  /// What it does to others, and others to it.
  func lineage(_ row: RegisteredInstrument) -> [ReportInline] {
    row.relations.map { self($0.kind.phrase, ["instrument": noted($0.other)]) }
      + row.affectedBy.map { self($0.kind.passivePhrase, ["instrument": noted($0.other)]) }
  }
}
