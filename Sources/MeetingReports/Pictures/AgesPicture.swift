internal import TerminalText
import MeetingRecords

/// How many things there are of each age, and how pressing they are.
public struct AgesPicture: Sendable, Hashable {
  /// How pressing something is, the most pressing first; each has a pattern of its own.
  public enum Pressure: Int, Sendable, Hashable, CaseIterable {
    /// It is overdue: filled, `█`.
    case overdue
    /// It may be overdue: hatched, `▓`.
    case perhaps
    /// It is not due yet: light, `▒`.
    case notYet
    /// It has no date: outlined, `░`.
    case undated
  }

  /// Things of one age.
  public struct Row: Sendable, Hashable {
    /// The age in words.
    public var label: String
    /// How many there are; none is the same as absent.
    public var counts: [Pressure: Int]

    /// A row from its parts.
    public init(label: String, counts: [Pressure: Int]) {
      self.label = label
      self.counts = counts.filter { $0.value > 0 }
    }

    /// How many there are together.
    var total: Int { counts.values.reduce(0, +) }
  }

  /// The ages, the first above.
  public var rows: [Row]
  /// What each pressure is called.
  public var names: [Pressure: String]

  /// A picture from its parts.
  public init(rows: [Row], names: [Pressure: String]) {
    self.rows = rows
    self.names = names
  }

  /// What occurs in any row, the most pressing first.
  var shown: [Pressure] {
    Pressure.allCases.filter { pressure in rows.contains { $0.counts[pressure] != nil } }
  }

  func name(_ pressure: Pressure) -> String { names[pressure] ?? "" }
}

extension AgesPicture: PictureShape {
  private static let labelWidth = 212.0
  private static let barHeight = 22.0
  private static let rowHeight = 34.0

  func drawn(prefix: String, language: LanguageTag) -> (height: Double, elements: [SVGElement]) {
    let (legend, top) = legend(prefix)
    let room = PictureMetrics.width - Self.labelWidth - 64
    let scale = room / Double(max(1, rows.map(\.total).max() ?? 1))
    let bars = rows.enumerated().flatMap { number, row in
      bar(row, y: top + Double(number) * Self.rowHeight, scale, prefix)
    }
    let base = top + Double(rows.count) * Self.rowHeight
    let axis = SVGElement.line(from: (Self.labelWidth, top - 4), to: (Self.labelWidth, base)).styled(.line)
    return (base + 12, [Self.hatching(prefix)] + legend + bars + [axis])
  }

  private func bar(_ row: Row, y: Double, _ scale: Double, _ prefix: String) -> [SVGElement] {
    let middle = y + Self.barHeight / 2 + PictureMetrics.baseline
    var x = Self.labelWidth
    var parts = [
      SVGElement.text(
        PictureText.lines(row.label, width: Self.labelWidth - 20, most: 1).joined(), x: PictureMetrics.margin, y: middle
      ).styled(.text)
    ]
    for pressure in shown {
      guard let count = row.counts[pressure] else { continue }
      let width = Double(count) * scale
      parts += Self.block(pressure, x: x, y: y, width: width, height: Self.barHeight, prefix)
      let digits = String(count)
      if width > PictureText.width(of: digits, size: 13) + 10 {
        let box = PictureText.width(of: digits, size: 13) + 6
        if pressure != .overdue {
          parts.append(
            SVGElement.rectangle(x: x + (width - box) / 2, y: y + 3, width: box, height: Self.barHeight - 6)
              .with(.rx, 2).styled(.ground))
        }
        parts.append(
          SVGElement.text(digits, x: x + width / 2, y: middle).with(.anchor, "middle")
            .styled(pressure == .overdue ? .inverse : .text))
      }
      x += width
    }
    return parts + [SVGElement.text(String(row.total), x: x + 8, y: middle).styled(.strong)]
  }

  private static func block(
    _ pressure: Pressure, x: Double, y: Double, width: Double, height: Double, _ prefix: String
  ) -> [SVGElement] {
    let shape = SVGElement.rectangle(x: x, y: y, width: width, height: height)
    return switch pressure {
    case .overdue: [shape.styled(.alert)]
    case .perhaps: [shape.styled(.outlined), shape.with(.fill, "url(#\(prefix)-hatch)")]
    case .notYet: [shape.styled(.light)]
    case .undated: [shape.with(.strokeDashes, "3 2").styled(.outlined)]
    }
  }

  private static func hatching(_ prefix: String) -> SVGElement {
    let line = SVGElement.line(from: (0, 0), to: (0, 6)).with(.strokeWidth, 4).styled(.today)
    let pattern = SVGElement(.pattern, children: [line]).with(.id, prefix + "-hatch").with(.width, 6).with(.height, 6)
      .with(.patternUnits, "userSpaceOnUse").with(.patternTransform, "rotate(45)")
    return SVGElement(.definitions, children: [pattern])
  }

  /// What the patterns mean, above the bars, in as many lines as it takes.
  private func legend(_ prefix: String) -> ([SVGElement], height: Double) {
    var (x, y) = (PictureMetrics.margin, 6.0)
    var parts: [SVGElement] = []
    for pressure in shown {
      let width = PictureText.width(of: name(pressure), size: 13) + 48
      if x > PictureMetrics.margin, x + width > PictureMetrics.width { (x, y) = (PictureMetrics.margin, y + 24) }
      parts += Self.block(pressure, x: x, y: y, width: 22, height: 14, prefix)
      parts.append(SVGElement.text(name(pressure), x: x + 28, y: y + 12).styled(.muted))
      x += width
    }
    return (parts, parts.isEmpty ? 8 : y + 34)
  }
}

extension AgesPicture {
  func text(width: Int) -> [String] {
    let labels = min(width / 3, rows.map { DisplayWidth.of($0.label) }.max() ?? 0)
    let most = max(1, rows.map(\.total).max() ?? 1)
    let room = max(8, width - labels - 3 - String(most).count)
    let scale = min(1, Double(room) / Double(most))
    let body = rows.map { row in
      let bar = shown.map { pressure in
        let count = row.counts[pressure] ?? 0
        let columns = count == 0 ? 0 : max(1, Int((Double(count) * scale).rounded(.down)))
        return String(repeating: Self.mark(pressure), count: columns)
      }
      let label = DisplayWidth.pad(DisplayWidth.truncate(row.label, toWidth: labels), toWidth: labels)
      return (label + "  " + bar.joined() + " \(row.total)")
    }
    let keys = shown.map { pressure in
      let total = rows.reduce(0) { $0 + ($1.counts[pressure] ?? 0) }
      return "\(Self.mark(pressure)) \(name(pressure)): \(total)"
    }
    return body + [""] + TextWrap.lines(keys.joined(separator: "   "), columns: width)
  }

  private static func mark(_ pressure: Pressure) -> String {
    switch pressure {
    case .overdue: "█"
    case .perhaps: "▓"
    case .notYet: "▒"
    case .undated: "░"
    }
  }
}
