import MeetingRecords
import Testing

private func cited(_ change: (inout CitationAdded) -> Void) -> ProposedEntry {
  that(
    "news-report/citation-1",
    CitationAdded {
      ($0.source, $0.about) = ("news-report", ["vn-la-labour/8"])
      change(&$0)
    })
}

private let draft = that(
  "vn-la-labour/9/record",
  RecordDrafted {
    $0.conference = "vn-la-labour/9"
    $0.paragraphs = [RecordParagraph { ($0.number, $0.text) = ("7", "Agreed.") }]
  })

/// Sources that differ from what the record holds.
let sourceValueSpecifications: [Specification] = [
  Specification(
    "a source gives another day", when: cited { ($0.field, $0.values) = ("dates", ["2023-11-09"]) }
  ) { (after) throws in
    let citation = try after.the(Citation.self, "news-report/citation-1")
    #expect(citation.field == "dates" && citation.values == ["2023-11-09"])
    #expect(try after.the(Conference.self, "vn-la-labour/8").dates == "2023")
  },
  Specification(
    "a source gives other parties",
    when: cited { ($0.about, $0.field, $0.values) = (["agreement-2013"], "parties", ["moha-vn,molsw-la", "vn"]) }
  ) { (after) throws in
    #expect(try after.the(Citation.self, "news-report/citation-1").values == ["moha-vn,molsw-la", "vn"])
  },
  Specification(
    "a paragraph of minutes is cited", given: [draft],
    when: cited { ($0.about, $0.paragraph) = (["vn-la-labour/9/record"], "7") }
  ) { (after) throws in
    #expect(try after.the(Citation.self, "news-report/citation-1").paragraph == "7")
  },
]

/// Values that no source can give.
let sourceValueRefusals: [RefusalSpecification] = [
  RefusalSpecification("missing-field", "a value of no field", when: cited { $0.values = ["2023"] }),
  RefusalSpecification("missing-field", "a field without a value", when: cited { $0.field = "dates" }),
  RefusalSpecification(
    "unfit-text", "a field that the thing does not have", when: cited { ($0.field, $0.values) = ("colour", ["red"]) }),
  RefusalSpecification(
    "unfit-text", "a name under which the thing is found", when: cited { ($0.field, $0.values) = ("key", ["x"]) }),
  RefusalSpecification(
    "unfit-text", "a date that is none", when: cited { ($0.field, $0.values) = ("dates", ["9 November 2023"]) }),
  RefusalSpecification(
    "unfit-text", "two values of what has one", when: cited { ($0.field, $0.values) = ("dates", ["2023", "2024"]) }),
  RefusalSpecification(
    "unfit-text", "a value of two things",
    when: cited { ($0.about, $0.field, $0.values) = (["vn-la-labour/8", "vn-la-labour/9"], "dates", ["2023"]) }),
  RefusalSpecification(
    "unknown-identifier", "a value that names nothing", when: cited { ($0.field, $0.values) = ("state", ["atlantis"]) }),
  RefusalSpecification(
    "wrong-kind", "a value that names what cannot stand there",
    when: cited { ($0.field, $0.values) = ("state", ["moha-vn"]) }),
  RefusalSpecification("unfit-text", "a paragraph of what is no minutes", when: cited { $0.paragraph = "7" }),
  RefusalSpecification(
    "unfit-text", "a cited paragraph that the minutes do not have", given: [draft],
    when: cited { ($0.about, $0.paragraph) = (["vn-la-labour/9/record"], "8") }),
]
