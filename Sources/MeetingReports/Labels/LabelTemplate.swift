/// A text of ours with places for values: `{date}` stands for the value named “date”.
///
/// Values are put in once; braces within them mean nothing.
struct LabelTemplate {
  /// A piece of a template.
  enum Piece: Hashable {
    /// Words of ours.
    case words(String)
    /// The place of a value.
    case place(String)
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Takes a template apart; a brace without its other half is an ordinary character.
  init(_ template: String) {
    var pieces: [Piece] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The template with the values in their places; a place without a value stays empty.
  func filled(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }

  /// The names of the places.
  var places: Set<String> {
    Set(pieces.compactMap { if case .place(let name) = $0 { name } else { nil } })
  }
}
