import ArgumentParser
import MeetingReports

/// The commands for papers: each paper by its own name, all of a conference at once, and what is to be seen to before.
enum PaperCommands {
  /// All of them, in the order of the help.
  static let all: [any ParsableCommand.Type] =
    [AgendaCommand.self] + ofThings + [PapersCommand.self, CheckCommand.self]

  /// The words for the papers, in the order in which papers are listed.
  static let names: [String] = [AgendaReport.name.rawValue] + papers.map { $0.name.rawValue }

  // “record” records something of the record of a conference, and “corrigendum” that one was issued.
  private static let papers = ReportOfThing.all.filter {
    $0.declaration.isPaper && ![RecordOfDiscussion.name, CorrigendumPaper.name].contains($0.name)
  }

  private static let ofThings: [any ParsableCommand.Type] = {
    func command<R: ThingReport>(_ report: R.Type) -> any ParsableCommand.Type { PaperCommand<R>.self }
    return papers.map { command($0) }
  }()
}

/// `minutes CONFERENCE` and so on: a paper by its own name; the same as `report NAME`.
struct PaperCommand<R: ThingReport>: ReportingCommand {
  /// Help lists it below `report` alone, and names all papers in a line: a screen is to hold the rest.
  static var configuration: CommandConfiguration {
    var configuration = CommandConfiguration.report(R.declaration, of: [], OneThing<ReportThing<R>>.self)
    configuration.shouldDisplay = false
    return configuration
  }

  // Asked of every command when one is looked for, which needs no help.
  static var _commandName: String { R.declaration.name.rawValue }

  @OptionGroup var typed: DeclaredArguments<OneThing<ReportThing<R>>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .thing(R.declaration, typed.fields.identifier) }
}
