/// What is said of speeches and minutes, in each language.
extension ReportLabels {
  static let englishMinutes: [ReportPhrase: String] = [
    .spokeInReply: "{speaker} spoke in exercise of the right of reply.",
    .raisedPointOfOrder: "{speaker} raised a point of order.",
    .explainedVote: "{speaker} explained a vote or position.",
    .rightOfReplyNoun: "right of reply", .pointOfOrderNoun: "point of order",
    .explanationNoun: "explanation of vote",
    .spokeOnBehalfOf: "On behalf of: {group}.", .spokeInReplyTo: "In reply to {speaker}.",
    .spokeInterpretedFrom: "Interpreted from: {language}.",
    .recordSentTo: "sent to {addressees}", .recordCommentsBy: "comments until {date}",
    .recordBySilence: "adopted by silence", .recordSignedAs: "signed as {instrument}",
    .minutesText: "Text of the minutes", .annexesTitle: "Annexes",
  ]

  static let vietnameseMinutes: [ReportPhrase: String] = [
    .spokeInReply: "{speaker} phát biểu thực hiện quyền trả lời.",
    .raisedPointOfOrder: "{speaker} nêu vấn đề thủ tục.",
    .explainedVote: "{speaker} giải thích lá phiếu hoặc lập trường.",
    .rightOfReplyNoun: "quyền trả lời", .pointOfOrderNoun: "vấn đề thủ tục",
    .explanationNoun: "giải thích lá phiếu",
    .spokeOnBehalfOf: "Thay mặt: {group}.", .spokeInReplyTo: "Trả lời {speaker}.",
    .spokeInterpretedFrom: "Phiên dịch từ: {language}.",
    .recordSentTo: "gửi tới {addressees}", .recordCommentsBy: "góp ý đến {date}",
    .recordBySilence: "thông qua do không có ý kiến", .recordSignedAs: "được ký là {instrument}",
    .minutesText: "Nội dung biên bản", .annexesTitle: "Phụ lục",
  ]

  static let laoMinutes: [ReportPhrase: String] = [
    .spokeInReply: "{speaker} ໃຊ້ສິດຕອບ.",
    .raisedPointOfOrder: "{speaker} ຍົກບັນຫາລະບຽບການ.",
    .explainedVote: "{speaker} ອະທິບາຍການລົງຄະແນນສຽງ ຫຼື ທ່າທີ.",
    .rightOfReplyNoun: "ສິດຕອບ", .pointOfOrderNoun: "ບັນຫາລະບຽບການ",
    .explanationNoun: "ການອະທິບາຍການລົງຄະແນນສຽງ",
    .spokeOnBehalfOf: "ຕາງໜ້າໃຫ້: {group}.", .spokeInReplyTo: "ຕອບ {speaker}.",
    .spokeInterpretedFrom: "ແປຈາກ: {language}.",
    .recordSentTo: "ສົ່ງເຖິງ {addressees}", .recordCommentsBy: "ປະກອບຄຳເຫັນຮອດ {date}",
    .recordBySilence: "ຮັບຮອງໂດຍບໍ່ມີຄຳເຫັນ", .recordSignedAs: "ລົງນາມເປັນ {instrument}",
    .minutesText: "ເນື້ອໃນບົດບັນທຶກ", .annexesTitle: "ເອກະສານຄັດຕິດ",
  ]

  static let swedishMinutes: [ReportPhrase: String] = [
    .spokeInReply: "{speaker} utövade sin rätt till genmäle.",
    .raisedPointOfOrder: "{speaker} väckte en ordningsfråga.",
    .explainedVote: "{speaker} förklarade en röst eller ståndpunkt.",
    .rightOfReplyNoun: "genmäle", .pointOfOrderNoun: "ordningsfråga", .explanationNoun: "röstförklaring",
    .spokeOnBehalfOf: "På uppdrag av: {group}.", .spokeInReplyTo: "Som svar till {speaker}.",
    .spokeInterpretedFrom: "Tolkat från: {language}.",
    .recordSentTo: "utsänt till {addressees}", .recordCommentsBy: "synpunkter till och med {date}",
    .recordBySilence: "godkänt genom tystnad", .recordSignedAs: "undertecknat som {instrument}",
    .minutesText: "Protokollets text", .annexesTitle: "Bilagor",
  ]

  static let frenchMinutes: [ReportPhrase: String] = [
    .spokeInReply: "{speaker} a exercé son droit de réponse.",
    .raisedPointOfOrder: "{speaker} a présenté une motion d’ordre.",
    .explainedVote: "{speaker} a expliqué un vote ou une position.",
    .rightOfReplyNoun: "droit de réponse", .pointOfOrderNoun: "motion d’ordre",
    .explanationNoun: "explication de vote",
    .spokeOnBehalfOf: "Au nom de\u{A0}: {group}.", .spokeInReplyTo: "En réponse à {speaker}.",
    .spokeInterpretedFrom: "Langue interprétée\u{A0}: {language}.",
    .recordSentTo: "envoyé à {addressees}", .recordCommentsBy: "observations\u{A0}: {date} au plus tard",
    .recordBySilence: "adopté par procédure d’accord tacite", .recordSignedAs: "signé comme suit\u{A0}: {instrument}",
    .minutesText: "Texte du procès-verbal", .annexesTitle: "Annexes",
  ]

  static let vietnameseMinutesEvents: [String: String] = events([
    "record.annexed": "đính kèm phụ lục biên bản", "record.comment-made": "góp ý dự thảo biên bản",
    "record.comment-answered": "xử lý góp ý dự thảo biên bản",
  ])

  static let laoMinutesEvents: [String: String] = events([
    "record.annexed": "ຄັດຕິດເອກະສານໃສ່ບົດບັນທຶກ", "record.comment-made": "ປະກອບຄຳເຫັນໃສ່ຮ່າງບົດບັນທຶກ",
    "record.comment-answered": "ຕອບຄຳເຫັນໃສ່ຮ່າງບົດບັນທຶກ",
  ])

  static let swedishMinutesEvents: [String: String] = events([
    "record.annexed": "bilaga till protokoll", "record.comment-made": "synpunkt på protokollsutkast",
    "record.comment-answered": "synpunkt på protokollsutkast besvarad",
  ])

  static let frenchMinutesEvents: [String: String] = events([
    "record.annexed": "annexe jointe au procès-verbal",
    "record.comment-made": "observation sur le projet de procès-verbal",
    "record.comment-answered": "réponse à une observation sur le projet de procès-verbal",
  ])
}
