import ArgumentParser
import MeetingRecords
import MeetingReports

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
    for event in Vocabulary.meetingRecords.verbTypes(of: noun) {
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
