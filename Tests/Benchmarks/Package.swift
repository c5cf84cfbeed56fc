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

let package = Package(
  name: "acta-benchmarks",
  dependencies: [.package(name: "acta", path: "../..")],
  targets: [
    .target(name: "BenchmarkData", dependencies: [acta], swiftSettings: houseRules),
    .executableTarget(
      name: "GenerateJournal", dependencies: ["BenchmarkData", acta], swiftSettings: houseRules),
    .executableTarget(name: "MeasureTime", dependencies: [acta], swiftSettings: houseRules),
  ]
)
