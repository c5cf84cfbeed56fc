import MeetingRecords
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Đỗ Thanh Bình", "do thanh binh"), ("do thanh binh", "do thanh binh"), ("BỘ NỘI VỤ", "bo noi vu"),
    ("Nguyễn Thị Hồng Hạnh, ưỡn", "nguyen thi hong hanh, uon"), ("Straße ẞ", "strasse ss"),
    ("ÆØÅ Œuvre þð", "aeoa oeuvre thd"),
    ("  a \t\n b\u{A0}c  ", "a b c"), ("", ""), ("   ", ""), ("ĐỨC", "duc"), ("İstanbul ılık", "istanbul ilik"),
    ("e\u{302}\u{301}", "e"), ("\u{1EBF}", "e"), ("ΟΔΟΣ οδος οδός", "οδοσ οδοσ οδοσ"), ("Ş ș ǆ", "s s dz"),
    ("ກະຊວງພາຍໃນ", "ກະຊວງພາຍໃນ"), ("ສະ\u{200B}ຫວັດ", "ສະຫວັດ"), ("soft\u{AD}hyphen\u{FEFF}", "softhyphen"),
    ("ПРИВЕТ", "привет"), ("東京", "東京"), ("🇻🇳", "🇻🇳"), ("a\u{0}B", "a\u{0}b"),
  ])
  func folds(text: String, folded: String) {
    let result = TextFolding.fold(text)
    #expect(result.unicodeScalars.elementsEqual(folded.unicodeScalars), "\(result)")
    #expect(TextFolding.fold(result) == result)
  }

  /// What is made alike, by script: every text of a row folds to the first.
  @Test(arguments: [
    ("Latin", ["resume", "Résumé", "RÉSUMÉ", "re\u{301}sume\u{301}", "ｒｅｓｕｍｅ"]),
    ("Vietnamese", ["do thi duong", "Đỗ Thị Đường", "ĐỖ THỊ ĐƯỜNG", "Đô\u{303} Thi\u{323} Đươ\u{300}ng"]),
    ("German", ["strasse", "Straße", "STRASSE", "STRAẞE"]),
    ("Turkish", ["istanbul ilik", "İstanbul ılık", "ISTANBUL ILIK"]),
    ("Nordic", ["oresund aero", "Øresund Ærø", "Öresund Aerø"]), ("Polish", ["lodz", "Łódź"]),
    ("ligatures", ["office", "oﬃce"]), ("numbers", ["no 12 m2", "№ １２ m²", "No ໑໒ m2", "no ๑๒ m2", "no ١٢ m2"]),
    ("Greek", ["οδυσσευσ", "Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"]), ("Greek iota", ["τω", "τῷ", "ΤΩ"]),
    ("Cyrillic", ["еж", "Ёж", "ЁЖ", "е\u{308}ж"]), ("Cyrillic й", ["мой", "МОЙ", "мои\u{306}"]),
    ("Arabic", ["السلام", "السّلام", "الســلام", "اَلسَّلَامُ", "ﺍﻟﺴﻼﻡ"]), ("Arabic hamza", ["احمد", "أحمد"]),
    ("Persian", ["كتاب يك", "کتاب یک"]), ("Hebrew", ["שלום", "שָׁלוֹם"]), ("Hebrew marks", ["ג' -א", "ג׳ ־א"]),
    ("Devanagari", ["कलम", "क़लम", "\u{958}लम"]), ("Bengali", ["কো", "ক\u{9C7}\u{9BE}"]),
    ("Thai", ["น้ํา เเม่", "น้ำ แม่", "นํ้า แม่"]), ("Lao", ["ນ້ໍາ ເເມ່ ຫນູ", "ນ້ຳ ແມ່ ໜູ", "ນໍ້າ ແມ່ ຫນູ"]),
    ("Khmer", ["កើត កោ", "ក\u{17C1}\u{17B8}ត ក\u{17C1}\u{17B6}", "កើ\u{200B}ត កោ"]),
    ("Chinese", ["中文(1)", "中文（１）"]), ("Chinese compatibility", ["豈", "\u{F900}"]),
    ("Japanese", ["ガイド", "ｶﾞｲﾄﾞ", "カ\u{3099}イト\u{3099}"]),
    ("Korean", ["각국", "\u{1100}\u{1161}\u{11A8}\u{1100}\u{116E}\u{11A8}"]), ("Korean letters", ["가", "ㄱㅏ", "ﾡￂ"]),
    ("apostrophes", ["o'brien's", "O’Brien‘s", "Oʼbrien＇s", "o`brien′s"]),
    ("quotation marks", ["\"a\"", "“a”", "«a»", "„a‟"]),
    ("dashes", ["a-b - c", "a–b — c", "a‐b ‑ c", "a−b － c"]),
    (
      "joiners",
      ["ab", "a\u{200D}b", "a\u{200C}b", "a\u{2060}b", "a\u{AD}b", "a\u{200B}b", "a\u{FE0F}b", "\u{202A}ab\u{202C}"]
    ),
    ("spaces", ["a b", "a\u{A0}b", "a\u{3000}b", "a\u{2009} \u{202F}b", " a\r\n\tb "]),
  ])
  func makesAlike(script: String, texts: [String]) {
    for text in texts {
      #expect(TextFolding.fold(text).unicodeScalars.elementsEqual(texts[0].unicodeScalars), "\(script): \(text)")
    }
  }

  /// What stays different, by script.
  @Test(arguments: [
    ("Latin", "für", "fuer"), ("Cyrillic й", "мой", "мои"), ("Ukrainian", "їх", "іх"), ("Lao tone", "ເຂົ້າ", "ເຂົາ"),
    ("Thai vowel", "กิน", "กีน"), ("Devanagari vowel", "कि", "की"), ("Japanese voice", "か", "が"),
    ("Japanese kana", "か", "カ"), ("Chinese", "东", "東"), ("Korean", "가", "각"), ("Arabic letters", "ب", "ت"),
  ])
  func keepsApart(script: String, first: String, second: String) {
    #expect(TextFolding.fold(first) != TextFolding.fold(second), "\(script)")
  }

  /// The Vietnamese letters in full: every base with every tone, in both cases.
  @Test func foldsAllOfVietnamese() {
    let letters = [
      "a": "aàáảãạăằắẳẵặâầấẩẫậ", "e": "eèéẻẽẹêềếểễệ", "i": "iìíỉĩị", "o": "oòóỏõọôồốổỗộơờớởỡợ",
      "u": "uùúủũụưừứửữự", "y": "yỳýỷỹỵ", "d": "dđ",
    ]
    for (base, variants) in letters {
      for variant in variants {
        #expect(TextFolding.fold(String(variant)) == base)
        #expect(TextFolding.fold(variant.uppercased()) == base)
      }
    }
  }

  @Test func keepsLaoMarks() {
    #expect(TextFolding.fold("ເຂົ້າ") != TextFolding.fold("ເຂົາ"))
  }

  @Test func foldsEveryScalarOnceAndForAll() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.fold(String(scalar))
      guard TextFolding.fold(once) != once else { continue }
      Issue.record("U+\(String(value, radix: 16)) folds to \(once) and then on")
    }
    #expect(TextFolding.fold("\u{10FFFF}") == "\u{10FFFF}")
  }
}
