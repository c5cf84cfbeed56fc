import EventJournal
import Testing

@Suite("Values of the envelope")
struct ValueTests {
  @Test(
    "an instant prints as it is parsed",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0), ("2025-11-12T08:30:15.042Z", 1_762_936_215_042),
      ("2000-02-29T23:59:59.999Z", 951_868_799_999), ("1969-12-31T23:59:59.999Z", -1),
      ("0000-01-01T00:00:00.000Z", -62_167_219_200_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
      ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
    ] as [(String, Int64)])
  func instants(text: String, milliseconds: Int64) {
    #expect(Instant(text)?.milliseconds == milliseconds)
    #expect(Instant(milliseconds: milliseconds).description == text)
  }

  @Test(
    "an instant has one form, and must exist",
    arguments: [
      "", "2025-11-12", "2025-11-12T08:30:15Z", "2025-11-12T08:30:15.04Z", "2025-11-12T08:30:15.042",
      "2025-02-29T00:00:00.000Z",
      "1900-02-29T00:00:00.000Z", "2025-13-01T00:00:00.000Z", "2025-00-01T00:00:00.000Z", "2025-01-00T00:00:00.000Z",
      "2025-04-31T00:00:00.000Z", "2025-01-01T24:00:00.000Z", "2025-01-01T00:60:00.000Z", "2025-12-31T23:59:60.000Z",
      "2025-11-12t08:30:15.042Z", "2025-11-12 08:30:15.042Z", "+025-11-12T08:30:15.042Z", "2025-11-12T08:30:15.042z",
      "2025/11/12T08:30:15.042Z", "٢٠٢٥-11-12T08:30:15.042Z",
    ])
  func malformedInstants(text: String) { #expect(Instant(text) == nil) }

  @Test("every day of 400 years prints as what it parses to")
  func everyDay() {
    var text = ""
    for day in stride(from: Int64(-146_097), to: 146_097, by: 13) {
      let instant = Instant(milliseconds: day * 86_400_000 + 1)
      #expect(Instant(instant.description) == instant)
      #expect(text < instant.description || text.isEmpty)
      text = instant.description
    }
  }

  @Test("a new identifier is a version 7 UUID that begins with its time")
  func newIdentifier() throws {
    // The time of the example of RFC 9562, appendix A.6.
    let instant = Instant(milliseconds: 0x017F_22E2_79B0)
    let id = EventIdentifier(instant, random: (0xCC3, 0x18C4_DC0C_0C07_398F << 2))
    #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    let filled = EventIdentifier(instant, random: (.max, .max))
    #expect(filled.description == "017f22e2-79b0-7fff-bfff-ffffffffffff")
    #expect(id < filled)
    var generator = SeededGenerator(seed: 1)
    #expect(EventIdentifier(instant, using: &generator) != EventIdentifier(instant, using: &generator))
  }

  @Test("an identifier is any UUID in lower case")
  func identifiers() {
    for text in ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "00000000-0000-0000-0000-000000000000"] {
      #expect(EventIdentifier(text)?.description == text)
    }
    for text in [
      "", "017F22E2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e279b07cc398c4dc0c0c07398f",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "{017f22e2-79b0-7cc3-98c4-dc0c0c073}",
      "017f22e2_79b0-7cc3-98c4-dc0c0c07398f",
    ] { #expect(EventIdentifier(text) == nil) }
  }

  @Test("a sequence number has twelve digits")
  func sequenceNumbers() {
    #expect(SequenceNumber(42).description == "000000000042")
    #expect(SequenceNumber("999999999999") == .maximum)
    for text in ["", "42", "0000000000042", "00000000004x", "-00000000001", "+00000000001"] {
      #expect(SequenceNumber(text) == nil)
    }
    #expect(SequenceNumber.zero.next == .first)
  }

  @Test("a hash has 64 lower-case digits, and is SHA-256")
  func hashes() throws {
    let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let hash = LeafHash(of: Array("abc".utf8)[...])
    #expect(hash.description == text)
    #expect(LeafHash(text) == hash)
    #expect(hash.bytes.count == 32 && hash.bytes.first == 0xBA && hash.bytes.last == 0xAD)
    #expect(LeafHash(text.uppercased()) == nil)
    #expect(LeafHash(String(text.dropLast())) == nil)
    #expect(LeafHash(leaf: []).description == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }

  @Test("an identity is one canonical line, and nothing else is read as one")
  func identity() throws {
    let identity = try Fixture.identity(.scripted)
    let line =
      #"{"format":"acta-journal/1","origin":"tests.example","created":"2025-11-10T09:00:00.000Z","clock":"scripted"}"#
      + "\n"
    #expect(text(identity.bytes) == line)
    #expect(try JournalIdentity(parsing: Array(line.utf8)) == identity)
    let mistaken = [
      "", "{}", "[]", String(line.dropLast()), line + "\n", line.replacing("journal/1", with: "journal/2"),
      line.replacing("scripted", with: "sundial"), line.replacing("\"origin\"", with: "\"Origin\""),
      line.replacing(",\"clock\"", with: ", \"clock\""), line.replacing("T09", with: "T29"),
      line.replacing("}", with: ",\"more\":1}"),
    ]
    for text in mistaken {
      let error = try journalError { _ = try JournalIdentity(parsing: Array(text.utf8)) }
      #expect(error.code == .unsupportedFormat)
    }
    let other = try journalError { _ = try JournalIdentity(parsing: Array(#"{"format":"other/9"}"#.utf8)) }
    #expect(
      other.description == "reading journal.json: its format is \"other/9\""
        + " – this version reads journals of the format acta-journal/1")
  }

  @Test(
    "an origin is a short URI reference",
    arguments: ["", "two words", "đỗ", "a\"b", "a\\b", String(repeating: "x", count: 256)])
  func origins(origin: String) throws {
    let error = try journalError { _ = try JournalIdentity(origin: origin, created: Fixture.start) }
    #expect(error.code == .invalidOrigin)
    #expect(error.description.hasPrefix("naming a journal: '\(origin.prefix(80))' can't be an origin"))
  }
}
