import MeetingRecords

extension RecordOfDiscussionDocument {
  /// To whom the record was sent, until when comments could be made, whether silence was taken for assent, and as what it is
  /// signed, a line each.
  func course(of standing: RecordStanding) -> [ReportInline] {
    [
      standing.circulatedTo.isEmpty ? nil : say(.recordSentTo, ["addressees": say.list(standing.circulatedTo)]),
      standing.commentsBy.map { say(.recordCommentsBy, ["date": say.date($0)]) },
      standing.isAdoptedBySilence ? say(.recordBySilence) : nil,
      standing.instrument.map { say(.recordSignedAs, ["instrument": say.name($0)]) },
    ].compactMap(\.self)
  }

  /// The text of the minutes by its own paragraphs.
  func minutes() -> [ReportBlock] {
    guard let paragraphs = report.standing?.paragraphs, !paragraphs.isEmpty else { return [] }
    return [.heading(say(.minutesText))]
      + paragraphs.flatMap { paragraph -> [ReportBlock] in
        let lines = say.paragraphs(paragraph.text)
        guard let first = lines.first else { return [] }
        return [.clause(marker: "\(paragraph.number).", first)] + lines.dropFirst().map { .paragraph($0) }
      }
  }

  /// The annexes by number.
  func annexes() -> [ReportBlock] {
    guard let annexes = report.standing?.annexes, !annexes.isEmpty else { return [] }
    return [.heading(say(.annexesTitle))]
      + annexes.map { annex in
        .clause(marker: "\(annex.number).", annex.title.map(say.text) ?? say.name(annex.document))
      }
  }
}
