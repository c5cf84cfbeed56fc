import Acta
import ActaShell
import EventJournal
import Testing

/// What the line at the foot of a paper says of the journal.
@Suite struct PaperFooterTests {
  private static let agenda = "agenda vn-la-labour/10 --on 2026-11-24 --journal Journal"

  /// The beginning of a root, as papers print it.
  private func said(_ root: LeafHash) -> String {
    let digits = Array(root.description.prefix(16))
    return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ") + " …"
  }

  private func root(of desk: Desk, at sequence: Int) throws -> LeafHash {
    var tree = MerkleTree()
    let events = try FileJournal(opening: desk.directory.appending("Journal")).events(from: .first)
    while tree.count < sequence, let event = try events.next() { tree.append(event.leafHash) }
    return tree.root
  }

  @Test func `a paper states the root of the journal at its entry, in every format but text`() throws {
    let desk = try Desk.withSample()
    let (now, before) = (try root(of: desk, at: Desk.sampleEntries), try root(of: desk, at: 320))
    #expect(now != before)
    for format in ["html", "markdown"] {
      #expect(desk.output("\(Self.agenda) --format \(format)").contains(said(now)), "\(format)")
      let earlier = desk.output("\(Self.agenda) --format \(format) --as-of 320")
      #expect(earlier.contains(said(before)) && earlier.contains("entry 320"), "\(format)")
    }
    #expect(desk.output("\(Self.agenda) --json").contains("\"root\":\"\(now)\""))
    #expect(!desk.output(Self.agenda).contains("Root "))
  }

  @Test func `without the line there is no root`() throws {
    let desk = try Desk.withSample()
    let page = desk.output("\(Self.agenda) --format html --no-provenance")
    #expect(!page.contains("Root ") && !page.contains("entry \(Desk.sampleEntries)"))
  }

  @Test func `what an officer works with states none`() throws {
    let desk = try Desk.withSample()
    let brief = desk.output("report brief vn-la-labour/10 --on 2026-11-24 --format json --journal Journal")
    #expect(!brief.contains("\"root\""))
  }

  @Test func `what is circulated states the root up to the entry that it speaks of`() throws {
    let desk = try Desk.withSample()
    let root = try root(of: desk, at: Desk.sampleEntries)
    _ = desk.output("agenda-revision circulate vn-la-labour/10 --stage annotated --render html --journal Journal")
    #expect(desk.output("attachment vn-la-labour/10 --journal Journal").contains(said(root)))
  }

  @Test func `an office says it in its own words`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("templates ours")
    try desk.write("itemOpening = Opening of the session\n", to: "ours/sentences.en.txt")
    let own = desk.output("\(Self.agenda) --templates ours")
    #expect(own.contains("1.  Opening of the session\n") && own.contains("2.  Adoption of the agenda"))
    try desk.write("itemOpening = A {place}\n", to: "ours/sentences.en.txt")
    let refused = desk.run("\(Self.agenda) --templates ours")
    #expect(
      refused.status == .usage && refused.errors.contains("sentences.en.txt, line 1")
        && refused.errors.contains("It is:"))
  }
}
