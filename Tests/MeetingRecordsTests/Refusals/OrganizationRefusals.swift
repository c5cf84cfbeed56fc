import MeetingRecords

private let merger = World.merger(of: ["molisa-vn"], into: "moha-vn")

/// Refusals of acts of bodies that are no more, and of circles in what became of them.
let organizationRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "has-ended", "an undated act of a body whose end has no known date", given: [merger],
    when: that("train-officials", FollowUpReassigned { $0.owners = ["molisa-vn"] })),
  RefusalSpecification(
    "has-ended", "an act dated after the end",
    given: [World.dissolution(of: "molisa-vn", on: "2025-03-01")],
    when: World.instrument("protocol", "Protocol", ["molisa-vn", "molsw-la"], on: "2025-11-12")),
  RefusalSpecification(
    "has-ended", "a body that is dissolved twice", given: [World.dissolution(of: "molisa-vn")],
    when: World.dissolution(of: "molisa-vn")),
  RefusalSpecification(
    "has-ended", "a delegation of a body that was merged", given: [merger],
    when: World.delegation("vn-la-labour/9/delegation-3", "molisa-vn", head: "tran-van-hai", adviser: nil)),
  RefusalSpecification(
    "succession-cycle", "functions that would come back to where they came from",
    given: [that("molisa-vn", FunctionsTransferred { $0.to = "moha-vn" })],
    when: that("moha-vn", FunctionsTransferred { $0.to = "molisa-vn" })),
  RefusalSpecification(
    "self-reference", "a body merged into itself", when: World.merger(of: ["moha-vn"], into: "moha-vn")),
  RefusalSpecification("missing-field", "a merger of nobody", when: that("moha-vn", OrganizationsMerged())),
  RefusalSpecification("missing-field", "a split into nothing", when: that("moha-vn", OrganizationSplit())),
]
