import Acta
import ArgumentParser
import Foundation
import MeetingRecords
import MeetingReports
import SystemPackage

/// `templates DIR`.
struct TemplatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Copy the built-in page templates so that you can edit them.",
    discussion: """
      Delete the files that you don't change. Every command that makes pages takes
      the folder. An error in a template is reported with its line.

      Example:
        acta templates our-templates
        acta agenda vn-la-labour/10 --format html --templates our-templates
      """)

  struct Fields: CommandFields {
    var folder = ""

    static let places: Set<String> = ["folder"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("folder", placeholder: "folder", "The folder to make."), &folder)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    let path = session.locator.absolute(typed.fields.folder)
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
