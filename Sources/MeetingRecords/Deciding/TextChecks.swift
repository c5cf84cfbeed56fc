/// Refuses texts that are too long, or hold what cannot be shown: the same rules for every field of every event.
struct TextRules: FieldRule {
  /// Fields that may run over several lines; every other text is a name or a title.
  private static let longFields: Set = [
    "summary", "fullText", "text", "details", "annotation", "quotation", "quotations", "purpose", "aims", "note",
    "reason", "outcome", "remarks", "values",
  ]

  private func rule(_ name: String) -> TextRule { Self.longFields.contains(name) ? .text : .name }

  /// Refuses a text that a field cannot hold; the refusal names another field, in which it was given.
  func check(_ name: String, _ entry: TextEntry, as field: String) throws(Rejection) {
    guard !entry.isSealed else { return }
    do { try rule(name).check(entry.text) } catch {
      throw .unfitText(field: field, problem: error.message, hint: error.hint ?? "")
    }
  }

  func check<V: WireValue>(_ name: String, _ value: V) throws(Rejection) {
    if let identifier = value as? Identifier, identifier.isReference { throw .notAnIdentifier(identifier, field: name) }
    let texts: [String] =
      switch value {
      case let text as LocalizedText: text.entries.filter { !$0.isSealed }.map(\.text)
      case let text as String: [text]
      default: []
      }
    for text in texts {
      do { try rule(name).check(text) } catch {
        throw .unfitText(field: name, problem: error.message, hint: error.hint ?? "")
      }
    }
  }
}

extension Rejection {
  /// The refusal of a reference in the place of the identifier that something is to have.
  static func notAnIdentifier(_ reference: Identifier, field: String) -> Rejection {
    .unfitText(
      field: field, problem: "“\(reference)” is a reference, not an identifier.",
      hint: "Choose an identifier, and record the reference apart.")
  }
}
