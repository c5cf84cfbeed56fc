import Testing

@Suite("Layers")
struct LayerTests {
  @Test("every import stands below the module that makes it")
  func imports() {
    let files = SourceTree.swiftFiles(below: "Sources")
    #expect(files.count > 100)
    #expect(files.flatMap(Layers.importViolations) == [])
  }

  @Test("Package.swift has the targets in the order of the layers, and no dependency beyond them")
  func manifest() throws {
    let manifest = PackageManifest(try #require(SourceTree.file("Package.swift")).text)
    #expect(manifest.modules.count == Layers.all.count)
    #expect(manifest.violations(against: Layers.all) == [])
    #expect(Layers.tableViolations(Layers.all) == [])
  }

  @Test("the shell asks the façade, and never the journal, its files or the catalog behind it")
  func shellAsksTheFacade() {
    let found = SourceTree.swiftFiles(below: "Sources/ActaShell").flatMap(Layers.waysRound)
    #expect(found == [])
  }

  @Test(
    "a way round the façade is found",
    arguments: [
      "let journal = try FileJournal(opening: path)", "try RecordsCatalog.delete(path: path)",
      "book.catalog.query(sql)",
      "try book?.journal.head()", "let sql = \"SELECT identifier FROM conference\"",
    ])
  func wayRound(line: String) {
    #expect(Layers.waysRound(in: SourceFile(path: "Sources/ActaShell/A.swift", text: line)).count == 1)
  }

  @Test("a command that reads asks the record of the audience that was typed")
  func readsForAnAudience() {
    let files = ["Reading", "History"].flatMap { SourceTree.swiftFiles(below: "Sources/ActaShell/\($0)") }
    #expect(files.count > 10)
    #expect(files.flatMap(Layers.readForNobody) == [])
  }

  @Test(
    "a command that reads the record of the office for everybody is found",
    arguments: [
      "let book = try session.book(reading.global)", "try session.book(global).read { $0 }", "session.book()",
    ])
  func readForNobody(line: String) {
    #expect(Layers.readForNobody(in: SourceFile(path: "Sources/ActaShell/Reading/A.swift", text: line)).count == 1)
  }

  @Test("every Swift file belongs to a target")
  func everyFileIsBuilt() throws {
    let manifest = PackageManifest(try #require(SourceTree.file("Package.swift")).text)
    #expect(manifest.unbuilt(SourceTree.paths(below: "Sources")) == [])
  }

  @Test(
    "an import from above, from beside, or of what a pure module may not know is found",
    arguments: [
      ("Sources/MeetingRecords/A.swift", "import Foundation"),
      ("Sources/CanonicalJSON/A.swift", "public import Foundation"),
      ("Sources/TerminalText/A.swift", "import FoundationEssentials"),
      ("Sources/EventJournal/A.swift", "  internal import Foundation"),
      ("Sources/EventJournal/A.swift", "import MeetingRecords"),
      ("Sources/MeetingRecords/A.swift", "@preconcurrency import Glibc"),
      ("Sources/MeetingRecords/A.swift", "@_spi(Testing) internal import RecordsCatalog"),
      ("Sources/Acta/A.swift", "import struct LineEditor.Prompt"),
      ("Sources/RecordsCatalog/Folder/A.swift", "\n// first\nimport Acta"),
      ("Sources/Nowhere/A.swift", ""),
    ])
  func badImport(path: String, text: String) {
    #expect(Layers.importViolations(in: SourceFile(path: path, text: text)).count == 1)
  }

  @Test("an import in a comment or a string is none, and one that is allowed is let through")
  func goodImport() {
    let text = """
      // import Foundation
      /* import Foundation
      import Foundation */
      public import CanonicalJSON
      let text = "import Foundation"
      """
    #expect(Layers.importViolations(in: SourceFile(path: "Sources/MeetingRecords/A.swift", text: text)) == [])
  }

  @Test("a table that lets a module look up is found")
  func badTable() {
    let upside = [Module(name: "A", layer: 0, mayImport: ["B"]), Module(name: "B", layer: 1, mayImport: [])]
    #expect(Layers.tableViolations(upside).count == 1)
    #expect(Layers.tableViolations([Module(name: "A", layer: 0, mayImport: ["A"])]).count == 1)
  }
}

@Suite("Reading Package.swift")
struct PackageManifestTests {
  private let layers = [
    Module(name: "Low", layer: 0, mayImport: ["Crypto"]), Module(name: "High", layer: 1, mayImport: ["Low"]),
  ]

  private func manifest(low: String = "crypto", high: String = "\"Low\"", rest: String = "") -> PackageManifest {
    PackageManifest(
      """
      let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
      let package = Package(targets: [
        .target(name: "Low", dependencies: [\(low)]),
        .executableTarget(
          name: "High",
          dependencies: [
            \(high),
          ], swiftSettings: rules()),
        \(rest)
        .testTarget(name: "LowTests", dependencies: ["Low"]),
      ])
      """)
  }

  @Test("a manifest as it should be has nothing against it")
  func good() {
    #expect(manifest().modules.map(\.dependencies) == [["Crypto"], ["Low"]])
    #expect(manifest().violations(against: layers) == [])
    #expect(manifest().unbuilt(["Sources/Low/A.swift", "Sources/High/B/C.swift", "Sources/Other/a.c"]) == [])
  }

  @Test("a dependency that the table lacks is found")
  func badDependency() {
    #expect(manifest(low: "crypto, \"High\"").violations(against: layers).count == 1)
    #expect(manifest(high: "\"Low\", crypto").violations(against: layers).count == 1)
  }

  @Test("targets out of order, or missing in the table, are found")
  func badOrder() {
    #expect(manifest().violations(against: layers.reversed()).count == 1)
    #expect(manifest(rest: ".target(name: \"Other\"),").violations(against: layers).count == 1)
  }

  @Test("an example may use the products and nothing else")
  func examples() {
    let good = ".executableTarget(name: \"Show\", dependencies: [\"Acta\"], path: \"Examples/Show\"),"
    let bad = ".executableTarget(name: \"Show\", dependencies: [\"Low\"], path: \"Examples/Show\"),"
    #expect(manifest(rest: good).violations(against: layers) == [])
    #expect(manifest(rest: bad).violations(against: layers).count == 1)
  }

  @Test("a Swift file outside every target is found")
  func unbuilt() {
    #expect(manifest().unbuilt(["Sources/Lower/A.swift", "Sources/A.swift"]).count == 2)
  }
}
