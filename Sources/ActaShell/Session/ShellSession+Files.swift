import Acta
import MeetingRecords
import SystemPackage

/// Where the journal in hand and its catalog are kept, for what is done to files.
struct JournalFiles {
  /// The directory of the journal.
  let journal: FilePath
  /// Where its catalog is.
  let catalog: CatalogPlace
  /// What its entries can say: a catalog is made for that.
  let vocabulary: Vocabulary
}

extension ShellSession {
  /// The files of the journal in hand.
  ///
  /// - Throws: ``UsageError`` where there is no journal, or the book of this session lives in memory.
  func files(_ options: GlobalOptions) throws -> JournalFiles {
    guard let givenBook else {
      return JournalFiles(
        journal: try locator.journal(named: options.journal ?? journal), catalog: locator.catalogs,
        vocabulary: .meetingRecords)
    }
    _ = try given(givenBook, named: options.journal)
    guard let directory = givenBook.directory else {
      throw UsageError(
        "The record of this session has no files of its own, so this cannot be done here.",
        hint: "It can be done with a record that is kept in a directory.")
    }
    return JournalFiles(
      journal: directory, catalog: givenBook.catalogFile.map(CatalogPlace.file) ?? .memory,
      vocabulary: givenBook.vocabulary)
  }

  /// The book of this session, unless another journal is named.
  func given(_ book: RecordBook, named name: String?) throws(UsageError) -> RecordBook {
    guard let name else { return book }
    guard let own = book.directory, locator.absolute(own.string) == locator.absolute(name) else {
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
