import Acta
@testable import ActaShell
import Foundation
import Testing

/// The catalog is a cache: what it says wrongly is never kept, is found, and is made again.
@Suite struct CatalogTrustTests {
  private static let noCache = ["XDG_CACHE_HOME": "", "HOME": ""]

  private func catalog(_ desk: Desk) throws -> String {
    let names = try desk.files(below: "cache/acta/catalogs")
    return "cache/acta/catalogs/" + (try #require(names.first { $0.hasSuffix(".sqlite") }))
  }

  /// Changes what the catalog says, in as many bytes; nothing of SQLite's notices.
  private func forge(_ desk: Desk, _ text: String, _ forged: String) throws {
    let file = try catalog(desk)
    var bytes = try desk.bytes(file)
    let (old, new) = (Array(text.utf8), Array(forged.utf8))
    try #require(old.count == new.count)
    var count = 0
    var rest = bytes.startIndex
    while let found = bytes[rest...].firstRange(of: old) {
      bytes.replaceSubrange(found, with: new)
      (rest, count) = (found.upperBound, count + 1)
    }
    #expect(count > 0)
    try desk.write(bytes, to: file)
  }

  @Test(arguments: ["circulate", "adopt"])
  func `what is kept is made from the journal, whatever the catalog says`(verb: String) throws {
    let desk = try Desk.withSample()
    let options = verb == "circulate" ? "--stage annotated" : "--occurred 2026-11-23"
    _ = desk.output("list conferences")
    let agenda = desk.output("agenda vn-la-labour/10 --on 2026-11-24 --format text")
    // A word of the name of an area, which only the record holds.
    let word = "digital"
    #expect(agenda.contains(word))
    try forge(desk, word, String(repeating: "X", count: word.utf8.count))
    #expect(desk.output("list areas").contains("XXXXX"))
    let outcome = desk.run("agenda-revision \(verb) vn-la-labour/10 \(options) --render html")
    try #require(outcome.status == .done, "\(outcome.errors)")
    let files = try desk.files(below: "Journal/attachments/sha256").map { "Journal/attachments/sha256/\($0)" }
    let pages = try files.map { String(decoding: try desk.bytes($0), as: UTF8.self) }
    #expect(pages.contains { $0.contains(word) } && !pages.contains { $0.contains("XXXXX") })
  }

  @Test func `verify and doctor find a catalog that says something else`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    _ = desk.output("list states")
    try forge(desk, "Norway", "Nowhen")
    #expect(desk.output("verify --journal-only").hasPrefix("Good: "))
    #expect(desk.output("list states").contains("Nowhen"))
    let diagnosis = desk.output("doctor --json")
    #expect(diagnosis.contains("\"code\":\"catalog-differs\",\"gravity\":\"untidy\""))
    #expect(diagnosis.contains("\"sound\":true"))
    let outcome = desk.run("verify --json")
    #expect(outcome.status == .done && outcome.output.contains("\"catalog\":\"differed\""))
    #expect(outcome.errors.contains("it was made again from the entries"))
    #expect(try desk.files(below: "cache/acta/catalogs").contains { $0.hasSuffix(".aside-1") })
    #expect(desk.output("list states").contains("Norway"))
    #expect(desk.output("verify --json").contains("\"catalog\":\"same\""))
    #expect(desk.output("doctor").hasPrefix("Nothing is wrong"))
  }

  @Test func `a catalog of the sample agrees with the journal, however it was made`() throws {
    let desk = try Desk.withSample()
    #expect(desk.output("verify --json").contains("\"catalog\":\"absent\""))
    _ = desk.output("list states")
    #expect(desk.output("verify --json").contains("\"catalog\":\"same\""))
    _ = desk.output("retract \(Desk.sampleEntries) --reason Mistaken")
    _ = desk.output("state register no --name Norway")
    #expect(desk.output("verify --json").contains("\"catalog\":\"same\""))
    _ = desk.output("replay")
    #expect(desk.output("verify --json").contains("\"catalog\":\"same\""))
  }

  @Test(arguments: [
    "list conferences", "list followups --on 2026-01-01", "show vn-la-labour/10", "search labour", "log --limit 90",
    "agenda vn-la-labour/10 --on 2026-11-24", "sql 'SELECT identifier FROM person ORDER BY 1'",
    "history vn-la-labour/10",
    "report instruments --on 2026-11-24", "list conferences --as-of 60",
  ])
  func `a malformed catalog is made again by every command`(query: String) throws {
    let desk = try Desk.withSample()
    // Some questions of a short journal are answered without a catalog.
    _ = desk.output("list states")
    let before = desk.run(query)
    let file = try catalog(desk)
    var bytes = try desk.bytes(file)
    try #require(bytes.count > 8192)
    for position in 8192..<bytes.count { bytes[position] = 0x41 }
    try desk.write(bytes, to: file)
    let after = desk.run(query)
    #expect(after.status == before.status && after.output == before.output && after.errors == before.errors)
  }

  @Test func `one records over a malformed catalog, too`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("list states")
    let file = try catalog(desk)
    var bytes = try desk.bytes(file)
    try #require(bytes.count > 8192)
    for position in 8192..<bytes.count { bytes[position] = 0x41 }
    try desk.write(bytes, to: file)
    _ = desk.output("state register no --name Norway")
    #expect(desk.output("list states").contains("Norway"))
  }

  @Test func `without a home the catalog is in memory`() throws {
    let desk = try Desk.withSample()
    let before = desk.output("list conferences")
    #expect(desk.output("list conferences", variables: Self.noCache) == before)
    #expect(desk.output("doctor", variables: Self.noCache).hasPrefix("Nothing is wrong"))
    #expect(desk.output("verify", variables: Self.noCache).hasPrefix("Good"))
    #expect(desk.output("doctor --rebuild-catalog", variables: Self.noCache).contains("Made the catalog again"))
  }

  @Test(arguments: ["", "home", "./home", "~"])
  func `what is no absolute path of a home is no place for a catalog`(home: String) throws {
    let desk = try Desk()
    let identity = try JournalIdentity(origin: "desk.example", created: Instant(milliseconds: 0))
    func place(_ variables: [String: String]) -> FilePath? {
      JournalLocator(surroundings: desk.surroundings(variables: variables))
        .catalogs.file(of: identity, at: desk.directory.appending("Journal"))
    }
    #expect(place(["XDG_CACHE_HOME": "", "HOME": home]) == nil)
    #expect(place(["XDG_CACHE_HOME": home, "HOME": home]) == nil)
    #expect(place(["XDG_CACHE_HOME": home])?.starts(with: desk.directory.appending("home")) == true)
  }

  @Test func `a link in the place of the catalog is refused, and not followed`() throws {
    let desk = try Desk.withSample()
    let before = desk.output("list conferences")
    let file = try catalog(desk)
    let treasure = try desk.bytes(file)
    try FileManager.default.moveItem(atPath: desk.path(file), toPath: desk.path("treasure"))
    try FileManager.default.createSymbolicLink(atPath: desk.path(file), withDestinationPath: desk.path("treasure"))
    for command in ["list conferences", "state register no --name Norway", "replay", "agenda vn-la-labour/10"] {
      let outcome = desk.run(command)
      #expect(outcome.status == .refused && outcome.code == "catalog-not-ours", "\(command)")
      #expect(outcome.errors.contains("is a symbolic link, which is not followed"))
    }
    #expect(desk.output("doctor").contains("is a symbolic link"))
    #expect(try desk.bytes("treasure") == treasure)
    try FileManager.default.removeItem(atPath: desk.path(file))
    #expect(desk.output("list conferences") == before)
  }

  @Test func `the cache is its owner's alone`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("list conferences")
    func rights(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: desk.path(name))[.posixPermissions] as? Int
    }
    let names = ["cache/acta", "cache/acta/catalogs", try catalog(desk)]
    #expect(try names.map(rights) == [0o700, 0o700, 0o600])
    for name in names {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.path(name))
    }
    _ = desk.output("list conferences")
    #expect(try names.map(rights) == [0o700, 0o700, 0o600])
  }
}
