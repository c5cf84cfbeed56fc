// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever builds the library never builds what measures it.

let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let acta = Target.Dependency.product(name: "Acta", package: "acta")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "acta-benchmarks",
  dependencies: [
    .package(name: "acta", path: "../.."),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "BenchmarkData", dependencies: [acta], swiftSettings: houseRules),
    .executableTarget(
      name: "GenerateJournal", dependencies: ["BenchmarkData", acta], swiftSettings: houseRules),
    .executableTarget(name: "MeasureTime", dependencies: [acta], swiftSettings: houseRules),
    .executableTarget(name: "Measure", dependencies: ["BenchmarkData", acta, crypto], swiftSettings: houseRules),
    .executableTarget(name: "SQLiteRows", linkerSettings: [.linkedLibrary("sqlite3")]),
  ]
)
