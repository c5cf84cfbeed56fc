import MeetingRecords
import Testing

/// Every specification of a refusal.
let refusalSpecifications =
  generalRefusals + conferenceRefusals + instrumentRefusals + organizationRefusals + amendmentRefusals

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
        return "\(refusal.code): \(specification.title)\n  \(refusal.message)\n  \(refusal.hint)\n"
      }.joined(separator: "\n"))
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
