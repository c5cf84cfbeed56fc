import Foundation
import Testing

/// A table of acts and of the answers that follow from them, each with its rule: `Tables/NAME-acts.tsv` and `-answers.tsv`.
struct AnswerTable {
  /// An act, by the words of its verb, and what is given with it.
  struct Act {
    let day, verb, party: String
    let given: [String: String]
  }

  /// How an answer follows.
  struct Rule {
    let name, answer, ground, sentence, source: String
  }

  let acts: [Act]
  let days: [String]
  /// Of each party, the names of the rules, a day each.
  let answers: [(party: String, rules: [String])]

  init(_ name: String) throws {
    acts = try Self.lines("\(name)-acts").map { line in
      let pairs = line.count > 3 ? line[3].split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) } : []
      return Act(
        day: line[0], verb: line[1], party: line.count > 2 ? line[2] : "",
        given: Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) }))
    }
    let lines = try Self.lines("\(name)-answers")
    days = Array(try #require(lines.first).dropFirst())
    answers = lines.dropFirst().map { ($0[0], Array($0.dropFirst())) }
  }

  static func rules() throws -> [String: Rule] {
    let lines = try lines("rules").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: lines.map {
        ($0[0], Rule(name: $0[0], answer: $0[1], ground: $0[2], sentence: $0[3], source: $0[4]))
      })
  }

  /// The cells of the lines of a file, comments left out.
  private static func lines(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Tables/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
