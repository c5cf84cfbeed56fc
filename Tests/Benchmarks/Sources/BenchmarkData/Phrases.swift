import MeetingRecords

/// Sentences in the three languages of the data, put together of the words that such meetings use.
struct Phrases {
  let english: LanguageTag
  let vietnamese: LanguageTag
  let lao: LanguageTag

  /// The three languages.
  init() throws {
    english = try LanguageTag("en")
    vietnamese = try LanguageTag("vi")
    lao = try LanguageTag("lo")
  }

  /// Words of a language, so many.
  func words(_ language: LanguageTag, _ count: Int, _ random: inout SeededRandom) -> String {
    // Lao is written without spaces between words; a space ends a phrase.
    let isLao = language == lao
    let vocabulary = isLao ? Self.laoWords : language == vietnamese ? Self.vietnameseWords : Self.englishWords
    var result = ""
    for place in 0..<count {
      if place > 0 && (!isLao || place % 6 == 0) { result += place % 14 == 13 ? ". " : " " }
      result += random.pick(vocabulary)
    }
    return result
  }

  /// A text of so many words.
  func text(_ language: LanguageTag, _ count: Int, _ random: inout SeededRandom) throws -> LocalizedText {
    LocalizedText(try TextEntry(language: language, text: words(language, count, &random)))
  }

  /// A translation into a language, of so many words.
  func translation(
    from: LanguageTag, into language: LanguageTag, _ count: Int, _ random: inout SeededRandom
  ) throws -> LocalizedText {
    LocalizedText(
      try TextEntry(language: language, text: words(language, count, &random), origin: .human, from: from))
  }

  /// A name of a person as it is written in a language.
  func name(_ language: LanguageTag, _ random: inout SeededRandom) throws -> LocalizedText {
    let parts =
      language == lao
      ? [Self.laoGivenNames, Self.laoFamilyNames]
      : [Self.vietnameseFamilyNames, Self.vietnameseMiddleNames, Self.vietnameseGivenNames]
    let name = parts.map { random.pick($0) }.joined(separator: " ")
    return LocalizedText(try TextEntry(language: language, text: name))
  }

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let englishWords = split(
    """
    the ministers agreed to strengthen cooperation on labour migration vocational training social insurance and \
    employment services both sides welcomed progress in implementing the memorandum exchange of experts occupational \
    safety health inspection data sharing recognition of skills protection of workers abroad decent work joint working \
    group annual plan border provinces women youth persons with disabilities technical assistance capacity building
    """)
  private static let vietnameseWords = split(
    """
    hai bên nhất trí tăng cường hợp tác lao động đào tạo nghề bảo hiểm xã hội việc làm bộ trưởng đánh giá cao kết quả \
    thực hiện biên bản ghi nhớ trao đổi chuyên gia an toàn vệ sinh thanh tra chia sẻ dữ liệu công nhận kỹ năng bảo vệ \
    người ở nước ngoài nhóm công tác kế hoạch hằng năm tỉnh biên giới phụ nữ thanh niên người khuyết tật hỗ trợ kỹ thuật \
    nâng cao năng lực Việt Nam Lào quan hệ hữu nghị đặc biệt ưu tiên cao nhất
    """)
  private static let laoWords = split(
    """
    ລັດຖະມົນຕີ ສອງຝ່າຍ ເຫັນດີ ເສີມຂະຫຍາຍ ການຮ່ວມມື ແຮງງານ ຝຶກອົບຮົມ ວິຊາຊີບ ປະກັນສັງຄົມ ຈັດຫາງານ ຍ້ອງຍໍ ຜົນສໍາເລັດ ຈັດຕັ້ງປະຕິບັດ \
    ບົດບັນທຶກ ແລກປ່ຽນ ຊ່ຽວຊານ ຄວາມປອດໄພ ສຸຂະພາບ ກວດກາ ຂໍ້ມູນ ຮັບຮູ້ ສີມືແຮງງານ ປົກປ້ອງ ແຜນການ ປະຈໍາປີ ແຂວງ ຊາຍແດນ ແມ່ຍິງ ຊາວໜຸ່ມ \
    ຄົນພິການ ຊ່ວຍເຫຼືອ ວິຊາການ ສ້າງ ຄວາມອາດສາມາດ ລາວ ຫວຽດນາມ ມິດຕະພາບ ພິເສດ ບູລິມະສິດ ສູງສຸດ
    """)
  private static let vietnameseFamilyNames = split(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý")
  private static let vietnameseMiddleNames = split("Văn Thị Thanh Minh Đức Quang Hữu Ngọc Xuân Thu Hồng Anh")
  private static let vietnameseGivenNames = split(
    "Bình Hải Dũng Hùng Lan Hương Mai Tuấn Sơn Long Phương Thảo Nga Đạt Khánh Yến")
  private static let laoGivenNames = split("ພອນໄຊ ສົມສັກ ຄໍາໄພ ບຸນມີ ວິໄລ ສຸກສະຫວັນ ໄພສານີ ແສງເດືອນ ທອງລຸນ ຈັນທະລາ")
  private static let laoFamilyNames = split("ໄຊຍະສອນ ພົມມະຈັນ ວົງສາ ສີສຸລິດ ແກ້ວມະນີ ອິນທະວົງ ສຸວັນນະ ບຸບຜາ")
}
