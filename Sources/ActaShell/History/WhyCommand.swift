import Acta
import ArgumentParser
import MeetingRecords

/// `why ID [FIELD]`.
struct WhyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show which entries and sources made a thing, or one field of it, what it is.",
    discussion: """
      Each entry is shown with its corrections, the sources cited
      for it, and the leaf hash by which its line in the journal is known.
      A source that gives a value of its own for the field is shown with it.

      Example:
        acta why vn-la-labour/10 dates
        acta why vn-la-labour-mou-2025 signatures
        acta why moha-vn --json
      """)

  struct Fields: CommandFields {
    var identifier = Identifier.blank
    var field: String?

    static let places: Set<String> = ["identifier", "field"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("identifier", placeholder: "identifier", "Any identifier, present or former."), &identifier, .to(.any))
      try visitor.optional(
        Field("field", placeholder: "field", "A field, such as dates or parties (default: all of them)."), &field)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let width = session.surroundings.terminal.columns
    let output = try session.read(reading) { reader -> String in
      let entity = try reader.require(typed.fields.identifier)
      let field = try typed.fields.field.map { try entity.knownField($0) }
      guard let provenance = reader.provenance(of: entity.key, field: field) else { return "" }
      if reading.global.json { return provenance.json }
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      return ProvenanceText(titles: titles, width: width).text(provenance)
    }
    session.print(output)
  }
}

extension Entity {
  /// The path of a field as it was typed: `for-conference` is `forConference`.
  ///
  /// - Throws: A usage error that lists the fields.
  fileprivate func knownField(_ typed: String) throws(UsageError) -> String {
    var name = ""
    for character in typed {
      if name.last == "-" || name.last == "_" {
        name.removeLast()
        name += character.uppercased()
      } else {
        name.append(character)
      }
    }
    let known = Self.fieldDescriptions.map(\.name).filter { $0 != "key" }
    guard known.contains(String(name.prefix { $0 != "[" && $0 != "." })) else {
      throw UsageError(
        "\(kind.withArticle.prefix(1).uppercased() + kind.withArticle.dropFirst()) has no field “\(typed)”.",
        hint: "Its fields are: \(known.joined(separator: ", ")).", word: typed)
    }
    return name
  }
}
