import MeetingRecords
internal import TerminalText

extension TimelinePicture {
  /// The rows along the years: `●` a day, `○` an expected one, `█` a period, `░▒▓` where it only may be, `┆` the day for
  /// which it is asked.
  func text(width: Int) -> [String] {
    let spreads = self.spreads
    let axis = self.axis(spreads)
    let words = min(width / 3, rows.map { DisplayWidth.of($0.words) }.max() ?? 0)
    let labels = min(width / 3, rows.map { DisplayWidth.of($0.label.text) }.max() ?? 0)
    let columns = width - words - labels - 4
    let plot = TextPlot(axis: axis, columns: max(8, columns), today: today.dayNumber)
    func line(_ label: String, _ plotted: String, _ words: String) -> String {
      let cells = [DisplayWidth.pad(label, toWidth: labels), DisplayWidth.pad(plotted, toWidth: plot.columns), words]
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let body = zip(rows, spreads).flatMap { row, spread -> [String] in
      let names = TextWrap.lines(row.label.text, columns: labels)
      let dates = TextWrap.lines(row.words, columns: max(2, words))
      return (0..<max(names.count, dates.count)).map { place in
        line(
          names.indices.contains(place) ? names[place] : "", plot.row(place == 0 ? spread : nil, row.mark),
          dates.indices.contains(place) ? dates[place] : "")
      }
    }
    return [line("", plot.header, "")] + body + [
      line("", plot.row(nil, .done), ""), line("", plot.footer(todayLabel), ""),
    ]
  }
}

/// The years of a timeline as columns of characters.
private struct TextPlot {
  let axis: YearAxis
  let columns: Int
  let today: Int

  private func column(_ day: Int) -> Int { min(columns - 1, max(0, Int(axis.place(day) * Double(columns)))) }

  /// The years above, each where it begins.
  var header: String {
    var cells = Array(repeating: Character(" "), count: columns)
    for (year, day) in axis.years(most: max(1, columns / 7)) {
      let (digits, place) = (Array(String(year)), column(day))
      guard place + digits.count <= columns else { continue }
      cells.replaceSubrange(place..<(place + digits.count), with: digits)
    }
    return String(cells)
  }

  /// What is said of the day for which it is asked, under it.
  func footer(_ label: String) -> String {
    let room = columns - DisplayWidth.of(label)
    return String(repeating: " ", count: max(0, min(room, column(today)))) + label
  }

  func row(_ spread: DateSpread?, _ mark: TimelinePicture.Mark) -> String {
    var cells = Array(repeating: Character(" "), count: columns)
    cells[column(today)] = "┆"
    guard let spread else { return String(cells) }
    if spread.isDay {
      cells[column(spread.first)] = mark == .done ? "●" : mark == .expected ? "○" : "✕"
      return String(cells)
    }
    let places = [spread.first, spread.certainFirst, spread.certainLast, spread.last].map(column)
    let isSomewhere = spread.certainFirst == spread.certainLast && spread.first != spread.last
    for place in places[0]...places[3] {
      let distance = place < places[1] ? places[1] - place : place > places[2] ? place - places[2] : 0
      let ramp = max(1, place < places[1] ? places[1] - places[0] : places[3] - places[2])
      let shade = distance == 0 ? 0 : 1 + min(2, distance * 3 / (ramp + 1))
      // A day somewhere within is nowhere sure.
      cells[place] = Array(isSomewhere ? "▒▒░░" : "█▓▒░")[shade]
    }
    if mark == .cancelled { cells[(places[0] + places[3]) / 2] = "✕" }
    if places[3] + 1 < columns, spread.ending != .closed || spread.isQualified {
      cells[places[3] + 1] = spread.ending == .open ? "→" : "?"
    }
    if places[0] > 0, spread.beginning != .closed { cells[places[0] - 1] = spread.beginning == .open ? "←" : "?" }
    return String(cells)
  }
}
