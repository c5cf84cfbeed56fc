/// A text that stands in the source.
///
/// Fields are made each time that a record is visited. Copying a text of this kind counts no references, of which a field with
/// five strings had five.
public struct FixedText: Sendable, Hashable, ExpressibleByStringLiteral {
  private let literal: StaticString

  /// A text as it is written.
  public init(stringLiteral literal: StaticString) { self.literal = literal }

  /// The text.
  public var text: String { literal.description }
  /// Whether it says nothing.
  public var isEmpty: Bool { literal.utf8CodeUnitCount == 0 }

  /// Whether both say the same.
  public static func == (left: FixedText, right: FixedText) -> Bool { left.text == right.text }
  /// Feeds the text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
