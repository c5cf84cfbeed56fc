import MeetingRecords
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("vi", "vi"), ("VI", "vi"), ("LO-LAOO", "lo-Laoo"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ("zh-yue-HK", "zh-yue-HK"), ("zh-cmn-hans-cn", "zh-cmn-Hans-CN"), ("sl-rozaj-biske", "sl-rozaj-biske"),
    ("de-CH-1996", "de-CH-1996"), ("en-a-myext-b-Another", "en-a-myext-b-another"),
    ("en-u-ca-BUDDHIST", "en-u-ca-buddhist"),
    ("X-Whatever", "x-whatever"), ("en-x-US", "en-x-us"), ("EN-CA-X-CA", "en-CA-x-ca"), ("I-KLINGON", "i-klingon"),
    ("en-gb-oed", "en-GB-oed"), ("SGN-be-fr", "sgn-BE-FR"), ("zh-min-nan", "zh-min-nan"), ("art-lojban", "art-lojban"),
    ("und", "und"), ("abcd", "abcd"), ("abcdefgh", "abcdefgh"), ("qaa-Qaaa-QM-x-southern", "qaa-Qaaa-QM-x-southern"),
    ("az-Arab-x-AZE-derbend", "az-Arab-x-aze-derbend"),
  ])
  func readsInCanonicalCase(text: String, canonical: String) throws {
    let tag = try LanguageTag(text)
    #expect(tag.description == canonical)
    #expect(try tag == LanguageTag(text.uppercased()))
    #expect(try LanguageTag(canonical) == tag)
  }

  @Test(
    arguments: hostileTexts + [
      "v", "vi-", "-vi", "vi--VN", "abcdefghi", "a-DE", "de-419-DE", "ar-a", "en-x", "x", "x-", "vi_VN", "vi VN",
      "1234",
      "zh-Hant-Latn", "en-a-b", "de-1-x", "việt", "i-unknown", "en-abcdefghi", "zh-aaa-bbb-ccc-ddd",
      "en-" + String(repeating: "abcde-", count: 60) + "abcde",
    ])
  func refuses(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try LanguageTag(text) })
    #expect(error.code == .languageMalformed)
  }

  @Test func saysWhatToWrite() {
    #expect(failure { () throws(ValueError) in try LanguageTag.init("zh_tw") }?.hint == "write zh-TW")
    #expect(failure { () throws(ValueError) in try LanguageTag.init(" vi ") }?.hint == "write vi")
    #expect(
      failure { () throws(ValueError) in try LanguageTag.init("Tiếng Việt") }?.hint
        == "write a tag such as vi, lo, en or zh-Hant-TW")
  }

  @Test(
    arguments: [
      ("zh-Hant-TW", "zh", "Hant", "TW"), ("es-419", "es", nil, "419"), ("lo-Laoo", "lo", "Laoo", nil),
      ("vi", "vi", nil, nil),
      ("zh-yue-HK", "zh", nil, "HK"), ("en-x-US", "en", nil, nil), ("x-abcd", "x", nil, nil),
    ] as [(String, String, String?, String?)])
  func hasParts(text: String, primary: String, script: String?, region: String?) throws {
    let tag = try LanguageTag(text)
    #expect(tag.primaryLanguage == primary)
    #expect(tag.script == script)
    #expect(tag.region == region)
  }

  @Test func knowsTheUndetermined() throws {
    #expect(try LanguageTag.init("UND").isUndetermined)
    #expect(try !LanguageTag.init("vi").isUndetermined)
  }
}
