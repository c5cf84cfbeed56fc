import Acta
import MeetingRecords
import SystemPackage

/// Where the journal in hand and its catalog are kept, for what is done to files.
struct JournalFiles {
  /// Where the journal is.
  let place: JournalPlace
  /// Where its catalog is.
  let catalog: CatalogPlace
  /// What its entries can say: a catalog is made for that.
  let vocabulary: Vocabulary

  /// The directory of the journal, for what can only be done to files.
  ///
  /// - Throws: ``UsageError`` where it is in a database.
  var journal: FilePath {
    get throws(UsageError) {
      if case .directory(let path) = place { return path }
      throw UsageError(
        "This can only be done with a journal in a directory, and this one is in the database \(place).",
        hint: "Copy it first: acta copy \(place) DIR")
    }
  }
}

extension ShellSession {
  /// The files of the journal in hand.
  ///
  /// - Throws: ``UsageError`` where there is no journal, or the book of this session lives in memory.
  func files(_ options: GlobalOptions) throws -> JournalFiles {
    guard let givenBook else {
      return JournalFiles(
        place: try locator.journal(named: options.journal ?? journal), catalog: locator.catalogs,
        vocabulary: .meetingRecords)
    }
    _ = try given(givenBook, named: options.journal)
    guard let place = givenBook.place else {
      throw UsageError(
        "The record of this session has no files of its own, so this cannot be done here.",
        hint: "It can be done with a record that is kept in a directory.")
    }
    return JournalFiles(
      place: place, catalog: givenBook.catalogFile.map(CatalogPlace.file) ?? .memory,
      vocabulary: givenBook.vocabulary)
  }

  /// The book of this session, unless another journal is named.
  func given(_ book: RecordBook, named name: String?) throws(UsageError) -> RecordBook {
    guard let name else { return book }
    func named(_ name: String) -> JournalPlace? { try? locator.place(name) }
    guard let own = book.place, own == named(name) || own.isSame(as: named(name), in: locator) else {
      throw UsageError(
        "This session works on the record “\(book.identity.origin)” and opens no other.",
        hint: "Leave out --journal.", word: name)
    }
    return book
  }

  /// Refuses a command that makes or opens another journal, in a session over a given book.
  func requireOwnJournals(_ command: String) throws(UsageError) {
    guard let givenBook else { return }
    throw UsageError(
      "This session works on the record “\(givenBook.identity.origin)”; “\(command)” makes another journal.",
      hint: "Run acta \(command) in a terminal of its own.")
  }
}

extension JournalPlace {
  /// Whether both are one directory, written in different ways.
  fileprivate func isSame(as other: JournalPlace?, in locator: JournalLocator) -> Bool {
    guard case .directory(let own) = self, case .directory(let path)? = other else { return false }
    return locator.absolute(own.string) == path
  }
}
