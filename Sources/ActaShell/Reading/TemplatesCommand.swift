import ArgumentParser
import Foundation
import MeetingReports
import SystemPackage

/// `templates DIR`.
struct TemplatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Write the templates of pages into a folder, to begin one's own from.",
    discussion: """
      Delete what you don't change. A folder of templates is named with --templates
      wherever a page is made; what is wrong in a template is said with its line.

      Example:
        acta templates our-templates
        acta agenda vn-la-labour/10 --format html --templates our-templates
      """)

  @Argument(help: "The folder to make.") var folder: String

  func run(in session: ShellSession) throws {
    let path = session.locator.absolute(folder)
    let templates = ReportTemplates.builtIn
    do {
      try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: false)
      for (name, text) in templates.sources.sorted(by: { $0.key < $1.key }) {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path.appending(name + ".mustache").string))
      }
      try Data(templates.style.utf8).write(
        to: URL(fileURLWithPath: path.appending(ReportTemplates.styleName + ".css").string))
    } catch {
      throw UsageError(
        "\(path) cannot be made: \(error.localizedDescription)", hint: "Name a folder that is not there yet.")
    }
    session.print("\(templates.sources.count) templates and a style sheet in \(path).")
  }
}
