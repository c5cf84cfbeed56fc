import MeetingRecords
import Testing

/// Translations of texts.
let translationSpecifications: [Specification] = [
  Specification(
    "the name of an area is translated",
    when: that("labour", TextTranslated { ($0.field, $0.text) = ("name", translated("vi", "Lao động")) })
  ) { (after) throws in
    let name = try after.the(Area.self, "labour").name
    #expect(name.entries.map(\.text) == ["Labour", "Lao động"])
    #expect(name["vi"]?.origin == .machine)
    #expect(name["vi"]?.from == "en")
  },
  Specification(
    "a better translation takes the place of the one before",
    given: [that("labour", TextTranslated { ($0.field, $0.text) = ("name", translated("vi", "Công việc")) })],
    when: that("labour", TextTranslated { ($0.field, $0.text) = ("name", translated("vi", "Lao động", .human)) })
  ) { (after) throws in
    let name = try after.the(Area.self, "labour").name
    #expect(name.entries.map(\.text) == ["Labour", "Lao động"])
    #expect(name["vi"]?.origin == .human)
  },
  Specification(
    "one of several texts is translated",
    given: [series(items: ["Migration", "Other matters"])],
    when: that(
      "mekong", TextTranslated { ($0.field, $0.item, $0.text) = ("standingItems", 2, translated("vi", "Khác")) })
  ) { (after) throws in
    let items = try after.the(ConferenceSeries.self, "mekong").standingItems
    #expect(items.map { $0.entries.map(\.text) } == [["Migration"], ["Other matters", "Khác"]])
  },
  Specification(
    "a text of a part is translated, counted among those that are there",
    given: [
      that(
        "vn-la-labour/9/delegation-9",
        DelegationRegistered {
          ($0.conference, $0.party) = ("vn-la-labour/9", "moha-vn")
          $0.members = [
            DelegationMember { ($0.person, $0.role) = ("do-thanh-binh", .headOfDelegation) },
            DelegationMember {
              ($0.person, $0.role, $0.capacity) = ("phoxay-sayasone", .member, "Adviser")
            },
          ]
        })
    ],
    when: that(
      "vn-la-labour/9/delegation-9",
      TextTranslated { ($0.field, $0.text) = ("members.capacity", translated("vi", "Cố vấn")) })
  ) { (after) throws in
    let members = try after.the(Delegation.self, "vn-la-labour/9/delegation-9").members
    #expect(members.map { $0.capacity?.entries.map(\.text) } == [nil, ["Adviser", "Cố vấn"]])
  },
  Specification(
    "a title is translated after the record of the conference was adopted",
    given: [World.item(1, "Opening", "vn-la-labour/8")] + World.adoptionOfTheEighth,
    when: that(
      "vn-la-labour/8/item-1", TextTranslated { ($0.field, $0.text) = ("title", translated("vi", "Khai mạc")) })
  ) { (after) throws in
    #expect(try after.the(AgendaItem.self, "vn-la-labour/8/item-1").title["vi"]?.text == "Khai mạc")
  },
]

/// Refusals of translations.
let translationRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "unfit-text", "a translation of what is no text",
    when: that("labour", TextTranslated { ($0.field, $0.text) = ("broader", translated("vi", "x")) })),
  RefusalSpecification(
    "unfit-text", "a translation of a text that is not there",
    when: that("mou-2025", TextTranslated { ($0.field, $0.text) = ("purpose", translated("vi", "x")) })),
  RefusalSpecification(
    "unfit-text", "a translation of one of several, not said which",
    given: [series(items: ["Migration", "Other matters"])],
    when: that("mekong", TextTranslated { ($0.field, $0.text) = ("standingItems", translated("vi", "x")) })),
  RefusalSpecification(
    "unfit-text", "a translation of a text of a part that is not there",
    when: that("vn-la-labour", TextTranslated { ($0.field, $0.text) = ("rotation.name", translated("vi", "x")) })),
  RefusalSpecification(
    "unfit-text", "a translation in the place of the original",
    when: that("labour", TextTranslated { ($0.field, $0.text) = ("name", translated("en", "Work")) })),
  RefusalSpecification(
    "unfit-text", "a name of two lines",
    when: that("labour", TextTranslated { ($0.field, $0.text) = ("name", translated("vi", "Lao\nđộng")) })),
]

private func translated(_ language: LanguageTag, _ text: String, _ origin: TextOrigin = .machine) -> LocalizedText {
  let entry = try? TextEntry(language: language, text: text, origin: origin, from: language == "en" ? "vi" : "en")
  return entry.map { LocalizedText($0) } ?? .none
}

private func series(items: [LocalizedText]) -> ProposedEntry {
  that(
    "mekong",
    SeriesEstablished {
      $0.name = "Mekong forum"
      $0.parties = ["vn", "la"]
      $0.standingItems = items
    })
}
