public import EventJournal
public import Foundation
public import MeetingRecords
public import MeetingReports
public import RecordsCatalog

// A host that shows `localizedDescription`, as alerts and logs do, shows what the command line says (D0007). The modules
// below know no Foundation; so their errors get it here, where a host imports them.

extension ActaError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
  /// What the operating system said, where that is the cause.
  public var failureReason: String? { underlying.map { "\($0)" } }
}

extension Rejection: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
}

extension ValueError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
}

extension QuestionError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { message }
  /// What to ask instead.
  public var recoverySuggestion: String? { hint }
}

extension JournalError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { ActaError.journal(self).message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
  /// What the operating system said, where that is the cause.
  public var failureReason: String? { underlying.map { "\($0)" } }
}

extension CatalogError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { ActaError.catalog(self).message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
  /// What the operating system said, where that is the cause.
  public var failureReason: String? { underlying.map { "\($0)" } }
}

extension ReportError: LocalizedError {
  /// The sentence a person needs.
  public var errorDescription: String? { message }
  /// What to do instead.
  public var recoverySuggestion: String? { hint }
}

extension TemplateError: LocalizedError {
  /// What is wrong, where.
  public var errorDescription: String? { description }
}

extension WireError: LocalizedError {
  /// What is wrong, where.
  public var errorDescription: String? { description }
}
