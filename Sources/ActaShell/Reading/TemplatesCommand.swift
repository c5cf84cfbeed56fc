import Acta
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
    guard !FileManager.default.fileExists(atPath: path.string) else {
      throw UsageError("\(path) exists.", hint: "Name a folder that is not there yet.")
    }
    let files = templates.sources.sorted { $0.key < $1.key }.map { name, text in
      WholeFolder.File(name: name + ".mustache", contents: text)
    }
    try WholeFolder.write(
      files + [WholeFolder.File(name: ReportTemplates.styleName + ".css", contents: templates.style)], into: path)
    session.print("\(templates.sources.count) templates and a style sheet in \(path).")
  }
}
