/// A numbered paragraph of minutes, which can be cited by its number.
public struct RecordParagraph: FieldRecord {
  /// Its number as printed: `7`, `7.1`, `(a)`.
  public var number = ""
  /// What it says.
  public var text = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.made("number", "Its number as printed: 7, 7.1, (a)."), &number)
    try visitor.required(.made("text", "What it says."), &text)
  }
}

extension RecordParagraph: TypedRecord {
  /// A number, and the text.
  public static var form: ValueForm {
    ValueForm(
      "paragraph",
      "TEXT or NUMBER=TEXT; once for each paragraph, and again with the same number for another language.")
  }

  /// Reads paragraphs; those without a number are numbered on from the one before.
  ///
  /// - Complexity: O(n) in the number of arguments.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [RecordParagraph] {
    var paragraphs: [(number: String, texts: [String])] = []
    var places: [String: Int] = [:]
    for argument in arguments {
      let typed = KeyedArgument(argument)
      let next = (paragraphs.last.flatMap { Int($0.number) } ?? paragraphs.count) + 1
      let isNumbered = typed.value != nil && DecisionPart.isNumber(typed.key)
      let (number, text) = isNumbered ? (typed.key, typed.value ?? "") : (String(next), argument)
      if let place = places[number] {
        paragraphs[place].texts.append(text)
      } else {
        places[number] = paragraphs.count
        paragraphs.append((number, [text]))
      }
    }
    var result: [RecordParagraph] = []
    for (number, texts) in paragraphs {
      let text = try LocalizedText(arguments: texts, defaultLanguage: language)
      result.append(RecordParagraph { ($0.number, $0.text) = (number, text) })
    }
    return result
  }
}

extension Field {
  /// The paragraph of the minutes of a conference that says something.
  static var minutesParagraph: Field {
    Field("paragraph", placeholder: "number", "The numbered paragraph of the minutes of its conference that says it.")
  }
}

/// A document that is annexed to minutes.
public struct RecordAnnex: FieldRecord {
  /// Its number or letter: `I`, `A`, `1`.
  public var number = ""
  /// The document.
  public var document = Identifier.blank
  /// What it is called there, where that is not the title of the document.
  public var title: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.reference("document", &document, .to(.document))
    try visitor.optional("title", &title)
  }
}

extension RecordAnnex {
  /// Whether a text can be the number of an annex: letters and digits, and no blank in it.
  static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, ASCII.isAlphanumeric(first) else { return false }
    return text.utf8.count <= RecordsLimits.decisionPartNumberCharacters
      && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || ".-()".utf8.contains($0) }
  }
}

/// What became of a comment.
public enum CommentFate: String, WireVocabulary {
  /// It was accepted.
  case accepted
  /// Some of it was accepted.
  case acceptedInPart = "accepted-in-part"
  /// It was rejected.
  case rejected
  /// Whoever made it took it back.
  case withdrawn

  /// What a field of this type holds before a value was given.
  public static let blank = CommentFate.accepted
}

/// A comment on the draft of minutes.
public struct RecordComment: FieldRecord {
  /// Its number: 1 for the first.
  public var number = Int.blank
  /// The paragraph that it is about; `nil` where it is about the whole.
  public var paragraph: String?
  /// Who made it.
  public var by = Identifier.blank
  /// What it says.
  public var text = LocalizedText.blank
  /// When it was made; `nil` while unknown.
  public var on: EDTFDate?
  /// What became of it; `nil` while it is open.
  public var fate: CommentFate?
  /// When that was settled; `nil` while unknown, or open.
  public var answered: EDTFDate?
  /// Why, or how the draft was changed.
  public var answer: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.optional("paragraph", &paragraph)
    try visitor.reference("commentBy", &by, .to(.owner))
    try visitor.required("text", &text)
    try visitor.optional("on", &on)
    try visitor.optional("fate", &fate)
    try visitor.optional("answered", &answered)
    try visitor.optional("answer", &answer)
  }
}

extension ConferenceRecord {
  /// The place of the comment with the number; `nil` where there is none.
  ///
  /// Their numbers ascend; an audience may not know of some.
  ///
  /// - Complexity: O(log n) in the number of comments.
  func place(ofComment number: Int) -> Int? {
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && comments[low].number == number ? low : nil
  }
}
