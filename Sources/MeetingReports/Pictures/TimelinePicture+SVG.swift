import MeetingRecords

extension TimelinePicture: PictureShape {
  private static let labelWidth = 236.0
  private static let top = 34.0
  private static let barHeight = 14.0

  func drawn(prefix: String, language: LanguageTag) -> (height: Double, elements: [SVGElement]) {
    let spreads = self.spreads
    let axis = self.axis(spreads)
    let scale = Scale(axis: axis, left: Self.labelWidth, right: PictureMetrics.width - 24)
    var y = Self.top
    var (rows, definitions): ([SVGElement], [SVGElement]) = ([], [])
    for (number, (row, spread)) in zip(self.rows, spreads).enumerated() {
      let (label, height) = label(row, at: y, language)
      rows.append(label)
      if let spread {
        let gradient = "\(prefix)-fade-\(number + 1)"
        if !spread.isDay { definitions.append(Self.fade(spread, gradient)) }
        rows.append(Self.mark(spread, row.mark, scale, y: y + height / 2 - 4, gradient))
      }
      y += height
    }
    let frame = grid(scale, bottom: y) + [todayLine(scale, bottom: y)]
    let defined = definitions.isEmpty ? [] : [SVGElement(.definitions, children: definitions)]
    return (y + 30, defined + frame + rows)
  }

  /// What stands before a row: what it is, and under it when.
  private func label(_ row: Row, at y: Double, _ language: LanguageTag) -> (SVGElement, height: Double) {
    let room = Self.labelWidth - 24
    let names = PictureText.lines(row.label.text, width: room)
    let words = PictureText.lines(row.words, width: room, size: 13)
    let lines =
      names.enumerated().map { place, line in
        let text = SVGElement.text(
          line, x: PictureMetrics.margin, y: y + Double(place + 1) * PictureMetrics.lineHeight,
          language: row.label.tag(in: language))
        return text.styled(.text)
      }
      + words.enumerated().map { place, line in
        SVGElement.text(
          line, x: PictureMetrics.margin, y: y + Double(names.count + place + 1) * PictureMetrics.lineHeight
        ).styled(.muted)
      }
    return (.group(lines), Double(names.count + words.count) * PictureMetrics.lineHeight + 10)
  }

  private func grid(_ scale: Scale, bottom: Double) -> [SVGElement] {
    scale.axis.years(most: 10).flatMap { year, day -> [SVGElement] in
      let x = scale.x(day)
      return [
        SVGElement.line(from: (x, Self.top - 8), to: (x, bottom)).styled(.grid),
        SVGElement.text(String(year), x: x, y: Self.top - 14).with(.anchor, "middle").styled(.muted),
      ]
    }
  }

  private func todayLine(_ scale: Scale, bottom: Double) -> SVGElement {
    let x = scale.x(today.dayNumber)
    let half = PictureText.width(of: todayLabel, size: 13) / 2
    let centre = min(max(x, half + PictureMetrics.margin), PictureMetrics.width - half - PictureMetrics.margin)
    return .group([
      SVGElement.line(from: (x, Self.top - 8), to: (x, bottom + 6)).with(.strokeDashes, "6 3")
        .with(.strokeWidth, 1.5).styled(.today),
      SVGElement.text(todayLabel, x: centre, y: bottom + 22).with(.anchor, "middle").styled(.muted),
    ])
  }
}

extension TimelinePicture {
  /// Where days are in the picture.
  private struct Scale {
    let axis: YearAxis
    let left: Double, right: Double

    func x(_ day: Int) -> Double { left + axis.place(day) * (right - left) }
  }

  /// A colour that is full where the date surely is, and gone where it can no longer be.
  private static func fade(_ spread: DateSpread, _ identifier: String) -> SVGElement {
    let length = Double(max(1, spread.last - spread.first))
    func share(_ day: Int) -> Double { Double(day - spread.first) / length }
    let isSure = spread.certainFirst == spread.first && spread.certainLast == spread.last
    let edge: (DateSpread.End) -> Double = { $0 == .unknown ? 0 : 1 }
    let stops: [(at: Double, opacity: Double)] =
      isSure
      ? [(0, edge(spread.beginning)), (0.5, 1), (1, edge(spread.ending))]
      : [(0, 0.1), (share(spread.certainFirst), 1), (share(spread.certainLast), 1), (1, 0.1)]
    return SVGElement(
      .linearGradient,
      children: stops.map { stop in
        SVGElement(.stop).with(.offset, "\(SVGElement.number(stop.at * 100))%").with(.stopColour, "#1f4d7a")
          .with(.stopOpacity, stop.opacity).with(.style, "p-stop")
      }
    ).with(.id, identifier)
  }

  private static func mark(
    _ spread: DateSpread, _ mark: Mark, _ scale: Scale, y: Double, _ gradient: String
  ) -> SVGElement {
    let (left, right) = (scale.x(spread.first), max(scale.x(spread.last), scale.x(spread.first)))
    var parts: [SVGElement] = []
    if spread.isDay {
      let dot = SVGElement.circle(x: left, y: y, radius: 6)
      parts.append(mark == .done ? dot.styled(.filled) : dot.with(.strokeWidth, 2).styled(.outlined))
    } else {
      let bar = SVGElement.rectangle(x: left, y: y - barHeight / 2, width: max(4, right - left), height: barHeight)
      parts.append(bar.with(.rx, 3).with(.fill, "url(#\(gradient))"))
      parts.append(bar.with(.rx, 3).with(.strokeDashes, mark == .done ? "1 0" : "2 3").styled(.line))
    }
    if spread.isQualified || spread.ending == .unknown {
      parts.append(SVGElement.text("?", x: right + 8, y: y + PictureMetrics.baseline).styled(.strong))
    }
    if spread.ending == .open { parts.append(arrow(from: right, to: min(right + 40, scale.right), y: y)) }
    if spread.beginning == .unknown {
      parts.append(SVGElement.text("?", x: left - 16, y: y + PictureMetrics.baseline).styled(.strong))
    }
    if spread.beginning == .open { parts.append(arrow(from: left, to: max(left - 40, scale.left), y: y)) }
    if mark == .cancelled { parts.append(cross(x: (left + right) / 2, y: y)) }
    return .group(parts)
  }

  private static func arrow(from start: Double, to end: Double, y: Double) -> SVGElement {
    let back = end > start ? end - 6 : end + 6
    let head = [(end, y), (back, y - 4), (back, y + 4)].map { "\(SVGElement.number($0.0)),\(SVGElement.number($0.1))" }
    return .group([
      SVGElement.line(from: (start, y), to: (end, y)).with(.strokeWidth, 2).styled(.line),
      SVGElement(.polygon).with(.points, head.joined(separator: " ")).styled(.text),
    ])
  }

  private static func cross(x: Double, y: Double) -> SVGElement {
    .group([
      SVGElement.line(from: (x - 8, y - 8), to: (x + 8, y + 8)).with(.strokeWidth, 2).styled(.line),
      SVGElement.line(from: (x - 8, y + 8), to: (x + 8, y - 8)).with(.strokeWidth, 2).styled(.line),
    ])
  }
}
