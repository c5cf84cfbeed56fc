/// What no source of ours may hold.
enum SourceRules {
  /// The longest a file may be, in lines.
  static let longestFileLines = 350
  /// How many files a folder of sources holds at most.
  static let mostFilesOfFolder = 20

  /// Files that may be longer, each with the reason.
  static let longFiles: [String: String] = [:]

  /// Crashes promised, and work put off.
  static func unfinished(in file: SourceFile) -> [Violation] {
    let crash = /\btry!|\bas!|\bfatalError\(/
    // A `!` right behind a name, a bracket or an optional, and not the beginning of `!=`.
    let forced = /[\w)\]}>?"`]!(?!=)/
    var violations = SwiftCode.lines(of: file.text).enumerated().flatMap { number, line -> [Violation] in
      if let found = line.firstMatch(of: crash) {
        return [Violation(file.path, line: number + 1, "“\(found.0)” promises that a crash can't happen")]
      }
      guard line.firstMatch(of: forced) != nil else { return [] }
      return [Violation(file.path, line: number + 1, "a value is unwrapped by force")]
    }
    for (number, line) in file.lines.enumerated() {
      guard let found = line.firstMatch(of: /\b(TODO|FIXME|XXX)\b/) else { continue }
      violations.append(Violation(file.path, line: number + 1, "\(found.0): it is done, or it isn't there"))
    }
    return violations
  }

  /// Uses of `@unchecked` that name no decision note, on their line or the one before, that is among the notes.
  static func unchecked(in file: SourceFile, notes: Set<String>) -> [Violation] {
    let lines = file.lines
    return SwiftCode.lines(of: file.text).enumerated().compactMap { number, line in
      guard line.contains("@unchecked") else { return nil }
      let beside = lines[max(0, number - 1)...number].joined(separator: "\n")
      let named = beside.matches(of: /\/\/.*?\b(D\d{4})\b/).map { String($0.1) }
      guard named.contains(where: notes.contains) else {
        return Violation(file.path, line: number + 1, "@unchecked without a decision note that says why")
      }
      return nil
    }
  }

  /// A file that is longer than one capability takes.
  static func tooLong(_ file: SourceFile, exempt: Set<String>) -> [Violation] {
    guard file.lineCount > longestFileLines, !exempt.contains(file.path) else { return [] }
    return [Violation(file.path, "\(file.lineCount) lines; at most \(longestFileLines): split it by capability")]
  }

  /// Words of the place where the project was made, which mean nothing to whoever reads it.
  static func foreignWords(in file: SourceFile) -> [Violation] {
    // In pieces, so that this file doesn't speak of them either.
    let patterns = ["/" + "work/", "/" + "farm/", "bash_" + "jobs", "issue " + "#", "this " + "session of"]
    return file.lines.enumerated().flatMap { number, line in
      patterns.filter { line.lowercased().contains($0) }.map {
        Violation(file.path, line: number + 1, "speaks of “\($0)”, which is not the project's")
      }
    }
  }
}
