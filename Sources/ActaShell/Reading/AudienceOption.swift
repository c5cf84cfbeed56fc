import Acta
import ArgumentParser
import MeetingRecords

/// For whom something is made, as typed: `public`, `restricted`, `internal`, or a body.
struct AudienceArgument: TextualWireValue {
  let audience: Audience
  let description: String

  static let form = ValueForm.audience

  init(_ text: String) throws(ValueError) {
    switch ConfidentialityLevel(rawValue: text.lowercased()) {
    case .everybody: audience = .everybody
    case .restricted: audience = .participants
    case .office: audience = .office
    case nil: audience = .body(try Identifier.typed(text))
    }
    description = text
  }
}

extension ValueForm {
  /// How an audience is typed.
  static let audience = ValueForm("audience", "One of public, restricted, internal, or a body.")
}

/// The option that says for whom something is made.
struct AudienceFields: CommandFields {
  var audience: AudienceArgument?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field(
        "audience",
        """
        The audience: what is not meant for it is left out (default: public for papers, the site and calendars, otherwise \
        internal). This is no access control.
        """), &audience)
  }
}

/// The option where a command takes no moment of the record.
struct AudienceOption: ParsableArguments {
  @OptionGroup private var typed: DeclaredArguments<AudienceFields>

  var audience: AudienceArgument? { typed.fields.audience }
}

extension ShellSession {
  /// The record as the audience that was typed may know it.
  func book(for options: ReadingOptions, unlessTyped audience: Audience = .office) throws -> RecordBook {
    try record(of: book(options.global), for: options.audience?.audience ?? audience)
  }

  /// The record of a book as an audience may know it.
  func record(of book: RecordBook, for audience: Audience) throws -> RecordBook {
    guard case .body(let name) = audience else { return try book.record(for: audience) }
    let body = try book.read { (reader) throws -> any Entity in
      if let body = reader.any(name) { return body }
      try refuseAlmostAWord(name)
      return try reader.require(name)
    }
    guard EntityKinds.party.contains(body.kind) else {
      throw ActaError.refused(.wrongKind(name, is: body.kind, expected: .party))
    }
    return try book.record(for: .body(body.key))
  }

  /// What is nearly one of the words was hardly meant as a body.
  private func refuseAlmostAWord(_ name: Identifier) throws {
    let words = ConfidentialityLevel.allWords
    guard let near = Identifier.nearest(to: name.description, among: words.compactMap { try? Identifier($0) }).first
    else { return }
    throw UsageError(
      "There is no audience “\(name)”.",
      hint: "Did you mean \(near)? An audience is one of \(ConfidentialityLevel.words), or a state or an organization.")
  }
}
