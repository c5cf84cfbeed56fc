import Acta
import MeetingRecords
import TerminalText

/// What is told of the succession of a body.
struct SuccessionAccount {
  let titles: EntityTitles
  let body: any SucceedingEntity
  let day: CalendarDay?
  let backward: [SuccessionStep]
  let forward: [SuccessionStep]
  let engagements: [Engagement]

  init(
    _ reader: CatalogReader, _ titles: EntityTitles, _ body: any SucceedingEntity,
    as perspective: SuccessionCommand.Perspective?,
    on day: CalendarDay?
  ) {
    let succession = SuccessionReading(reader, seasons: reader.settings.seasons ?? .northern)
    (self.titles, self.body, self.day) = (titles, body, day)
    backward = succession.steps(from: body.key, .backward)
    forward = succession.steps(from: body.key, .forward)
    engagements = succession.engagements(of: body.key, on: day).filter { engagement in
      switch perspective {
      case .signed: engagement.named == body.key
      case .today: engagement.responsible.shares.contains { $0.holders.contains(body.key) }
      case nil: true
      }
    }
  }

  private var today: String { day.map { "on \($0)" } ?? "today" }

  func text(width: Int) -> String {
    var blocks = [titles.heading(of: body, body.identifier)]
    for (title, steps, other) in [
      ("came from", backward, \SuccessionStep.from), ("went to", forward, \SuccessionStep.to),
    ] {
      guard !steps.isEmpty else { continue }
      let lines = steps.flatMap { step in
        // Deeper than that there would be no room for words.
        let indent = String(repeating: "  ", count: min(step.depth, width / 6))
        return TextWrap.lines(line(step, other: step[keyPath: other]), columns: width - indent.count).map {
          indent + $0
        }
      }
      blocks.append(title + "\n" + lines.joined(separator: "\n"))
    }
    if body.status != .active, !forward.contains(where: { $0.functions.isEmpty && $0.depth == 1 }) {
      blocks.append("open: whatever no entry names a successor for")
    }
    if engagements.isEmpty { blocks.append("Nothing that it signed, owes or hosts is recorded.") }
    for part in Engagement.Part.allCases {
      let rows = engagements.filter { $0.part == part }.map(row)
      guard !rows.isEmpty else { continue }
      let columns = [part.rawValue, "as signed", today].map { TextTable.Column($0) }
      blocks.append(TextTable(columns, rows: rows).text(width: width))
    }
    return blocks.joined(separator: "\n")
  }

  private func row(_ engagement: Engagement) -> [String] {
    let shares = engagement.responsible.shares.map { titles.state.text(of: $0, in: engagement.responsible) }
    let isSame = engagement.responsible.isUnchanged
    return [
      titles.state.currentName(engagement.thing), titles.state.currentName(engagement.named),
      isSame ? titles.state.currentName(engagement.named) : shares.joined(separator: "; "),
    ]
  }

  private func line(_ step: SuccessionStep, other: Identifier) -> String {
    let functions = step.functions.map { titles.state.currentName($0) }.joined(separator: ", ")
    let date = step.on.map { ", \($0)" } ?? ", date not recorded"
    return "\(titles.namedWithIdentifier(other, on: step.on)): \(step.kind.rawValue)\(date), "
      + (functions.isEmpty ? "everything" : "\(functions)")
  }

  var table: ResultTable {
    let rows = engagements.flatMap { engagement in
      engagement.responsible.shares.map { share -> [QueryValue] in
        [
          .text(engagement.part.rawValue), .text(titles.state.currentName(engagement.thing)),
          .text(titles.state.scope(of: share, in: engagement.responsible)),
          .text(titles.state.currentName(engagement.named)),
          .text(titles.state.outcome(of: share)),
        ]
      }
    }
    return ResultTable(columns: ["part", "identifier", "areas", "as signed", today], rows: rows)
  }
}
