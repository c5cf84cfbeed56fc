import MeetingRecords
import Testing

/// Every specification of a refusal.
let refusalSpecifications =
  generalRefusals + conferenceRefusals + instrumentRefusals + consentRefusals + organizationRefusals + stateRefusals
  + amendmentRefusals + referenceRefusals + decisionRefusals + followUpProgressRefusals
  + confidentialityRefusals + seriesRefusals + translationRefusals
  + speechRefusals + minutesRefusals + sourceValueRefusals
  + sessionRefusals + participationRefusals

@Suite struct RefusalTests {
  @Test(arguments: refusalSpecifications)
  func refuses(specification: RefusalSpecification) throws {
    #expect(try specification.refusal().code == specification.code)
  }

  @Test func `every code has a specification`() {
    let specified = Set(refusalSpecifications.map(\.code))
    #expect(Rejection.allCodes.filter { !specified.contains($0) } == [], "these have none")
    #expect(specified.subtracting(Rejection.allCodes).sorted() == [], "these are no codes")
  }

  @Test func `every refusal reads as it did`() throws {
    try Snapshot(path: "rejections.txt").compare(
      refusalSpecifications.map { specification in
        let refusal = try specification.refusal()
        let remedies = refusal.remedies.map { "    → \($0.inWords)\n" }.joined()
        return "\(refusal.code): \(specification.title)\n  \(refusal.message)\n  \(refusal.hint)\n\(remedies)"
      }.joined(separator: "\n"))
  }
}

extension Remedy {
  /// The remedy in a line of a fixture.
  fileprivate var inWords: String {
    switch self {
    case .give(let field): "give \(field)"
    case .record(let event):
      "record \(event.wireName)" + (event.subject.map { " about \($0)" } ?? "")
        + event.fields.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value.map { "\($0)" } ?? "…")" }.joined()
    case .correct(let entry): "correct entry \(entry)"
    case .retract(let entry): "retract entry \(entry)"
    case .search: "search"
    case .list(let kind, let series): "list \(kind.rawValue)" + (series.map { " of series \($0)" } ?? "")
    case .show(let identifier): "show \(identifier)"
    case .history(let identifier): "history of \(identifier)"
    case .readEntries(let named): "read entries" + (named.map { " naming \($0)" } ?? "")
    case .readEntry(let entry): "read entry \(entry)"
    case .readData(let entry): "read data of entry \(entry)"
    case .readProvisionalAgenda(let conference): "read provisional agenda of \(conference)"
    case .acceptClock: "accept clock"
    case .bindParameter(let name): "bind parameter \(name)"
    }
  }
}

@Suite struct WarningTests {
  @Test func `every code has a specification`() throws {
    let warned = try warningSpecifications.map { try $0.warning().code }
    #expect(warned == warningSpecifications.map(\.code))
    #expect(Warning.allCodes.filter { !warned.contains($0) } == [], "these have none")
  }

  @Test(arguments: unwarnedSpecifications)
  func warnsOfNothing(specification: Specification) throws {
    try specification.play()
  }

  @Test func `every warning reads as it did`() throws {
    try Snapshot(path: "warnings.txt").compare(
      warningSpecifications.map { specification in
        let warning = try specification.warning()
        return "\(warning.code): \(specification.title)\n  \(warning.message)\n"
      }.joined(separator: "\n"))
  }
}
