import MeetingRecords

/// Lays out a matrix of follow-ups.
struct MatrixPaper {
  let matrix: FollowUpMatrix
  let words: PaperWording

  func document() -> ReportDocument {
    let head = PaperHead(conference: matrix.conference, words: words)
    let open = matrix.adopted + matrix.carriedOver
    var blocks = [
      .section(isLandscape: true), head.masthead(symbol: nil, on: nil), head.title(title),
      .paragraph(total(open)),
    ]
    blocks += table(words(.matrixAdopted, previous), matrix.adopted, from: 1)
    blocks += table(words(.matrixCarriedOver), matrix.carriedOver, from: matrix.adopted.count + 1)
    blocks += table(words(.matrixCompleted, previous), matrix.completed, from: open.count + 1)
    if open.isEmpty && matrix.completed.isEmpty { blocks.append(.paragraph(words(.nothingOpen))) }
    let isSpecimen = (open + matrix.completed).contains(where: \.illustration)
    return ReportDocument(
      language: words.labels.language, blocks: blocks, page: words.page(symbol: nil, isSpecimen: isSpecimen))
  }

  private var previous: [String: ReportInline] {
    ["ordinal": matrix.previous?.ordinal.map(words.ordinal) ?? ReportInline()]
  }

  private var title: ReportInline {
    guard matrix.previous?.ordinal != nil else { return words(.itemArising) }
    return words(matrix.previousMinutesSigned ? .itemImplementationOfMinutes : .itemImplementation, previous)
  }

  /// How many were completed, are under way, without progress and past due, and how many are not pursued, where any is.
  private func total(_ open: [PendingMatter]) -> ReportInline {
    let standings = (open + matrix.completed).map { MatterStanding($0) }
    let waived = standings.count { $0 == .waived }
    func count(_ standing: MatterStanding) -> ReportInline {
      ReportInline(words: String(standings.count { $0 == standing }))
    }
    return words(
      .matrixTotal,
      [
        "date": words.say.day(matrix.basis.on),
        "total": ReportInline(words: String(open.count + matrix.completed.count)),
        "completed": count(.completed), "ongoing": count(.ongoing), "none": count(.noProgress),
        "pastDue": count(.pastDue), "waived": waived == 0 ? ReportInline() : words.count(.matrixWaived, waived),
      ])
  }

  private func table(_ caption: ReportInline, _ matters: [PendingMatter], from first: Int) -> [ReportBlock] {
    guard !matters.isEmpty else { return [] }
    let columns: [PaperSentence] = [
      .columnNumber, .columnCommitment, .columnResponsible, .columnDue, .columnProgress, .columnStatus,
      .columnProposedAction,
    ]
    return [
      .heading(caption),
      .table(
        ReportTable(
          columns: columns.map { words($0).text },
          rows: matters.enumerated().map { row($0.element, first + $0.offset) }, weights: [2, 7, 6, 4, 5, 4, 4])),
    ]
  }

  private func row(_ matter: PendingMatter, _ number: Int) -> [[ReportInline]] {
    let standing = MatterStanding(matter)
    let due = matter.due.map(words.date) ?? (matter.details.continuous ? words(.dueContinuous) : words(.unknown))
    let progress = matter.details.progress.flatMap(\.text).map(words.text)
    let action = matter.details.proposedAction.map(words.text) ?? standing.action(for: matter).map { words($0) }
    return [
      [ReportInline(words: String(number))], [words.title(matter.followUp)], matter.owners.map(words.party), [due],
      [progress ?? words(.unknown)], [words(standing.sentence)], [action ?? ReportInline()],
    ]
  }
}

/// How a commitment stands on the day of a matrix.
enum MatterStanding: Hashable {
  case completed, waived, pastDue, ongoing, noProgress

  init(_ matter: PendingMatter) {
    switch matter.status {
    case .completed: self = .completed
    case .waived: self = .waived
    case .scheduled, .inProgress, .ongoing, .postponed, .carriedForward:
      if matter.overdue == .yes {
        self = .pastDue
      } else if matter.details.progress != nil || [.inProgress, .ongoing].contains(matter.status) {
        self = .ongoing
      } else {
        self = .noProgress
      }
    }
  }

  var sentence: PaperSentence {
    switch self {
    case .completed: .statusCompleted
    case .waived: .statusWaived
    case .pastDue: .statusPastDue
    case .ongoing: .statusOngoing
    case .noProgress: .statusNoProgress
    }
  }

  /// What the meeting may wish to do, where nobody proposed anything.
  func action(for matter: PendingMatter) -> PaperSentence? {
    switch self {
    case .completed, .waived: nil
    case .pastDue: .actionNewDate
    case .ongoing, .noProgress: matter.owners.contains(where: \.isOpen) ? .actionDesignate : .actionContinue
    }
  }
}
