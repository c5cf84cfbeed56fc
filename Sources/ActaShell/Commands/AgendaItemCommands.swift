import ArgumentParser
import MeetingRecords

struct AgendaItemCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("agenda-item", "Items on the agenda of a conference.")
}
