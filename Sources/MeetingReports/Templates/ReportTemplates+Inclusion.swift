extension ReportTemplates {
  /// Templates that include each other without end, where there are any.
  ///
  /// Inside a section of blocks an inclusion is one level deeper in the report, and so comes to an end; outside, whatever
  /// includes itself does so for ever.
  static func circle(in sources: [String: String]) -> TemplateError? {
    var inclusions: [String: [(name: String, line: Int)]] = [:]
    for (name, text) in sources {
      inclusions[name] = try? TemplateScanner(file: name, partials: Set(sources.keys)).inclusions(in: text)
    }
    for name in sources.keys.sorted() {
      var (reached, waiting) = (Set<String>(), inclusions[name] ?? [])
      while let next = waiting.popLast() {
        guard next.name != name else {
          let line = inclusions[name]?.first { $0.name == name || leads(from: $0.name, to: name, inclusions) }?.line
          return TemplateError(
            .circular, file: name + ".mustache", line: line, "The template includes itself, and would without end.",
            hint: "Include it within {{#blocks}} and {{/blocks}}.")
        }
        if reached.insert(next.name).inserted { waiting += inclusions[next.name] ?? [] }
      }
    }
    return nil
  }

  private static func leads(
    from first: String, to last: String, _ inclusions: [String: [(name: String, line: Int)]]
  ) -> Bool {
    var (reached, waiting) = (Set<String>(), [first])
    while let next = waiting.popLast() {
      if next == last { return true }
      if reached.insert(next).inserted { waiting += (inclusions[next] ?? []).map(\.name) }
    }
    return false
  }
}
