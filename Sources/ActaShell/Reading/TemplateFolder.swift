import Foundation
import MeetingRecords
import MeetingReports
import SystemPackage

extension ShellSession {
  /// The templates of a folder, each in the place of the built-in one of its name; the built-in ones where none is named.
  ///
  /// Files named `NAME.mustache` are templates, `style.css` and `more.css` style sheets; ``sentences(_:)`` reads the sentences of
  /// papers; others are left alone.
  func templates(_ folder: String?) throws -> ReportTemplates {
    guard let folder else { return .builtIn }
    let path = locator.absolute(folder)
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: path.string).sorted() } catch {
      throw UsageError("\(path) is no folder that can be read.", hint: "Name the folder that holds the templates.")
    }
    var (templates, styles): ([String: String], [String: String]) = ([:], [:])
    for name in names {
      if name.hasSuffix(".mustache") {
        templates[String(name.dropLast(".mustache".count))] = try text(of: path.appending(name))
      } else if [ReportTemplates.styleName + ".css", ReportTemplates.addedStyleName + ".css"].contains(name) {
        styles[String(name.dropLast(".css".count))] = try text(of: path.appending(name))
      }
    }
    do { return try ReportTemplates(replacing: templates, styles: styles) } catch {
      throw UsageError(error.message, hint: error.hint)
    }
  }

  /// The sentences of a folder, one file a language, in the place of the built-in ones; none where no folder is named.
  func sentences(_ folder: String?) throws -> [OwnSentences] {
    guard let folder else { return [] }
    let path = locator.absolute(folder)
    return try ReportLabels.all.compactMap { labels -> OwnSentences? in
      let file = path.appending(OwnSentences.fileName(of: labels.language))
      guard FileManager.default.fileExists(atPath: file.string) else { return nil }
      let text = try text(of: file)
      do throws(TemplateError) { return try OwnSentences(parsing: text, replacing: labels) } catch {
        throw UsageError(error.message, hint: error.hint)
      }
    }
  }

  private func text(of file: FilePath) throws -> String {
    guard let data = FileManager.default.contents(atPath: file.string) else {
      throw UsageError("\(file) cannot be read.", hint: "Check who may read it.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw UsageError("\(file) is not text in UTF-8.", hint: "Save it as UTF-8.")
    }
    return text.withoutByteOrderMark
  }
}
