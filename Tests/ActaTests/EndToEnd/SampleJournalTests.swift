import ActaShell
import Foundation
import Testing

/// `Journal/`, as its README says that it was made and can be asked.
@Suite struct SampleJournalTests {
  private static let readme = "Journal/README.md"

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Snapshots.package.appending(path: path), encoding: .utf8)
  }

  /// The commands that the README gives, without `acta`.
  private static func making() throws -> [String] {
    try text(readme).split(separator: "\n").filter { $0.hasPrefix("acta ") }.map { String($0.dropFirst(5)) }
  }

  /// The number and the commands of each row of the table.
  private static func questions() throws -> [(row: String, commands: [String])] {
    try text(readme).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, Int(cells[0]) != nil else { return nil }
      let commands = cells[2].split(separator: "`").filter { $0.hasPrefix("acta ") }
      return (cells[0], commands.map { String($0.dropFirst(5)) })
    }
  }

  @Test func `the commands of the README make the same bytes`() throws {
    let desk = try Desk()
    let examples = desk.path("Examples")
    try FileManager.default.createDirectory(atPath: examples, withIntermediateDirectories: true)
    try desk.write(try Self.text("Examples/vn-la-labour.acta"), to: "Examples/vn-la-labour.acta")
    let commands = try Self.making()
    #expect(commands.count == 2)
    for command in commands { _ = desk.output(command) }
    // The sample is part of a repository that says for all of it what git may change.
    let made = try desk.files(below: "Journal").filter { $0 != ".gitattributes" }
    let sample = try Desk.withSample()
    #expect(try sample.files(below: "Journal").filter { $0 != "README.md" } == made)
    #expect(made.contains("head") && made.contains("journal.json") && made.contains { $0.hasPrefix("segments/") })
    for file in made { #expect(try desk.bytes("Journal/\(file)") == sample.bytes("Journal/\(file)"), "\(file)") }
  }

  @Test func `every row of the facts has a command`() throws {
    #expect(try Self.questions().map(\.row) == (1...27).map(String.init))
    #expect(Set(Self.facts.keys) == Set((1...27).map(String.init)))
  }

  @Test func `every fact comes back from its command`() throws {
    let desk = try Desk.withSample()
    for question in try Self.questions() {
      #expect(!question.commands.isEmpty)
      let output = question.commands.map { desk.output($0, columns: 400) }.joined()
      for fact in Self.facts[question.row] ?? [] {
        #expect(output.contains(fact), "row \(question.row), \(question.commands): \(fact)\n\(output)")
      }
    }
  }

  /// What the answer to each row must hold.
  private static var facts: [String: [String]] { factsOfTheFirstReport.merging(factsOfTheSeries) { first, _ in first } }
}
