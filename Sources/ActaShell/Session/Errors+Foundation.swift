public import Foundation
public import LineEditor

// As the errors of the record book: what a host shows of them is what the command line says.

extension UsageError: LocalizedError {
  var errorDescription: String? { message }
  var recoverySuggestion: String? { hint }
}

extension FilesNotReadable: LocalizedError {
  /// The message and what to type instead.
  public var errorDescription: String? { description }
}

extension ScriptWordsError: LocalizedError {
  /// What is wrong with the words.
  public var errorDescription: String? { description }
}

extension LineEditorError: LocalizedError {
  /// Why the line could not be read.
  public var errorDescription: String? { description }
}
