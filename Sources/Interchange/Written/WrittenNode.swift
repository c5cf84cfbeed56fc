/// A value in a file that a person wrote, with the place where it is.
public struct WrittenNode: Sendable {
  /// What it holds.
  public indirect enum Content: Sendable {
    /// Nothing: `key:` with nothing behind it.
    case nothing
    /// A text; whether it is between quotation marks.
    case text(String, isQuoted: Bool)
    /// A list.
    case list([WrittenNode])
    /// Members, in order.
    case members([Member])
  }

  /// A member of a node: a name and a value.
  public struct Member: Sendable {
    /// The name.
    public var name: String
    /// Where the name is.
    public var place: WrittenPlace
    /// The value.
    public var value: WrittenNode
  }

  /// What it holds.
  public var content: Content
  /// Where it begins.
  public var place: WrittenPlace

  /// What it is, for a message.
  var kind: String {
    switch content {
    case .nothing: "nothing"
    case .text(let text, _): "the text “\(text.prefix(60))”"
    case .list: "a list"
    case .members: "members"
    }
  }
}

/// A place in a file: a line and a column, from 1.
public struct WrittenPlace: Sendable, Hashable, Comparable {
  /// The line.
  public var line: Int
  /// The column, in characters.
  public var column: Int

  /// A place from its parts.
  public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// The order of reading.
  public static func < (first: WrittenPlace, second: WrittenPlace) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// What is wrong in a file that a person wrote: where, and what was expected.
public struct WrittenMistake: Error, Sendable, Hashable {
  /// Where it is.
  public var place: WrittenPlace
  /// What is wrong.
  public var message: String
  /// What to write instead; absent where nothing can be said.
  public var hint: String?

  /// A mistake from its parts.
  public init(_ place: WrittenPlace, _ message: String, hint: String? = nil) {
    (self.place, self.message, self.hint) = (place, message, hint)
  }
}

extension WrittenNode {
  /// The members, or a mistake that says what was expected.
  func members(expecting what: String) throws(WrittenMistake) -> [Member] {
    guard case .members(let members) = content else { throw unexpected(what) }
    return members
  }

  /// The text, or a mistake that says what was expected.
  func text(expecting what: String) throws(WrittenMistake) -> String {
    guard case .text(let text, _) = content else { throw unexpected(what) }
    return text
  }

  /// The elements of a list, or the one value that there is in its place.
  var elements: [WrittenNode] {
    switch content {
    case .nothing: []
    case .list(let elements): elements
    default: [self]
    }
  }

  /// Whether there is nothing.
  var isNothing: Bool { if case .nothing = content { true } else { false } }

  /// Whether there is nothing in it, however deep one looks.
  var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text: false
    case .list(let elements): elements.allSatisfy(\.isBlank)
    case .members(let members): members.allSatisfy(\.value.isBlank)
    }
  }

  /// That something else was expected here.
  func unexpected(_ what: String) -> WrittenMistake { WrittenMistake(place, "Expected \(what), found \(kind).") }
}
