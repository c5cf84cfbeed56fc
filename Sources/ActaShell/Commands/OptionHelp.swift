import ArgumentParser
import MeetingRecords
import MeetingReports

extension ArgumentHelp {
  /// Help for a text that may be given in several languages.
  static func text(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) TAG=TEXT names the language; once for each language.", valueName: "text")
  }

  /// Help for a list of identifiers.
  static func list(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) Several with commas, or the option again.", valueName: "ids")
  }

  /// Help for one identifier.
  static func id(_ sentence: String) -> ArgumentHelp { ArgumentHelp("\(sentence)", valueName: "id") }

  /// Help for the place of something that gets the next free number there.
  static func part(_ sentence: String) -> ArgumentHelp { ArgumentHelp("\(sentence)", valueName: "conference|id") }

  /// Help for an EDTF date.
  static func date(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) An EDTF date: 2027, 2027-11, 2026/2027.", valueName: "date")
  }

  /// Help for a length of time.
  static func period(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) P2Y is two years, P6M six months, P90D ninety days.", valueName: "period")
  }

  /// Help for a language.
  static func language(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) A BCP 47 tag: vi, lo, en.", valueName: "tag")
  }

  /// Help for a word of a closed vocabulary.
  static func word<Word: WireVocabulary>(_ sentence: String, _ type: Word.Type) -> ArgumentHelp {
    ArgumentHelp("\(sentence) One of \(type.words).", valueName: "word")
  }

  /// Help for persons with the capacity in which they act.
  static func persons(_ sentence: String) -> ArgumentHelp {
    ArgumentHelp("\(sentence) PERSON or PERSON=CAPACITY; may be repeated.", valueName: "person")
  }

  /// Help for the reason of something.
  static let reason = text("Why.")
}

extension CommandConfiguration {
  /// The configuration of a noun: what its verbs are about.
  ///
  /// - Parameter coded: The commands of verbs that think; the others are made from their declarations.
  static func noun(
    _ name: String, _ abstract: String, discussion: String = "", _ coded: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract, discussion: discussion, subcommands: verbs(of: name, coded: coded))
  }

  /// The commands of a noun, in the order of the domain; those that record no event of their own come first.
  private static func verbs(of noun: String, coded: [any ParsableCommand.Type]) -> [any ParsableCommand.Type] {
    var commands: [any ParsableCommand.Type] = []
    var rest = coded
    for type in EventCatalog.types {
      guard let event = type as? any VerbEvent.Type, event.verb.noun == noun else { continue }
      if let place = rest.firstIndex(where: { $0._commandName == event.verb.name }) {
        commands.append(rest.remove(at: place))
      } else {
        commands.append(command(of: event))
      }
    }
    return rest + commands
  }

  private static func command<Event: VerbEvent>(of event: Event.Type) -> any ParsableCommand.Type {
    EventVerb<Event>.self
  }

  /// The configuration of a verb, with an example of its use.
  static func verb(_ name: String, _ abstract: String, _ discussion: String) -> CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: abstract, discussion: discussion)
  }
}
