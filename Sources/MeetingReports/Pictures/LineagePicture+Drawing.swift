internal import TerminalText
import MeetingRecords

extension LineagePicture: PictureShape {
  private static let laneWidth = 16.0

  func drawn(prefix: String, language: LanguageTag) -> (height: Double, elements: [SVGElement]) {
    let lanes = self.lanes
    // Arcs never take more than a third of the picture; where there are more of them, they stand closer.
    let count = Double((lanes.max() ?? -1) + 1)
    let laneWidth = min(Self.laneWidth, PictureMetrics.width / 3 / max(1, count))
    let axis = PictureMetrics.margin + count * laneWidth + 14
    let deeds = self.deeds
    var y = 8.0
    var (middles, parts): ([Double], [SVGElement]) = ([], [])
    for (number, node) in nodes.enumerated() {
      let (text, height) = label(node, number, deeds[number], x: axis + 18, y: y, language)
      middles.append(y + PictureMetrics.lineHeight / 2 + 4)
      parts += text
      y += height
    }
    let drawn = zip(arcs, lanes).flatMap { arc, lane in
      Self.arc(from: middles[arc.from], to: middles[arc.to], x: axis, depth: Double(lane + 1) * laneWidth + 6)
    }
    let dots = zip(nodes, middles).map { node, middle in
      let dot = SVGElement.circle(x: axis, y: middle, radius: 6)
      return node.holds ? dot.styled(.filled) : dot.with(.strokeWidth, 2).styled(.outlined)
    }
    return (y + 4, drawn + dots + parts)
  }

  private func label(
    _ node: Node, _ number: Int, _ deeds: [String], x: Double, y: Double, _ language: LanguageTag
  ) -> ([SVGElement], height: Double) {
    let room = PictureMetrics.width - x - 36
    let names = PictureText.lines(node.label.text, width: room)
    let said = ([node.note] + deeds).filter { !$0.isEmpty }.joined(separator: " · ")
    let notes = PictureText.lines(said, width: room, size: 13, most: 3)
    let step = PictureMetrics.lineHeight
    let lines =
      names.enumerated().map { place, line in
        SVGElement.text(line, x: x + 28, y: y + Double(place + 1) * step, language: node.label.tag(in: language))
          .styled(.text)
      }
      + notes.enumerated().map { place, line in
        SVGElement.text(line, x: x + 28, y: y + Double(names.count + place + 1) * step).styled(.muted)
      }
    let marker = SVGElement.text(String(number + 1), x: x, y: y + step).styled(.strong)
    return ([marker] + lines, Double(names.count + notes.count) * step + 10)
  }

  /// From one dot to another by a lane at the left, with a head at the end.
  private static func arc(from start: Double, to end: Double, x: Double, depth: Double) -> [SVGElement] {
    let number = SVGElement.number
    let (left, bend) = (x - depth, min(8, depth / 2))
    let turn = end > start ? bend : -bend
    let path =
      "M\(number(x - 6)) \(number(start))H\(number(left + bend))Q\(number(left)) \(number(start)) \(number(left)) "
      + "\(number(start + turn))V\(number(end - turn))Q\(number(left)) \(number(end)) \(number(left + bend)) "
      + "\(number(end))H\(number(x - 10))"
    let head = [(x - 7, end), (x - 13, end - 4), (x - 13, end + 4)].map { "\(number($0.0)),\(number($0.1))" }
    return [
      SVGElement(.path).with(.d, path).with(.fill, "none").with(.strokeWidth, 1.5).styled(.line),
      SVGElement(.polygon).with(.points, head.joined(separator: " ")).styled(.text),
    ]
  }
}

extension LineagePicture {
  /// A line a thing, with its number; `●` still holds, `○` no longer; under it what it does to which number.
  func text(width: Int) -> [String] {
    let digits = String(nodes.count).count
    let indent = String(repeating: " ", count: digits + 3)
    let deeds = self.deeds
    return nodes.enumerated().flatMap { number, node -> [String] in
      let marker = String(repeating: " ", count: digits - String(number + 1).count) + "\(number + 1) "
      let names = TextWrap.lines(node.label.text, columns: width - digits - 3)
      let first = names.enumerated().map { place, line in
        (place == 0 ? marker + (node.holds ? "● " : "○ ") : indent) + line
      }
      let notes = ([node.note].filter { !$0.isEmpty } + deeds[number].map { "↳ " + $0 }).flatMap { note in
        TextWrap.lines(note, columns: width - digits - 5).map { indent + "  " + $0 }
      }
      return first + notes
    }
  }
}
