// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever builds Acta does not build this. `Tests/Fuzzing/run` builds and runs it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "acta", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzzing",
      dependencies: [.product(name: "ActaShell", package: "acta"), .product(name: "EventJournal", package: "acta")],
      path: "Sources", exclude: ["Replay"],
      swiftSettings: [
        .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // The engine brings the entry point of the program.
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
