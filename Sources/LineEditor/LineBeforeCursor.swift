/// The text before the cursor when TAB is pressed, and its words.
///
/// Words are parted by white space. Quotation marks (`"` or `'`) keep blanks in a word; a backslash takes the next
/// character as it is, but not between `'`. The earlier lines of the statement are part of the text.
public struct LineBeforeCursor: Equatable, Sendable {
  /// The text as typed, from the statement's beginning.
  public let text: String
  /// The words before the one at the cursor, without their quotation marks.
  public let finishedWords: [String]
  /// The word that the cursor is at, as far as it is typed, without quotation marks; empty after a blank.
  public let word: String
  /// The quotation mark that was opened in the word and not closed.
  public let openQuotationMark: Character?
  /// The word as typed, quotation marks and all.
  public let typedWord: Substring

  /// Takes the text apart; linear in its length.
  public init(_ text: String) {
    var scanner = WordScanner()
    for index in text.indices { scanner.take(text[index], at: index) }
    self.text = text
    finishedWords = scanner.finished
    word = scanner.word
    openQuotationMark = scanner.openQuotationMark
    typedWord = text[(scanner.wordStart ?? text.endIndex)...]
  }
}

/// Parts words, a character at a time.
private struct WordScanner {
  private(set) var finished: [String] = []
  private(set) var word = ""
  private(set) var openQuotationMark: Character?
  private(set) var wordStart: String.Index?
  private var isEscaped = false

  mutating func take(_ character: Character, at index: String.Index) {
    if character.isWhitespace && openQuotationMark == nil && !isEscaped {
      if wordStart != nil { finished.append(word) }
      word = ""
      wordStart = nil
      return
    }
    if wordStart == nil { wordStart = index }
    if isEscaped {
      word.append(character)
      isEscaped = false
    } else if character == "\\" && openQuotationMark != "'" {
      isEscaped = true
    } else if character == openQuotationMark {
      openQuotationMark = nil
    } else if openQuotationMark == nil && (character == "\"" || character == "'") {
      openQuotationMark = character
    } else {
      word.append(character)
    }
  }
}
