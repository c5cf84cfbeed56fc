import ArgumentParser
import LineEditor
import MeetingRecords

extension CommandConfiguration {
  /// The configuration of a verb that is declared: its sentence, examples and remarks, with fields spelled as options.
  static func verb<Event: VerbEvent>(_ verb: Verb, of type: Event.Type) -> CommandConfiguration {
    let words = Dictionary(type.fieldDescriptions.map { ($0.name, $0.field.word) }) { first, _ in first }
    let examples = verb.examples.map { verb.commandLine($0, words: words) }.joined(separator: "\n")
    let discussion = verb.remarks.isEmpty ? examples : examples + "\n\n" + verb.remarks.spellingFields(words)
    return CommandConfiguration(commandName: verb.name, abstract: verb.sentence, discussion: discussion)
  }
}

extension Verb {
  /// How wide an example is, at most, before it goes on in the next line.
  private static var columns: Int { 76 }

  /// An example as it is typed, in lines that end with a backslash where it goes on.
  func commandLine(_ example: Example, words: [String: String]) -> String {
    let options = example.fields.map { given in
      let option = "--" + (words[given.field] ?? Field.words(of: given.field))
      return given.text.isEmpty ? option : option + " " + Quotation.quote(given.text)
    }
    var lines = ["acta \(noun) \(name) \(Quotation.quote(example.subject))"]
    for option in options {
      let last = lines[lines.endIndex - 1]
      if last.count + option.count + 1 <= Self.columns {
        lines[lines.endIndex - 1] = last + " " + option
      } else {
        lines.append("  " + option)
      }
    }
    return lines.joined(separator: " \\\n")
  }
}

extension String {
  /// The sentence with `{field}` as the option for the field.
  func spellingFields(_ words: [String: String]) -> String {
    replacing(/\{([A-Za-z]+)\}/) { "--" + (words[String($0.1)] ?? Field.words(of: String($0.1))) }
  }
}
