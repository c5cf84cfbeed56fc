import MeetingRecords
import Testing

@Suite struct LocalizedTextTests {
  let english: LanguageTag
  let lao: LanguageTag
  let vietnamese: LanguageTag

  init() throws {
    english = try LanguageTag.init("en")
    lao = try LanguageTag.init("lo")
    vietnamese = try LanguageTag.init("vi")
  }

  @Test(arguments: [
    ("vi=Bộ Nội vụ", "vi", "Bộ Nội vụ"), ("Ministry", "en", "Ministry"), ("=MOHA", "und", "MOHA"),
    ("LO-laoo=ກະຊວງ", "lo-Laoo", "ກະຊວງ"), ("E=mc²", "en", "E=mc²"), ("a b=c", "en", "a b=c"), ("en==x", "en", "=x"),
    ("vi_VN=x", "en", "vi_VN=x"), ("việt=x", "en", "việt=x"), ("vi=a=b", "vi", "a=b"), ("==", "und", "="),
    ("x-desk=n", "x-desk", "n"), ("1+1=2", "en", "1+1=2"),
  ])
  func readsArguments(argument: String, language: String, text: String) throws {
    let entry = try TextEntry.parse(argument: argument, defaultLanguage: english)
    #expect(entry.language.description == language)
    #expect(entry.text == text)
    #expect(entry.origin == .original)
    #expect(entry.from == nil)
  }

  @Test(arguments: ["", "vi=", "=", " ", "vi= \t", "=\u{200B}\n ".replacing("\u{200B}", with: "")])
  func refusesEmptyArguments(argument: String) throws {
    let error = try #require(
      failure { () throws(ValueError) in try TextEntry.parse(argument: argument, defaultLanguage: english) })
    #expect(error.code == .textEmpty)
  }

  @Test func keepsOneEntryALanguage() throws {
    let text = try LocalizedText(arguments: ["vi=Bộ", "lo=ກະຊວງ", "Ministry"], defaultLanguage: english)
    #expect(text.entries.map(\.language.description) == ["vi", "lo", "en"])
    #expect(text[lao]?.text == "ກະຊວງ")
    let error = try #require(
      failure { () throws(ValueError) in
        try LocalizedText(arguments: ["vi=a", "VI=b"], defaultLanguage: english)
      })
    #expect(error.code == .languageRepeated)
    #expect(error.message == "There are two texts in “vi”.")
    #expect(try LocalizedText().isEmpty)
  }

  @Test func replacesAnEntryInItsPlace() throws {
    let text = try LocalizedText(arguments: ["vi=a", "lo=b"], defaultLanguage: english)
    let changed = text.replacing(try TextEntry(language: vietnamese, text: "c", origin: .human, from: lao))
    #expect(changed.entries.map(\.text) == ["c", "b"])
    #expect(try text.replacing(TextEntry(language: english, text: "d")).entries.map(\.text) == ["a", "b", "d"])
  }

  @Test(arguments: [
    (["lo"], "lo"), (["vi-VN"], "vi"), (["fr", "lo"], "lo"), (["vi-VN", "lo"], "vi"), (["fr"], "vi"), ([], "vi"),
    (["en-GB"], "en-GB"), (["en-US"], "en"), (["en"], "en"),
  ])
  func picksTheBest(wanted: [String], expected: String) throws {
    let text = try LocalizedText([
      TextEntry(language: english, text: "machine", origin: .machine, from: vietnamese),
      TextEntry(language: vietnamese, text: "gốc"),
      TextEntry(language: lao, text: "human", origin: .human, from: vietnamese),
      TextEntry(language: LanguageTag.init("en-GB"), text: "human", origin: .human),
    ])
    #expect(try text.best(for: wanted.map { try LanguageTag($0) })?.language.description == expected)
  }

  /// Lookup by RFC 4647, section 3.4, then any text of the same language, then an original.
  @Test(arguments: [
    ("zh-Hans-CN", ["zh-Hant", "zh-Hans"], "zh-Hans"), ("zh-Hant-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
    ("zh-Hant-CN-x-private1-private2", ["zh-Hant-CN-x-private1", "zh-Hant"], "zh-Hant-CN-x-private1"),
    ("zh-Hant-CN-x-private1", ["zh-Hant-CN-x-other", "zh-Hant-CN", "zh"], "zh-Hant-CN"),
    ("en-a-bbb-x-a-ccc", ["en", "fr"], "en"), ("de-CH-1996", ["de", "de-CH"], "de-CH"),
    ("sr-Latn", ["sr-Cyrl", "hr"], "sr-Cyrl"), ("vi", ["lo", "vi-VN"], "vi-VN"), ("fr", ["lo", "vi"], "lo"),
    ("vi-VN,en", ["en", "vi"], "vi"), ("fr,vi", ["lo", "vi-Latn"], "vi-Latn"),
  ])
  func looksLanguagesUp(wanted: String, known: [String], expected: String) throws {
    let text = try LocalizedText(known.map { try TextEntry(language: LanguageTag($0), text: $0) })
    let languages = try wanted.split(separator: ",").map { try LanguageTag(String($0)) }
    #expect(text.best(for: languages)?.text == expected)
  }

  @Test func picksTheFirstWhereThereIsNoOriginal() throws {
    let text = try LocalizedText([
      TextEntry(language: lao, text: "a", origin: .human), TextEntry(language: english, text: "b", origin: .human),
    ])
    #expect(text.best(for: [vietnamese])?.text == "a")
    #expect(try LocalizedText().best(for: [vietnamese]) == nil)
  }

  @Test func keepsSealedTexts() throws {
    let sealed = try TextEntry(language: vietnamese, sealed: #"{"sealed":"abc"}"#)
    #expect(sealed.isSealed)
    #expect(sealed.text == TextEntry.sealedPlaceholder)
    #expect(sealed.content == .sealed(json: #"{"sealed":"abc"}"#))
    let open = try TextEntry(language: lao, text: "ກ", origin: .human)
    #expect(try LocalizedText([sealed, open]).best(for: [vietnamese]) == open)
    #expect(LocalizedText(sealed).best(for: [lao]) == sealed)
  }

  @Test func originalsAreNotTranslated() throws {
    let error = try #require(
      failure { () throws(ValueError) in
        try TextEntry(language: english, text: "x", origin: .original, from: vietnamese)
      })
    #expect(error.code == .originalTranslated)
    #expect(try TextEntry(language: english, text: "x", origin: .human).from == nil)
    #expect(try TextOrigin("machine") == .machine)
    #expect(failure { () throws(ValueError) in try TextOrigin("Human") }?.code == .originUnknown)
  }
}

@Suite struct TextRuleTests {
  @Test func limitsNames() throws {
    let longest = String(repeating: "ຜ", count: TextRule.greatestNameLength)
    try TextRule.name.check(longest)
    let error = try #require(failure { () throws(ValueError) in try TextRule.name.check(longest + "a") })
    #expect(error.code == .textTooLong)
    #expect(error.text.unicodeScalars.count == ValueError.excerptLength + 1)
    // One letter on the screen, and still too long.
    let stacked = "a" + String(repeating: "\u{301}", count: TextRule.greatestNameLength)
    #expect(failure { () throws(ValueError) in try TextRule.name.check(stacked) }?.code == .textTooLong)
  }

  @Test func limitsTexts() throws {
    let longest = String(repeating: "a", count: TextRule.greatestTextLengthBytes)
    try TextRule.text.check(longest)
    #expect(failure { () throws(ValueError) in try TextRule.text.check(longest + "a") }?.code == .textTooLong)
  }

  @Test(
    arguments: [
      0x00, 0x07, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
      0x2068,
      0x2069,
    ] as [UInt32])
  func refusesControlCharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for rule in TextRule.allCases {
      let error = try #require(failure { () throws(ValueError) in try rule.check("Bộ\(Character(scalar))x") })
      #expect(error.code == .textControlCharacter)
      #expect(error.position == 3)
      #expect(!error.description.unicodeScalars.contains(scalar))
    }
  }

  @Test(arguments: ["\n", "\t"])
  func allowsLinesInTextsOnly(white: String) throws {
    try TextRule.text.check("a\(white)b")
    #expect(failure { () throws(ValueError) in try TextRule.name.check("a\(white)b") }?.code == .textControlCharacter)
  }

  @Test(arguments: ["\u{2028}", "\u{2029}"])
  func keepsNamesOnOneLine(separator: String) throws {
    #expect(failure { () throws(ValueError) in try TextRule.name.check("a\(separator)b") }?.position == 2)
  }

  @Test(arguments: ["Đỗ Thanh Bình", "ກະຊວງພາຍໃນ", "👩‍👩‍👧", "\u{200E}abc", "a\u{200B}b"])
  func allowsEverydayText(text: String) throws {
    for rule in TextRule.allCases { try rule.check(text) }
  }

  @Test(arguments: [
    ("a\r\nb", TextRule.text, "end lines with a line feed alone"),
    ("a\r\nb", .name, "write it on one line, with single spaces"),
    ("a\tb", .name, "write it on one line, with single spaces"),
    ("a\u{1B}[31mb", .text, "type the text anew rather than pasting it"),
  ])
  func saysWhatToDo(text: String, rule: TextRule, hint: String) throws {
    let error = try #require(failure { () throws(ValueError) in try rule.check(text) })
    #expect(error.position == 2)
    #expect(error.hint == hint)
  }

  @Test func showsTheWholeMessage() throws {
    let error = try #require(failure { () throws(ValueError) in try TextRule.name.check("Bo\u{202E}x") })
    #expect(
      error.description
        == "Character 3 of “Bo\\u{202E}x” is an invisible change of the direction of writing. "
        + "Hint: type the text anew rather than pasting it.")
  }
}
