import MeetingRecords

extension ReportLabels {
  /// Lao, in the terms of its administration: “ວາລະກອງປະຊຸມ”, “ບົດບັນທຶກ”, “ກະຊວງ”.
  public static let lao = ReportLabels(
    language: (try? LanguageTag("lo")) ?? .undetermined,
    phrases: merged(
      laoMasthead, laoAnnotations, laoAnnexes, laoInstruments, laoDiscussion, laoLists, laoOverview, laoDossiers,
      laoDecisions, laoStatusTables, laoMinutes, laoSittings, laoSite),
    headings: laoHeadings, otherTitles: laoOtherTitles,
    events: laoEvents.merging(laoDecisionEvents) { $1 }.merging(laoMinutesEvents) { $1 }
      .merging(laoSittingEvents) { $1 },
    names: [
      "observers": "ຜູ້ສັງເກດການ", "dialoguePartners": "ຄູ່ເຈລະຈາ", "parentSeries": "ສ່ວນໜຶ່ງຂອງຊຸດກອງປະຊຸມ",
      "workingLanguages": "ພາສາທີ່ໃຊ້ໃນກອງປະຊຸມ", "symbolStem": "ສ່ວນຕົ້ນຂອງລະຫັດເອກະສານ",
      "since": "ນັບແຕ່", "rotation": "ລຳດັບເຈົ້າພາບ", "standingItems": "ວາລະປະຈຳ",
      "report.matrix": "ຕາຕະລາງຕິດຕາມ",
      "report.brief": "ເອກະສານກະກຽມກອງປະຊຸມ",
      "report.record": "ບົດບັນທຶກກອງປະຊຸມ",
      "report.series": "ພາບລວມຂອງກອງປະຊຸມປະຈຳ", "report.person": "ຂໍ້ມູນບຸກຄົນ", "report.organization": "ຂໍ້ມູນອົງການ",
      "report.state": "ຂໍ້ມູນປະເທດ", "report.territory": "ຂໍ້ມູນດິນແດນ", "formalName": "ຊື່ທາງການ", "code": "ລະຫັດ",
      "type": "ປະເພດ", "type.government": "ລັດຖະບານ", "type.ministry": "ກະຊວງ", "type.agency": "ອົງການ",
      "type.mission": "ສຳນັກງານຜູ້ຕາງໜ້າ", "type.parliament": "ສະພາ", "type.institute": "ສະຖາບັນ",
      "type.international-organization": "ອົງການສາກົນ", "type.association": "ສະມາຄົມ", "type.company": "ບໍລິສັດ",
      "type.other": "ອື່ນໆ",
    ].merging(laoDecisionNames) { $1 }.merging(laoSittingNames) { $1 }
      .merging(laoInstrumentNames) { first, _ in first },
    languageNames: ["en": "ພາສາອັງກິດ", "vi": "ພາສາຫວຽດນາມ", "lo": "ພາສາລາວ", "sv": "ພາສາສະວີເດັນ", "fr": "ພາສາຝຣັ່ງ"],
    dates: .lao, ordinal: { "ຄັ້ງທີ \($0)" }, count: laoCount
  )
  .speaking(laoSentences)

  /// Nouns have no plural; a unit of time stands behind its number.
  private static func laoCount(_ number: Int, _ unit: CountedUnit) -> String {
    let word =
      switch unit {
      case .year: "ປີ"
      case .month: "ເດືອນ"
      case .week: "ອາທິດ"
      case .day: "ມື້"
      case .time: "ຄັ້ງ"
      }
    return "\(number) \(word)"
  }

  private static let laoHeadings: [AgendaHeading: String] = [
    .opening: "ເປີດກອງປະຊຸມ",
    .adoptionOfAgenda: "ຮັບຮອງວາລະກອງປະຊຸມ",
    .recordOfPreviousMeeting: "ຮັບຮອງບົດບັນທຶກກອງປະຊຸມຄັ້ງກ່ອນ",
    .seniorOfficialsReport: "ບົດລາຍງານຂອງກອງປະຊຸມເຈົ້າໜ້າທີ່ອາວຸໂສ",
    .mattersArising: "ບັນຫາສືບເນື່ອງຈາກກອງປະຊຸມຄັ້ງກ່ອນ",
    .deferredItems: "ວາລະທີ່ເລື່ອນມາກອງປະຊຸມຄັ້ງນີ້",
    .decisionsNotCarriedOut: "ມະຕິທີ່ຍັງບໍ່ໄດ້ຈັດຕັ້ງປະຕິບັດ",
    .overdueMatters: "ວຽກທີ່ກາຍກຳນົດ",
    .possiblyOverdueMatters: "ວຽກທີ່ອາດກາຍກຳນົດ",
    .carriedForwardMatters: "ວຽກທີ່ຍົກມາ",
    .otherOpenMatters: "ວຽກອື່ນທີ່ຍັງຄ້າງ",
    .furtherAreas: "ຂົງເຂດການຮ່ວມມືອື່ນໆ",
    .instrumentsForReview: "ເອກະສານສັນຍາທີ່ຕ້ອງທົບທວນ",
    .directions: "ທິດທາງການຮ່ວມມືໃນຕໍ່ໜ້າ",
    .otherBusiness: "ບັນຫາອື່ນໆ",
    .nextMeeting: "ເວລາ ແລະ ສະຖານທີ່ຂອງກອງປະຊຸມຄັ້ງຕໍ່ໄປ",
    .closure: "ປິດກອງປະຊຸມ",
  ]

  private static let laoOtherTitles: [AgendaHeading: [String]] = [
    .opening: ["ພິທີເປີດ", "ພິທີເປີດກອງປະຊຸມ"],
    .recordOfPreviousMeeting: ["ຮັບຮອງບົດບັນທຶກຄັ້ງກ່ອນ"],
    .otherBusiness: ["ວຽກງານອື່ນໆ"],
    .nextMeeting: ["ກອງປະຊຸມຄັ້ງຕໍ່ໄປ"],
    .closure: ["ພິທີປິດ", "ພິທີປິດກອງປະຊຸມ"],
  ]

  private static let laoEvents: [String: String] = events([
    "text.translated": "ແປຂໍ້ຄວາມ",
    "conference.officers-elected": "ເລືອກຕັ້ງຕຳແໜ່ງກອງປະຊຸມ",
    "conference.officer-left": "ພົ້ນຕຳແໜ່ງກອງປະຊຸມ",
    "series.officers-elected": "ເລືອກຕັ້ງຕຳແໜ່ງ",
    "series.officer-left": "ພົ້ນຕຳແໜ່ງ",
    "series.renamed": "ປ່ຽນຊື່ກອງປະຊຸມປະຈຳ",
    "achievement.reported": "ລາຍງານຜົນສຳເລັດ", "agenda-item.concluded": "ສຳເລັດວາລະ",
    "agenda-item.deferred": "ເລື່ອນວາລະ",
    "agenda-item.merged": "ລວມວາລະ", "agenda-item.moved": "ຍ້າຍວາລະ", "agenda-item.proposed": "ສະເໜີວາລະ",
    "agenda-item.reworded": "ປ່ຽນຖ້ອຍຄຳຂອງວາລະ", "agenda-item.withdrawn": "ຖອນວາລະ",
    "agenda.adopted": "ຮັບຮອງວາລະກອງປະຊຸມ", "agenda.circulated": "ແຈກຢາຍວາລະກອງປະຊຸມ",
    "area.registered": "ລົງທະບຽນຂົງເຂດ", "citation.added": "ເພີ່ມການອ້າງອີງ",
    "conference.cancelled": "ຍົກເລີກກອງປະຊຸມ", "conference.closed": "ປິດກອງປະຊຸມ",
    "conference.convened": "ເອີ້ນກອງປະຊຸມ", "conference.opened": "ເປີດກອງປະຊຸມ",
    "conference.postponed": "ເລື່ອນກອງປະຊຸມ", "conference.proposed": "ສະເໜີກອງປະຊຸມ",
    "confidentiality.set": "ກຳນົດລະດັບຄວາມລັບ", "note.written": "ຂຽນໝາຍເຫດພາຍໃນ",
    "conference.relocated": "ຍ້າຍສະຖານທີ່ກອງປະຊຸມ", "corrigendum.issued": "ອອກໃບດັດແກ້", "decision.adopted": "ຮັບຮອງມະຕິ",
    "delegation.head-changed": "ປ່ຽນຫົວໜ້າຄະນະຜູ້ແທນ", "delegation.registered": "ລົງທະບຽນຄະນະຜູ້ແທນ",
    "document.attached": "ແນບເອກະສານ", "entry.corrected": "ດັດແກ້ລາຍການ", "entry.retracted": "ຖອນລາຍການ",
    "follow-up.carried-forward": "ຍົກວຽກໄປຄັ້ງຕໍ່ໄປ", "follow-up.completed": "ສຳເລັດວຽກ",
    "follow-up.reassigned": "ມອບວຽກໃຫ້ຜູ້ອື່ນ", "follow-up.rescheduled": "ປ່ຽນກຳນົດວຽກ",
    "follow-up.scheduled": "ມອບໝາຍວຽກ", "follow-up.started": "ເລີ່ມວຽກ", "follow-up.waived": "ຍົກເວັ້ນວຽກ",
    "function.transferred": "ໂອນພາລະບົດບາດ", "identifier.changed": "ປ່ຽນລະຫັດ",
    "identifier.duplicates-merged": "ລວມລາຍການຊ້ຳ", "instrument.amended": "ດັດແກ້ເອກະສານສັນຍາ",
    "instrument.applied-to": "ນຳໃຊ້ເອກະສານສັນຍາຕໍ່ດິນແດນ", "instrument.adopted": "ຮັບຮອງເອກະສານສັນຍາ",
    "instrument.ratified": "ໃຫ້ສັດຕະຍາບັນເອກະສານສັນຍາ",
    "instrument.accepted": "ຍອມຮັບເອກະສານສັນຍາ", "instrument.approved": "ເຫັນດີເອກະສານສັນຍາ",
    "instrument.acceded-to": "ເຂົ້າເປັນພາຄີ", "instrument.succeeded-to": "ສືບທອດເອກະສານສັນຍາ",
    "instrument.formally-confirmed": "ຢືນຢັນເອກະສານສັນຍາຢ່າງເປັນທາງການ", "instrument.completion-notified": "ແຈ້ງສຳເລັດຂັ້ນຕອນ",
    "instrument.statement-made": "ອອກຖະແຫຼງການຕໍ່ເອກະສານສັນຍາ", "instrument.objected-to": "ຄັດຄ້ານຖະແຫຼງການ",
    "instrument.statement-withdrawn": "ຖອນຖະແຫຼງການ", "instrument.provisional-application-ended": "ຢຸດການນຳໃຊ້ຊົ່ວຄາວ",
    "instrument.denounced": "ປະກາດຖອນຕົວຈາກເອກະສານສັນຍາ", "instrument.suspended": "ໂຈະເອກະສານສັນຍາ",
    "instrument.resumed": "ສືບຕໍ່ນຳໃຊ້ເອກະສານສັນຍາ", "instrument.registered": "ຂຶ້ນທະບຽນເອກະສານສັນຍາ",
    "instrument.deposited": "ມອບຮັກສາເອກະສານສັນຍາ",
    "instrument.entered-into-force": "ເອກະສານສັນຍາມີຜົນສັກສິດ", "instrument.expired": "ເອກະສານສັນຍາໝົດອາຍຸ",
    "instrument.extended": "ຕໍ່ອາຍຸເອກະສານສັນຍາ", "instrument.initialled": "ລົງນາມຫຍໍ້ເອກະສານສັນຍາ",
    "instrument.negotiated": "ເຈລະຈາເອກະສານສັນຍາ", "instrument.provisionally-applied": "ນຳໃຊ້ເອກະສານສັນຍາຊົ່ວຄາວ",
    "instrument.revised": "ປັບປຸງເອກະສານສັນຍາ", "instrument.signed": "ລົງນາມເອກະສານສັນຍາ",
    "instrument.succession-notified": "ແຈ້ງການສືບທອດ", "instrument.superseded": "ປ່ຽນແທນເອກະສານສັນຍາ",
    "instrument.terminated": "ຍົກເລີກເອກະສານສັນຍາ", "instrument.withdrawn-from": "ຖອນຕົວຈາກເອກະສານສັນຍາ",
    "journal.configured": "ຕັ້ງຄ່າປຶ້ມບັນທຶກ", "office.assumed": "ເຂົ້າຮັບຕຳແໜ່ງ", "office.left": "ພົ້ນຕຳແໜ່ງ",
    "organization.dissolved": "ຍຸບອົງການ", "organization.merged": "ລວມອົງການ",
    "organization.registered": "ລົງທະບຽນອົງການ", "organization.renamed": "ປ່ຽນຊື່ອົງການ",
    "organization.split": "ແຍກອົງການ", "person.registered": "ລົງທະບຽນບຸກຄົນ", "record.adopted": "ຮັບຮອງບົດບັນທຶກ",
    "record.circulated": "ແຈກຢາຍບົດບັນທຶກ", "record.corrected": "ດັດແກ້ບົດບັນທຶກ", "record.drafted": "ຮ່າງບົດບັນທຶກ",
    "reference.added": "ເພີ່ມເລກອ້າງອີງ", "reference.removed": "ຍົກເລີກເລກອ້າງອີງ",
    "series.established": "ສ້າງຕັ້ງກອງປະຊຸມປະຈຳ", "series.periodicity-changed": "ປ່ຽນຮອບວຽນກອງປະຊຸມ",
    "session.closed": "ປິດພາກປະຊຸມ", "session.opened": "ເປີດພາກປະຊຸມ", "speech.delivered": "ກ່າວຄຳເຫັນ",
    "speech.translation-added": "ເພີ່ມບົດແປ", "state.registered": "ລົງທະບຽນປະເທດ",
    "state.renamed": "ປ່ຽນຊື່ປະເທດ", "state.united": "ທ້ອນໂຮມປະເທດ", "state.separated": "ແຍກປະເທດ",
    "state.dissolved": "ປະເທດສິ້ນສຸດ", "territory.registered": "ລົງທະບຽນດິນແດນ", "territory.renamed": "ປ່ຽນຊື່ດິນແດນ",
    "territory.transferred": "ໂອນດິນແດນ", "territory.dissolved": "ຍຸບດິນແດນ",
  ])

  private static let laoMasthead: [ReportPhrase: String] = [
    .conference: "ກອງປະຊຸມ", .seniorOfficialsMeeting: "ກອງປະຊຸມເຈົ້າໜ້າທີ່ອາວຸໂສ",
    .expertMeeting: "ກອງປະຊຸມຊ່ຽວຊານ", .numberedMeeting: "{meeting} {ordinal}",
    .titledMeeting: "{meeting} “{title}”", .dates: "ເວລາ",
    .place: "ສະຖານທີ່", .host: "ເຈົ້າພາບ", .aims: "ຈຸດປະສົງ", .period: "ໄລຍະທີ່ປະເມີນ", .journal: "ປຶ້ມບັນທຶກ",
    .asOf: "ຂໍ້ມູນຮອດ", .status: "ສະຖານະ", .languages: "ພາສາຂອງຂໍ້ຄວາມ", .original: "ຕົ້ນສະບັບ",
    .orElse: ", ຖ້າບໍ່ມີແມ່ນ ", .placeInState: "{place}, {state}", .datesNotSet: "ຍັງບໍ່ໄດ້ກຳນົດ",
    .placeNotSet: "ຍັງບໍ່ໄດ້ກຳນົດ", .hostNotNamed: "ຍັງບໍ່ໄດ້ລະບຸເຈົ້າພາບ", .origin: "{origin}, ລາຍການທີ {head}",
    .head: "ລາຍການທີ {head}",
    .scriptedClock: "ເວລາໃນປຶ້ມບັນທຶກນີ້ຖືກກຳນົດໂດຍສະຄຣິບ; ມັນເປັນຕົວຢ່າງ ຫຼື ການທົດສອບ.",
    .dateWithEDTF: "{date} (EDTF {edtf})", .stagePreliminary: "ລາຍການເບື້ອງຕົ້ນຂອງວາລະກອງປະຊຸມ",
    .stageAnnotated: "ຮ່າງວາລະກອງປະຊຸມ ພ້ອມຄຳອະທິບາຍ", .stageSupplementary: "ວາລະເພີ່ມເຕີມ",
    .stageAdopted: "ວາລະກອງປະຊຸມທີ່ຮັບຮອງແລ້ວ", .stageProgramme: "ກຳນົດການ", .conferenceProposed: "ສະເໜີແລ້ວ",
    .conferenceConvened: "ເອີ້ນປະຊຸມແລ້ວ", .conferencePostponed: "ຖືກເລື່ອນ", .conferenceOpen: "ກຳລັງດຳເນີນ",
    .conferenceClosed: "ປິດແລ້ວ", .conferenceRecordAdopted: "ປິດແລ້ວ, ຮັບຮອງບົດບັນທຶກແລ້ວ",
    .conferenceCancelled: "ຖືກຍົກເລີກ", .skipToContent: "ຂ້າມໄປເນື້ອໃນ", .contents: "ສາລະບານ", .imprint: "{date} · {source}",
    .forEverybody: "ເປີດເຜີຍ", .forParticipants: "ຈຳກັດ: ສຳລັບຜູ້ເຂົ້າຮ່ວມ", .forBody: "ຈຳກັດ: ສຳລັບ {body}",
    .forOffice: "ພາຍໃນ: ສຳລັບຫ້ອງການທີ່ຮັກສາບັນທຶກ",
    .calendarTitle: "ປະຕິທິນ",
    .meetingsTitle: "ກອງປະຊຸມ", .tasksTitle: "ວຽກຕິດຕາມ",
    .pictureTimeline: "ກອງປະຊຸມຕາມເວລາ",
    .pictureTimelineText: """
    ກອງປະຊຸມ {count} ຄັ້ງ, ແຕ່ລະຄັ້ງມີເວລາເປັນຄຳ. ຈຸດທຶບແມ່ນມື້ທີ່ໄດ້ຈັດ, ຈຸດເປົ່າແມ່ນມື້ທີ່ວາງແຜນ; \
    ແຖບທີ່ຈາງລົງແມ່ນເວລາທີ່ບໍ່ຮູ້ຊັດເຖິງວັນ.
    """,
    .pictureHosts: "ໃຜເປັນເຈົ້າພາບ ແລະ ໃຜຕໍ່ໄປ",
    .pictureHostsText: "ແຕ່ລະຝ່າຍໜຶ່ງແຖວ, ແຕ່ລະກອງປະຊຸມໜຶ່ງຖັນ. {parties}.",
    .hosted: "ໄດ້ເປັນເຈົ້າພາບ",
    .toHost: "ຈະເປັນເຈົ້າພາບ",
    .nextInTurn: "ຕໍ່ໄປຕາມລຳດັບ",
    .pictureAges: "ວຽກທີ່ຍັງຄ້າງຕາມອາຍຸ",
    .pictureAgesText: "ແຕ່ລະວຽກຖືກສະເໜີມາດົນປານໃດ ແລະ ກາຍກຳນົດໃນ{date} ຫຼື ບໍ່.",
    .notDueYet: "ຍັງບໍ່ຮອດກຳນົດ",
    .pictureLineage: "ເອກະສານສັນຍາ ແລະ ຄວາມກ່ຽວພັນ",
    .pictureLineageText: """
    ອັນໃໝ່ສຸດຢູ່ເທິງ; ລູກສອນນຳຈາກເອກະສານໜຶ່ງໄປຫາອັນກ່ອນທີ່ມັນປ່ຽນແປງ. ຈຸດທຶບແມ່ນອັນທີ່ຍັງບໍ່ສິ້ນສຸດ.
    """,
    .siteTitle: "ບັນທຶກກອງປະຊຸມ", .seriesTitle: "ຊຸດກອງປະຊຸມ", .organizationsTitle: "ອົງການ", .personsTitle: "ບຸກຄົນ",
    .registersTitle: "ທະບຽນ", .itemsTitle: "ວາລະ", .machineTranslation: "ແປດ້ວຍເຄື່ອງ",
    .humanTranslation: "ບົດແປ", .identifierNoted: "{name} ({identifier})",
  ]

  private static let laoAnnotations: [ReportPhrase: String] = [
    .mandate: "ອີງຕາມ", .lastAction: "ຄວາມຄືບໜ້າຫຼ້າສຸດ", .lead: "ຜູ້ຮັບຜິດຊອບ", .note: "ໝາຍເຫດ", .matters: "ເນື້ອໃນ",
    .action: "{event}, {date} ({thing})", .andMore: "ແລະ ອື່ນໆອີກ {number}",
    .actionRecorded: "{event}, ບັນທຶກ {date} ({thing})",
    .mandateDated: "{thing}, {date}", .entry: "ລາຍການທີ {sequence}: {action}", .standingItem: "ວາລະປະຈຳຂອງ {series}",
    .bodyOfState: "{body} {state}", .successor: "{holders} (ຜູ້ສືບທອດ {named})",
    .open: "ຍັງບໍ່ຊັດເຈນ: {ended} ໄດ້ສິ້ນສຸດ ແລະ ຍັງບໍ່ໄດ້ລະບຸຜູ້ສືບທອດ",
    .openRest: "ສ່ວນທີ່ເຫຼືອຍັງບໍ່ຊັດເຈນ: {ended} ໄດ້ສິ້ນສຸດ ແລະ ຍັງບໍ່ໄດ້ລະບຸຜູ້ສືບທອດ",
    .openIn: "{areas} ຍັງບໍ່ຊັດເຈນ: {ended} ໄດ້ສິ້ນສຸດ ແລະ ຍັງບໍ່ໄດ້ລະບຸຜູ້ສືບທອດ",
    .partFor: "{holders} ດ້ານ {areas}", .listSeparator: ", ", .clauseSeparator: "; ",
    .proposedBy: "ສະເໜີໂດຍ {proposer}.", .lookedAt: "ໄລຍະ: {date}.",
    .firstConference: "ບໍ່ມີບັນທຶກກ່ຽວກັບກອງປະຊຸມຄັ້ງກ່ອນ.",
    .agendaCirculated: "{stage}{symbol} ແຈກຢາຍ {date}.",
    .agendaAdopted: "ວາລະກອງປະຊຸມ {symbol}ໄດ້ຮັບຮອງ {date}.",
    .recordNotDrafted: "ຍັງບໍ່ມີຮ່າງບົດບັນທຶກຂອງ {conference}.",
    .notYetHeld: "{conference} ຍັງບໍ່ໄດ້ປິດ; ຍັງບໍ່ມີບົດບັນທຶກໃຫ້ຮັບຮອງ.",
    .aboutRecord: "ບົດບັນທຶກຂອງ {conference}: {status}.", .recordDated: "{status} ({date})",
    .recordDraft: "ຮ່າງແລ້ວ, ຍັງບໍ່ໄດ້ແຈກຢາຍ", .recordCirculated: "ແຈກຢາຍແລ້ວ, ຍັງບໍ່ໄດ້ຮັບຮອງ",
    .recordCorrected: "ດັດແກ້ຫຼັງແຈກຢາຍ, ຍັງບໍ່ໄດ້ຮັບຮອງ", .recordAdopted: "ຮັບຮອງແລ້ວ",
    .preparedBy: "{conference}: {status}.", .noPreparatoryMeeting: "ບໍ່ມີບັນທຶກກ່ຽວກັບກອງປະຊຸມກະກຽມ.",
    .noPreparatoryMeetingBefore: "ຍັງບໍ່ມີບັນທຶກກ່ຽວກັບກອງປະຊຸມກະກຽມ. ກອງປະຊຸມຄັ້ງກ່ອນໄດ້ກະກຽມໂດຍ {conference}.",
    .areasNotComplete: "ລາຍການຂົງເຂດໃນ {instrument} ຍັງບໍ່ຄົບຖ້ວນ; ສາມາດສະເໜີຂົງເຂດອື່ນຢູ່ນີ້.",
    .nothingPending: "ບໍ່ມີວຽກຄ້າງ.", .nextConference: "{conference}.",
    .nextExpected: "ຍັງບໍ່ໄດ້ສະເໜີ. ຕາມຮອບວຽນຂອງກອງປະຊຸມ (ທຸກໆ {period}) ຈະແມ່ນ {years}.",
    .nextHostByRotation: "ຕາມການໝູນວຽນ ເຈົ້າພາບຈະແມ່ນ {host}.",
    .nextUnknown: "ຍັງບໍ່ໄດ້ສະເໜີ; ບໍ່ມີຮອບວຽນທີ່ຊີ້ບອກເວລາ.", .revision: "ສະບັບປັບປຸງ",
    .firstRevision: "ຕົ້ນສະບັບ, ຍັງບໍ່ໄດ້ແຈກຢາຍ", .originalRevision: "ຕົ້ນສະບັບ",
    .revisionSince: "{revision}; ກ່ອນໜ້ານັ້ນແມ່ນ {previous} ({stage}), {date}, ຮອດລາຍການທີ {head}",
    .changesTitle: "ການປ່ຽນແປງນັບແຕ່ {previous}", .noChanges: "ບໍ່ມີການປ່ຽນແປງ.", .formerly: "ແຕ່ກ່ອນແມ່ນ “{title}”",
    .noItems: "ບໍ່ມີວາລະ.", .mergedWith: "ລວມເຂົ້າກັບວາລະນີ້: {item}.", .deferredTo: "ເລື່ອນໄປ {conference}.",
    .deferredOpenly: "ເລື່ອນ, ຍັງບໍ່ໄດ້ກຳນົດກອງປະຊຸມ.", .timeNotSet: "ຍັງບໍ່ໄດ້ກຳນົດເວລາ", .timeFromTo: "{from} – {until}",
    .due: "ກຳນົດ {date}",
    .noDueDate: "ບໍ່ມີກຳນົດ", .overdueYes: "ກາຍກຳນົດ", .overdueMaybe: "ອາດກາຍກຳນົດ", .illustration: "ຕົວຢ່າງ",
    .annexA: "A{number}", .annexB: "B{number}", .achievement: "ບັນລຸຜົນ",
  ]

  private static let laoAnnexes: [ReportPhrase: String] = [
    .annexATitle: "ເອກະສານຄັດຕິດ A. ວຽກທີ່ຍັງຄ້າງ", .annexBTitle: "ເອກະສານຄັດຕິດ B. ທະບຽນເອກະສານສັນຍາ",
    .sourcesTitle: "ແຫຼ່ງຂໍ້ມູນ", .annexAEmpty: "ບໍ່ມີວຽກຄ້າງ.", .annexBEmpty: "ບໍ່ມີເອກະສານສັນຍາລະຫວ່າງຄູ່ພາຄີ.",
    .annexAIntroduction: "ການກາຍກຳນົດພິຈາລະນາໃນ {date}: ແມ່ນ, ບໍ່ແມ່ນ ຫຼື ອາດແມ່ນ ຖ້າກຳນົດບໍ່ແນ່ນອນ.",
    .number: "ລ/ດ", .matter: "ວຽກ", .owner: "ຜູ້ຮັບຜິດຊອບ", .dueColumn: "ກຳນົດ", .overdue: "ກາຍກຳນົດ",
    .carriedForward: "ຍົກມາ", .areas: "ຂົງເຂດ", .instrument: "ເອກະສານສັນຍາ", .type: "ປະເພດ",
    .partiesAsSigned: "ຄູ່ພາຄີຕອນລົງນາມ", .partiesToday: "ຄູ່ພາຄີປັດຈຸບັນ", .signed: "ລົງນາມ",
    .inForce: "ມີຜົນສັກສິດ", .expiry: "ໝົດອາຍຸ, ແຈ້ງລ່ວງໜ້າ", .lineage: "ຄວາມກ່ຽວພັນ", .review: "ທົບທວນ",
    .supports: "ຢັ້ງຢືນ {things}", .yes: "ແມ່ນ", .no: "ບໍ່ແມ່ນ", .perhaps: "ອາດແມ່ນ", .perhapsSo: "ອາດແມ່ນ {answer}",
    .notApplicable: "ບໍ່ກ່ຽວ",
    .notKnown: "ບໍ່ໄດ້ບັນທຶກ", .never: "ບໍ່ເຄີຍ", .noAreas: "ບໍ່ໄດ້ລະບຸ", .areasListNotComplete: "ລາຍການຍັງບໍ່ຄົບ",
    .nowCalled: "{name} (ປັດຈຸບັນ {today})", .notSignedBy: "{party} (ບໍ່ມີບັນທຶກການລົງນາມ)",
    .namedWithoutAct: "{party} (ຖືກລະບຸເປັນພາຄີ; ບໍ່ມີບັນທຶກການກະທຳ)", .partyProvisionally: "{party} (ຊົ່ວຄາວ)",
    .noPartiesToday: "ບໍ່ມີ",
    .ownerNotNamed: "ບໍ່ໄດ້ລະບຸ", .sameAsSigned: "ຄືຕອນລົງນາມ", .followUpScheduled: "ມອບໝາຍແລ້ວ",
    .followUpInProgress: "ກຳລັງປະຕິບັດ", .followUpCompleted: "ສຳເລັດແລ້ວ", .followUpWaived: "ຍົກເວັ້ນ",
    .followUpCarriedForward: "ຍົກໄປຄັ້ງຕໍ່ໄປ",
  ]

  private static let laoInstruments: [ReportPhrase: String] = [
    .expiresOn: "ໝົດອາຍຸ {date}", .expiresByDuration: "ມີຜົນຮອດ {date} ຕາມໄລຍະເວລາ", .noticeBy: "ແຈ້ງລ່ວງໜ້າກ່ອນ {date}",
    .reviewOn: "ທົບທວນ {date}", .renewalNone: "ບໍ່ຕໍ່ອາຍຸ", .renewalTacit: "ຕໍ່ອາຍຸໂດຍອັດຕະໂນມັດ",
    .renewalByAgreement: "ຕໍ່ອາຍຸຕາມການຕົກລົງ", .amends: "ດັດແກ້ {instrument}", .revises: "ປັບປຸງ {instrument}",
    .supersedes: "ປ່ຽນແທນ {instrument}", .extends: "ຕໍ່ອາຍຸ {instrument}", .implements: "ຈັດຕັ້ງປະຕິບັດ {instrument}",
    .amendedBy: "ດັດແກ້ໂດຍ {instrument}", .revisedBy: "ປັບປຸງໂດຍ {instrument}", .supersededBy: "ປ່ຽນແທນໂດຍ {instrument}",
    .extendedBy: "ຕໍ່ອາຍຸໂດຍ {instrument}", .implementedBy: "ຈັດຕັ້ງປະຕິບັດໂດຍ {instrument}",
    .typeMemorandum: "ບົດບັນທຶກຄວາມເຂົ້າໃຈ", .typeTreaty: "ສົນທິສັນຍາ", .typeAgreement: "ສັນຍາ",
    .typeProtocol: "ອະນຸສັນຍາ", .typeExchangeOfNotes: "ການແລກປ່ຽນບັນທຶກ", .typeAgreedMinutes: "ບົດບັນທຶກທີ່ຕົກລົງກັນ",
    .typePlan: "ແຜນການຮ່ວມມື", .typeConvention: "ສົນທິສັນຍາຫຼາຍຝ່າຍ", .typeJointStatement: "ຖະແຫຼງການຮ່ວມ",
    .typeDeclaration: "ຖະແຫຼງການ", .typeArrangement: "ຂໍ້ຕົກລົງ", .typeLetterOfIntent: "ໜັງສືສະແດງເຈດຈຳນົງ",
    .typeResolution: "ມະຕິ", .typeAmendment: "ສະບັບດັດແກ້", .instrumentAdopted: "ຮັບຮອງແລ້ວ",
    .instrumentNegotiated: "ເຈລະຈາແລ້ວ", .instrumentInitialled: "ລົງນາມຫຍໍ້ແລ້ວ",
    .instrumentSigned: "ລົງນາມແລ້ວ", .instrumentProvisionallyApplied: "ນຳໃຊ້ຊົ່ວຄາວ",
    .instrumentInForce: "ມີຜົນສັກສິດ", .instrumentUnknown: "ບໍ່ຊັດເຈນ: ຖືກປັບປຸງແລ້ວ", .instrumentExpired: "ໝົດອາຍຸ",
    .instrumentTerminated: "ຖືກຍົກເລີກ", .instrumentSuperseded: "ຖືກປ່ຽນແທນ", .reviewExpiryPassed: "ກາຍວັນໝົດອາຍຸ",
    .reviewExpires: "ໝົດອາຍຸກ່ອນກອງປະຊຸມຖັດຈາກຄັ້ງນີ້", .reviewNoticeDue: "ຕ້ອງແຈ້ງກ່ອນກອງປະຊຸມຖັດຈາກຄັ້ງນີ້",
    .reviewDue: "ຮອດກຳນົດທົບທວນ", .reviewStatusUnknown: "ສະຖານະບໍ່ຊັດເຈນ: ຖືກປັບປຸງແລ້ວ",
    .reviewSignedNotInForce: "ລົງນາມແລ້ວ, ບໍ່ໄດ້ບັນທຶກການມີຜົນສັກສິດ", .reviewNotSigned: "ຍັງບໍ່ໄດ້ລົງນາມ",
  ]

  private static let laoDiscussion: [ReportPhrase: String] = [
    .record: "ບົດບັນທຶກ", .recordNone: "ຍັງບໍ່ມີຮ່າງ",
    .generalDiscussion: "ການສົນທະນາທົ່ວໄປ", .results: "ຜົນສຳເລັດຂອງການຮ່ວມມື", .signing: "ພິທີລົງນາມ",
    .numberedItem: "ວາລະທີ {number}. {item}", .followUpTitle: "ວຽກທີ່ຕ້ອງສືບຕໍ່", .participantsTitle: "ຜູ້ເຂົ້າຮ່ວມ",
    .statementsTitle: "ຄຳກ່າວ", .corrigendaTitle: "ໃບດັດແກ້", .invited: "ແຂກຮັບເຊີນ",
    .heldAt: "{conference} ໄດ້ຈັດຂຶ້ນ: {where}.", .toBeHeldAt: "{conference} ຈະຈັດຂຶ້ນ: {where}.",
    .hostedBy: "ເຈົ້າພາບ: {hosts}.", .preparedByMeeting: "ກອງປະຊຸມໄດ້ກະກຽມໂດຍ {conference}.",
    .closedOn: "ກອງປະຊຸມໄດ້ປິດ {date}.", .closedSomeTime: "ກອງປະຊຸມໄດ້ປິດແລ້ວ.", .speakerFor: "{person} ({body})",
    .seeStatement: "(ຄຳກ່າວທີ {number}.)", .quotation: "“{text}”", .decision: "ມະຕິ",
    .decisionMarker: "{decision} ({identifier}):", .decisionOwners: "ຜູ້ຈັດຕັ້ງປະຕິບັດ: {owners}.",
    .decisionDue: "ກຳນົດ: {date}.", .signedBy: "{instrument} ໄດ້ລົງນາມໂດຍ: {parties}",
    .signatory: "{party} ({persons})", .madeStatement: "{speaker} ກ່າວຄຳເຫັນ.",
    .madeOpeningSpeech: "{speaker} ກ່າວເປີດກອງປະຊຸມ.", .askedQuestion: "{speaker} ຕັ້ງຄຳຖາມ.",
    .gaveAnswer: "{speaker} ຕອບ.", .madeClosingSpeech: "{speaker} ກ່າວປິດກອງປະຊຸມ.",
    .presentedReport: "{speaker} ສະເໜີບົດລາຍງານ.", .roleMember: "ສະມາຊິກ", .roleHead: "ຫົວໜ້າຄະນະຜູ້ແທນ",
    .roleAlternate: "ຮອງຫົວໜ້າຄະນະຜູ້ແທນ", .roleAdviser: "ທີ່ປຶກສາ", .roleObserver: "ຜູ້ສັງເກດການ", .roleChair: "ປະທານ",
    .roleRapporteur: "ຜູ້ລາຍງານ", .roleSecretariat: "ກອງເລຂາ",
  ]

  private static let laoLists: [ReportPhrase: String] = [
    .pendingTitle: "ວຽກທີ່ຍັງຄ້າງ", .wholeRecord: "ປຶ້ມບັນທຶກທັງໝົດ", .byOwner: "ຕາມຜູ້ຮັບຜິດຊອບໃນປັດຈຸບັນ",
    .byAge: "ຕາມເວລາທີ່ຄ້າງ", .byArea: "ຕາມຂົງເຂດການຮ່ວມມື", .byDue: "ຕາມກຳນົດ", .pendingCount: "ຍັງຄ້າງ",
    .countOverdue: "ກາຍກຳນົດ {number}", .countPerhapsOverdue: "ອາດກາຍກຳນົດ {number}",
    .countInTime: "ຍັງບໍ່ຮອດກຳນົດ {number}", .countNoDueDate: "ບໍ່ມີກຳນົດ {number}", .asked: "ມອບໝາຍ",
    .askedAsStated: "{date} (ຕາມວັນທີທີ່ລະບຸ)", .askedOnSignature: "{date} (ວັນເຊັນເອກະສານ)",
    .askedOnRecording: "{date} (ວັນທີບັນທຶກ)",
    .openAtTitle: "ຍັງບໍ່ໄດ້ລະບຸຜູ້ສືບທອດຂອງ {ended}",
    .noOwner: "ບໍ່ໄດ້ລະບຸຜູ້ຮັບຜິດຊອບ", .noArea: "ບໍ່ໄດ້ລະບຸຂົງເຂດ", .notOverdueMatters: "ວຽກທີ່ຍັງບໍ່ຮອດກຳນົດ",
    .mattersWithoutDueDate: "ວຽກທີ່ບໍ່ມີກຳນົດ", .ageFourYears: "ແຕ່ສີ່ປີຂຶ້ນໄປ", .ageTwoYears: "ແຕ່ສອງປີຂຶ້ນໄປ",
    .ageOneYear: "ແຕ່ໜຶ່ງປີຂຶ້ນໄປ", .ageHalfAYear: "ແຕ່ເຄິ່ງປີຂຶ້ນໄປ", .ageLess: "ບໍ່ຮອດເຄິ່ງປີ",
    .registerTitle: "ທະບຽນເອກະສານສັນຍາ", .registerEmpty: "ບໍ່ມີເອກະສານສັນຍາ.",
    .registerWithoutMatch: "ບໍ່ມີເອກະສານສັນຍາທີ່ກົງກັນ.", .deadlinesTitle: "ວັນທີທີ່ຕ້ອງຕິດຕາມ",
    .instrumentsTitle: "ເອກະສານສັນຍາ", .instrumentCount: "ເອກະສານສັນຍາ", .countOf: "{what} {number}", .past: "ກາຍແລ້ວ",
    .date: "ວັນທີ", .what: "ເນື້ອໃນ", .deadlineNotice: "ມື້ສຸດທ້າຍໃນການແຈ້ງ", .deadlineReview: "ທົບທວນ",
    .deadlineExpiry: "ໝົດອາຍຸ",
  ]

  private static let laoOverview: [ReportPhrase: String] = [
    .conferencesTitle: "ກອງປະຊຸມ", .noConferences: "ບໍ່ມີບັນທຶກກອງປະຊຸມ.",
    .hostsTitle: "ເຈົ້າພາບ", .parties: "ຄູ່ພາຄີ", .level: "ລະດັບ", .rhythm: "ຮອບວຽນ", .every: "ທຸກໆ {period}",
    .conferenceColumn: "ກອງປະຊຸມ",
    .preparation: "ກະກຽມໂດຍ", .decisionsColumn: "ມະຕິ", .outcome: "ຜົນໄດ້ຮັບ", .signedThere: "ເອກະສານທີ່ລົງນາມ",
    .timesHosted: "ຈຳນວນຄັ້ງ",
    .next: "ຕໍ່ໄປ", .isNext: "ເຈົ້າພາບຄັ້ງຕໍ່ໄປ", .levelMinisterial: "ລັດຖະມົນຕີ",
    .levelSeniorOfficials: "ເຈົ້າໜ້າທີ່ອາວຸໂສ", .levelExpert: "ຊ່ຽວຊານ",
    .levelSummit: "ປະມຸກລັດ ຫຼື ຫົວໜ້າລັດຖະບານ", .levelOther: "ອື່ນໆ", .byYear: "ຕາມປີ",
    .byConference: "ຕາມກອງປະຊຸມ", .withoutYear: "ບໍ່ໄດ້ບັນທຶກເວລາ", .withoutConference: "ບໍ່ໄດ້ລາຍງານຕໍ່ກອງປະຊຸມໃດ",
    .withoutArea: "ບໍ່ໄດ້ລະບຸຂົງເຂດ", .periodColumn: "ໄລຍະ", .achievementCount: "ຜົນສຳເລັດ",
    .noAchievements: "ບໍ່ມີບັນທຶກຜົນສຳເລັດ.", .perhapsInPeriod: "ອາດຢູ່ໃນໄລຍະນີ້",
  ]

  private static let laoDossiers: [ReportPhrase: String] = [
    .identifier: "ລະຫັດ", .references: "ເລກອ້າງອີງ", .names: "ຊື່",
    .alsoWritten: "ຂຽນອີກແບບ", .state: "ປະເທດ", .textIn: "{text} ({language})", .shortName: "ຊື່ຫຍໍ້",
    .formerNames: "ຊື່ເກົ່າ", .untilDate: "{name} (ຮອດ {date})", .partOf: "ຂຶ້ນກັບ", .established: "ສ້າງຕັ້ງ",
    .functions: "ພາລະບົດບາດ", .allFunctions: "ພາລະບົດບາດທັງໝົດ", .officesTitle: "ຕຳແໜ່ງ",
    .attendanceTitle: "ກອງປະຊຸມທີ່ເຂົ້າຮ່ວມ", .speechesTitle: "ຄຳກ່າວ", .signaturesTitle: "ເອກະສານທີ່ລົງນາມ",
    .signedFor: "ຕາງໜ້າ {party}", .predecessorsTitle: "ພາລະບົດບາດທີ່ຮັບຈາກ", .successorsTitle: "ພາລະບົດບາດທີ່ໂອນໃຫ້",
    .hostedTitle: "ກອງປະຊຸມທີ່ເປັນເຈົ້າພາບ", .alsoNamedTitle: "ຍັງຖືກກ່າວເຖິງໃນ", .timeNotKnown: "ບໍ່ໄດ້ບັນທຶກເວລາ",
    .heldFromTo: "ແຕ່ {from} ຮອດ {until}",
    .heldSince: "ນັບແຕ່ {from}", .heldFromLeft: "ແຕ່ {from}, ພົ້ນຕຳແໜ່ງແລ້ວ", .heldUntil: "ຮອດ {until}",
    .wasLeft: "ພົ້ນຕຳແໜ່ງແລ້ວ, ບໍ່ໄດ້ບັນທຶກເວລາ", .statementNoun: "ຄຳເຫັນ", .openingNoun: "ຄຳກ່າວເປີດ",
    .questionNoun: "ຄຳຖາມ", .answerNoun: "ຄຳຕອບ", .closingNoun: "ຄຳກ່າວປິດ", .reportNoun: "ບົດລາຍງານ",
    .statusActive: "ຍັງມີຢູ່", .statusMerged: "ຖືກລວມເຂົ້າກັບອົງການອື່ນ", .statusSplit: "ຖືກແຍກ", .statusDissolved: "ຖືກຍຸບ",
    .merger: "ການລວມ", .split: "ການແຍກ", .transfer: "ການໂອນພາລະບົດບາດ", .dissolution: "ການຍຸບ",
    .statusUnited: "ຖືກທ້ອນໂຮມ", .statusIndependent: "ກາຍເປັນປະເທດເອກະລາດ", .union: "ການທ້ອນໂຮມ",
    .separation: "ການແຍກຕົວ", .precededBy: "ສືບທອດຈາກ", .followedBy: "ສືບທອດໂດຍ", .governmentsTitle: "ລັດຖະບານ",
    .territoriesTitle: "ດິນແດນ", .statesTitle: "ປະເທດ", .answeringState: "ປະເທດທີ່ຮັບຜິດຊອບ",
    .formerStates: "ແຕ່ກ່ອນຂຶ້ນກັບ",
  ]
}

extension DateWords {
  /// Lao dates: “ວັນທີ 12 ພະຈິກ 2025”; the names of the months are those of CLDR.
  public static let lao = DateWords(
    months: [
      "ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ",
    ],
    forms: [
      .day: "ວັນທີ {day} {month} {year}", .month: "ເດືອນ {month} {year}", .year: "{year}",
      .yearBefore: "{year} ກ່ອນຄຣິດສັກກະຣາດ", .someYear: "ປີໃດໜຶ່ງແຕ່ {first} ຮອດ {last}",
      .someMonth: "ເດືອນໃດໜຶ່ງໃນປີ {year}", .someDay: "ມື້ໃດໜຶ່ງໃນ {month}", .someDayOfYear: "ມື້ໃດໜຶ່ງໃນປີ {year}",
      .time: "{date}, ເວລາ {time}{zone}", .approximate: "ປະມານ {date}", .uncertain: "{date} (ບໍ່ແນ່ນອນ)",
      .daysOfMonth: "ວັນທີ {first}–{last} {month} {year}", .withinYear: "{first} – {last} {year}",
      .dayWithoutYear: "ວັນທີ {day} {month}", .range: "{first}–{last}", .fromTo: "ແຕ່ {first} ຮອດ {last}",
      .endUnknown: "ແຕ່ {first}, ບໍ່ຮູ້ວັນສິ້ນສຸດ", .endOpen: "ແຕ່ {first}, ບໍ່ມີກຳນົດສິ້ນສຸດ",
      .beginningUnknown: "ຮອດ {last}, ບໍ່ຮູ້ວັນເລີ່ມຕົ້ນ", .beginningOpen: "ຮອດ {last}, ບໍ່ມີວັນເລີ່ມຕົ້ນ",
      .neitherEnd: "ບໍ່ຮູ້ວັນເລີ່ມຕົ້ນ ແລະ ວັນສິ້ນສຸດ",
    ])
}
