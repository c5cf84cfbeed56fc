internal import TerminalText
import MeetingRecords

/// Whose turn it was, one after the other: a lane for each party, a column for each turn.
public struct TurnsPicture: Sendable, Hashable {
  /// One turn.
  public struct Turn: Sendable, Hashable {
    /// What stands above the column: “9”.
    public var label: String
    /// What stands under that: “2025”.
    public var note: String
    /// The lanes that had the turn, by place; empty where nobody is named.
    public var lanes: [Int]
    /// How far it has come.
    public var mark: Mark

    /// A turn from its parts.
    public init(label: String, note: String, lanes: [Int], mark: Mark) {
      self.label = label
      self.note = note
      self.lanes = lanes
      self.mark = mark
    }
  }

  /// How a turn is known.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// It took place: filled.
    case done
    /// It is agreed: outlined.
    case expected
    /// It follows from the order of the parties alone: outlined with a question mark.
    case inferred
  }

  /// The parties.
  public var lanes: [PictureLabel]
  /// The turns, in order.
  public var turns: [Turn]
  /// What each mark is called.
  public var names: [Mark: String]

  /// A picture from its parts.
  public init(lanes: [PictureLabel], turns: [Turn], names: [Mark: String]) {
    self.lanes = lanes
    self.turns = turns
    self.names = names
  }

  /// What occurs, in order.
  var shown: [Mark] { Mark.allCases.filter { mark in turns.contains { $0.mark == mark } } }

  /// The turns in bands of at most so many.
  func bands(_ most: Int) -> [ArraySlice<Turn>] {
    stride(from: 0, to: turns.count, by: max(1, most)).map { turns[$0..<min(turns.count, $0 + max(1, most))] }
  }
}

extension TurnsPicture: PictureShape {
  private static let labelWidth = 208.0
  private static let columnWidth = 44.0
  private static let laneHeight = 40.0

  func drawn(prefix: String, language: LanguageTag) -> (height: Double, elements: [SVGElement]) {
    var y = 0.0
    var parts: [SVGElement] = []
    for band in bands(Int((PictureMetrics.width - Self.labelWidth - 16) / Self.columnWidth)) {
      parts += head(band, y: y + 18)
      for (place, lane) in lanes.enumerated() {
        parts += self.lane(lane, place, band, y: y + 48 + Double(place) * Self.laneHeight, language)
      }
      y += 64 + Double(lanes.count) * Self.laneHeight
    }
    return (y + 26, parts + legend(y: y + 8))
  }

  private func x(_ column: Int) -> Double { Self.labelWidth + (Double(column) + 0.5) * Self.columnWidth }

  private func head(_ band: ArraySlice<Turn>, y: Double) -> [SVGElement] {
    band.enumerated().flatMap { column, turn in
      [
        SVGElement.text(turn.label, x: x(column), y: y).with(.anchor, "middle").styled(.strong),
        SVGElement.text(turn.note, x: x(column), y: y + 18).with(.anchor, "middle").styled(.muted),
      ]
    }
  }

  private func lane(
    _ lane: PictureLabel, _ place: Int, _ band: ArraySlice<Turn>, y: Double, _ language: LanguageTag
  ) -> [SVGElement] {
    let middle = y + Self.laneHeight / 2
    let lines = PictureText.lines(lane.text, width: Self.labelWidth - 20)
    let top = middle - Double(lines.count - 1) * 8.5 + PictureMetrics.baseline
    let names = lines.enumerated().map { number, line in
      SVGElement.text(
        line, x: PictureMetrics.margin, y: top + Double(number) * 17, language: lane.tag(in: language)
      ).styled(.text)
    }
    let guide = SVGElement.line(from: (Self.labelWidth, middle), to: (x(band.count - 1) + 20, middle)).styled(.grid)
    let marks = band.enumerated().filter { $0.element.lanes.contains(place) }.flatMap { column, turn in
      Self.mark(turn.mark, x: x(column), y: middle)
    }
    return names + [guide] + marks
  }

  private static func mark(_ mark: Mark, x: Double, y: Double) -> [SVGElement] {
    let circle = SVGElement.circle(x: x, y: y, radius: 10)
    switch mark {
    case .done: return [circle.styled(.filled)]
    case .expected: return [circle.with(.strokeWidth, 2.5).styled(.outlined)]
    case .inferred:
      return [
        circle.with(.strokeDashes, "3 2").with(.strokeWidth, 1.5).styled(.outlined),
        SVGElement.text("?", x: x, y: y + PictureMetrics.baseline).with(.anchor, "middle").styled(.strong),
      ]
    }
  }

  private func legend(y: Double) -> [SVGElement] {
    var x = PictureMetrics.margin + 10
    return shown.flatMap { mark -> [SVGElement] in
      let name = names[mark] ?? ""
      defer { x += PictureText.width(of: name, size: 13) + 52 }
      return Self.mark(mark, x: x, y: y)
        + [SVGElement.text(name, x: x + 16, y: y + PictureMetrics.baseline).styled(.muted)]
    }
  }
}

extension TurnsPicture {
  /// A lane a line: `●` had the turn, `○` will have it, `?` has it by the order alone.
  func text(width: Int) -> [String] {
    let labels = min(width / 2, lanes.map { DisplayWidth.of($0.text) }.max() ?? 0)
    let cell = max(4, turns.map { max(DisplayWidth.of($0.label), DisplayWidth.of($0.note)) }.max() ?? 0)
    func line(_ label: String, _ cells: [String]) -> String {
      let whole = ([DisplayWidth.pad(label, toWidth: labels)] + cells.map { DisplayWidth.pad($0, toWidth: cell) })
        .joined(separator: " ")
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
    let bands = bands((width - labels) / (cell + 1)).map { band -> [String] in
      let head = [line("", band.map(\.label)), line("", band.map(\.note))]
      return head
        + lanes.enumerated().flatMap { place, lane -> [String] in
          let names = TextWrap.lines(lane.text, columns: max(2, labels))
          let marks = band.map { $0.lanes.contains(place) ? Self.mark($0.mark) : "" }
          return names.enumerated().map { line($0.element, $0.offset == 0 ? marks : []) }
        }
    }
    let keys = shown.map { "\(Self.mark($0)) \(names[$0] ?? "")" }.joined(separator: "   ")
    return Array(bands.joined(separator: [""])) + [""] + TextWrap.lines(keys, columns: width)
  }

  private static func mark(_ mark: Mark) -> String {
    switch mark {
    case .done: "●"
    case .expected: "○"
    case .inferred: "?"
    }
  }
}
