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
    abstract: "Copy the built-in page templates and sentences so that you can edit them.",
    discussion: """
      Delete the files that you don't change. Every command that makes pages or
      papers takes the folder. The sentences of papers are in a file for each
      language, where those behind a # stay as they are. An error is
      reported with its line.

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
    let style = WholeFolder.File(name: ReportTemplates.styleName + ".css", contents: templates.style)
    let sentences = ReportLabels.all.map { labels in
      WholeFolder.File(name: OwnSentences.fileName(of: labels.language), contents: OwnSentences.template(labels))
    }
    try WholeFolder.write(files + [style] + sentences, into: path)
    session.print(
      "\(templates.sources.count) templates, a style sheet and the sentences of \(sentences.count) languages in \(path)."
    )
  }
}
