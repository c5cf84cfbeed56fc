public import MeetingRecords

/// What a column of the view of a kind holds, so that it can be sorted and shown as what it is.
public enum ColumnContent: Sendable, Hashable {
  /// A text in several languages: the field whose entries are in the table `text`. The column holds the best for the
  /// journal's language.
  case text(field: String)
  /// Words or a number as written, in no language.
  case written
  /// An EDTF date.
  case date
  /// The identifier of something else, as it was recorded.
  case reference
  /// A number, a flag or a word of a vocabulary.
  case other
}

extension Entity {
  /// What the columns of the view of the kind hold, by name.
  public static var columnContents: [String: ColumnContent] {
    fieldDescriptions.reduce(into: [:]) { contents, field in
      guard field.presence != .list, !IdentityFields.contains(field.name), field.fields.isEmpty else { return }
      let content: ColumnContent =
        switch field.typeName {
        case "LocalizedText": .text(field: field.name)
        case "EDTFDate": .date
        case "Identifier": .reference
        case "String": .written
        default: .other
        }
      let name = content == .date ? ColumnNames.date(field.name)[0] : ColumnNames.column(field.name)
      contents[name] = content
    }
  }

  /// The names of the fields of the kind that name something, nested ones included.
  public static var referenceFields: Set<String> {
    func names(_ fields: [FieldDescription]) -> [String] {
      fields.flatMap { field in field.fields.isEmpty ? (field.kinds.isEmpty ? [] : [field.name]) : names(field.fields) }
    }
    return Set(names(fieldDescriptions))
  }
}
