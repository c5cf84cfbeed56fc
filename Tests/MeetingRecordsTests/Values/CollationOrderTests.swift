import MeetingRecords
import Testing

/// The orders of dictionaries, after the Unicode Common Locale Data Repository and its sources for each language.
@Suite struct CollationOrderTests {
  private func sorted(_ words: [String], _ language: String?) throws -> [String] {
    let order = CollationOrder(try language.map { try LanguageTag($0) })
    return words.map { ($0, order.key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  @Test(arguments: [
    // Ă, â, đ, ê, ô, ơ and ư are letters; the tones are level, falling, asking, tumbling, rising, heavy.
    ("vi", "ma mà mả mã má mạ măng mầm mận me mê mo mô mơ mu mư"),
    ("vi", "An Ăn Ân ba bà Bình dao Dũng đào Đỗ Em Êm"),
    // Å, ä and ö come after z, and a Danish æ with ä.
    ("sv", "apa armé orm ost Ystad yta zebra ål åre ära æra ö ödla öl"),
    // The consonants in the order ກ ຂ ຄ ງ ຈ ສ ຊ …; a leading vowel counts after its consonant; tones last.
    ("lo", "ກະ ກາ ກ່າ ກ້າ ເກ ໂກ ຂາ ເຂົ້າ ຄຳ ຈາກ ສະ ສາ ຊາ ຍາ ດີ ນ້ຳ ແມ່ ລາວ ວຽງ ຫາ ຮັກ"),
    // Accents and case only where the letters are the same.
    ("en", "cafe Cafe café co-operate coop role rôle zebra"),
    // The Danish capital comes first; Å is the last letter, and aa another way to write it.
    ("da", "Anna anna zebra Ære æske Øl år Aarhus"),
    ("es", "nube ñandú oso"), ("et", "sild šokk zoo žanr tee õun äri öö üks"), ("th", "กา เกม ขา น้ำ แม่"),
  ])
  func `words are in the order of the dictionary`(language: String, words: String) throws {
    let expected = words.split(separator: " ").map(String.init)
    #expect(try sorted(expected.reversed(), language) == expected)
    #expect(try sorted(expected.sorted(), language) == expected)
  }

  @Test func `numbers are sorted by size, in texts and identifiers`() throws {
    #expect(try sorted(["x/10", "x/2", "x/1", "x"], nil) == ["x", "x/1", "x/2", "x/10"])
    #expect(try sorted(["10", "9", "1", "0", "3 (a)", "3"], "en") == ["0", "1", "3", "3 (a)", "9", "10"])
    #expect(try sorted(["Meeting 10", "Meeting 9", "Meeting ๑๑"], "en") == ["Meeting 9", "Meeting 10", "Meeting ๑๑"])
    let huge = String(repeating: "9", count: 300)
    #expect(try sorted(["1" + huge, huge, "2"], nil) == ["2", huge, "1" + huge])
  }

  @Test func `the same text written in two ways has one place`() {
    let order = CollationOrder(nil)
    #expect(order.key("é") == order.key("e\u{301}"))
    #expect(order.key("ນ້ຳ") == order.key("ນໍ້າ"))
    #expect(order.key("각") == order.key("\u{1100}\u{1161}\u{11A8}"))
  }

  @Test(arguments: ["", "\u{301}", "\u{301}\u{301}a", "เ", "ເເ", "ເ\u{EC8}", "🇻🇳", "\u{0}", "dzsdzs"])
  func `any text has a key`(text: String) throws {
    for language in [nil, "hu", "lo", "vi", "x-private"] {
      _ = CollationOrder(try language.map { try LanguageTag($0) }).key(text)
    }
    #expect(CollationOrder(nil).key(text).lexicographicallyPrecedes(CollationOrder(nil).key(text + "b")))
  }
}
