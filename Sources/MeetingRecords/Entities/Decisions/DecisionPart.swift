/// A numbered part of a decision.
public struct DecisionPart: FieldRecord {
  /// Its number as printed: `1`, `2.1`, `(a)`.
  public var number = ""
  /// What it does; `nil` where that is said of the whole decision.
  public var verb: DecisionVerb?
  /// What it says.
  public var text = LocalizedText.blank
  /// Whom it addresses.
  public var addressees: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.made("number", "Its number as printed: 1, 2.1, (a)."), &number)
    try visitor.optional(.made("verb", "What it does, where that is not said of the whole decision."), &verb)
    try visitor.required(.made("text", "What it says."), &text)
    try visitor.references(.made("addressees", "Whom it addresses."), &addressees, .to(.owner))
  }
}

extension DecisionPart {
  /// Whether a text can be the number of a part: it begins with a digit or in brackets, and has no blank in it.
  public static func isNumber(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, ASCII.isDigit(first) || first == UInt8(ascii: "(") else { return false }
    return text.utf8.count <= RecordsLimits.decisionPartNumberCharacters
      && text.utf8.allSatisfy { byte in
        ASCII.isDigit(byte) || ASCII.isLowercase(ASCII.lowercased(byte)) || ".-()".utf8.contains(byte)
      }
  }
}

extension DecisionPart: TypedRecord {
  /// A number, perhaps a verb and addressees, and the text.
  public static var form: ValueForm {
    ValueForm(
      "part",
      """
      TEXT, NUMBER=TEXT, NUMBER:VERB=TEXT or NUMBER:VERB:ADDRESSEE,…=TEXT; once for each part, and again with the same number \
      for another language.
      """)
  }

  /// Reads parts; those without a number are numbered on from the one before.
  ///
  /// - Complexity: O(n) in the number of arguments.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [DecisionPart] {
    var parts: [(head: Head, texts: [String])] = []
    var places: [String: Int] = [:]
    for argument in arguments {
      let typed = KeyedArgument(argument)
      if let text = typed.value, let head = try Head(typed.key, language: language) {
        if let place = places[head.number] {
          parts[place].texts.append(text)
        } else {
          places[head.number] = parts.count
          parts.append((head, [text]))
        }
      } else {
        let next = (parts.last.flatMap { Int($0.head.number) } ?? parts.count) + 1
        let head = Head(number: String(next))
        places[head.number] = parts.count
        parts.append((head, [argument]))
      }
    }
    var result: [DecisionPart] = []
    for (head, texts) in parts {
      let text = try LocalizedText(arguments: texts, defaultLanguage: language)
      result.append(
        DecisionPart { ($0.number, $0.verb, $0.text, $0.addressees) = (head.number, head.verb, text, head.addressees) })
    }
    return result
  }

  /// What is typed before the equals sign: `2:requested:molsw-la`.
  private struct Head {
    var number: String
    var verb: DecisionVerb?
    var addressees: [Identifier] = []

    init(number: String) { self.number = number }

    /// Nothing where it begins with no number: the text itself has an equals sign then.
    init?(_ key: String, language: LanguageTag) throws(ValueError) {
      let words = key.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard let number = words.first, DecisionPart.isNumber(number) else { return nil }
      self.number = number
      if words.count > 1, !words[1].isEmpty { verb = try DecisionVerb(argument: words[1], language: language) }
      if words.count > 2, !words[2].isEmpty { addressees = try Identifier.list(words[2]) }
    }
  }
}

/// What a party said of its vote, or of its position where there was none.
public struct VoteExplanation: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// What it said.
  public var text: LocalizedText?
  /// The speech in which it said so.
  public var speech: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("party", "The party."), &party, .to(.party))
    try visitor.optional(.made("text", "What it said."), &text)
    try visitor.optionalReference(.made("speech", "The speech in which it said so."), &speech, .to(.speech))
  }
}

extension VoteExplanation: TypedRecord {
  /// A party, and what it said.
  public static var form: ValueForm { ValueForm("party", "PARTY or PARTY=TEXT; may be repeated.") }

  /// Reads `PARTY` or `PARTY=TEXT`, as a person in a capacity is read.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [VoteExplanation] {
    try PersonInCapacity.all(arguments, language: language).map { typed in
      VoteExplanation { ($0.party, $0.text) = (typed.person, typed.capacity) }
    }
  }
}
