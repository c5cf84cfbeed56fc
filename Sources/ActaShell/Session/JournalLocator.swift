import Acta
import Foundation
import SystemPackage

/// Finds the journal in hand, and the place of its catalog.
struct JournalLocator {
  let surroundings: Surroundings

  /// The journal in hand: the one named, or `$ACTA_JOURNAL`, or the nearest upward.
  ///
  /// - Throws: ``UsageError`` when there is none.
  func journal(named name: String?) throws -> JournalPlace {
    if let name = name ?? surroundings.variables["ACTA_JOURNAL"], !name.isEmpty { return try place(name) }
    var directory = surroundings.workingDirectory
    while true {
      for candidate in [directory, directory.appending("Journal")] where holdsJournal(candidate) {
        return .directory(candidate)
      }
      guard directory.removeLastComponent() else { break }
    }
    throw UsageError(
      "There is no journal here or upward of here.",
      hint: "Name one with --journal DIR, or make one with: acta init DIR --origin NAME")
  }

  /// A place as typed: the address of a database, or a directory.
  func place(_ typed: String) throws(ActaError) -> JournalPlace {
    JournalPlace.isDatabase(typed) ? try JournalPlace(database: typed) : .directory(absolute(typed))
  }

  /// A path as typed, made absolute.
  func absolute(_ path: String) -> FilePath {
    let typed = FilePath(path)
    let whole = typed.isAbsolute ? typed : surroundings.workingDirectory.pushing(typed)
    return whole.lexicallyNormalized()
  }

  private func holdsJournal(_ directory: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: directory.appending("journal.json").string)
  }

  /// Where catalogs are kept: in the directory of caches (XDG Base Directory Specification), where a relative path counts as
  /// none; in memory where there is no place that is this user's own.
  var catalogs: CatalogPlace {
    for (name, below) in [("XDG_CACHE_HOME", nil), ("HOME", ".cache")] {
      guard let directory = surroundings.variables[name], directory.hasPrefix("/") else { continue }
      return .cache(below.map { FilePath(directory).appending($0) } ?? FilePath(directory))
    }
    return .memory
  }
}

/// Something typed that is not understood, or not possible as typed.
struct UsageError: Error, Sendable, Hashable, CustomStringConvertible {
  let message: String
  let hint: String?
  /// The word at fault, where it is one.
  var word: String?

  init(_ message: String, hint: String? = nil, word: String? = nil) {
    self.message = message
    self.hint = hint
    self.word = word
  }

  /// The message, and what to type instead.
  var description: String { message + (hint.map { " \($0)" } ?? "") }
}
