// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the language's strictest reading of itself.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// The order below is the order of the layers: a target may depend only on what stands above it in this list.
let package = Package(
  name: "acta",
  products: [
    .library(name: "EventJournal", targets: ["EventJournal"]),
    .library(name: "EventJournalTesting", targets: ["EventJournalTesting"]),
    .library(name: "Acta", targets: ["Acta"]),
    .library(name: "ActaShell", targets: ["ActaShell"]),
    .executable(name: "acta", targets: ["ActaCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CEditLine", dependencies: ["CLibEdit"]),
    .target(name: "CLibZip"),
    .target(name: "CPostgres"),
    .target(name: "CanonicalJSON", swiftSettings: houseRules),
    .target(name: "TerminalText", swiftSettings: houseRules),
    .target(name: "OfficeDocuments", dependencies: ["CLibZip"], swiftSettings: houseRules),
    .target(name: "EventJournal", dependencies: ["CanonicalJSON", crypto, systemPackage], swiftSettings: houseRules),
    .target(name: "EventJournalTesting", dependencies: ["EventJournal", systemPackage], swiftSettings: houseRules),
    .target(name: "PostgresJournal", dependencies: ["CPostgres", "EventJournal", crypto], swiftSettings: houseRules),
    .target(name: "JournalProof", dependencies: ["EventJournal", crypto, systemPackage], swiftSettings: houseRules),
    .target(name: "MeetingRecords", dependencies: ["CanonicalJSON"], swiftSettings: houseRules),
    .target(name: "LineEditor", dependencies: ["CEditLine", "TerminalText"], swiftSettings: houseRules),
    .target(
      name: "RecordsCatalog", dependencies: ["CanonicalJSON", "EventJournal", "MeetingRecords", grdb, systemPackage],
      swiftSettings: houseRules),
    .target(name: "Interchange", dependencies: ["CanonicalJSON", "MeetingRecords", yams], swiftSettings: houseRules),
    .target(
      name: "MeetingReports",
      dependencies: ["CanonicalJSON", "TerminalText", "OfficeDocuments", "MeetingRecords", "Interchange", mustache],
      swiftSettings: houseRules),
    .target(
      name: "Acta",
      dependencies: [
        "CanonicalJSON", "EventJournal", "PostgresJournal", "JournalProof", "MeetingRecords", "RecordsCatalog",
        "MeetingReports", crypto, systemPackage,
      ],
      swiftSettings: houseRules),
    .target(
      name: "ActaShell",
      dependencies: [
        "CanonicalJSON", "TerminalText", "OfficeDocuments", "MeetingRecords", "LineEditor", "MeetingReports",
        "Interchange", "Acta", argumentParser, systemPackage,
      ],
      swiftSettings: houseRules),
    .executableTarget(name: "ActaCommand", dependencies: ["ActaShell"], swiftSettings: houseRules),

    // Driven on a pseudoterminal by Tests/Terminal.
    .executableTarget(
      name: "LineEditorDemo", dependencies: ["LineEditor"], path: "Tests/Terminal/LineEditorDemo",
      swiftSettings: houseRules),
    // Killed by Tests/Slow/kill-consumers.
    .executableTarget(
      name: "ConsumerProbe", dependencies: ["EventJournal", grdb, systemPackage], path: "Tests/Slow/ConsumerProbe",
      swiftSettings: houseRules),
    // Killed and lied to by Tests/Slow and Tests/Conformance.
    .executableTarget(
      name: "JournalWriterProbe", dependencies: ["EventJournal", systemPackage], path: "Tests/Slow/JournalWriterProbe",
      swiftSettings: houseRules),
    // Interrupted by Tests/Slow/postgres-writers, and measured beside bare libpq.
    .executableTarget(
      name: "PostgresProbe", dependencies: ["CPostgres", "EventJournal", "PostgresJournal", systemPackage],
      path: "Tests/Slow/PostgresProbe", swiftSettings: houseRules),
    .executableTarget(
      name: "RecordAndReport", dependencies: ["Acta"],
      path: "Examples/RecordAndReport", swiftSettings: houseRules),
    .executableTarget(
      name: "CustomProjection", dependencies: ["Acta"],
      path: "Examples/CustomProjection", swiftSettings: houseRules),
    .executableTarget(
      name: "Accounts", dependencies: ["EventJournal"], path: "Examples/Accounts", swiftSettings: houseRules),
    .executableTarget(
      name: "OwnEvents", dependencies: ["Acta"],
      path: "Examples/OwnEvents", swiftSettings: houseRules),
    .executableTarget(
      name: "EmbeddedShell", dependencies: ["Acta", "ActaShell", argumentParser],
      path: "Examples/EmbeddedShell",
      swiftSettings: houseRules),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"], swiftSettings: houseRules),
    .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"], swiftSettings: houseRules),
    .testTarget(name: "OfficeDocumentsTests", dependencies: ["OfficeDocuments"], swiftSettings: houseRules),
    .testTarget(
      name: "EventJournalTests", dependencies: ["CanonicalJSON", "EventJournal", "EventJournalTesting"],
      swiftSettings: houseRules),
    .testTarget(
      name: "PostgresJournalTests",
      dependencies: ["EventJournal", "EventJournalTesting", "PostgresJournal", systemPackage],
      swiftSettings: houseRules),
    .testTarget(
      name: "JournalProofTests", dependencies: ["EventJournal", "EventJournalTesting", "JournalProof", systemPackage],
      swiftSettings: houseRules),
    .testTarget(
      name: "MeetingRecordsTests", dependencies: ["CanonicalJSON", "MeetingRecords"],
      exclude: ["Fixtures", "Tables"], swiftSettings: houseRules),
    .testTarget(
      name: "InterchangeTests", dependencies: ["CanonicalJSON", "MeetingRecords", "Interchange"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "CEditLine", "TerminalText"], swiftSettings: houseRules),
    .testTarget(
      name: "RecordsCatalogTests",
      dependencies: ["CanonicalJSON", "EventJournal", "MeetingRecords", "RecordsCatalog", grdb, systemPackage],
      swiftSettings: houseRules),
    .testTarget(
      name: "MeetingReportsTests",
      dependencies: ["CanonicalJSON", "TerminalText", "OfficeDocuments", "MeetingRecords", "MeetingReports"],
      exclude: ["Fixtures"],
      swiftSettings: houseRules),
    .testTarget(
      name: "ActaTests",
      dependencies: [
        "CanonicalJSON", "TerminalText", "EventJournal", "MeetingRecords", "LineEditor", "RecordsCatalog",
        "MeetingReports", "OfficeDocuments",
        "Acta", "ActaShell", systemPackage,
      ],
      exclude: ["Commands/Fixtures", "EndToEnd/Fixtures", "Shell/Fixtures"], swiftSettings: houseRules),
    // The properties of Tests/Fuzzing, over its corpus; libFuzzer runs them from a package of their own.
    .testTarget(
      name: "FuzzingTests",
      dependencies: ["CanonicalJSON", "EventJournal", "MeetingRecords", "ActaShell", argumentParser],
      path: "Tests/Fuzzing/Sources", exclude: ["Engine"], swiftSettings: houseRules),
    .testTarget(name: "HouseRulesTests", swiftSettings: houseRules),
  ]
)
