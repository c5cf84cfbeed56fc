import MeetingRecords

extension ReportLabels {
  /// Vietnamese, in the terms of its administration: “chương trình nghị sự”, “biên bản”, “bản ghi nhớ”.
  public static let vietnamese = ReportLabels(
    language: (try? LanguageTag("vi")) ?? .undetermined,
    phrases: merged(
      vietnameseMasthead, vietnameseAnnotations, vietnameseAnnexes, vietnameseInstruments, vietnameseDiscussion,
      vietnameseLists, vietnameseOverview, vietnameseDossiers, vietnameseDecisions, vietnameseStatusTables,
      vietnameseMinutes, vietnameseSittings, vietnameseSite),
    headings: vietnameseHeadings, otherTitles: vietnameseOtherTitles,
    events: vietnameseEvents.merging(vietnameseDecisionEvents) { $1 }.merging(vietnameseMinutesEvents) { $1 }
      .merging(vietnameseSittingEvents) { $1 },
    names: [
      "observers": "Quan sát viên", "dialoguePartners": "Đối tác đối thoại", "parentSeries": "Thuộc chuỗi hội nghị",
      "workingLanguages": "Ngôn ngữ làm việc", "symbolStem": "Phần đầu ký hiệu tài liệu",
      "since": "Từ", "rotation": "Thứ tự đăng cai", "standingItems": "Các mục thường kỳ",
      "report.record": "Biên bản hội nghị", "report.series": "Tổng quan chuỗi hội nghị",
      "report.person": "Hồ sơ nhân sự", "report.organization": "Hồ sơ cơ quan",
      "report.state": "Hồ sơ quốc gia", "report.territory": "Hồ sơ vùng lãnh thổ", "formalName": "Tên chính thức",
      "code": "Mã", "type": "Loại", "type.government": "Chính phủ", "type.ministry": "Bộ", "type.agency": "Cơ quan",
      "type.mission": "Cơ quan đại diện", "type.parliament": "Quốc hội", "type.institute": "Viện",
      "type.international-organization": "Tổ chức quốc tế", "type.association": "Hiệp hội", "type.company": "Công ty",
      "type.other": "Khác",
    ].merging(vietnameseDecisionNames) { $1 }.merging(vietnameseSittingNames) { $1 }.merging(vietnamesePaperNames) {
      $1
    }
    .merging(vietnameseInstrumentNames) { first, _ in first },
    languageNames: [
      "en": "tiếng Anh", "vi": "tiếng Việt", "lo": "tiếng Lào", "sv": "tiếng Thụy Điển", "fr": "tiếng Pháp",
    ],
    dates: .vietnamese, ordinal: { $0 == 1 ? "lần thứ nhất" : "lần thứ \($0)" }, count: vietnameseCount
  )
  .speaking(vietnameseSentences)

  /// Nouns have no plural, and stand behind their number.
  private static func vietnameseCount(_ number: Int, _ unit: CountedUnit) -> String {
    let word =
      switch unit {
      case .year: "năm"
      case .month: "tháng"
      case .week: "tuần"
      case .day: "ngày"
      case .time: "lần"
      }
    return "\(number) \(word)"
  }

  private static let vietnameseHeadings: [AgendaHeading: String] = [
    .opening: "Khai mạc hội nghị", .adoptionOfAgenda: "Thông qua chương trình nghị sự",
    .recordOfPreviousMeeting: "Thông qua biên bản hội nghị lần trước",
    .seniorOfficialsReport: "Báo cáo của hội nghị quan chức cấp cao",
    .mattersArising: "Các vấn đề phát sinh từ các hội nghị trước",
    .deferredItems: "Các mục được hoãn sang hội nghị này",
    .decisionsNotCarriedOut: "Các quyết định chưa được thực hiện",
    .overdueMatters: "Công việc quá hạn", .possiblyOverdueMatters: "Công việc có thể quá hạn",
    .carriedForwardMatters: "Công việc được chuyển tiếp",
    .otherOpenMatters: "Công việc khác chưa hoàn thành",
    .furtherAreas: "Các lĩnh vực hợp tác khác",
    .instrumentsForReview: "Các văn kiện cần rà soát",
    .directions: "Phương hướng hợp tác thời gian tới", .otherBusiness: "Các vấn đề khác",
    .nextMeeting: "Thời gian và địa điểm hội nghị lần tới",
    .closure: "Bế mạc hội nghị",
  ]

  private static let vietnameseOtherTitles: [AgendaHeading: [String]] = [
    .opening: ["Khai mạc"],
    .recordOfPreviousMeeting: ["Thông qua biên bản cuộc họp lần trước"],
    .seniorOfficialsReport: ["Báo cáo của hội nghị quan chức cao cấp"],
    .otherBusiness: ["Vấn đề khác"],
    .nextMeeting: ["Hội nghị lần tới"],
    .closure: ["Bế mạc"],
  ]

  private static let vietnameseEvents: [String: String] = events([
    "text.translated": "dịch văn bản", "conference.officers-elected": "bầu chức danh hội nghị",
    "conference.officer-left": "thôi chức danh hội nghị", "series.officers-elected": "bầu chức danh",
    "series.officer-left": "thôi chức danh",
    "series.renamed": "đổi tên chuỗi hội nghị",
    "achievement.reported": "báo cáo kết quả", "agenda-item.concluded": "kết thúc mục nghị sự",
    "agenda-item.deferred": "hoãn mục nghị sự",
    "agenda-item.merged": "gộp mục nghị sự", "agenda-item.moved": "chuyển vị trí mục nghị sự",
    "agenda-item.proposed": "đề xuất mục nghị sự", "agenda-item.reworded": "sửa lời mục nghị sự",
    "agenda-item.withdrawn": "rút mục nghị sự", "agenda.adopted": "thông qua chương trình nghị sự",
    "agenda.circulated": "gửi chương trình nghị sự", "area.registered": "đăng ký lĩnh vực",
    "citation.added": "thêm trích dẫn", "conference.cancelled": "hủy hội nghị",
    "conference.closed": "bế mạc hội nghị", "conference.convened": "triệu tập hội nghị",
    "conference.opened": "khai mạc hội nghị", "conference.postponed": "hoãn hội nghị",
    "conference.proposed": "đề xuất hội nghị", "conference.relocated": "đổi địa điểm hội nghị",
    "confidentiality.set": "quy định mức bảo mật", "note.written": "ghi chú nội bộ",
    "corrigendum.issued": "ban hành bản đính chính", "decision.adopted": "thông qua quyết định",
    "delegation.head-changed": "thay trưởng đoàn", "delegation.registered": "đăng ký đoàn đại biểu",
    "document.attached": "đính kèm tài liệu", "entry.corrected": "sửa mục ghi", "entry.retracted": "rút mục ghi",
    "follow-up.carried-forward": "chuyển tiếp công việc", "follow-up.completed": "hoàn thành công việc",
    "follow-up.reassigned": "giao lại công việc", "follow-up.rescheduled": "đổi thời hạn công việc",
    "follow-up.scheduled": "giao công việc", "follow-up.started": "bắt đầu công việc",
    "follow-up.waived": "miễn công việc", "function.transferred": "chuyển giao chức năng",
    "identifier.changed": "đổi mã", "identifier.duplicates-merged": "gộp mục trùng",
    "instrument.amended": "sửa đổi văn kiện", "instrument.applied-to": "áp dụng văn kiện cho vùng lãnh thổ",
    "instrument.adopted": "thông qua văn kiện",
    "instrument.ratified": "phê chuẩn văn kiện", "instrument.accepted": "chấp nhận văn kiện",
    "instrument.approved": "phê duyệt văn kiện", "instrument.acceded-to": "gia nhập văn kiện",
    "instrument.succeeded-to": "kế thừa văn kiện", "instrument.formally-confirmed": "xác nhận chính thức văn kiện",
    "instrument.completion-notified": "thông báo hoàn tất thủ tục",
    "instrument.statement-made": "đưa ra tuyên bố về văn kiện", "instrument.objected-to": "phản đối tuyên bố",
    "instrument.statement-withdrawn": "rút tuyên bố",
    "instrument.provisional-application-ended": "chấm dứt áp dụng tạm thời", "instrument.denounced": "bãi ước văn kiện",
    "instrument.suspended": "đình chỉ văn kiện", "instrument.resumed": "khôi phục văn kiện",
    "instrument.registered": "đăng ký văn kiện", "instrument.deposited": "lưu chiểu văn kiện",
    "instrument.entered-into-force": "văn kiện có hiệu lực",
    "instrument.expired": "văn kiện hết hiệu lực", "instrument.extended": "gia hạn văn kiện",
    "instrument.initialled": "ký tắt văn kiện", "instrument.negotiated": "đàm phán văn kiện",
    "instrument.provisionally-applied": "áp dụng tạm thời văn kiện", "instrument.revised": "sửa đổi toàn diện văn kiện",
    "instrument.signed": "ký văn kiện", "instrument.succession-notified": "thông báo kế thừa",
    "instrument.superseded": "thay thế văn kiện", "instrument.terminated": "chấm dứt hiệu lực văn kiện",
    "instrument.withdrawn-from": "rút khỏi văn kiện", "journal.configured": "thiết lập sổ ghi",
    "office.assumed": "nhậm chức", "office.left": "thôi chức", "organization.dissolved": "giải thể cơ quan",
    "organization.merged": "sáp nhập cơ quan", "organization.registered": "đăng ký cơ quan",
    "organization.renamed": "đổi tên cơ quan", "organization.split": "chia tách cơ quan",
    "person.registered": "đăng ký nhân sự", "record.adopted": "thông qua biên bản",
    "record.circulated": "gửi biên bản", "record.corrected": "sửa biên bản", "record.drafted": "soạn thảo biên bản",
    "reference.added": "thêm mã tham chiếu", "reference.removed": "bỏ mã tham chiếu",
    "series.established": "thiết lập chuỗi hội nghị", "series.periodicity-changed": "đổi chu kỳ hội nghị",
    "session.closed": "kết thúc phiên họp", "session.opened": "khai mạc phiên họp", "speech.delivered": "phát biểu",
    "speech.translation-added": "bổ sung bản dịch", "state.registered": "đăng ký quốc gia",
    "state.renamed": "đổi tên quốc gia", "state.united": "thống nhất quốc gia", "state.separated": "tách quốc gia",
    "state.dissolved": "quốc gia giải thể", "territory.registered": "đăng ký vùng lãnh thổ",
    "territory.renamed": "đổi tên vùng lãnh thổ", "territory.transferred": "chuyển giao vùng lãnh thổ",
    "territory.dissolved": "giải thể vùng lãnh thổ",
  ])

  private static let vietnameseMasthead: [ReportPhrase: String] = [
    .conference: "Hội nghị", .seniorOfficialsMeeting: "Hội nghị quan chức cấp cao",
    .expertMeeting: "Hội nghị chuyên gia", .numberedMeeting: "{meeting} {ordinal}",
    .titledMeeting: "{meeting} “{title}”", .dates: "Thời gian",
    .place: "Địa điểm", .host: "Đăng cai", .aims: "Mục đích", .period: "Giai đoạn đánh giá", .journal: "Sổ ghi",
    .asOf: "Tính đến", .status: "Tình trạng", .languages: "Ngôn ngữ văn bản", .original: "nguyên bản",
    .orElse: ", nếu không có thì ", .placeInState: "{place}, {state}", .datesNotSet: "chưa xác định",
    .placeNotSet: "chưa xác định", .hostNotNamed: "chưa nêu bên đăng cai", .origin: "{origin}, mục ghi số {head}",
    .head: "mục ghi số {head}",
    .scriptedClock: "Thời gian trong sổ ghi này do kịch bản đặt; đây là mẫu hoặc bản thử.",
    .dateWithEDTF: "{date} (EDTF {edtf})", .stagePreliminary: "Danh mục sơ bộ các mục nghị sự",
    .stageAnnotated: "Chương trình nghị sự dự kiến có chú giải", .stageSupplementary: "Các mục nghị sự bổ sung",
    .stageAdopted: "Chương trình nghị sự đã thông qua", .stageProgramme: "Chương trình làm việc",
    .conferenceProposed: "đã đề xuất", .conferenceConvened: "đã triệu tập", .conferencePostponed: "bị hoãn",
    .conferenceOpen: "đang họp", .conferenceClosed: "đã bế mạc",
    .conferenceRecordAdopted: "đã bế mạc, biên bản đã được thông qua", .conferenceCancelled: "đã hủy",
    .skipToContent: "Chuyển đến nội dung", .contents: "Mục lục", .imprint: "{date} · {source}",
    .forEverybody: "Công khai", .forParticipants: "Hạn chế: dành cho các bên tham gia",
    .forBody: "Hạn chế: dành cho {body}", .forOffice: "Nội bộ: dành cho cơ quan lưu giữ biên bản",
    .calendarTitle: "Lịch",
    .meetingsTitle: "Các cuộc họp", .tasksTitle: "Việc phải làm",
    .pictureTimeline: "Các hội nghị theo thời gian",
    .pictureTimelineText: """
    {count} hội nghị, mỗi hội nghị kèm thời gian bằng chữ. Chấm đặc là ngày đã họp, chấm rỗng là ngày \
    dự kiến; vạch mờ dần là thời gian chưa biết chính xác đến ngày.
    """,
    .pictureHosts: "Bên đã đăng cai và bên tiếp theo",
    .pictureHostsText: "Mỗi bên một dòng, mỗi hội nghị một cột. {parties}.",
    .hosted: "đã đăng cai",
    .toHost: "sẽ đăng cai",
    .nextInTurn: "đến lượt theo thứ tự",
    .pictureAges: "Việc chưa hoàn thành theo thời gian chờ",
    .pictureAgesText: "Mỗi việc được yêu cầu từ bao lâu, và có quá hạn vào {date} hay không.",
    .notDueYet: "chưa đến hạn",
    .pictureLineage: "Các văn kiện và quan hệ giữa chúng",
    .pictureLineageText: """
    Văn kiện mới nhất ở trên; mũi tên dẫn từ một văn kiện đến văn kiện trước mà nó thay đổi. Chấm đặc \
    là văn kiện chưa hết hiệu lực.
    """,
    .siteTitle: "Hồ sơ hội nghị", .seriesTitle: "Chuỗi hội nghị", .organizationsTitle: "Cơ quan, tổ chức",
    .personsTitle: "Nhân vật", .registersTitle: "Danh mục", .itemsTitle: "Các mục nghị sự",
    .machineTranslation: "bản dịch máy", .humanTranslation: "bản dịch",
    .identifierNoted: "{name} ({identifier})",
  ]

  private static let vietnameseAnnotations: [ReportPhrase: String] = [
    .mandate: "Căn cứ", .lastAction: "Diễn biến gần nhất", .lead: "Phụ trách", .note: "Ghi chú", .matters: "Nội dung",
    .action: "{event}, {date} ({thing})", .andMore: "và {number} căn cứ khác",
    .actionRecorded: "{event}, ghi nhận {date} ({thing})",
    .mandateDated: "{thing}, {date}", .entry: "mục ghi số {sequence}: {action}",
    .standingItem: "mục thường kỳ của {series}", .bodyOfState: "{body} {state}",
    .successor: "{holders} (kế thừa {named})",
    .open: "chưa rõ: {ended} đã chấm dứt hoạt động và chưa nêu cơ quan kế thừa",
    .openRest: "phần còn lại chưa rõ: {ended} đã chấm dứt hoạt động và chưa nêu cơ quan kế thừa",
    .openIn: "chưa rõ về {areas}: {ended} đã chấm dứt hoạt động và chưa nêu cơ quan kế thừa",
    .partFor: "{holders} về {areas}", .listSeparator: ", ", .clauseSeparator: "; ",
    .proposedBy: "Do {proposer} đề xuất.", .lookedAt: "Giai đoạn: {date}.",
    .firstConference: "Chưa ghi nhận hội nghị nào trước đó trong chuỗi hội nghị.",
    .agendaCirculated: "{stage}{symbol} đã gửi {date}.",
    .agendaAdopted: "Chương trình nghị sự {symbol}đã được thông qua {date}.",
    .recordNotDrafted: "Chưa ghi nhận dự thảo biên bản của {conference}.",
    .notYetHeld: "{conference} chưa bế mạc; chưa có biên bản để thông qua.",
    .aboutRecord: "Biên bản của {conference}: {status}.", .recordDated: "{status} ({date})",
    .recordDraft: "đã soạn thảo, chưa gửi", .recordCirculated: "đã gửi, chưa thông qua",
    .recordCorrected: "đã sửa sau khi gửi, chưa thông qua", .recordAdopted: "đã thông qua",
    .preparedBy: "{conference}: {status}.", .noPreparatoryMeeting: "Chưa ghi nhận hội nghị trù bị.",
    .noPreparatoryMeetingBefore: "Chưa ghi nhận hội nghị trù bị. Hội nghị lần trước được chuẩn bị bởi {conference}.",
    .areasNotComplete: "Danh mục lĩnh vực trong {instrument} chưa đầy đủ; có thể nêu thêm lĩnh vực tại đây.",
    .nothingPending: "Không có việc tồn đọng.", .nextConference: "{conference}.",
    .nextExpected: "Chưa được đề xuất. Chu kỳ của chuỗi hội nghị ({period} một lần) dẫn đến {years}.",
    .nextHostByRotation: "Theo luân phiên, bên đăng cai sẽ là {host}.",
    .nextUnknown: "Chưa được đề xuất; không có chu kỳ nào để suy ra thời gian.", .revision: "Bản sửa đổi",
    .firstRevision: "Bản gốc, chưa gửi", .originalRevision: "bản gốc",
    .revisionSince: "{revision}; trước đó là {previous} ({stage}), {date}, đến mục ghi số {head}",
    .changesTitle: "Thay đổi kể từ {previous}", .noChanges: "Không có thay đổi.", .formerly: "trước đây là “{title}”",
    .noItems: "Không có mục nào.", .mergedWith: "Đã gộp vào mục này: {item}.",
    .deferredTo: "Hoãn sang {conference}.", .deferredOpenly: "Hoãn, chưa xác định hội nghị nào.",
    .timeNotSet: "chưa xác định giờ", .timeFromTo: "{from} – {until}",
    .due: "hạn {date}", .noDueDate: "không có thời hạn", .overdueYes: "quá hạn", .overdueMaybe: "có thể quá hạn",
    .illustration: "ví dụ minh họa", .annexA: "A{number}", .annexB: "B{number}", .achievement: "đạt được",
  ]

  private static let vietnameseAnnexes: [ReportPhrase: String] = [
    .annexATitle: "Phụ lục A. Công việc chưa hoàn thành", .annexBTitle: "Phụ lục B. Danh mục văn kiện",
    .sourcesTitle: "Nguồn", .annexAEmpty: "Không có việc tồn đọng.",
    .annexBEmpty: "Chưa ghi nhận văn kiện nào giữa các bên.",
    .annexAIntroduction: "Việc quá hạn được xét tại {date}: có, không, hoặc có thể khi thời hạn không chính xác.",
    .number: "Số", .matter: "Công việc", .owner: "Cơ quan chịu trách nhiệm", .dueColumn: "Thời hạn",
    .overdue: "Quá hạn", .carriedForward: "Chuyển tiếp", .areas: "Lĩnh vực", .instrument: "Văn kiện",
    .type: "Loại", .partiesAsSigned: "Các bên khi ký", .partiesToday: "Các bên hiện nay", .signed: "Ngày ký",
    .inForce: "Có hiệu lực", .expiry: "Hết hạn, thông báo", .lineage: "Quan hệ", .review: "Cần rà soát",
    .supports: "chứng minh cho {things}", .yes: "có", .no: "không", .perhaps: "có thể", .perhapsSo: "có thể {answer}",
    .notApplicable: "không áp dụng", .notKnown: "chưa ghi nhận", .never: "chưa lần nào", .noAreas: "chưa nêu",
    .nowCalled: "{name} (nay là {today})", .notSignedBy: "{party} (chưa ghi nhận việc ký)",
    .namedWithoutAct: "{party} (được nêu là một bên; chưa ghi nhận hành vi nào)",
    .partyProvisionally: "{party} (tạm thời)",
    .noPartiesToday: "không có",
    .areasListNotComplete: "danh mục chưa đầy đủ", .ownerNotNamed: "chưa nêu", .sameAsSigned: "như khi ký",
    .followUpScheduled: "đã giao", .followUpInProgress: "đang thực hiện", .followUpCompleted: "đã hoàn thành",
    .followUpWaived: "được miễn", .followUpCarriedForward: "được chuyển tiếp",
  ]

  private static let vietnameseInstruments: [ReportPhrase: String] = [
    .expiresOn: "hết hạn {date}", .expiresByDuration: "theo thời hạn, có hiệu lực đến {date}",
    .noticeBy: "thông báo trước {date}", .reviewOn: "rà soát {date}", .renewalNone: "không gia hạn",
    .renewalTacit: "mặc nhiên gia hạn", .renewalByAgreement: "gia hạn theo thỏa thuận",
    .amends: "sửa đổi, bổ sung {instrument}", .revises: "sửa đổi toàn diện {instrument}",
    .supersedes: "thay thế {instrument}", .extends: "gia hạn {instrument}", .implements: "thực hiện {instrument}",
    .amendedBy: "được sửa đổi, bổ sung bởi {instrument}", .revisedBy: "được sửa đổi toàn diện bởi {instrument}",
    .supersededBy: "được thay thế bởi {instrument}", .extendedBy: "được gia hạn bởi {instrument}",
    .implementedBy: "được thực hiện bởi {instrument}", .typeMemorandum: "bản ghi nhớ", .typeTreaty: "hiệp ước",
    .typeAgreement: "thỏa thuận", .typeProtocol: "nghị định thư", .typeExchangeOfNotes: "trao đổi công hàm",
    .typeAgreedMinutes: "biên bản thỏa thuận", .typePlan: "kế hoạch hợp tác", .typeConvention: "công ước",
    .typeJointStatement: "tuyên bố chung", .typeDeclaration: "tuyên bố", .typeArrangement: "thỏa thuận",
    .typeLetterOfIntent: "ý định thư", .typeResolution: "nghị quyết", .typeAmendment: "văn kiện sửa đổi",
    .instrumentAdopted: "đã thông qua", .instrumentNegotiated: "đã đàm phán",
    .instrumentInitialled: "đã ký tắt", .instrumentSigned: "đã ký",
    .instrumentProvisionallyApplied: "áp dụng tạm thời", .instrumentInForce: "có hiệu lực",
    .instrumentUnknown: "chưa rõ: đã được sửa đổi", .instrumentExpired: "hết hiệu lực",
    .instrumentTerminated: "đã chấm dứt hiệu lực", .instrumentSuperseded: "đã được thay thế",
    .reviewExpiryPassed: "đã quá ngày hết hạn", .reviewExpires: "hết hạn trước hội nghị sau hội nghị này",
    .reviewNoticeDue: "phải thông báo trước hội nghị sau hội nghị này", .reviewDue: "đến kỳ rà soát",
    .reviewStatusUnknown: "tình trạng chưa rõ: đã được sửa đổi",
    .reviewSignedNotInForce: "đã ký, chưa ghi nhận ngày có hiệu lực", .reviewNotSigned: "chưa ký",
  ]

  private static let vietnameseDiscussion: [ReportPhrase: String] = [
    .record: "Biên bản", .recordNone: "chưa ghi nhận dự thảo",
    .generalDiscussion: "Thảo luận chung", .results: "Kết quả hợp tác", .signing: "Ký kết văn kiện",
    .numberedItem: "Mục {number}. {item}", .followUpTitle: "Công việc tiếp theo",
    .participantsTitle: "Thành phần tham dự",
    .statementsTitle: "Các bài phát biểu", .corrigendaTitle: "Đính chính", .invited: "Khách mời phát biểu",
    .heldAt: "{conference} đã được tổ chức: {where}.", .toBeHeldAt: "{conference} dự kiến được tổ chức: {where}.",
    .hostedBy: "Đăng cai: {hosts}.", .preparedByMeeting: "Hội nghị được chuẩn bị bởi {conference}.",
    .closedOn: "Hội nghị bế mạc {date}.", .closedSomeTime: "Hội nghị đã bế mạc.", .speakerFor: "{person} ({body})",
    .seeStatement: "(Bài phát biểu số {number}.)", .quotation: "“{text}”", .decision: "Quyết định",
    .decisionMarker: "{decision} ({identifier}):", .decisionOwners: "Cơ quan thực hiện: {owners}.",
    .decisionDue: "Thời hạn: {date}.", .signedBy: "{instrument} được ký bởi: {parties}",
    .signatory: "{party} ({persons})", .madeStatement: "{speaker} phát biểu.",
    .madeOpeningSpeech: "{speaker} phát biểu khai mạc.", .askedQuestion: "{speaker} đặt câu hỏi.",
    .gaveAnswer: "{speaker} trả lời.", .madeClosingSpeech: "{speaker} phát biểu bế mạc.",
    .presentedReport: "{speaker} trình bày báo cáo.", .roleMember: "thành viên", .roleHead: "trưởng đoàn",
    .roleAlternate: "phó trưởng đoàn", .roleAdviser: "cố vấn", .roleObserver: "quan sát viên",
    .roleChair: "chủ tọa", .roleRapporteur: "báo cáo viên", .roleSecretariat: "ban thư ký",
  ]

  private static let vietnameseLists: [ReportPhrase: String] = [
    .pendingTitle: "Công việc chưa hoàn thành", .wholeRecord: "Toàn bộ sổ ghi",
    .byOwner: "Theo cơ quan chịu trách nhiệm hiện nay", .byAge: "Theo thời gian tồn đọng",
    .byArea: "Theo lĩnh vực hợp tác", .byDue: "Theo thời hạn", .pendingCount: "Chưa hoàn thành",
    .countOverdue: "{number} quá hạn", .countPerhapsOverdue: "{number} có thể quá hạn",
    .countInTime: "{number} còn trong hạn", .countNoDueDate: "{number} không có thời hạn", .asked: "Được giao",
    .askedAsStated: "{date} (theo ngày đã ghi)", .askedOnSignature: "{date} (ngày ký văn kiện)",
    .askedOnRecording: "{date} (ngày ghi nhận)",
    .openAtTitle: "Chưa nêu cơ quan kế thừa của {ended}",
    .noOwner: "Chưa nêu cơ quan chịu trách nhiệm", .noArea: "Chưa nêu lĩnh vực",
    .notOverdueMatters: "Công việc còn trong hạn", .mattersWithoutDueDate: "Công việc không có thời hạn",
    .ageFourYears: "Từ bốn năm trở lên", .ageTwoYears: "Từ hai năm trở lên", .ageOneYear: "Từ một năm trở lên",
    .ageHalfAYear: "Từ nửa năm trở lên", .ageLess: "Dưới nửa năm", .registerTitle: "Danh mục văn kiện",
    .registerEmpty: "Chưa ghi nhận văn kiện nào.", .registerWithoutMatch: "Không có văn kiện nào phù hợp.",
    .deadlinesTitle: "Các mốc cần lưu ý", .instrumentsTitle: "Văn kiện",
    .instrumentCount: "Số văn kiện", .countOf: "{number} {what}", .past: "đã qua", .date: "Ngày", .what: "Nội dung",
    .deadlineNotice: "ngày cuối để thông báo", .deadlineReview: "đến kỳ rà soát", .deadlineExpiry: "hết hạn",
  ]

  private static let vietnameseOverview: [ReportPhrase: String] = [
    .conferencesTitle: "Các hội nghị",
    .noConferences: "Chưa ghi nhận hội nghị nào.", .hostsTitle: "Bên đăng cai", .parties: "Các bên", .level: "Cấp",
    .rhythm: "Chu kỳ", .every: "{period} một lần", .conferenceColumn: "Hội nghị", .preparation: "Được chuẩn bị bởi",
    .decisionsColumn: "Quyết định", .outcome: "Kết quả", .signedThere: "Văn kiện được ký", .timesHosted: "Số lần",
    .next: "Lần tới",
    .isNext: "đăng cai lần tới", .levelMinisterial: "bộ trưởng",
    .levelSeniorOfficials: "quan chức cấp cao", .levelExpert: "chuyên gia",
    .levelSummit: "nguyên thủ quốc gia hoặc người đứng đầu chính phủ", .levelOther: "khác", .byYear: "Theo năm",
    .byConference: "Theo hội nghị", .withoutYear: "Chưa ghi nhận thời gian",
    .withoutConference: "Chưa báo cáo tại hội nghị nào", .withoutArea: "Chưa nêu lĩnh vực",
    .periodColumn: "Giai đoạn", .achievementCount: "Số kết quả", .noAchievements: "Chưa ghi nhận kết quả nào.",
    .perhapsInPeriod: "có thể trong giai đoạn này",
  ]

  private static let vietnameseDossiers: [ReportPhrase: String] = [
    .identifier: "Mã", .references: "Mã tham chiếu", .names: "Tên gọi",
    .alsoWritten: "Cách viết khác", .state: "Quốc gia", .textIn: "{text} ({language})", .shortName: "Tên viết tắt",
    .formerNames: "Tên cũ", .untilDate: "{name} (đến {date})", .partOf: "Trực thuộc", .established: "Thành lập",
    .functions: "Chức năng", .allFunctions: "toàn bộ chức năng", .officesTitle: "Chức vụ",
    .attendanceTitle: "Các hội nghị đã dự", .speechesTitle: "Bài phát biểu", .signaturesTitle: "Văn kiện đã ký",
    .signedFor: "thay mặt {party}", .predecessorsTitle: "Chức năng tiếp nhận từ",
    .successorsTitle: "Chức năng chuyển giao cho", .hostedTitle: "Các hội nghị đã đăng cai",
    .alsoNamedTitle: "Còn được nêu trong",
    .timeNotKnown: "chưa ghi nhận thời gian", .heldFromTo: "từ {from} đến {until}", .heldSince: "từ {from}",
    .heldFromLeft: "từ {from}, đã thôi giữ", .heldUntil: "đến {until}",
    .wasLeft: "đã thôi giữ, chưa ghi nhận thời gian", .statementNoun: "phát biểu", .openingNoun: "phát biểu khai mạc",
    .questionNoun: "câu hỏi", .answerNoun: "trả lời", .closingNoun: "phát biểu bế mạc", .reportNoun: "báo cáo",
    .statusActive: "đang hoạt động", .statusMerged: "đã sáp nhập", .statusSplit: "đã chia tách",
    .statusDissolved: "đã giải thể", .merger: "sáp nhập", .split: "chia tách", .transfer: "chuyển giao chức năng",
    .dissolution: "giải thể",
    .statusUnited: "đã thống nhất", .statusIndependent: "đã trở thành quốc gia", .union: "thống nhất",
    .separation: "tách ra", .precededBy: "Kế tục", .followedBy: "Được kế tục bởi", .governmentsTitle: "Chính phủ",
    .territoriesTitle: "Vùng lãnh thổ", .statesTitle: "Quốc gia", .answeringState: "Quốc gia chịu trách nhiệm",
    .formerStates: "Trước đây thuộc",
  ]
}

extension DateWords {
  /// Vietnamese dates: “ngày 12 tháng 11 năm 2025”; the names of the months are those of CLDR.
  public static let vietnamese = DateWords(
    months: (1...12).map { "tháng \($0)" },
    forms: [
      .day: "ngày {day} {month} năm {year}", .month: "{month} năm {year}", .year: "{year}",
      .yearBefore: "{year} trước Công nguyên", .someYear: "một năm trong khoảng {first} đến {last}",
      .someMonth: "một tháng trong năm {year}", .someDay: "một ngày trong {month}",
      .someDayOfYear: "một ngày trong năm {year}", .time: "{time}{zone}, {date}", .approximate: "khoảng {date}",
      .uncertain: "{date} (chưa chắc chắn)", .daysOfMonth: "ngày {first}–{last} {month} năm {year}",
      .withinYear: "{first} – {last} năm {year}", .dayWithoutYear: "ngày {day} {month}", .range: "{first}–{last}",
      .fromTo: "từ {first} đến {last}", .endUnknown: "từ {first}, chưa rõ khi kết thúc",
      .endOpen: "từ {first}, không thời hạn", .beginningUnknown: "đến {last}, chưa rõ khi bắt đầu",
      .beginningOpen: "đến {last}, không rõ từ bao giờ", .neitherEnd: "chưa rõ khi bắt đầu và kết thúc",
    ])
}
