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
    #expect(try Self.questions().map(\.row) == (1...15).map(String.init))
    #expect(Set(Self.facts.keys) == Set((1...15).map(String.init)))
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
  private static let facts: [String: [String]] = [
    "1": ["Viet Nam", "Socialist Republic of Viet Nam", "Laos", "Lao People's Democratic Republic"],
    "2": [
      "Ministry of Home Affairs [en]", "Bộ Nội vụ [vi]", "Viet Nam (vn)",
      "Ministry of Labour and Social Welfare [en]", "ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ [lo]", "Laos (la)", "active",
    ],
    "3": [
      "MOLISA", "Bộ Lao động - Thương binh và Xã hội [vi]", "merged", "kind: merger",
      "Ministry of Home Affairs (moha-vn)",
      "functions: Labour (labour); Employment (employment); Gender equality (gender-equality); "
        + "Meritorious persons (meritorious-persons)", "Social welfare (social-welfare)",
    ],
    "4": [
      "person  Đỗ Thanh Bình", "Do Thanh Binh", "Minister of Home Affairs", "phoxay-sayasone",
      "Minister of Labour and Social Welfare",
    ],
    "5": [
      "Labour ministers' conference between Viet Nam and Laos", "P2Y", "since", "1963", "Viet Nam (vn)", "Laos (la)",
    ],
    "6": ["ordinal", "9", "2025-11-12", "Ninh Bình province", "Ministry of Home Affairs (moha-vn)", "closed"],
    "7": [
      "Senior officials' meeting of the two ministries", "2025-11-11", "preparatory to", "(vn-la-labour/9)", "closed",
      "Report of the senior officials' meeting", "2024/2025", "Social insurance (social-insurance)",
      "digital transformation", "Whether the ministers or their officials made it, the report leaves open.",
    ],
    "8": [
      "Evaluate the cooperation programmes; share experience and policies", "solutions for 2026–2027", "2026/2027",
      "Report of the senior officials' meeting", "Cooperation in 2024–2025", "Evaluation of the cooperation programmes",
      "Experience and policies on labour, employment and meritorious persons", "Practical solutions for 2026–2027",
    ],
    "9": [
      "opening", "Đỗ Thanh Bình (do-thanh-binh)", "Minister of Home Affairs", "language", "vi", "2025-11-12",
      "highest priority", "every two years", "strategic step", "Summary by the secretariat in its own words",
    ],
    "10": [
      "Hundreds of Lao officials supported", "scholarships", "Rehabilitation centre 686", "2015",
      "Ban Can, Vientiane", "war invalids", "with the support of MOLISA", "search for them",
      "Remains of Vietnamese volunteer soldiers", "Mutual support in ASEAN and the Mekong sub-region",
    ],
    "11": [
      "memorandum", "2025-11-12", "Ninh Bình province", "person: Đỗ Thanh Bình (do-thanh-binh)",
      "capacity: Minister of Home Affairs", "person: Phoxay Sayasone (phoxay-sayasone)",
      "capacity: Minister of Labour and Social Welfare", "traditional friendship",
    ],
    "12": [
      "employment", "occupational-safety-and-health", "migrant-workers", "working-conditions", "social-insurance",
      "gender-equality-at-work", "meritorious-persons", "digital-transformation", "areas_open_ended",
    ],
    "13": [
      "2013", "Ministry of Labour, Invalids and Social Affairs (molisa-vn)",
      "Ministry of Labour and Social Welfare (molsw-la)", "affected by", "kind: revises", "(vn-la-labour-mou-2025)",
    ],
    "14": ["ordinal", "10", "2027", "Laos (la)", "proposed", "Hold the 10th conference in Laos"],
    "15": [
      "News report on the 9th conference", "Báo Pháp Luật Việt Nam", "2025-11-12", "https://baophapluat.vn/",
      "language   vi", "Machine translation into Swedish", "Vietnam.vn", "translation origin  machine",
      "baophapluat-2025-11-12/citation-11",
    ],
  ]
}
