import MeetingRecords

extension TestJournal {
  /// The settings, states, bodies, persons, areas and the series that every round needs.
  mutating func begin() throws {
    try record("journal", JournalConfigured { $0.language = try? LanguageTag("en") })
    for (code, name) in [("vn", "Viet Nam"), ("la", "Laos")] {
      let names = try text(name, "vi=\(code == "vn" ? "Việt Nam" : "Lào")")
      try record(
        code,
        StateRegistered {
          $0.name = names; $0.code = code.uppercased()
        })
    }
    for (area, name) in [("labour", "Labour"), ("home-affairs", "Home affairs"), ("training", "Vocational training")] {
      let names = try text(name)
      try record(area, AreaRegistered { $0.name = names })
    }
    let (abroad, training) = (try text("Training abroad"), try id("training"))
    try record(
      "training-abroad",
      AreaRegistered {
        $0.name = abroad; $0.broader = training
      })
    try beginBodies()
  }

  private mutating func beginBodies() throws {
    let moha = try text("Ministry of Home Affairs", "vi=Bộ Nội vụ")
    let molisa = try text("Ministry of Labour", "vi=Bộ Lao động")
    let molsw = try text("Ministry of Labour and Social Welfare", "lo=ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ")
    let (vn, la, labour) = (try id("vn"), try id("la"), try id("labour"))
    try record(
      "moha-vn",
      OrganizationRegistered {
        $0.name = moha; $0.state = vn
      })
    try record(
      "molisa",
      OrganizationRegistered {
        $0.name = molisa; $0.state = vn; $0.functions = [labour]
      })
    try record(
      "molsw-la", occurred: "2007/..",
      OrganizationRegistered {
        $0.name = molsw; $0.state = la
      })
    try beginPersons()
  }

  private mutating func beginPersons() throws {
    let la = try id("la")
    let minister = try text("vi=Đỗ Thanh Bình")
    try record(
      "do-thanh-binh",
      PersonRegistered {
        $0.name = minister; $0.alsoWritten = ["Do Thanh Binh"]
      })
    let other = try text("lo=ໂພໄຊ ໄຊຍະສອນ", "Phosay Sayasone")
    try record(
      "phosay",
      PersonRegistered {
        $0.name = other; $0.state = la
      })
    let post = try text("Minister of Home Affairs")
    let (person, body) = (try id("do-thanh-binh"), try id("moha-vn"))
    try record(
      "binh-minister", occurred: "2025",
      OfficeAssumed {
        $0.person = person; $0.organization = body; $0.post = post
      })
    let series = try text("Labour conference of Viet Nam and Laos")
    let parties = [body, try id("molsw-la")]
    let (since, period) = (try date("1990/.."), try Period("P2Y"))
    try record(
      "vn-la-labour",
      SeriesEstablished {
        $0.name = series
        $0.parties = parties
        $0.since = since
        $0.periodicity = period
        $0.rotation = parties
        $0.standingItems = [series]
      })
  }
}
