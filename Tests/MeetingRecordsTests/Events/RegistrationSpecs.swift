import MeetingRecords
import Testing

/// What is registered, and what becomes of bodies.
let registrationSpecifications: [Specification] = [
  Specification(
    "the journal is configured, and what is left out stays",
    when: that(
      "journal",
      JournalConfigured {
        $0.timeZone = "Asia/Ho_Chi_Minh"
        $0.seasons = .southern
      })
  ) { (after) throws in
    #expect(after.settings.language == "en")
    #expect(after.settings.timeZone == "Asia/Ho_Chi_Minh")
    #expect(after.settings.seasons == .southern)
  },
  Specification(
    "a state is registered",
    when: that(
      "kh",
      StateRegistered {
        $0.name = ["Cambodia", "km=កម្ពុជា"]
        $0.formalName = "Kingdom of Cambodia"
        $0.code = "KH"
      })
  ) { (after) throws in
    let state = try after.the(State.self, "kh")
    #expect(state.name == ["Cambodia", "km=កម្ពុជា"])
    #expect(state.formalName == "Kingdom of Cambodia")
    #expect(state.code == "KH")
  },
  Specification(
    "an organization is registered with its functions",
    when: that(
      "dolab-la",
      OrganizationRegistered {
        $0.name = "lo=ກົມແຮງງານ"
        $0.shortName = "DOL"
        $0.state = "la"
        $0.parent = "molsw-la"
        $0.established = "1990~"
        $0.functions = ["labour"]
      })
  ) { (after) throws in
    let body = try after.the(Organization.self, "dolab-la")
    #expect(body.name == "lo=ກົມແຮງງານ")
    #expect(body.shortName == "DOL")
    #expect(body.state == "la")
    #expect(body.parent == "molsw-la")
    #expect(body.established == "1990~")
    #expect(body.functions == ["labour"])
    #expect(body.status == .active)
  },
  Specification(
    "a person is registered with other spellings",
    when: that(
      "p-1",
      PersonRegistered {
        $0.name = "vi=Lê Văn Thanh"
        $0.alsoWritten = ["Le Van Thanh"]
        $0.state = "vn"
      })
  ) { (after) throws in
    let person = try after.the(Person.self, "p-1")
    #expect(person.name == "vi=Lê Văn Thanh")
    #expect(person.alsoWritten == ["Le Van Thanh"])
    #expect(person.state == "vn")
  },
  Specification(
    "an area of cooperation is registered below a broader one",
    when: that(
      "migrant-workers",
      AreaRegistered {
        $0.name = "Migrant workers"
        $0.broader = "labour"
      })
  ) { (after) throws in
    let area = try after.the(Area.self, "migrant-workers")
    #expect(area.name == "Migrant workers")
    #expect(area.broader == "labour")
  },
  Specification(
    "an organization is renamed, and its former name is kept with its end",
    when: that(
      "molsw-la", on: "2026-01-01",
      OrganizationRenamed {
        $0.name = "Ministry of Labour"
        $0.shortName = "MOL"
      })
  ) { (after) throws in
    let body = try after.the(Organization.self, "molsw-la")
    #expect(body.name == "Ministry of Labour")
    #expect(body.shortName == "MOL")
    #expect(body.formerNames.map(\.name) == ["Ministry of Labour and Social Welfare"])
    #expect(body.formerNames.map(\.until) == ["2026-01-01"])
  },
  Specification(
    "a ministry is merged into another, and some functions go with it",
    when: that(
      "moha-vn", on: "2025-03-01",
      OrganizationsMerged {
        $0.merged = ["molisa-vn"]
        $0.functions = ["labour"]
      })
  ) { (after) throws in
    let merged = try after.the(Organization.self, "molisa-vn")
    #expect(merged.status == .merged)
    #expect(merged.ended == "2025-03-01")
    #expect(merged.endRecorded.map { LocalDays.utc.day(at: $0.milliseconds) } == "2025-11-12")
    #expect(merged.successors.map(\.counterpart) == ["moha-vn"])
    let survivor = try after.the(Organization.self, "moha-vn")
    #expect(survivor.status == .active)
    #expect(survivor.predecessors.map(\.kind) == [.merger])
    #expect(survivor.predecessors.map(\.functions) == [["labour"]])
  },
  Specification(
    "a ministry is split, each part with its functions",
    when: that(
      "molisa-vn", on: "2025-03-01",
      OrganizationSplit {
        $0.into = [
          SplitPart {
            $0.organization = "moha-vn"
            $0.functions = ["labour"]
          },
          SplitPart {
            $0.organization = "molsw-la"
            $0.functions = ["social-welfare"]
          },
        ]
      })
  ) { (after) throws in
    let body = try after.the(Organization.self, "molisa-vn")
    #expect(body.status == .split)
    #expect(body.successors.map(\.functions) == [["labour"], ["social-welfare"]])
    #expect(try after.the(Organization.self, "molsw-la").predecessors.map(\.counterpart) == ["molisa-vn"])
  },
  Specification(
    "a ministry is dissolved, and what nobody was named for stays open",
    when: that(
      "molisa-vn", on: "2025",
      OrganizationDissolved {
        $0.successor = "moha-vn"
        $0.functions = ["labour"]
        $0.reason = "Reorganization of the state apparatus."
      })
  ) { (after) throws in
    let body = try after.the(Organization.self, "molisa-vn")
    #expect(body.status == .dissolved)
    #expect(body.ended == "2025")
    #expect(body.successors.map(\.kind) == [.dissolution])
    #expect(body.successors.map(\.functions) == [["labour"]])
    #expect(try after.the(Organization.self, "moha-vn").predecessors.map(\.counterpart) == ["molisa-vn"])
  },
  Specification(
    "functions are transferred between bodies that both go on",
    when: that(
      "molisa-vn", on: "2025-03-01",
      FunctionsTransferred {
        $0.to = "moha-vn"
        $0.functions = ["social-welfare"]
      })
  ) { (after) throws in
    #expect(try after.the(Organization.self, "molisa-vn").status == .active)
    #expect(try after.the(Organization.self, "molisa-vn").successors.map(\.kind) == [.transfer])
    #expect(try after.the(Organization.self, "moha-vn").predecessors.map(\.on) == ["2025-03-01"])
  },
  Specification(
    "a person assumes an office",
    when: that(
      "phoxay-minister", on: "2024-06",
      OfficeAssumed {
        $0.person = "phoxay-sayasone"
        $0.organization = "molsw-la"
        $0.post = "Minister"
      })
  ) { (after) throws in
    let office = try after.the(Office.self, "phoxay-minister")
    #expect(office.person == "phoxay-sayasone")
    #expect(office.organization == "molsw-la")
    #expect(office.post == "Minister")
    #expect(office.from == "2024-06")
    #expect(!office.left)
  },
  Specification(
    "a person leaves an office", when: that("binh-minister", on: "2026", OfficeLeft { $0.reason = "Retired." })
  ) { (after) throws in
    let office = try after.the(Office.self, "binh-minister")
    #expect(office.left)
    #expect(office.from == "2025")
    #expect(office.until == "2026")
  },
  Specification(
    "a series is established; unless said its conferences are of ministers",
    when: that(
      "mekong",
      SeriesEstablished {
        $0.name = "Mekong forum"
        $0.parties = ["vn", "la"]
        $0.periodicity = "P1Y"
        $0.since = "2004"
        $0.rotation = ["la", "vn"]
        $0.standingItems = ["Migration"]
      })
  ) { (after) throws in
    let series = try after.the(ConferenceSeries.self, "mekong")
    #expect(series.name == "Mekong forum")
    #expect(series.parties == ["vn", "la"])
    #expect(series.level == .ministerial)
    #expect(series.periodicity == "P1Y")
    #expect(series.since == "2004")
    #expect(series.rotation == ["la", "vn"])
    #expect(series.standingItems == ["Migration"])
    #expect(series.members.isEmpty)
  },
  Specification(
    "the periodicity of a series is changed",
    when: that(
      "vn-la-labour",
      SeriesPeriodicityChanged {
        $0.periodicity = "P3Y"
        $0.reason = "By agreement."
      })
  ) { (after) throws in
    #expect(try after.the(ConferenceSeries.self, "vn-la-labour").periodicity == "P3Y")
  },
]
