public import MeetingRecords

/// An entity that was found, with the passage in which it was.
public struct SearchHit: Sendable, Hashable {
  /// The key of the entity.
  public var key: Identifier
  /// The identifier it goes by.
  public var identifier: Identifier
  /// The kind of thing.
  public var kind: EntityKind
  /// The path of the field, such as `title` or `quotations[0]`.
  public var field: String
  /// The language of the text; `und` where it is in none.
  public var language: String
  /// The matching passage, as written.
  public var passage: SearchPassage
}

/// A part of a text in which words were found.
public struct SearchPassage: Sendable, Hashable {
  /// The part, as written.
  public var text: String
  /// Where the words are in it, counted in characters; ascending, none overlapping.
  public var matches: [Range<Int>]
  /// Whether the text began before it.
  public var isCutBefore: Bool
  /// Whether the text goes on after it.
  public var isCutAfter: Bool
}

/// What a search found.
public struct SearchResults: Sendable, Hashable {
  /// The entities, the best first, each once.
  public var hits: [SearchHit]
  /// Whether everything that matches was looked at; not where more passages match than are ranked.
  public var isComplete: Bool
  /// Whether nothing has all the words, so that these have only some of them.
  public var isWidened = false
}
