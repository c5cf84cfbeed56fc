import MeetingRecords

extension ReportWording {
  /// A matter with its identifier, and under it, a line each, what is known of how it goes on.
  func lines(_ matter: PendingMatter) -> [ReportInline] {
    let details = matter.details
    let number = details.number.map { ReportInline(recorded: $0) + ReportInline(words: plain(.clauseSeparator)) }
    let part = details.decisionPart.map { self(.matterOfPart, ["number": ReportInline(recorded: $0)]) }
    let lines: [ReportInline?] = [
      (number ?? ReportInline()) + title(of: matter), part,
      details.deliverable.map { self(.matterDeliverable, ["text": text($0)]) },
      details.document.map { self(.matterHandedIn, ["document": noted($0)]) },
      details.progress.flatMap(progress), details.latestExtension.map(`extension`),
      details.proposedAction.map { self(.matterProposedAction, ["text": text($0)]) },
    ]
    return lines.compactMap(\.self)
  }

  /// When a matter is due, and how it recurs, a line each.
  func due(_ matter: PendingMatter, _ words: (EDTFDate) -> ReportInline) -> [ReportInline] {
    let details = matter.details
    guard !details.continuous else { return [self(.matterContinuous)] }
    let every = details.every.map { period in
      self(.every, ["period": ReportInline(words: labels.text(period))])
        + (details.recursUntil.map {
          ReportInline(words: plain(.clauseSeparator)) + self(.matterUntil, ["date": date($0)])
        }
          ?? ReportInline())
    }
    return [matter.due.map(words) ?? self(.noDueDate), every].compactMap(\.self)
  }

  /// When a matter is due in words, and how it recurs.
  func due(_ matter: PendingMatter) -> [ReportInline] { due(matter, date) }

  /// Who supports those that owe a matter, and whom to ask, a line each.
  func supporters(_ matter: PendingMatter) -> [ReportInline] {
    matter.details.supporting.map { self(.matterSupporting, ["party": party($0)]) }
      + [matter.details.focalPerson.map { self(.matterFocalPerson, ["person": name($0)]) }].compactMap(\.self)
  }

  private func progress(_ facts: ProgressFacts) -> ReportInline? {
    guard let said = facts.text else { return nil }
    let progress = self(.matterProgress, ["text": text(said)])
    let origin = [facts.on.map(date), facts.by.map(name)].compactMap(\.self)
    guard !origin.isEmpty else { return progress }
    return progress + ReportInline(words: " (") + .joined(origin, plain(.listSeparator)) + ReportInline(words: ")")
  }

  private func `extension`(_ facts: ExtensionFacts) -> ReportInline {
    let phrase: ReportPhrase =
      switch facts.outcome {
      case .open: .extensionRequested
      case .granted: .extensionGranted
      case .refused: .extensionRefused
      }
    let until = facts.until.map {
      ReportInline(words: " (") + self(.matterUntil, ["date": date($0)]) + ReportInline(words: ")")
    }
    return self(phrase) + (until ?? ReportInline())
  }
}
