public import MeetingRecords

/// Why a report cannot be made.
public enum ReportError: Error, Sendable, Hashable {
  /// Nothing in the record has this identifier; the nearest known conferences, nearest first.
  case unknownConference(Identifier, nearest: [Identifier])
  /// The identifier belongs to something else; the nearest known conferences, nearest first.
  case notAConference(Identifier, is: EntityKind, nearest: [Identifier])
}

extension ReportError: CustomStringConvertible {
  /// A short word for the error that never changes.
  public var code: String {
    switch self {
    case .unknownConference: "unknown-conference"
    case .notAConference: "not-a-conference"
    }
  }

  /// What was wrong, in a sentence.
  public var message: String {
    switch self {
    case .unknownConference(let identifier, _): "There is no conference \(identifier) in the record."
    case .notAConference(let identifier, let kind, _): "\(identifier) is \(kind.withArticle), not a conference."
    }
  }

  /// What to type instead.
  public var hint: String {
    let nearest =
      switch self {
      case .unknownConference(_, let nearest), .notAConference(_, _, let nearest): nearest
      }
    guard !nearest.isEmpty else { return "To see the conferences, write: list conferences" }
    return "Did you mean \(nearest.map(\.description).joined(separator: " or "))?"
  }

  /// Message and hint.
  public var description: String { "\(message) \(hint)" }
}
