public import MeetingRecords

/// Looks through what the papers of a conference print.
struct ChecklistBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let conference: Conference
  let agenda: AgendaReport
  /// The languages in which papers are made: those of the conference, and those that are asked for.
  let languages: [LanguageTag]

  init(_ conference: Conference, reader: ReportReader<Records>) {
    (self.reader, self.conference) = (reader, conference)
    agenda = AgendaBuilder(conference, reader: reader).annotated()
    let own = conference.workingLanguages
    let usual = own.isEmpty ? conference.recordedSeries(in: reader.records)?.workingLanguages ?? [] : own
    languages = unique(usual + reader.basis.languages)
  }

  func checklist() -> ConferenceChecklist {
    let found = framing() + texts() + agendaFindings() + commitments() + (isClosed ? closing() : [])
    let weights = ChecklistFinding.Weight.allCases
    let kinds = ChecklistFinding.Kind.allCases
    func rank(_ finding: ChecklistFinding) -> (Int, Int) {
      (weights.firstIndex(of: finding.weight) ?? 0, kinds.firstIndex(of: finding.kind) ?? 0)
    }
    let sorted = found.enumerated().sorted { first, second in
      let (left, right) = (rank(first.element), rank(second.element))
      return left == right ? first.offset < second.offset : left < right
    }
    return ConferenceChecklist(conference: reference, title: title, findings: sorted.map(\.element))
  }

  /// What the conference is called in its papers, in English, which the checklist is in.
  private var title: String {
    PaperHead(conference: agenda.masthead, words: PaperWording(.english, reader.basis)).meeting.text
  }

  var reference: ReportReference { reader.reference(conference.key) }
  var isClosed: Bool { [.closed, .recordAdopted].contains(conference.status) }

  func finding(
    _ kind: ChecklistFinding.Kind, _ weight: ChecklistFinding.Weight, _ subject: ReportReference? = nil,
    language: LanguageTag? = nil, detail: String? = nil, remedy: Remedy? = nil
  ) -> ChecklistFinding {
    ChecklistFinding(
      kind: kind, weight: weight, subject: subject ?? reference, language: language, detail: detail, remedy: remedy)
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
            remedy: .record(FollowUpProgressReported.self, about: key)) : nil,
        matter.owners.contains(where: \.isOpen)
          ? finding(.nobodyAnswers, .look, matter.followUp, remedy: .record(FollowUpReassigned.self, about: key))
          : nil,
      ].compactMap(\.self)
    }
  }

  /// What a closed conference should have left behind.
  private func closing() -> [ChecklistFinding] {
    let record = RecordOfDiscussionBuilder(conference, reader: reader)
    let silent = record.items.filter { item in
      item.outcome == nil && item.annotation == nil && record.speechesOfItem[item.key] == nil
        && record.decisionsOfItem[item.key] == nil
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
        ? [] : [finding(.minutesNotSigned, .look, remedy: .record(RecordAdopted.self, about: conference.identifier))])
  }
}

extension ConferenceChecklist {
  /// Looks through what the papers of a conference print.
  ///
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference.
  /// - Complexity: That of an annotated agenda, and of minutes where the conference is closed.
  public init(of conference: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    let subject = try records.subject(Conference.self, conference)
    self = ChecklistBuilder(subject, reader: ReportReader(records, basis)).checklist()
  }
}

extension Remedy {
  /// Recording an event about something, with the fields that are to be given.
  static func record(
    _ type: any EventPayload.Type, about subject: Identifier, give fields: [String] = []
  ) -> Remedy {
    .record(EventToRecord(type.wireName, about: subject, Dictionary(uniqueKeysWithValues: fields.map { ($0, nil) })))
  }
}
