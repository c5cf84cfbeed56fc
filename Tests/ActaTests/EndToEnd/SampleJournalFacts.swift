/// What the table of `Journal/README.md` promises.
extension SampleJournalTests {
  /// What the answers to the rows of the first report must hold.
  static let factsOfTheFirstReport: [String: [String]] = [
    "1": ["Viet Nam", "Socialist Republic of Viet Nam", "Laos", "Lao People's Democratic Republic"],
    "2": [
      "Ministry of Home Affairs [en]", "Bộ Nội vụ [vi]", "Viet Nam (vn)",
      "Ministry of Labour and Social Welfare [en]", "ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ [lo]", "Laos (la)", "active",
    ],
    "3": [
      "MOLISA", "Bộ Lao động - Thương binh và Xã hội [vi]", "merged", "kind: merger",
      "Ministry of Home Affairs (moha-vn)",
      "functions: Labour (labour); Employment (employment); Gender equality (gender-equality); "
        + "Meritorious persons (meritorious-persons)", "Social welfare (social-welfare)",
    ],
    "4": [
      "person  Đỗ Thanh Bình", "Do Thanh Binh", "Minister of Home Affairs", "phoxay-sayasone",
      "Minister of Labour and Social Welfare",
    ],
    "5": [
      "Labour ministers' conference between Viet Nam and Laos", "P2Y", "since", "1963", "Viet Nam (vn)", "Laos (la)",
    ],
    "6": ["ordinal", "9", "2025-11-12", "Ninh Bình province", "Ministry of Home Affairs (moha-vn)", "closed"],
    "7": [
      "Senior officials' meeting of the two ministries", "2025-11-11", "preparatory to", "(vn-la-labour/9)", "closed",
      "Report of the senior officials' meeting", "2024/2025", "Social insurance (social-insurance)",
      "digital transformation", "Whether the ministers or their officials made it, the report leaves open.",
    ],
    "8": [
      "Evaluate the cooperation programmes; share experience and policies", "solutions for 2026–2027", "2026/2027",
      "Report of the senior officials' meeting", "Cooperation in 2024–2025", "Evaluation of the cooperation programmes",
      "Experience and policies on labour, employment and meritorious persons", "Practical solutions for 2026–2027",
    ],
    "9": [
      "opening", "Đỗ Thanh Bình (do-thanh-binh)", "Minister of Home Affairs", "language", "vi", "2025-11-12",
      "highest priority", "every two years", "strategic step", "Summary by the secretariat in its own words",
    ],
    "10": [
      "Hundreds of Lao officials supported", "scholarships", "Rehabilitation centre 686", "2015",
      "Ban Can, Vientiane", "war invalids", "with the support of MOLISA", "search for them",
      "Remains of Vietnamese volunteer soldiers", "Mutual support in ASEAN and the Mekong sub-region",
    ],
    "11": [
      "memorandum", "2025-11-12", "Ninh Bình province", "person: Đỗ Thanh Bình (do-thanh-binh)",
      "capacity: Minister of Home Affairs", "person: Phoxay Sayasone (phoxay-sayasone)",
      "capacity: Minister of Labour and Social Welfare", "traditional friendship",
    ],
    "12": [
      "employment", "occupational-safety-and-health", "migrant-workers", "working-conditions", "social-insurance",
      "gender-equality-at-work", "meritorious-persons", "digital-transformation", "areas_open_ended",
    ],
    "13": [
      "Government of Viet Nam (government-vn)", "2013-07-01", "signed                  2013\n",
      "Ministry of Labour, Invalids and Social Affairs (molisa-vn)",
      "Ministry of Labour and Social Welfare (molsw-la)", "affected by", "kind: revises", "(vn-la-labour-mou-2025)",
    ],
    "14": ["ordinal", "10", "2027", "Laos (la)", "proposed", "Hold the 10th conference in Laos"],
    "15": [
      "News report on the 9th conference", "Báo Pháp Luật Việt Nam", "2025-11-12", "https://baophapluat.vn/",
      "language   vi", "Machine translation into Swedish", "Vietnam.vn", "translation origin  machine",
      "baophapluat-2025-11-12/citation-11",
    ],
  ]

  /// What the answers to the rows of the other reports must hold.
  static let factsOfTheSeries: [String: [String]] = [
    "16": [
      "Minutes of the 9th conference [en]", "agreed-minutes", "person: Đỗ Thanh Bình (do-thanh-binh), on: 2025-11-12",
      "person: Phoxay Sayasone (phoxay-sayasone), on: 2025-11-12", "minutes of", "vn-la-labour/9/record-1",
      "vn-la-labour-mou-2025",
    ],
    "17": [
      "role: co-chair, holder: Đỗ Thanh Bình (do-thanh-binh)",
      "role: co-chair, holder: Phoxay Sayasone (phoxay-sayasone)",
    ],
    "18": [
      "do-thanh-binh    closing", "phoxay-sayasone  closing  vn-la-labour/9/item-1",
      "He agreed with the assessment that the senior officials had made at their meeting of 11 November.",
    ],
    "19": [
      "body: Ninh Bình province (ninh-binh), capacity: Leaders of the province",
      "body: Ministry of Home Affairs (moha-vn), capacity: Departments of the ministry",
      "body: Ministry of Labour and Social Welfare (molsw-la), capacity: Departments of the ministry",
      "body: Ministry of Foreign Affairs (mofa-vn)",
      "group: embassies, body: Embassy of Laos in Viet Nam (embassy-la-vn)",
      "(home-affairs-thanh-hoa)", "(home-affairs-nghe-an)", "(home-affairs-ha-tinh)", "(home-affairs-quang-tri)",
      "(home-affairs-hue)",
    ],
    "20": ["phoxay-sayasone", "Phoxay Sayasone", "Phosay Sayasone"],
    "21": [
      "Reception of the Lao minister by the Prime Minister of Viet Nam", "2025-11-11", "Hà Nội", "closed",
      "Phạm Minh Chính (pham-minh-chinh)", "Phoxay Sayasone (phoxay-sayasone)", "level         other",
    ],
    "22": [
      "Meeting of the two ministers in Laos", "2025-12", "Laos (la)", "Ministry of Home Affairs (ministers-2025-12",
      "Carry on what the 9th conference agreed", "The two ministers met in Laos early in December 2025, on: 2025-12",
    ],
    "23": [
      "Labour and social welfare ministers' conference between Viet Nam and Laos, no. 8", "Luang Prabang", "2023-12-05",
      "2023-12-04", "senior-officials", "preparatory to", "role: co-chair, holder: Đào Ngọc Dung (dao-ngoc-dung)",
      "role: co-chair, holder: Baykham Khattiya (baykham-khattiya)", "Bay Kham Khat Thi Nha",
      "former names  name: Labour and social welfare ministers' conference between Viet Nam and Laos",
      "name          Labour ministers' conference between Viet Nam and Laos [en]",
    ],
    "24": [
      "2021-11-02", "mode            remote", "period          2019/2020", "planned period  2021/2025",
      "Minutes of the 7th conference", "Cooperation accord of 2021", "On line",
    ],
    "25": [
      "2017-08\n", "gives dates: 2017-08-03", "gives dates: 2017-08-04", "vietnamplus-en-115827", "baomoi-22931657",
      "How the minutes of the 4th conference were carried out",
      "Minutes of the 4th conference (vn-la-labour-minutes-4)",
      "Minutes of the 5th conference", "signed by unnamed",
    ],
    "26": [
      "2013-06-30/2013-07-03", "Huế", "gives dates: 2013-07-01", "4844/VPCP-QHQT", "letter-4844-2013",
      "Phạm Thị Hải Chuyền (pham-thi-hai-chuyen), on: 2013-07-01",
      "Onechanh Thammavong (onechanh-thammavong), on: 2013-07-01",
      "conference              Labour and social welfare ministers' conference between Viet Nam and Laos, no. 3",
    ],
    "27": [
      "government-vn", "government-la", "molisa-vn, molsw-la → government-vn, government-la",
      "It is an agreement between the two governments.",
    ],
  ]
}
