/// A target as Package.swift declares it.
struct ManifestTarget {
  var kind: String
  var name: String
  /// Targets by name, and the products of packages by the name of the product.
  var dependencies: [String]
  /// The folder, where it is not the usual one.
  var path: String?
}

/// Package.swift, read as text: asking SwiftPM takes seconds and its lock.
struct PackageManifest {
  var targets: [ManifestTarget]

  init(_ text: String) {
    var products: [Substring: String] = [:]
    for match in text.matches(of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/) {
      products[match.1] = String(match.2)
    }
    let declaration = /\.(target|executableTarget|testTarget|systemLibrary|macro|plugin)\(/
    targets = text.matches(of: declaration).compactMap { match in
      let body = Self.bracketed(text[match.range.upperBound...])
      guard let name = body.firstMatch(of: /name: "(\w+)"/) else { return nil }
      let list = body.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      let dependencies = list.split { $0 == "," || $0.isWhitespace }.map { item in
        item.hasPrefix("\"") ? String(item.dropFirst().dropLast()) : products[item] ?? String(item)
      }
      return ManifestTarget(
        kind: String(match.1), name: String(name.1), dependencies: dependencies,
        path: body.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) })
    }
  }

  /// The text up to the bracket that closes it.
  private static func bracketed(_ text: Substring) -> Substring {
    var depth = 1
    return text.prefix { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth > 0
    }
  }

  /// The targets under Sources, in the order of the manifest.
  var modules: [ManifestTarget] {
    targets.filter { $0.kind != "testTarget" && ($0.path ?? "Sources/").hasPrefix("Sources/") }
  }

  /// Where the manifest differs from the layers: their order, or a dependency that the table doesn't allow.
  func violations(against layers: [Module]) -> [Violation] {
    var violations: [Violation] = []
    if modules.map(\.name) != layers.map(\.name) {
      violations.append(
        Violation(
          "Package.swift", "the targets are \(modules.map(\.name)), the layers from below \(layers.map(\.name))"))
    }
    for target in modules {
      guard let module = layers.first(where: { $0.name == target.name }) else { continue }
      for dependency in target.dependencies where !module.mayImport.contains(dependency) {
        violations.append(Violation("Package.swift", "\(target.name) may not depend on \(dependency)"))
      }
    }
    return violations + exampleViolations()
  }

  /// Examples show what a stranger can do, so they have what a stranger has: the products.
  private func exampleViolations() -> [Violation] {
    let products: Set<String> = ["EventJournal", "EventJournalTesting", "Acta", "ActaShell", "ArgumentParser"]
    return targets.filter { $0.path?.hasPrefix("Examples/") == true }.flatMap { target in
      target.dependencies.filter { !products.contains($0) }.map {
        Violation("Package.swift", "the example \(target.name) depends on \($0), which is no product")
      }
    }
  }

  /// The Swift files that no target builds.
  func unbuilt(_ paths: [String]) -> [Violation] {
    let folders = modules.map { ($0.path ?? "Sources/\($0.name)") + "/" }
    return paths.filter { path in path.hasSuffix(".swift") && !folders.contains { path.hasPrefix($0) } }
      .map { Violation($0, "belongs to no target") }
  }
}
