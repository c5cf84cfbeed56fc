/// For whom a thing of the record, or a text of it, is.
public enum ConfidentialityLevel: String, WireVocabulary {
  /// For everybody.
  case everybody = "public"
  /// For those who take part; where bodies are named, for those alone.
  case restricted
  /// For the office that keeps the record.
  case office = "internal"

  /// What a field of this type holds before a value was given.
  public static let blank = ConfidentialityLevel.everybody
}

/// For whom something is made: a paper, a list, a page.
public enum Audience: Sendable, Hashable {
  /// For everybody: what is restricted or internal is left out.
  case everybody
  /// For those who take part: what is internal, or restricted to named bodies, is left out.
  case participants
  /// For one body, by its key: as for those who take part, with what is restricted to it.
  case body(Identifier)
  /// For the office that keeps the record: nothing is left out.
  case office

  /// Whether the audience sees what is for some.
  ///
  /// - Parameters:
  ///   - level: For whom it is.
  ///   - bodies: The bodies to which it is restricted, by identifiers or keys.
  ///   - key: The key of what goes by an identifier.
  func sees(_ level: ConfidentialityLevel?, _ bodies: [Identifier], key: (Identifier) -> Identifier) -> Bool {
    switch (level ?? .everybody, self) {
    case (.everybody, _), (_, .office): true
    case (.restricted, .participants): bodies.isEmpty
    case (.restricted, .body(let body)): bodies.isEmpty || bodies.map(key).contains(key(body))
    case (.restricted, .everybody), (.office, _): false
    }
  }
}
