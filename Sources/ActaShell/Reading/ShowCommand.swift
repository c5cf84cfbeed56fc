import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import TerminalText

/// `show ID`.
struct ShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything that is known of one thing.",
    discussion: """
      Example:
        acta show vn-la-labour/9
        acta show do-thanh-binh --json
        acta show vn-la-labour-agreement-2013 --on 2014
      """)

  enum Thing: ThingAskedFor {
    static let field = Field(
      "identifier", placeholder: "identifier", "What to show: any identifier, present or former.")
    static let kinds = EntityKinds.any
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var valid: ValidTimeOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let width = session.surroundings.terminal.columns
    let output = try session.read(reading) { reader -> String in
      let asked = typed.fields.identifier
      if reader.any(asked) == nil {
        let foreign = reader.unreadEvents(touching: asked, limit: Self.greatestUnread)
        if foreign.contains(where: \.isForeign) {
          return reading.global.json ? Self.json(asked, foreign) : "\(asked)" + Self.text(foreign, width: width)
        }
      }
      let entity = try reader.require(asked)
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      let valid = try valid.on.map { on in
        let reading = try ValidTimeAnswers(reader, titles, on: on)
        return (reading, try reading.answers(entity))
      }
      let unread = reader.unreadEvents(touching: entity.key, limit: Self.greatestUnread)
      let sources = reader.sourceValues(of: entity).filter(\.differs)
      if reading.global.json { return Self.json(entity, valid, unread, sources) }
      let text =
        Self.text(entity, titles, reader, width: width) + sources.block(titles, width: width)
        + Self.text(unread, width: width)
      guard let (reading, answers) = valid else { return text }
      return "\(text)\n\(reading.heading)\n" + TextTable.block(reading.lines(answers), width: width)
    }
    session.print(output)
  }

  /// How many entries that this version cannot read are shown.
  private static let greatestUnread = 20

  /// What of the entries about it this version cannot read, with what they say.
  private static func text(_ unread: [CatalogEventRow], width: Int) -> String {
    func block(_ heading: String, _ events: [CatalogEventRow]) -> String {
      guard !events.isEmpty else { return "" }
      let lines = events.map { event in
        let problem = event.problem.map { "\($0)\n" } ?? ""
        return ("entry \(event.sequence)", "\(eventName(event.type)): \(problem)\(event.data)")
      }
      return "\n\(heading)\n" + TextTable.block(lines, width: width)
    }
    return block("Recorded by another program", unread.filter(\.isForeign))
      + block("Not read by this version", unread.filter { !$0.isForeign })
  }

  private static func json(
    _ entity: some Entity, _ asked: (reading: ValidTimeAnswers, answers: [ValidTimeAnswers.Answer])?,
    _ unread: [CatalogEventRow], _ sources: [SourceValue]
  ) -> String {
    JSONWriter.object { writer in
      writer.member("kind", entity.kind.rawValue)
      entity.writeMembers(to: &writer)
      sources.write(to: &writer)
      if let asked { asked.reading.write(asked.answers, to: &writer) }
      write(unread, to: &writer)
    }
  }

  /// What another program recorded of a thing of its own.
  private static func json(_ identifier: Identifier, _ foreign: [CatalogEventRow]) -> String {
    JSONWriter.object { writer in
      writer.member("identifier", identifier.description)
      write(foreign, to: &writer)
    }
  }

  private static func write(_ unread: [CatalogEventRow], to writer: inout JSONWriter) {
    guard !unread.isEmpty else { return }
    writer.key("unread")
    writer.beginArray()
    for event in unread { event.write(to: &writer) }
    writer.endArray()
  }

  private static func text(
    _ entity: some Entity, _ titles: EntityTitles, _ reader: CatalogReader, width: Int
  ) -> String {
    var lines = FieldLines(titles, of: entity)
    var copy = entity
    // The identifier is the heading; the key says something only where it is another.
    if entity.key == entity.identifier { copy.identity.key = .blank }
    copy.identity.identifier = .blank
    copy.visitFields(&lines)
    var blocks = [
      heading(entity.identifier, titles.title(entity), width: width), TextTable.block(lines.lines, width: width),
    ]
    let related = Self.related(to: entity, titles, reader) { name in
      lines.lines.contains { $0.value.contains(name) }
    }
    if !related.isEmpty { blocks.append("Named by\n" + TextTable.block(related, width: width)) }
    return blocks.joined(separator: "\n")
  }

  /// Identifier and title, on one line where there is room.
  private static func heading(_ identifier: Identifier, _ title: String, width: Int) -> String {
    let line = "\(identifier)  \(TerminalSafety.escape(title))"
    guard DisplayWidth.of(line) > width else { return line }
    return (["\(identifier)"] + TextWrap.lines(title, columns: width)).joined(separator: "\n")
  }

  /// What names the entity, a line an entity, the kind in front; what the fields say already is left out.
  private static func related(
    to entity: any Entity, _ titles: EntityTitles, _ reader: CatalogReader, unless isSaid: (String) -> Bool
  ) -> [(title: String, value: String)] {
    let greatest = 20
    return reader.vocabulary.entityTypes.compactMap { type in
      let naming = reader.entities(of: type.kind, naming: entity.key, limit: greatest + 1)
      let shown = naming.prefix(greatest).map { titles.namedWithIdentifier($0.identifier) }.filter { !isSaid($0) }
      let more = naming.count > greatest ? ["… and more: list \(type.listName) --naming \(entity.identifier)"] : []
      guard !shown.isEmpty || !more.isEmpty else { return nil }
      return (type.listName, (shown + more).joined(separator: "\n"))
    }
  }
}
