import MeetingRecords
import Testing

/// What things are called elsewhere.
let referenceSpecifications: [Specification] = [
  Specification(
    "a reference is added, and leads to the thing",
    when: that(
      "mou-2025",
      ReferenceAdded {
        $0.reference = "untsid:51234"
        $0.url = "https://example.org/51234"
      })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, "mou-2025")
    #expect(instrument.identity.references.map(\.reference) == ["untsid:51234"])
    #expect(instrument.identity.references.first?.url == "https://example.org/51234")
    #expect(try after.the(Instrument.self, reference("untsid:51234")) == instrument)
    #expect(instrument.identity.names == ["mou-2025"], "it is no identifier")
  },
  Specification(
    "another of the same scheme is added to the same thing", given: [added("untsid:1")],
    when: added("untsid:2")
  ) { (after) throws in
    #expect(
      try after.the(Instrument.self, "mou-2025").identity.references.map(\.reference) == ["untsid:1", "untsid:2"])
  },
  Specification(
    "a reference is removed, and leads nowhere", given: [added("untsid:1"), added("untsid:2")],
    when: that("mou-2025", ReferenceRemoved { $0.reference = "untsid:1" })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").identity.references.map(\.reference) == ["untsid:2"])
    #expect(after.key(of: reference("untsid:1")) == nil)
  },
  Specification(
    "what had a reference has it no longer, so that something else can",
    given: [added("untsid:1"), that("mou-2025", ReferenceRemoved { $0.reference = "untsid:1" })],
    when: added("untsid:1", to: "agreement-2013")
  ) { (after) throws in
    #expect(after.key(of: reference("untsid:1")) == "agreement-2013")
  },
  Specification(
    "what is recorded of a thing by its reference is recorded of its key",
    given: [added("wikidata:Q881", to: "moha-vn")],
    whenKnowing: { _ in World.signature("mou-2025", reference("wikidata:Q881")) }
  ) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").signatures.map(\.party) == ["moha-vn"])
  },
]

/// The refusals of references.
let referenceRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "reference-taken", "a reference that another thing has", given: [added("untsid:1")],
    when: added("untsid:1", to: "agreement-2013")),
  RefusalSpecification(
    "reference-taken", "a reference that the thing has, its scheme in capitals", given: [added("untsid:1")],
    when: added("UNTSID: 1 ")),
  RefusalSpecification(
    "reference-taken", "a reference of a duplicate",
    given: [
      World.person("binh", "Do Thanh Binh"), added("orcid:1", to: "binh"),
      that("do-thanh-binh", DuplicatesMerged { $0.duplicate = "binh" }),
    ], when: added("orcid:1", to: "tran-van-hai")),
  RefusalSpecification(
    "reference-not-held", "a reference that the thing does not have, with the nearest", given: [added("untsid:51234")],
    when: that("mou-2025", ReferenceRemoved { $0.reference = "untsid:51243" })),
  RefusalSpecification(
    "reference-not-held", "a reference of a thing that has none",
    when: that("vn", ReferenceRemoved { $0.reference = "untsid:51243" })),
  RefusalSpecification(
    "unknown-identifier", "a reference that nothing has, with the nearest",
    given: [added("wikidata:Q881", to: "moha-vn")],
    when: World.signature("mou-2025", reference("wikidata:Q882"))),
  RefusalSpecification(
    "unknown-identifier", "a reference of a scheme that nothing has, in the place of a subject",
    when: that(reference("unknown:1"), ConferenceOpened())),
  RefusalSpecification(
    "unfit-text", "something new under a reference in the place of an identifier",
    when: that(reference("wikidata:Q881"), StateRegistered { $0.name = "Viet Nam" })),
  RefusalSpecification(
    "unfit-text", "a reference in the place of another identifier",
    when: that("mou-2025", IdentifierChanged { $0.identifier = reference("untsid:1") })),
  RefusalSpecification(
    "unfit-text", "an address without a scheme",
    when: that(
      "mou-2025",
      ReferenceAdded {
        $0.reference = "untsid:1"
        $0.url = "example.org/1"
      })),
]

/// The reference as the name of what has it.
func reference(_ text: String) -> Identifier {
  do { return try Identifier.typed(text) } catch { preconditionFailure("“\(text)”: \(error)") }
}

/// The addition of a reference.
func added(_ reference: EntityReference, to subject: Identifier = "mou-2025") -> ProposedEntry {
  that(subject, ReferenceAdded { $0.reference = reference })
}
