import MeetingRecords
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Đỗ Thanh Bình", "do thanh binh"), ("do thanh binh", "do thanh binh"), ("BỘ NỘI VỤ", "bo noi vu"),
    ("Nguyễn Thị Hồng Hạnh, ưỡn", "nguyen thi hong hanh, uon"), ("Straße ẞ", "strasse ss"),
    ("ÆØÅ Œuvre þð", "aeoa oeuvre thd"),
    ("  a \t\n b\u{A0}c  ", "a b c"), ("", ""), ("   ", ""), ("ĐỨC", "duc"), ("İstanbul ılık", "istanbul ilik"),
    ("e\u{302}\u{301}", "e"), ("\u{1EBF}", "e"), ("ΟΔΟΣ οδος οδός", "οδοσ οδοσ οδόσ"), ("Ş ș ǆ", "s s ǆ"),
    ("ກະຊວງພາຍໃນ", "ກະຊວງພາຍໃນ"), ("ສະ\u{200B}ຫວັດ", "ສະຫວັດ"), ("soft\u{AD}hyphen\u{FEFF}", "softhyphen"),
    ("ПРИВЕТ", "привет"), ("東京", "東京"), ("🇻🇳", "🇻🇳"), ("a\u{0}B", "a\u{0}b"),
  ])
  func folds(text: String, folded: String) {
    let result = TextFolding.fold(text)
    #expect(result.unicodeScalars.elementsEqual(folded.unicodeScalars), "\(result)")
    #expect(TextFolding.fold(result) == result)
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
