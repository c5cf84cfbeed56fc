import Acta
import ActaShell
import Foundation
import Testing

/// The catalog is a view: deleted and made again, it answers the same.
@Suite struct CatalogReplayTests {
  /// Queries of every kind.
  private static let queries: [String] =
    [
      "series", "conferences", "sessions", "delegations", "speeches", "decisions", "records", "agenda-items",
      "instruments", "followups", "achievements", "states", "organizations", "persons", "offices", "areas", "documents",
      "citations", "events",
    ].flatMap { ["list \($0)", "list \($0) --columns all --json"] }
    + [
      "show vn-la-labour/9", "show vn-la-labour/9 --json", "show molisa-vn", "show molisa-vn --json",
      "show vn-la-labour-mou-2025", "show baophapluat-2025-11-12", "show vn-la-labour/10 --as-of 60",
      "search 'do thanh binh'", "search ສະຫວັດດີການ --json", "search labour --limit 50", "log --limit 100",
      "log --json --limit 100", "log --about vn-la-labour/10", "list conferences --as-of 2025-11-11",
      "list followups --sort due --descending --columns identifier,due,owners",
      "sql 'SELECT * FROM text ORDER BY 1, 2, 3, 4, 5'", "sql 'SELECT * FROM reference ORDER BY 1, 2, 3' --json",
      "sql 'SELECT name, sql FROM sqlite_schema ORDER BY name' --json",
      "agenda vn-la-labour/10 --on 2026-11-24", "agenda vn-la-labour/10 --on 2026-11-24 --json",
      "agenda vn-la-labour/9 --on 2025-11-12 --as-of 45 --format markdown",
    ]

  private func answers(at desk: Desk) -> [String] { Self.queries.map { desk.output($0) } }

  private func catalogs(at desk: Desk) throws -> [String] {
    try desk.files(below: "cache/acta/catalogs").filter { $0.hasSuffix(".sqlite") }
  }

  @Test func `deleted and replayed, the catalog gives the same bytes`() throws {
    let desk = try Desk.withSample()
    let before = answers(at: desk)
    #expect(try catalogs(at: desk).count == 1)
    try FileManager.default.removeItem(atPath: desk.path("cache"))
    #expect(desk.output("replay").contains("the catalog is at entry \(Desk.sampleEntries)."))
    #expect(try catalogs(at: desk).count == 1)
    for (query, (old, new)) in zip(Self.queries, zip(before, answers(at: desk))) { #expect(old == new, "\(query)") }
    // Over a catalog that is there, too.
    _ = desk.output("replay --json")
    #expect(answers(at: desk) == before)
  }

  @Test func `made in steps or at once, it answers the same`() throws {
    let desk = try Desk.withSample()
    let whole = answers(at: desk)
    let stepped = try Desk()
    try FileManager.default.createDirectory(atPath: stepped.path("Examples"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Snapshots.package.appending(path: "Examples/vn-la-labour.acta"),
      to: URL(fileURLWithPath: stepped.path("Examples/vn-la-labour.acta")))
    _ = stepped.output("init Journal --origin vn-la-labour.example --scripted-clock 2025-11-10T01:59:59.000Z")
    _ = stepped.output(
      "run Examples/vn-la-labour.acta --journal Journal --scripted-clock --actor 'Conference secretariat'")
    for (query, (old, new)) in zip(Self.queries, zip(whole, answers(at: stepped))) { #expect(old == new, "\(query)") }
  }

  @Test func `a catalog of another journal in its place is begun again`() throws {
    let desk = try Desk.withSample()
    let before = answers(at: desk)
    let other = try Desk.withJournal("state register no --name Norway")
    let file = "cache/acta/catalogs/\(try #require(catalogs(at: desk).first))"
    let foreign = "cache/acta/catalogs/\(try #require(catalogs(at: other).first))"
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: desk.path(file + suffix)) }
    try desk.write(other.bytes(foreign), to: file)
    #expect(answers(at: desk) == before)
  }

  @Test func `a catalog of another history is begun again`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    let other = try desk.files(below: "Journal").map { ($0, try desk.bytes("Journal/\($0)")) }
    _ = desk.output("state register is --name Iceland")
    #expect(desk.output("list states").contains("Iceland"))
    // The journal as it was before, in which something else was recorded then.
    for (name, bytes) in other { try desk.write(bytes, to: "Journal/\(name)") }
    _ = desk.output("state register dk --name Denmark")
    let states = desk.output("list states")
    #expect(states.contains("Denmark") && !states.contains("Iceland"))
    #expect(try desk.entryCount() == 3)
  }

  @Test func `a catalog that is no catalog is begun again`() throws {
    let desk = try Desk.withSample()
    let before = answers(at: desk)
    let file = "cache/acta/catalogs/\(try #require(catalogs(at: desk).first))"
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: desk.path(file + suffix)) }
    try desk.write(Array(repeating: 0x41, count: 10_000), to: file)
    #expect(answers(at: desk) == before)
  }

  @Test func `where no catalog can be kept, there is a note, and the same answer`() throws {
    let desk = try Desk.withSample()
    let before = desk.output("list conferences")
    let outcome = desk.run("list conferences", variables: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(outcome.status == .done)
    #expect(outcome.output == before)
    #expect(outcome.errors.hasPrefix("note: no catalog can be kept at /dev/null/acta/catalogs/"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    // Recording works as well, and as-of does.
    let recorded = desk.run(
      "state register no --name Norway --accept-clock", variables: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(recorded.status == .refused || recorded.status == .done)
    let past = desk.run("list conferences --as-of 30", variables: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(past.status == .done && past.output == desk.output("list conferences --as-of 30"))
  }

  @Test func `a relative or missing cache directory is the one below the home`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("list states", variables: ["XDG_CACHE_HOME": "not/absolute"])
    #expect(try desk.files(below: "home/.cache/acta/catalogs").contains { $0.hasSuffix(".sqlite") })
  }
}
