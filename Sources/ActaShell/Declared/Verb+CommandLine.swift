import ArgumentParser
import LineEditor
import MeetingRecords

extension CommandConfiguration {
  /// The configuration of a verb that is declared: its sentence, examples and remarks, with fields spelled as options.
  static func verb<Fields: CommandFields>(_ verb: Verb, _ fields: Fields.Type) -> CommandConfiguration {
    let spelling = FieldSpelling(fields)
    let examples = verb.examples.map { spelling.commandLine($0, of: verb.path) }.joined(separator: "\n")
    let discussion = verb.remarks.isEmpty ? examples : examples + "\n\n" + spelling.text(verb.remarks)
    return CommandConfiguration(commandName: verb.name, abstract: verb.sentence, discussion: discussion)
  }
}

extension Verb {
  /// What is typed: `conference convene`.
  var typed: String { path.joined(separator: " ") }
}

/// How the fields of a command are spelled on its command line.
struct FieldSpelling {
  private let words: [String: String]
  private let places: Set<String>

  /// How wide an example is, at most, before it goes on in the next line.
  private static let columns = 76

  init<Fields: CommandFields>(_ fields: Fields.Type) {
    words = Dictionary(fields.fieldDescriptions.map { ($0.name, $0.field.word) }) { first, _ in first }
    places = fields.places
  }

  /// The option for a field.
  private func option(_ field: String) -> String { "--" + (words[field] ?? Field.words(of: field)) }

  /// A sentence with `{field}` as the option for the field.
  func text(_ sentence: String) -> String {
    let parts = sentence.split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let field = part.prefix { $0 != "}" }
      text += option(String(field)) + part[field.endIndex...].dropFirst()
    }
  }

  /// An example as it is typed, in lines that end with a backslash where it goes on.
  func commandLine(_ example: Verb.Example, of path: [String]) -> String {
    let placed = example.fields.filter { places.contains($0.field) }.map(\.text)
    let subject = ([example.subject] + placed).filter { !$0.isEmpty }.map(Quotation.quote)
    var lines = [(["acta"] + path + subject).joined(separator: " ")]
    for given in example.fields where !places.contains(given.field) {
      let typed = option(given.field) + (given.text.isEmpty ? "" : " " + Quotation.quote(given.text))
      let last = lines[lines.endIndex - 1]
      if last.count + typed.count + 1 <= Self.columns {
        lines[lines.endIndex - 1] = last + " " + typed
      } else {
        lines.append("  " + typed)
      }
    }
    return lines.joined(separator: " \\\n")
  }
}
