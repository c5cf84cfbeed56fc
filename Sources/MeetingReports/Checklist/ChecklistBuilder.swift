public import MeetingRecords

/// Looks through what the papers of a conference print.
struct ChecklistBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let conference: Conference
  let agenda: AgendaReport
  /// The languages in which papers are made.
  let languages: [LanguageTag]

  init(_ conference: Conference, reader: ReportReader<Records>) {
    (self.reader, self.conference) = (reader, conference)
    agenda = AgendaBuilder(conference, reader: reader).annotated()
    let own = conference.workingLanguages
    languages = own.isEmpty ? conference.recordedSeries(in: reader.records)?.workingLanguages ?? [] : own
  }

  func checklist() -> ConferenceChecklist {
    let found = framing() + texts() + agendaFindings() + commitments() + (isClosed ? closing() : [])
    let order = ChecklistFinding.Weight.allCases
    let kinds = ChecklistFinding.Kind.allCases
    let sorted = found.enumerated().sorted { first, second in
      func rank(_ finding: ChecklistFinding) -> (Int, Int) {
        (order.firstIndex(of: finding.weight) ?? 0, kinds.firstIndex(of: finding.kind) ?? 0)
      }
      let (left, right) = (rank(first.element), rank(second.element))
      return left == right ? first.offset < second.offset : left < right
    }
    return ConferenceChecklist(conference: reference, findings: sorted.map(\.element))
  }

  private var reference: ReportReference { reader.reference(conference.key) }
  private var isClosed: Bool { [.closed, .recordAdopted].contains(conference.status) }

  private func finding(
    _ kind: ChecklistFinding.Kind, _ weight: ChecklistFinding.Weight, _ subject: ReportReference? = nil,
    language: LanguageTag? = nil, detail: String? = nil, remedy: Remedy? = nil
  ) -> ChecklistFinding {
    ChecklistFinding(
      kind: kind, weight: weight, subject: subject ?? reference, language: language, detail: detail, remedy: remedy)
  }

  /// Host, day and place: before the conference they may still be open.
  private func framing() -> [ChecklistFinding] {
    let weight: ChecklistFinding.Weight = isClosed ? .mend : .look
    let days = conference.dates.map {
      ($0.earliest(in: reader.basis.seasons).day, $0.latest(in: reader.basis.seasons).day)
    }
    let isKnown =
      if let first = days?.0, let last = days?.1 { last.dayNumber - first.dayNumber < 31 } else { false }
    let key = conference.identifier
    return [
      conference.hosts.isEmpty
        ? finding(
          .hostNotNamed, weight, remedy: .record(Remedy.EventToRecord(ConferenceConvened.wireName, about: key)))
        : nil,
      isKnown
        ? nil
        : finding(
          .dayNotSet, weight, detail: conference.dates?.description,
          remedy: .record(Remedy.EventToRecord(ConferenceConvened.wireName, about: key))),
      conference.place == nil
        ? finding(
          .placeNotSet, weight, remedy: .record(Remedy.EventToRecord(ConferenceConvened.wireName, about: key)))
        : nil,
    ].compactMap(\.self)
  }

  /// Titles that lack a language of the conference, or were translated into it by a machine.
  private func texts() -> [ChecklistFinding] {
    let named: [any Entity] =
      [conference.recordedSeries(in: reader.records)].compactMap(\.self)
      + agenda.instruments.compactMap { reader.records.get(Instrument.self, $0.instrument.identifier) }
      + agenda.pendingMatters.compactMap { reader.records.get(FollowUp.self, $0.followUp.identifier) }
      + areas.compactMap { reader.records.get(Area.self, $0) }
    return named.flatMap { entity -> [ChecklistFinding] in
      guard let text = title(of: entity) else { return [] }
      return languages.compactMap { language in
        let entry = text.entries.first { $0.language.primaryLanguage == language.primaryLanguage }
        let remedy = Remedy.record(Remedy.EventToRecord(TextTranslated.wireName, about: entity.identifier))
        guard let entry else {
          return finding(.notTranslated, .mend, reader.reference(to: entity), language: language, remedy: remedy)
        }
        guard entry.origin == .machine else { return nil }
        return finding(.translatedByMachine, .look, reader.reference(to: entity), language: language, remedy: remedy)
      }
    }
  }

  private var areas: [Identifier] {
    unique(
      agenda.items.flatMap(\.subitems).compactMap { item in
        if case .area(let area) = item.topic { area.identifier } else { nil }
      })
  }

  private func title(of entity: any Entity) -> LocalizedText? {
    switch entity {
    case let series as ConferenceSeries: series.name
    case let area as Area: area.name
    case let instrument as Instrument: instrument.title
    case let followUp as FollowUp: followUp.title
    default: nil
    }
  }

  private func agendaFindings() -> [ChecklistFinding] {
    agenda.numbersNotKept.map { number in
      finding(.numberNotKept, .look, number.item, detail: "\(number.given) → \(number.printed)")
    }
  }

  private func commitments() -> [ChecklistFinding] {
    agenda.pendingMatters.flatMap { matter -> [ChecklistFinding] in
      let key = matter.followUp.identifier
      return [
        matter.illustration
          ? finding(.illustration, .mend, matter.followUp, remedy: .show(key)) : nil,
        matter.overdue == .yes
          ? finding(
            .pastDue, .know, matter.followUp, detail: matter.due?.description,
            remedy: .record(Remedy.EventToRecord(FollowUpProgressReported.wireName, about: key))) : nil,
        matter.owners.contains(where: \.isOpen)
          ? finding(
            .nobodyAnswers, .look, matter.followUp,
            remedy: .record(Remedy.EventToRecord(FollowUpReassigned.wireName, about: key))) : nil,
      ].compactMap(\.self)
    }
  }

  /// What a closed conference should have left behind.
  private func closing() -> [ChecklistFinding] {
    let record = RecordOfDiscussionBuilder(conference, reader: reader)
    let silent = record.items.filter { item in
      item.outcome == nil && item.annotation == nil
        && !record.speeches.contains { $0.agendaItem.map(reader.key) == item.key }
        && !record.decisions.contains { $0.agendaItem.map(reader.key) == item.key }
    }
    let listed = reader.delegations(to: conference) + reader.groups(of: conference)
    let known = Set(listed.flatMap(\.persons).map { reader.key($0.person.identifier) })
    let outside = unique(record.speeches.filter { !$0.invited }.map { reader.key($0.speaker) }).filter {
      !known.contains($0)
    }
    let isSigned = record.instruments.contains { $0.type == .agreedMinutes && !$0.signatures.isEmpty }
    let isAdopted = conference.status == .recordAdopted
    return silent.map { finding(.itemWithoutOutcome, .look, reader.reference($0.key), remedy: .show($0.identifier)) }
      + outside.map { finding(.speakerOutside, .look, reader.reference($0), remedy: .show($0)) }
      + (isSigned || isAdopted
        ? [] : [finding(.minutesNotSigned, .look, remedy: .record(Remedy.EventToRecord(RecordAdopted.wireName)))])
  }
}

extension ConferenceChecklist {
  /// Looks through what the papers of a conference print.
  ///
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference.
  public init(of conference: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    let subject = try records.subject(Conference.self, conference)
    self = ChecklistBuilder(subject, reader: ReportReader(records, basis)).checklist()
  }
}
