import Foundation
import MeetingRecords
import Testing

/// A table of the folder `Tables`: rows by the names of its columns.
struct TestTable {
  /// The rows, each by the name of the column.
  let rows: [[String: String]]

  /// The table with the name.
  init(_ name: String) throws {
    let folder = Snapshot.folder.deletingLastPathComponent().appending(path: "Tables")
    let text = try String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let columns = try #require(lines.first)
    rows = try lines.dropFirst().map { line in
      try #require(line.count == columns.count, "\(name).tsv: \(line.joined(separator: " | "))")
      return Dictionary(zip(columns.map(String.init), line.map(String.init))) { first, _ in first }
    }
  }

  /// The rows of a story.
  func rows(of story: String) -> [[String: String]] { rows.filter { $0["story"] == story } }
}

/// The acts of a table as entries.
struct TableActs {
  /// The record after all acts that have a verb.
  private(set) var history: History
  /// The verbs that there are not.
  private(set) var unknown: Set<String> = []

  /// Plays the acts of a story, each as a person would type it.
  init(_ table: TestTable, of story: String, besides left: (String) -> Bool = { _ in false }) throws {
    history = try History()
    for act in table.rows(of: story) {
      let verb = try #require(act["verb"])
      guard !left(verb) else { continue }
      guard let type = Vocabulary.meetingRecords.verbTypes.first(where: { $0.verb.path.joined(separator: " ") == verb })
      else {
        unknown.insert(verb)
        continue
      }
      let (subject, day) = (try Identifier(act["subject"] ?? ""), act["day"] ?? "")
      let occurred = day.isEmpty ? nil : try EDTFDate(day)
      do {
        try history.record(ProposedEntry(subject, occurred: occurred, Self.payload(type, act["options"] ?? "")))
      } catch {
        Issue.record("\(story), \(verb) \(subject): \(error)")
      }
    }
  }

  private static func payload<P: VerbEvent>(_ type: P.Type, _ options: String) throws -> P {
    var payload = P()
    var given: [(name: String, values: [String])] = []
    for option in options.split(separator: ";") {
      let parts = option.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      let (name, values) = (parts[0], parts.count == 1 ? ["true"] : [parts[1]])
      if let place = given.firstIndex(where: { $0.name == name }) {
        given[place].values += values
      } else {
        given.append((name, values))
      }
    }
    for option in given {
      try payload.assign(option.values, to: option.name, language: LanguageTag("en"))
    }
    return payload
  }
}
