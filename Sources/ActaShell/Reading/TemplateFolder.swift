import Foundation
import MeetingReports
import SystemPackage

extension ShellSession {
  /// The templates of a folder, each in the place of the built-in one of its name; the built-in ones where none is named.
  ///
  /// Files named `NAME.mustache` are templates, `style.css` and `more.css` style sheets; others are left alone.
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
