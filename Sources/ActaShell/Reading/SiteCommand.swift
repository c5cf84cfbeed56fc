import Acta
import ArgumentParser
import Foundation
import MeetingRecords
import MeetingReports
import SystemPackage

/// `site DIR`.
struct SiteCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the whole record as pages that lead to each other.",
    discussion: """
      There is a page for each thing, the papers of each conference and series as
      pages and as DOCX, and a page to search in. The pages need no server and no
      network: begin with index.html. They are for the public unless --audience says
      otherwise. The same record and day make the same files.

      The folder must be new, empty, or made by this command. site.json lists the
      pages; only what it lists is written over, and removed when the record has it
      no longer.

      Example:
        acta site public --on 2026-11-23
        acta site public-vi --language vi --templates our-templates
      """)

  struct Fields: CommandFields {
    var folder = ""
    var templates: String?

    static let places: Set<String> = ["folder"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("folder", placeholder: "folder", "The folder to write into."), &folder)
      try visitor.optional(.templates, &templates)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let book = try session.book(for: reading, unlessTyped: .everybody)
    let site = try book.site(
      on: try day.on ?? session.today(in: book), languages: reading.global.language,
      asOf: try session.moment(reading, in: book),
      templates: try session.templates(typed.fields.templates), statingAudience: reading.audience != nil)
    let path = session.locator.absolute(typed.fields.folder)
    try write(site, to: path)
    session.print("\(site.files.count) files in \(path): begin with \(RecordSite.indexName).")
  }

  private func write(_ site: RecordSite, to path: FilePath) throws {
    let list = try SiteList(in: path)
    try list.check(site.files)
    let present = Set(site.files.map(\.name))
    // The list comes first: whatever is written is known as the site's. The page that leads to all others comes last: it
    // never leads to what is not there.
    let files = site.files.sorted { $0.name != RecordSite.indexName && $1.name == RecordSite.indexName }
    let listed = WholeFolder.File(name: SiteList.name, contents: SiteList.text(present.union(list.names)))
    try WholeFolder.write([listed] + files.map { WholeFolder.File(name: $0.name, bytes: $0.bytes) }, into: path)
    try list.removeAllBut(present)
  }
}
