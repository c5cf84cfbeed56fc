import MeetingRecords

extension SeriesStory {
  /// Tells how the bodies of the series change in the course of its conferences.
  func changeBodies(after ordinal: Int) throws {
    switch ordinal {
    case 3: try rename(0)
    case 5: try changeMinister(1)
    case 7: try merge(0)
    case 9: try changePeriodicity()
    case 12: try split(1)
    case 14: try changeMinister(0)
    case 16: try dissolveDepartment(0)
    default: break
    }
  }

  private func rename(_ place: Int) throws {
    let name = try teller.text(parties[place].language, 6)
    try teller.tell(parties[place].ministry, OrganizationRenamed { $0.name = name })
  }

  private func changeMinister(_ place: Int) throws {
    let reason = try teller.text(4)
    try teller.tell(parties[place].office, OfficeLeft { $0.reason = reason })
    parties[place].officeNumber += 1
    parties[place].office = try Identifier("\(key)-minister-\(place + 1)-\(parties[place].officeNumber)")
    try assumeOffice(place)
  }

  private func merge(_ place: Int) throws {
    let merged = parties[place].ministry
    let survivor = try Identifier("\(key)-ministry-\(place + 1)-merged")
    try registerOrganization(survivor, place, parent: nil)
    try teller.tell(survivor, OrganizationsMerged { $0.merged = [merged] })
    parties[place].former.append(merged)
    parties[place].ministry = survivor
    if let instrument = instruments.first {
      try teller.tell(
        instrument,
        SuccessionNotified {
          $0.predecessor = merged
          $0.successor = survivor
        })
    }
  }

  private func split(_ place: Int) throws {
    let whole = parties[place].ministry
    let parts = try (1...2).map { try Identifier("\(key)-ministry-\(place + 1)-part-\($0)") }
    for part in parts { try registerOrganization(part, place, parent: nil) }
    try teller.tell(
      whole,
      OrganizationSplit {
        $0.into = zip(parts, areas).map { part, area in
          SplitPart {
            $0.organization = part
            $0.functions = [area]
          }
        }
      })
    parties[place].former.append(whole)
    parties[place].ministry = parts[0]
  }

  private func dissolveDepartment(_ place: Int) throws {
    let party = parties[place]
    try teller.tell(
      party.department,
      FunctionsTransferred {
        $0.to = party.ministry
        $0.functions = [areas[0]]
      })
    let reason = try teller.text(5)
    try teller.tell(
      party.department,
      OrganizationDissolved {
        $0.successor = party.ministry
        $0.functions = [areas[1]]
        $0.reason = reason
      })
    let department = try Identifier("\(key)-department-\(place + 1)-new")
    try registerOrganization(department, place, parent: party.ministry)
    parties[place].department = department
  }

  private func changePeriodicity() throws {
    let reason = try teller.text(6)
    try teller.tell(
      key,
      SeriesPeriodicityChanged {
        $0.periodicity = Period(years: 1)
        $0.reason = reason
      })
  }
}
