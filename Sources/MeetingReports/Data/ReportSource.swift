internal import CanonicalJSON
public import MeetingRecords

/// A document that supports what a report says.
public struct ReportSource: Sendable, Hashable {
  /// The document.
  public var document: ReportReference
  /// Who published it.
  public var publisher: TextEntry?
  /// Where it is found.
  public var url: String?
  /// The language it is written in.
  public var language: LanguageTag?
  /// Whether a person or a machine translated it.
  public var translationOrigin: TextOrigin?
  /// What it supports, by identifier, in natural order.
  public var supports: [Identifier]
}
