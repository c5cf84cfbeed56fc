import Acta
import EventJournal
import SystemPackage

/// Where the journal in hand and its catalog are kept, for what is done to files.
struct JournalFiles {
  /// The directory of the journal.
  let journal: FilePath
  /// The file of its catalog; absent where the catalog is in memory.
  let catalog: (JournalIdentity) -> FilePath?
}

extension ShellSession {
  /// The files of the journal in hand.
  ///
  /// - Throws: ``UsageError`` where there is no journal, or the book of this session lives in memory.
  func files(_ options: GlobalOptions) throws -> JournalFiles {
    guard let givenBook else {
      let path = try locator.journal(named: options.journal ?? journal)
      return JournalFiles(journal: path) { [locator] in locator.catalog(of: path, identity: $0) }
    }
    _ = try given(givenBook, named: options.journal)
    guard let journal = givenBook.journal as? FileJournal else {
      throw UsageError(
        "The record of this session has no files of its own, so this cannot be done here.",
        hint: "It can be done with a record that is kept in a directory.")
    }
    return JournalFiles(journal: journal.path) { _ in givenBook.catalog.path.map { FilePath($0) } }
  }

  /// The book of this session, unless another journal is named.
  func given(_ book: RecordBook, named name: String?) throws(UsageError) -> RecordBook {
    guard let name else { return book }
    let own = (book.journal as? FileJournal)?.path.string
    guard let own, locator.absolute(own) == locator.absolute(name) else {
      throw UsageError(
        "This session works on the record “\(book.journal.identity.origin)” and opens no other.",
        hint: "Leave out --journal.", word: name)
    }
    return book
  }

  /// Refuses a command that makes or opens another journal, in a session over a given book.
  func requireOwnJournals(_ command: String) throws(UsageError) {
    guard let givenBook else { return }
    throw UsageError(
      "This session works on the record “\(givenBook.journal.identity.origin)”; “\(command)” makes another journal.",
      hint: "Run acta \(command) in a terminal of its own.")
  }
}
