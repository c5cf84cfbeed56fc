/// A module of ours: its layer, and what it may know.
struct Module {
  var name: String
  var layer: Int
  /// The modules of ours, and of the packages, that it may import.
  var mayImport: Set<String>
  /// The modules that come with the system.
  var system: Set<String> = []
}

/// The layers.
///
/// A module knows only what stands below it, and no more of that than it needs.
enum Layers {
  private static let kernel: Set<String> = ["Glibc", "Musl", "Darwin", "Dispatch", "Synchronization"]
  private static let foundation: Set<String> = kernel.union(["Foundation", "FoundationEssentials"])

  /// From the lowest to the highest; Package.swift lists its targets in this order.
  static let all: [Module] = [
    Module(name: "CLibEdit", layer: 0, mayImport: []),
    Module(name: "CEditLine", layer: 0, mayImport: ["CLibEdit"]),
    Module(name: "CLibZip", layer: 0, mayImport: []),
    Module(name: "CPostgres", layer: 0, mayImport: []),
    // The standard library composes texts for its own comparisons, and shows that to those who import it by name.
    Module(name: "CanonicalJSON", layer: 0, mayImport: [], system: ["Swift"]),
    Module(name: "TerminalText", layer: 0, mayImport: []),
    // Documents of word processors; no files, clock or identifiers at random, so that the same value gives the same bytes.
    Module(name: "OfficeDocuments", layer: 0, mayImport: ["CLibZip"], system: ["Glibc", "Musl", "Darwin"]),
    // Bytes in, bytes out; the files are its business, Foundation is not.
    Module(name: "EventJournal", layer: 1, mayImport: ["CanonicalJSON", "Crypto", "SystemPackage"], system: kernel),
    // For the tests of others: no testing library, so that any will do.
    Module(
      name: "EventJournalTesting", layer: 2, mayImport: ["EventJournal", "SystemPackage"], system: ["Synchronization"]),
    // The journal in PostgreSQL; statements and their answers are all that it knows of the server.
    Module(
      name: "PostgresJournal", layer: 2, mayImport: ["CPostgres", "EventJournal", "Crypto"], system: kernel),
    // What strangers check: keys, signed notes, checkpoints and proofs; the journal is all that it knows.
    Module(
      name: "JournalProof", layer: 2, mayImport: ["EventJournal", "Crypto", "SystemPackage"],
      system: kernel.union(["FoundationEssentials"])),
    // Pure: no file, clock or environment, and therefore nothing of the system but the lock of what a list remembers.
    Module(name: "MeetingRecords", layer: 1, mayImport: ["CanonicalJSON"], system: ["Synchronization"]),
    Module(name: "LineEditor", layer: 1, mayImport: ["CEditLine", "TerminalText"], system: foundation),
    Module(
      name: "RecordsCatalog", layer: 2,
      mayImport: ["CanonicalJSON", "EventJournal", "MeetingRecords", "GRDB", "GRDBSQLite", "SystemPackage"],
      system: foundation),
    Module(
      name: "Interchange", layer: 3, mayImport: ["CanonicalJSON", "MeetingRecords", "RecordsCatalog", "Yams"],
      system: foundation),
    Module(
      name: "MeetingReports", layer: 3,
      mayImport: [
        "CanonicalJSON", "MeetingRecords", "RecordsCatalog", "TerminalText", "OfficeDocuments", "Interchange",
        "Mustache",
      ],
      system: foundation),
    Module(
      name: "Acta", layer: 4,
      mayImport: [
        "CanonicalJSON", "EventJournal", "PostgresJournal", "JournalProof", "MeetingRecords", "RecordsCatalog",
        "MeetingReports", "Crypto", "SystemPackage",
      ],
      system: foundation),
    Module(
      name: "ActaShell", layer: 5,
      mayImport: [
        "CanonicalJSON", "TerminalText", "OfficeDocuments", "MeetingRecords", "LineEditor", "MeetingReports",
        "Interchange", "Acta", "ArgumentParser", "SystemPackage",
      ], system: foundation),
    Module(name: "ActaCommand", layer: 6, mayImport: ["ActaShell"], system: foundation),
  ]

  /// The module that a file belongs to, by its folder.
  static func module(of path: String) -> Module? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Sources" else { return nil }
    return all.first { $0.name == parts[1] }
  }

  /// The imports of a file that its module may not have.
  static func importViolations(in file: SourceFile) -> [Violation] {
    guard let module = module(of: file.path) else {
      return [Violation(file.path, "belongs to no module of the layers")]
    }
    let allowed = module.mayImport.union(module.system)
    return imports(in: file).filter { !allowed.contains($0.module) }.map {
      Violation(file.path, line: $0.line, "\(module.name), of layer \(module.layer), may not import \($0.module)")
    }
  }

  /// The lines of a file of the shell that go round the façade: whose types reach it by way of `Acta`.
  static func waysRound(in file: SourceFile) -> [Violation] {
    // SQL in examples of help is what a person types.
    let direct = /\b(?:FileJournal|InMemoryJournal|RecordsCatalog)\b|\bbook\??\.(?:journal|catalog)\b/.wordBoundaryKind(
      .simple)
    let statement = #/[=(]\s*"SELECT \w/#
    let code = SwiftCode.lines(of: file.text)
    return zip(code, file.lines).enumerated().compactMap { number, line in
      guard line.0.firstMatch(of: direct) != nil || line.1.firstMatch(of: statement) != nil else { return nil }
      return Violation(file.path, line: number + 1, "goes round the façade: ask a record book")
    }
  }

  /// The lines of a command that reads which open the record of the office without asking for whom it is read.
  static func readForNobody(in file: SourceFile) -> [Violation] {
    let opened = /\bbook\w*\((?:\w+\.)*global\)|\bsession\.book\(\)/.wordBoundaryKind(.simple)
    return SwiftCode.lines(of: file.text).enumerated().compactMap { number, line in
      guard line.firstMatch(of: opened) != nil, !line.contains("record(of:") else { return nil }
      return Violation(file.path, line: number + 1, "reads the whole record: ask for that of the audience, book(for:)")
    }
  }

  /// The modules that a file imports, with the line of each.
  static func imports(in file: SourceFile) -> [(module: String, line: Int)] {
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)/
    return SwiftCode.lines(of: file.text).enumerated().compactMap { number, line in
      line.firstMatch(of: pattern).map { (String($0.1), number + 1) }
    }
  }

  /// What is wrong with the table itself: a module that may import what does not stand below it.
  static func tableViolations(_ modules: [Module]) -> [Violation] {
    let place = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.name, $0) })
    return modules.enumerated().flatMap { position, module in
      module.mayImport.filter { (place[$0] ?? -1) >= position }.sorted().map {
        Violation("the table of layers", "\(module.name) may import \($0), which does not stand below it")
      }
    }
  }
}
