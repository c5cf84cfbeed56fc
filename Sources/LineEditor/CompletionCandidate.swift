/// Something that the word at the cursor could become.
public struct CompletionCandidate: Equatable, Sendable {
  /// The whole word; it is quoted when it is put in and has blanks or the like.
  public var text: String
  /// What it is, in a few words, listed beside it; may be empty.
  public var description: String
  /// What is listed instead of the text, where the text repeats what need not be read again.
  public var label: String
  /// Whether the text goes in as it is, never quoted.
  public var isVerbatim: Bool
  /// Whether a blank follows when there is no other candidate; not so for `--option=` or a directory.
  public var endsWord: Bool

  /// A candidate; the label is the text unless given.
  public init(
    _ text: String, description: String = "", label: String? = nil, isVerbatim: Bool = false, endsWord: Bool = true
  ) {
    self.text = text
    self.description = description
    self.label = label ?? text
    self.isVerbatim = isVerbatim
    self.endsWord = endsWord
  }
}

/// Gives the candidates for a line, best first.
///
/// It decides what matches; it need not begin with the word.
public typealias Completer = (LineBeforeCursor) -> [CompletionCandidate]
