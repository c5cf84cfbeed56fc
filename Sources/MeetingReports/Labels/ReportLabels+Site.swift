/// What the pages of a site say of themselves, in each language.
extension ReportLabels {
  static let englishSite: [ReportPhrase: String] = [
    .agendaItemsTitle: "Agenda items", .delegationsTitle: "Delegations", .decisionsTitle: "Decisions",
    .followUpsTitle: "Follow-ups", .documentsTitle: "Documents", .minutesTitle: "Minutes", .papersTitle: "Papers",
    .relatedTitle: "Related", .symbol: "Symbol",
    .searchTitle: "Search", .searchNote: "Everything is also listed on the first page: {page}.",
    .searchNeedsScript: "Search needs JavaScript, which is turned off in this browser.",
    .searchFound: "Found: {number}",
  ]

  static let vietnameseSite: [ReportPhrase: String] = [
    .agendaItemsTitle: "Các mục chương trình nghị sự", .delegationsTitle: "Các đoàn đại biểu",
    .decisionsTitle: "Các quyết định", .followUpsTitle: "Các việc cần thực hiện", .documentsTitle: "Các tài liệu",
    .minutesTitle: "Các biên bản", .papersTitle: "Văn bản hội nghị",
    .relatedTitle: "Liên quan", .symbol: "Ký hiệu",
    .searchTitle: "Tìm kiếm", .searchNote: "Trang đầu liệt kê tất cả: {page}.",
    .searchNeedsScript: "Muốn tìm kiếm cần bật JavaScript; trình duyệt này đang tắt.",
    .searchFound: "Tìm thấy: {number}",
  ]

  static let laoSite: [ReportPhrase: String] = [
    .agendaItemsTitle: "ຫົວຂໍ້ວາລະກອງປະຊຸມ", .delegationsTitle: "ຄະນະຜູ້ແທນ", .decisionsTitle: "ການຕົກລົງ",
    .followUpsTitle: "ວຽກທີ່ຕ້ອງປະຕິບັດ", .documentsTitle: "ເອກະສານ", .minutesTitle: "ບົດບັນທຶກ",
    .papersTitle: "ເອກະສານກອງປະຊຸມ", .relatedTitle: "ກ່ຽວຂ້ອງ", .symbol: "ເລກທີເອກະສານ",
    .searchTitle: "ຄົ້ນຫາ", .searchNote: "ໜ້າທຳອິດມີລາຍການທັງໝົດ: {page}.",
    .searchNeedsScript: "ການຄົ້ນຫາຕ້ອງໃຊ້ JavaScript ເຊິ່ງຖືກປິດໃນໂປຣແກຣມນີ້.", .searchFound: "ພົບ: {number}",
  ]

  static let swedishSite: [ReportPhrase: String] = [
    .agendaItemsTitle: "Dagordningspunkter", .delegationsTitle: "Delegationer", .decisionsTitle: "Beslut",
    .followUpsTitle: "Åtaganden", .documentsTitle: "Dokument", .minutesTitle: "Protokoll", .papersTitle: "Handlingar",
    .relatedTitle: "Hör ihop med", .symbol: "Beteckning",
    .searchTitle: "Sök", .searchNote: "Allt finns också på första sidan: {page}.",
    .searchNeedsScript: "Sökningen kräver JavaScript, som är avstängt i den här webbläsaren.",
    .searchFound: "Funna: {number}",
  ]

  static let frenchSite: [ReportPhrase: String] = [
    .agendaItemsTitle: "Points de l’ordre du jour", .delegationsTitle: "Délégations", .decisionsTitle: "Décisions",
    .followUpsTitle: "Engagements", .documentsTitle: "Documents", .minutesTitle: "Procès-verbaux",
    .papersTitle: "Documents de la réunion", .relatedTitle: "Voir aussi", .symbol: "Cote",
    .searchTitle: "Rechercher", .searchNote: "Tout figure aussi sur la première page\u{A0}: {page}.",
    .searchNeedsScript: "La recherche nécessite JavaScript, qui est désactivé dans ce navigateur.",
    .searchFound: "Trouvés\u{A0}: {number}",
  ]
}
