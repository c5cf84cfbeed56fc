import Acta
import Foundation
import SystemPackage

/// What a person chose of the shell, for the session or for good.
struct ShellSettings: Equatable {
  /// The format of tables.
  var mode = "table"
  /// Whether what is longer than the screen goes through the pager.
  var pages = true
  /// Whether the time that a command took is said.
  var isTimed = false

  /// The names of the settings, with what each is.
  static let names: [(name: String, abstract: String)] = [
    ("mode", "how tables are shown"), ("pager", "on or off: what is longer than the screen goes through $PAGER"),
    ("timer", "on or off: says how long each command took"),
  ]

  /// The value of a setting, as typed.
  subscript(name: String) -> String? {
    switch name {
    case "mode": mode
    case "pager": pages ? "on" : "off"
    case "timer": isTimed ? "on" : "off"
    default: nil
    }
  }

  /// Gives a setting a value.
  ///
  /// - Throws: ``UsageError`` when there is no such setting, or it does not take the value.
  mutating func set(_ name: String, to value: String, formats: [ResultFormat]) throws(UsageError) {
    switch name {
    case "mode":
      mode = try formats.named(value).name
    case "pager": pages = try Self.flag(value)
    case "timer": isTimed = try Self.flag(value)
    default:
      throw UsageError(
        "“\(name)” is not a setting.", hint: "The settings are: \(Self.names.map(\.name).joined(separator: ", ")).")
    }
  }

  private static func flag(_ value: String) throws(UsageError) -> Bool {
    switch value {
    case "on": return true
    case "off": return false
    default: throw UsageError("“\(value)” is neither on nor off.", hint: "Write on or off.")
    }
  }
}

/// The file in which settings are kept for good: a line a setting, its name, a blank, and its value.
struct ShellSettingsFile {
  /// The path, below `$XDG_CONFIG_HOME` (XDG Base Directory Specification); absent where there is no home.
  let path: String?

  init(_ variables: [String: String]) {
    let configured = variables["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (configured ?? variables["HOME"].map { $0 + "/.config" }).map { $0 + "/acta/settings" }
  }

  /// The settings of the file over the usual ones, and what was wrong with its lines; a bad line never stops a shell.
  func load(formats: [ResultFormat]) -> (settings: ShellSettings, problems: [String]) {
    var settings = ShellSettings()
    var problems: [String] = []
    guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8).withoutByteOrderMark else {
      return (settings, [])
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      do throws(UsageError) {
        try settings.set(name, to: words.dropFirst().joined(separator: " "), formats: formats)
      } catch {
        problems.append("\(path), line \(number + 1): \(error.message)")
      }
    }
    return (settings, problems)
  }

  /// Writes the settings.
  ///
  /// - Throws: ``UsageError`` when there is no place for them, ``Acta/OutputError`` when it cannot be written.
  func save(_ settings: ShellSettings) throws {
    guard let path else { throw UsageError("There is no home directory to keep settings in.") }
    let text = ShellSettings.names.map { "\($0.name) \(settings[$0.name] ?? "")\n" }.joined()
    let file = FilePath(path)
    try WholeFolder.write(
      [WholeFolder.File(name: file.lastComponent?.string ?? "settings", contents: text)],
      into: file.removingLastComponent())
  }
}
