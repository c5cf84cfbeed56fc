/// What is said of sessions, of officers and of those who take part outside the delegations, in each language.
extension ReportLabels {
  static let englishSittings: [ReportPhrase: String] = [
    .officeChair: "Chair", .officeCoChair: "Co-chair", .officeViceChair: "Vice-chair",
    .officeRapporteur: "Rapporteur", .officeSecretary: "Secretary",
    .sessionsTitle: "Sessions", .sessionScheduled: "scheduled", .sessionOpen: "open", .sessionClosed: "closed",
    .sessionCancelled: "cancelled", .sessionPlenary: "plenary", .sessionInPrivate: "closed session",
    .sessionOfWorkingGroup: "working group", .sessionBilateral: "bilateral", .sessionCeremony: "ceremony",
    .chairedBy: "Chair: {chairs}.", .groupHostAuthorities: "Host authorities", .groupEmbassies: "Embassies",
    .groupInvitedGuests: "Invited guests", .groupSecretariat: "Secretariat", .groupInterpreters: "Interpreters",
    .groupPress: "Press", .groupOther: "Others", .sessionColumn: "Session", .presentInPerson: "In person",
    .presentRemotely: "Remotely", .wereExcused: "Excused", .byProxy: "By proxy",
    .proxyHeldBy: "{giver} (by {holder})",
  ]

  static let vietnameseSittings: [ReportPhrase: String] = [
    .officeChair: "Chủ tọa", .officeCoChair: "Đồng chủ tọa", .officeViceChair: "Phó chủ tọa",
    .officeRapporteur: "Báo cáo viên", .officeSecretary: "Thư ký",
    .sessionsTitle: "Các phiên họp", .sessionScheduled: "dự kiến", .sessionOpen: "đang họp",
    .sessionClosed: "đã kết thúc", .sessionCancelled: "đã hủy", .sessionPlenary: "phiên toàn thể",
    .sessionInPrivate: "phiên họp kín", .sessionOfWorkingGroup: "nhóm công tác", .sessionBilateral: "họp song phương",
    .sessionCeremony: "nghi lễ", .chairedBy: "Chủ trì: {chairs}.", .groupHostAuthorities: "Cơ quan chủ nhà",
    .groupEmbassies: "Các đại sứ quán", .groupInvitedGuests: "Khách mời", .groupSecretariat: "Ban thư ký",
    .groupInterpreters: "Phiên dịch", .groupPress: "Báo chí", .groupOther: "Thành phần khác",
    .sessionColumn: "Phiên họp", .presentInPerson: "Dự trực tiếp", .presentRemotely: "Dự trực tuyến",
    .wereExcused: "Vắng có lý do", .byProxy: "Ủy quyền", .proxyHeldBy: "{giver} (ủy quyền cho {holder})",
  ]

  static let laoSittings: [ReportPhrase: String] = [
    .officeChair: "ປະທານ", .officeCoChair: "ປະທານຮ່ວມ", .officeViceChair: "ຮອງປະທານ",
    .officeRapporteur: "ຜູ້ລາຍງານ", .officeSecretary: "ເລຂາທິການ",
    .sessionsTitle: "ພາກປະຊຸມ", .sessionScheduled: "ກຳນົດໄວ້", .sessionOpen: "ກຳລັງດຳເນີນ",
    .sessionClosed: "ປິດແລ້ວ", .sessionCancelled: "ຖືກຍົກເລີກ", .sessionPlenary: "ກອງປະຊຸມເຕັມຄະນະ",
    .sessionInPrivate: "ກອງປະຊຸມພາຍໃນ", .sessionOfWorkingGroup: "ໜ່ວຍງານ", .sessionBilateral: "ການພົບປະສອງຝ່າຍ",
    .sessionCeremony: "ພິທີ", .chairedBy: "ປະທານ: {chairs}.", .groupHostAuthorities: "ອົງການເຈົ້າພາບ",
    .groupEmbassies: "ສະຖານທູດ", .groupInvitedGuests: "ແຂກຖືກເຊີນ", .groupSecretariat: "ກອງເລຂາ",
    .groupInterpreters: "ນາຍພາສາ", .groupPress: "ສື່ມວນຊົນ", .groupOther: "ອື່ນໆ",
    .sessionColumn: "ພາກປະຊຸມ", .presentInPerson: "ເຂົ້າຮ່ວມໂດຍກົງ", .presentRemotely: "ເຂົ້າຮ່ວມທາງໄກ",
    .wereExcused: "ຂາດໂດຍມີເຫດຜົນ", .byProxy: "ມອບສິດ", .proxyHeldBy: "{giver} (ມອບສິດໃຫ້ {holder})",
  ]

  static let swedishSittings: [ReportPhrase: String] = [
    .officeChair: "Ordförande", .officeCoChair: "Medordförande", .officeViceChair: "Vice ordförande",
    .officeRapporteur: "Rapportör", .officeSecretary: "Sekreterare",
    .sessionsTitle: "Sessioner", .sessionScheduled: "planerad", .sessionOpen: "pågår", .sessionClosed: "avslutad",
    .sessionCancelled: "inställd", .sessionPlenary: "plenum", .sessionInPrivate: "sluten session",
    .sessionOfWorkingGroup: "arbetsgrupp", .sessionBilateral: "bilateralt möte", .sessionCeremony: "ceremoni",
    .chairedBy: "Ordförande: {chairs}.", .groupHostAuthorities: "Värdlandets myndigheter",
    .groupEmbassies: "Ambassader", .groupInvitedGuests: "Inbjudna gäster", .groupSecretariat: "Sekretariatet",
    .groupInterpreters: "Tolkar", .groupPress: "Press", .groupOther: "Övriga",
    .sessionColumn: "Session", .presentInPerson: "På plats", .presentRemotely: "På distans",
    .wereExcused: "Anmält förhinder", .byProxy: "Genom ombud", .proxyHeldBy: "{giver} (genom {holder})",
  ]

  static let frenchSittings: [ReportPhrase: String] = [
    .officeChair: "Présidence", .officeCoChair: "Coprésidence", .officeViceChair: "Vice-présidence",
    .officeRapporteur: "Rapporteur", .officeSecretary: "Secrétaire",
    .sessionsTitle: "Séances", .sessionScheduled: "prévue", .sessionOpen: "en cours", .sessionClosed: "levée",
    .sessionCancelled: "annulée", .sessionPlenary: "séance plénière", .sessionInPrivate: "séance privée",
    .sessionOfWorkingGroup: "groupe de travail", .sessionBilateral: "réunion bilatérale",
    .sessionCeremony: "cérémonie", .chairedBy: "Présidence\u{A0}: {chairs}.",
    .groupHostAuthorities: "Autorités du pays hôte",
    .groupEmbassies: "Ambassades", .groupInvitedGuests: "Invités", .groupSecretariat: "Secrétariat",
    .groupInterpreters: "Interprètes", .groupPress: "Presse", .groupOther: "Autres participants",
    .sessionColumn: "Séance", .presentInPerson: "En personne", .presentRemotely: "À distance",
    .wereExcused: "Excusés", .byProxy: "Par procuration", .proxyHeldBy: "{giver} (mandataire\u{A0}: {holder})",
  ]

  /// What the report on attendance is called, beside English.
  static let vietnameseSittingNames = ["report.attendance": "Người dự theo phiên họp"]
  static let laoSittingNames = ["report.attendance": "ຜູ້ເຂົ້າຮ່ວມແຕ່ລະພາກປະຊຸມ"]
  static let swedishSittingNames = ["report.attendance": "Närvaro vid varje session"]
  static let frenchSittingNames = ["report.attendance": "Présence à chaque séance"]

  static let vietnameseSittingEvents: [String: String] = events([
    "session.scheduled": "lên lịch phiên họp", "session.rescheduled": "đổi lịch phiên họp",
    "session.cancelled": "hủy phiên họp", "session.attendance-recorded": "ghi nhận người dự phiên họp",
    "delegation.member-added": "bổ sung thành viên đoàn", "delegation.member-replaced": "thay thành viên đoàn",
    "delegation.member-withdrawn": "thành viên rút khỏi đoàn",
    "delegation.credentials-received": "nhận giấy ủy nhiệm của đoàn",
    "delegation.credentials-found-in-order": "giấy ủy nhiệm của đoàn hợp lệ",
    "participant.added": "bổ sung người tham dự",
  ])

  static let laoSittingEvents: [String: String] = events([
    "session.scheduled": "ກຳນົດພາກປະຊຸມ", "session.rescheduled": "ປ່ຽນກຳນົດພາກປະຊຸມ",
    "session.cancelled": "ຍົກເລີກພາກປະຊຸມ", "session.attendance-recorded": "ບັນທຶກຜູ້ເຂົ້າຮ່ວມພາກປະຊຸມ",
    "delegation.member-added": "ເພີ່ມສະມາຊິກຄະນະຜູ້ແທນ", "delegation.member-replaced": "ປ່ຽນສະມາຊິກຄະນະຜູ້ແທນ",
    "delegation.member-withdrawn": "ສະມາຊິກຖອນຕົວຈາກຄະນະຜູ້ແທນ",
    "delegation.credentials-received": "ຮັບໜັງສືມອບສິດຂອງຄະນະຜູ້ແທນ",
    "delegation.credentials-found-in-order": "ໜັງສືມອບສິດຂອງຄະນະຜູ້ແທນຖືກຕ້ອງ",
    "participant.added": "ເພີ່ມຜູ້ເຂົ້າຮ່ວມ",
  ])

  static let swedishSittingEvents: [String: String] = events([
    "session.scheduled": "session planerad", "session.rescheduled": "session omplanerad",
    "session.cancelled": "session inställd", "session.attendance-recorded": "närvaro vid session antecknad",
    "delegation.member-added": "delegationsmedlem tillagd", "delegation.member-replaced": "delegationsmedlem ersatt",
    "delegation.member-withdrawn": "delegationsmedlem utträdd",
    "delegation.credentials-received": "delegationens fullmakter mottagna",
    "delegation.credentials-found-in-order": "delegationens fullmakter godtagna",
    "participant.added": "deltagare tillagd",
  ])

  static let frenchSittingEvents: [String: String] = events([
    "session.scheduled": "séance prévue", "session.rescheduled": "séance replanifiée",
    "session.cancelled": "séance annulée", "session.attendance-recorded": "présence à la séance consignée",
    "delegation.member-added": "membre de délégation ajouté",
    "delegation.member-replaced": "membre de délégation remplacé",
    "delegation.member-withdrawn": "membre de délégation retiré",
    "delegation.credentials-received": "pouvoirs de la délégation reçus",
    "delegation.credentials-found-in-order": "pouvoirs de la délégation reconnus en bonne et due forme",
    "participant.added": "participant ajouté",
  ])
}
