import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `history ID`.
struct HistoryCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show what was known of one thing, from entry to entry.",
    discussion: """
      Each step says which entry made it, when and by whom it was recorded, and
      what changed. What turned out to be wrong is shown where it was known, and
      the correction where it was recorded.

      Example:
        acta history vn-la-labour/10
        acta history vn-la-labour-agreement-2013 --json
      """)

  enum Thing: ThingAskedFor {
    static let field = Field("identifier", placeholder: "identifier", "Any identifier, present or former.")
    static let kinds = EntityKinds.any
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let identifier = typed.fields.identifier
    let (steps, titles, days, heading) = try session.read(reading) { reader in
      let key = try reader.knownKey(of: identifier, evenWhereNothingRemains: true)
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      return (
        reader.steps(ofIdentity: key), titles.languages, reader.localDays,
        titles.heading(of: reader.entity(at: key), identifier)
      )
    }
    if reading.global.json { return session.print(Self.json(identifier, steps)) }
    let width = session.surroundings.terminal.columns
    let blocks = steps.map { Self.text($0, titles, days, width: width) }
    session.show(Self.table(steps, days), as: ([heading] + blocks).joined(separator: "\n"))
  }

  private static func text(_ step: EntityStep, _ languages: [LanguageTag], _ days: LocalDays, width: Int) -> String {
    let amendment = step.amendment.map { amendment in
      TextWrap.lines(amendment.line(amendment.reason.best(for: languages)?.text ?? ""), columns: width - 2)
    }
    let lines = TextWrap.lines(step.event.line(days), columns: width) + (amendment ?? []).map { "  " + $0 }
    return (lines + step.changes.lines(width: width)).joined(separator: "\n")
  }

  private static func table(_ steps: [EntityStep], _ days: LocalDays) -> ResultTable {
    let rows = steps.flatMap { step in
      step.changes.map { change -> [QueryValue] in
        let event = step.event
        return [
          .integer(Int64(event.sequence)), .text(days.text(at: event.timeMilliseconds)),
          .text(event.type), event.actor.map { .text($0) } ?? .null, .text(change.path), .text(change.textBefore),
          .text(change.textAfter),
        ]
      }
    }
    return ResultTable(columns: ["entry", "recorded", "event", "by", "field", "before", "after"], rows: rows)
  }

  private static func json(_ identifier: Identifier, _ steps: [EntityStep]) -> String {
    JSONWriter.object { writer in
      writer.member("identifier", identifier.description)
      writer.objects("steps", steps) { step, writer in
        step.event.writeReference(to: &writer)
        if let amendment = step.amendment {
          writer.key("amendment")
          amendment.write(to: &writer)
        }
        writer.key("changes")
        step.changes.write(to: &writer)
      }
    }
  }
}

extension EntityTitles {
  /// The identifier with what it is called.
  func heading(of entity: (any Entity)?, _ identifier: Identifier) -> String {
    guard let entity else { return "\(identifier)  (nothing of it remains)" }
    let title = title(entity)
    return title.isEmpty ? "\(entity.identifier)" : "\(entity.identifier)  \(title)"
  }
}
