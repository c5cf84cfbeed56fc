extension Citation.Particulars {
  /// Refuses a paragraph of something that is no minutes, and one that the minutes do not have.
  func checkParagraph<S: RecordsReading>(in state: S) throws(Rejection) {
    guard let paragraph else { return }
    try requireParagraphNumber(paragraph, field: "paragraph")
    let records = about.compactMap { state.get(ConferenceRecord.self, $0) }
    guard !records.isEmpty else {
      throw .unfitText(
        field: "paragraph", problem: "The citation is about no minutes.", hint: "Name the record of the conference.",
        remedy: .give(field: "about"))
    }
    for record in records { try record.requireParagraph(paragraph) }
  }

  /// Refuses a value of no field or of no single thing, a field that the thing does not have, and a value that the field cannot
  /// have.
  func checkValue<S: RecordsReading>(in state: S) throws(Rejection) {
    guard let field else {
      guard !values.isEmpty else { return }
      throw .missingField("field", event: "A value")
    }
    guard !values.isEmpty else { throw .missingField("values", event: "A citation for a field") }
    guard about.count == 1, let named = about.first else {
      throw .unfitText(
        field: "field", problem: "A value is that of a field of one thing.", hint: "Name that thing.",
        remedy: .give(field: "about"))
    }
    let thing = try state.require(named)
    let description = try type(of: thing).requireField(field)
    guard description.kinds.isEmpty else { return try checkIdentifiers(description, in: state) }
    do { _ = try thing.holding(values, in: description.name, language: .undetermined) } catch {
      throw .unfit("values", error)
    }
  }

  /// Refuses identifiers of nothing, and of what cannot stand in the field.
  private func checkIdentifiers<S: RecordsReading>(
    _ field: FieldDescription, in state: S
  ) throws(Rejection) {
    for value in values {
      let identifiers: [Identifier]
      do { identifiers = try Identifier.list(value) } catch { throw .unfit("values", error) }
      for identifier in identifiers {
        let thing = try state.require(identifier)
        guard field.kinds.contains(thing.kind) else {
          throw .wrongKind(identifier, is: thing.kind, expected: field.kinds)
        }
      }
    }
  }
}

extension Entity {
  /// The field that somebody means by a word: its name on the wire, the word that is typed for it, or its name with hyphens.
  ///
  /// Names under which a thing is found are none of these: nobody's source gives them.
  public static func field(named word: String) -> FieldDescription? {
    let own = EntityIdentity.fieldDescriptions.map(\.name)
    return fieldDescriptions.first { description in
      let names = [description.name, description.field.word, Field.words(of: description.name)]
      return names.contains(word.replacing("_", with: "-")) && !own.contains(description.name)
    }
  }

  /// The field, or the refusal that says which there are.
  static func requireField(_ name: String) throws(Rejection) -> FieldDescription {
    if let found = field(named: name), found.name == name { return found }
    let own = EntityIdentity.fieldDescriptions.map(\.name)
    let names = fieldDescriptions.map(\.name).filter { !own.contains($0) }
    throw .unfitText(
      field: "field",
      problem: "\(kind.withArticle.prefix(1).uppercased() + kind.withArticle.dropFirst()) has no field "
        + "\(ValueError.quoted(name)).",
      hint: "Its fields are: \(names.joined(separator: ", ")).")
  }

  /// Nothing but a field with the values as they are typed for it.
  ///
  /// - Throws: ``ValueError`` where a value is not one of the field's type.
  public func holding(
    _ values: [String], in field: String, language: LanguageTag
  ) throws(ValueError) -> any Entity {
    var blank = Self()
    try blank.assign(values, to: field, language: language)
    return blank
  }
}
