internal import MeetingRecords

/// The names of the pages of things: each an identifier with a dot for what separates its parts, and `.html`.
///
/// Identifiers have small letters, digits, hyphens and `/` only, and at most ``Identifier/greatestLength`` of them; so no
/// two names differ in the case of letters alone, and none is too long or has a sign that a file system forbids. A name
/// that the site or Windows keeps for itself gets an underscore, which no identifier has. Where a journal holds several
/// things with one identifier, which the record refuses, each but the first gets one with a number.
struct SiteFileNames {
  /// What Windows takes for a device, whatever follows the first dot (Naming Files, Paths, and Namespaces).
  private static let devices = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private var taken: [Identifier: Int] = [:]

  /// The name of the page of the next thing with the identifier.
  mutating func next(for identifier: Identifier) -> String {
    let count = taken[identifier, default: 0] + 1
    taken[identifier] = count
    let name = name(for: identifier)
    return count == 1 ? name : name.dropLast(".html".count) + "_\(count).html"
  }

  /// The name of the page of a thing; the same for the same identifier, whatever else there is.
  func name(for identifier: Identifier) -> String {
    let parts = identifier.description.split(separator: "/").map(String.init)
    let first = parts.first ?? ""
    let isKept = Self.devices.contains(first) || parts == ["index"]
    return ([isKept ? first + "_" : first] + parts.dropFirst()).joined(separator: ".") + ".html"
  }

  /// The files of a paper that a page leads to: a page, and a document for word processors.
  static func papers(_ paper: ConferencePapers.Paper, of page: String) -> [String] {
    let stem = page.dropLast(".html".count) + "_papers." + paper.name.rawValue
    return [ReportFormat.html, .docx].map { "\(stem).\($0.fileExtension)" }
  }
}
