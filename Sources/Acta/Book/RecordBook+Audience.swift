public import MeetingRecords
import RecordsCatalog
import Synchronization

extension RecordBook {
  /// For whom the record of this book is: the office, unless it came from ``record(for:)``.
  public var audience: Audience { index.audience?.audience ?? .office }

  /// The record as an audience may know it: a book of its own, whose every list, report, search and SQL statement is of what
  /// the audience sees.
  ///
  /// It is made of the same journal, with each entry as the audience may know it, so that nothing that asks the book need
  /// know of confidentiality. Confidentiality is that of now, whatever moment of the record is asked about. Nothing can be
  /// recorded in it. This is no access control: whoever can read the journal can read all of it that is not sealed.
  ///
  /// Its catalog is kept beside that of this book, and brought up to date when it is asked.
  ///
  /// - Parameter audience: A body is given by its key.
  /// - Returns: This book for the office.
  public func record(for audience: Audience) throws(ActaError) -> RecordBook {
    guard audience != self.audience else { return self }
    guard index.audience == nil else {
      throw .unexpected("The record of one audience is not that of another. Ask the record of the office.")
    }
    do throws(CatalogError) {
      return try audiences.withLock { (books) throws(CatalogError) in
        if let book = books[audience] { return book }
        let view = AudienceView(audience: audience, office: RecordBook(journal: journal, index, environment))
        let book = RecordBook(journal: journal, CatalogIndex(try view.catalog(), for: view), environment)
        books[audience] = book
        return book
      }
    } catch { throw .catalog(error) }
  }

  /// The record of the office, where all of it may be known to the audience but for who recorded entries, and why they were
  /// amended; absent where something is confidential.
  ///
  /// Reports are then made from it, so that they need no catalog of the audience.
  func officeWithoutSecrets() throws -> RecordBook? {
    guard let office = index.audience?.office else { return nil }
    let names = vocabulary.confidentialNames
    let isAny =
      try office.recordsWithoutCatalog()?.holdsEntries(of: names) ?? office.read { $0.holdsEntries(of: names) }
    return isAny ? nil : office
  }
}
