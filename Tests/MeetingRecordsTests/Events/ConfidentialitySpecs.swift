import MeetingRecords
import Testing

/// For whom things are.
let confidentialitySpecifications: [Specification] = [
  Specification("a thing is for the office alone", when: classified("mou-2025", .office)) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").identity.confidentiality == .office)
  },
  Specification(
    "a thing that was for some is for everybody", given: [classified("mou-2025", .restricted, to: ["moha-vn"])],
    when: classified("mou-2025", .everybody)
  ) { (after) throws in
    let identity = try after.the(Instrument.self, "mou-2025").identity
    #expect(identity.confidentiality == .everybody)
    #expect(identity.restrictedTo.isEmpty)
  },
  Specification(
    "a text of a thing is for some", when: classified("mou-2025", .restricted, to: ["moha-vn"], of: ["purpose"])
  ) { (after) throws in
    let identity = try after.the(Instrument.self, "mou-2025").identity
    #expect(identity.confidentiality == nil)
    #expect(identity.confidentialTexts.map(\.field) == ["purpose"])
    #expect(identity.confidentialTexts.map(\.bodies) == [["moha-vn"]])
  },
  Specification(
    "a text that was for some is for everybody", given: [classified("mou-2025", .office, of: ["purpose", "reason"])],
    when: classified("mou-2025", .everybody, of: ["reason"])
  ) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").identity.confidentialTexts.map(\.field) == ["purpose"])
  },
  Specification(
    "a note is written for the office", when: that("mou-2025", NoteWritten { $0.text = "they asked for more time" })
  ) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").identity.internalNote == "they asked for more time")
  },
  Specification(
    "a note is removed", given: [that("mou-2025", NoteWritten { $0.text = "they asked for more time" })],
    when: that("mou-2025", NoteWritten())
  ) { (after) throws in
    #expect(try after.the(Instrument.self, "mou-2025").identity.internalNote == nil)
  },
]

/// The refusals of confidentiality.
let confidentialityRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "unfit-text", "bodies that something is internal to", when: classified("mou-2025", .office, to: ["moha-vn"])),
  RefusalSpecification(
    "wrong-kind", "a person to whom something is restricted",
    when: classified("mou-2025", .restricted, to: ["do-thanh-binh"])),
  RefusalSpecification(
    "unfit-text", "a text that is none of the thing", when: classified("mou-2025", .office, of: ["fullText"])),
  RefusalSpecification(
    "unfit-text", "a text without which there is no such thing", when: classified("mou-2025", .office, of: ["title"])),
  RefusalSpecification(
    "missing-field", "a note without a text, where there is none to remove", when: that("mou-2025", NoteWritten())),
]
