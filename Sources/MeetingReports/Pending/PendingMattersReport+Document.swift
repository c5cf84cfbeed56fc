import MeetingRecords

extension PendingMattersReport {
  /// The matters as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say(.pendingTitle), lines: [series.map(say.name) ?? say(.wholeRecord), say(grouping.phrase)]),
      .facts(say.counts(of: matters) + say.basis(basis)),
    ]
    blocks.append(matters.isEmpty ? .paragraph(say(.nothingPending)) : .picture(say.ages(matters, basis)))
    for group in groups {
      let count = ReportInline(words: " (\(group.numbers.count))")
      blocks += [.heading(say.title(of: group.topic) + count), table(group, say)]
    }
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func table(_ group: PendingGroup, _ say: ReportWording) -> ReportBlock {
    let rows = group.numbers.map { number -> [[ReportInline]] in
      let matter = matters[number - 1]
      let cells: [[ReportInline]] = [
        [ReportInline(words: String(number))], say.lines(matter),
        group.topic.saysAll(of: matter) ? say.supporters(matter) : say.owners(matter),
        say.due(matter), [say.standing(matter)],
        [say.asked(matter)],
        matter.areas.isEmpty || group.topic == .area(matter.areas[0]) && matter.areas.count == 1
          ? [] : [say.list(matter.areas)],
      ]
      return cells
    }
    return say.table([.number, .matter, .owner, .dueColumn, .status, .asked, .areas], rows)
  }

  /// The list as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `pending_matters`, and `groups` with a row for each matter in each.
  public var sheets: [ReportSheet] {
    let rows = groups.flatMap { group in group.numbers.map { (group.topic, matters[$0 - 1]) } }
    return [
      PendingMatter.sheet(matters),
      ReportSheet(
        "groups", rows,
        [
          "topic": { $0.0.word }, "thing": { $0.0.thing?.identifier.description ?? "" },
          "value": { $0.0.value ?? "" }, "follow_up": { $0.1.followUp.identifier.description },
        ]),
    ]
  }
}

extension PendingMattersReport: DeclaredReport {
  static let ownMembers: [ReportMember<PendingMattersReport>] = [
    .optional("series", \.series), .word("by", \.grouping), .list("pendingMatters") { Numbered.all($0.matters) },
    .list("groups", \.groups),
  ]
}

extension PendingGroup: ReportRow {
  static let members: [ReportMember<PendingGroup>] = [
    .required("topic", \.topic.word), .optional("thing", \.topic.thing), .optional("value", \.topic.value),
    .list("numbers", \.numbers),
  ]
}

extension ReportWording {
  /// How many matters there are, and how many of them are overdue.
  func counts(of matters: [PendingMatter]) -> [ReportFact] {
    func count(_ overdue: Certainty?) -> Int { matters.filter { $0.overdue == overdue }.count }
    let clauses: [(ReportPhrase, Int)] = [
      (.countOverdue, count(.yes)), (.countPerhapsOverdue, count(.maybe)), (.countInTime, count(.no)),
      (.countNoDueDate, count(nil)),
    ]
    let parts = clauses.filter { $0.1 > 0 }.map { phrase, number in
      self(phrase, ["number": ReportInline(words: String(number))])
    }
    let total = ReportInline(words: String(matters.count))
    guard parts.count > 1 else { return [ReportFact(plain(.pendingCount), [total] + parts.prefix(0))] }
    return [
      ReportFact(plain(.pendingCount), [total + ReportInline(words: ": ") + .joined(parts, plain(.listSeparator))])
    ]
  }

  /// What the matters of a group have in common.
  func title(of topic: PendingTopic) -> ReportInline {
    switch topic {
    case .owner(let body), .area(let body): name(body)
    case .openAt(let ended): self(.openAtTitle, ["ended": name(ended)])
    case .noOwner: self(.noOwner)
    case .noArea: self(.noArea)
    case .age(let age): self(age.phrase)
    case .overdue(let overdue):
      switch overdue {
      case .yes: ReportInline(words: labels[AgendaHeading.overdueMatters])
      case .maybe: ReportInline(words: labels[AgendaHeading.possiblyOverdueMatters])
      case .no: self(.notOverdueMatters)
      case nil: self(.mattersWithoutDueDate)
      }
    }
  }
}
