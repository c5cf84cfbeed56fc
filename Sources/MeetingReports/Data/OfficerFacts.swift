public import MeetingRecords

/// Somebody who holds or held an office of a conference or a series, as a report says it.
public struct OfficerFacts: Sendable, Hashable {
  /// The office.
  public var role: OfficerRole
  /// Who holds it.
  public var holder: ReportReference
  /// Who elected or named them, where that was not the meeting itself.
  public var electedBy: ReportReference?
  /// Since when.
  public var from: EDTFDate?
  /// Until when, that day included.
  public var until: EDTFDate?

}

extension OfficerFacts: ReportRow {
  static let members: [ReportMember<OfficerFacts>] = [
    .word("role", \.role).column(), .required("holder", \.holder).column(),
    .optional("electedBy", \.electedBy).column(),
    .optional("from", \.from).column(), .optional("until", \.until).column(),
  ]
}

extension ReportReader {
  /// The officers, those of an office together, in the order of the offices and then as recorded.
  ///
  /// - Parameter date: of when the names are to be.
  func facts(_ officers: LongList<Officer>, on date: EDTFDate?) -> [OfficerFacts] {
    OfficerRole.allCases.flatMap { role in
      officers.filter { $0.role == role }.map { officer in
        OfficerFacts(
          role: role, holder: reference(officer.holder, on: date ?? officer.from),
          electedBy: officer.electedBy.map { reference($0) }, from: officer.from, until: officer.until)
      }
    }
  }
}

extension ReportWording {
  /// A fact for each office, with those who hold or held it.
  func facts(_ officers: [OfficerFacts]) -> [ReportFact] {
    OfficerRole.allCases.compactMap { role in
      let holders = officers.filter { $0.role == role }
      guard !holders.isEmpty else { return nil }
      return ReportFact(plain(role.phrase), holders.map(holder))
    }
  }

  private func holder(_ officer: OfficerFacts) -> ReportInline {
    guard let until = officer.until else { return name(officer.holder) }
    return self(.untilDate, ["name": name(officer.holder), "date": dateWithEDTF(until)])
  }
}
