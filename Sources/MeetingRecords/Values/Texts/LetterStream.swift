/// Goes through a text letter by letter, each with its marks, in the form in which two ways to write a word are one.
///
/// Letters are in lower case and decomposed (Unicode's NFKD and full case folding) but for those that stay letters of
/// their own with their marks, such as Cyrillic й and Japanese が; marks are in canonical order.
struct LetterStream {
  /// The letter and the marks on it that were read and not yet given.
  private var letter: UInt32?
  private var marks: [(scalar: UInt32, mark: FoldingTable.CombiningMark)] = []
  private let table = FoldingTable.shared

  /// Takes a scalar; gives every letter that is complete with it, with its marks.
  ///
  /// - Parameter body: is given no letter for marks at the beginning of a text.
  mutating func take(_ scalar: UInt32, _ body: (UInt32?, [(scalar: UInt32, mark: FoldingTable.CombiningMark)]) -> Void)
  {
    switch table.entry(scalar) {
    case .plain: takeLetter(scalar, body)
    case .mark(let mark): marks.append((scalar, mark))
    case .others(let others):
      for other in others {
        if case .mark(let mark) = table.entry(other) { marks.append((other, mark)) } else { takeLetter(other, body) }
      }
    }
  }

  /// Gives the last letter.
  mutating func finish(_ body: (UInt32?, [(scalar: UInt32, mark: FoldingTable.CombiningMark)]) -> Void) {
    guard letter != nil || !marks.isEmpty else { return }
    // Swift's sort is stable, as the canonical ordering of marks is to be.
    if marks.count > 1 { marks.sort { $0.mark.order < $1.mark.order } }
    while let base = letter, let place = marks.firstIndex(where: { table.composed(base, $0.scalar) != nil }) {
      letter = table.composed(base, marks[place].scalar)
      marks.remove(at: place)
    }
    body(letter, marks)
    letter = nil
    marks.removeAll(keepingCapacity: true)
  }

  private mutating func takeLetter(
    _ scalar: UInt32, _ body: (UInt32?, [(scalar: UInt32, mark: FoldingTable.CombiningMark)]) -> Void
  ) {
    if let base = letter, marks.isEmpty, let composed = table.composed(base, scalar) {
      letter = composed
    } else {
      finish(body)
      letter = scalar
    }
  }
}
