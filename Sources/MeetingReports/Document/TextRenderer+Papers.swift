internal import TerminalText

/// What only a paper has.
extension TextRenderer {
  /// What stands above everything, that nobody takes the paper for something else.
  func above(_ page: PaperPage?) -> [String] {
    page?.mark.map { centred($0) + [""] } ?? []
  }

  /// Where the paper comes from.
  func below(_ page: PaperPage?) -> [String] {
    page?.provenance.map { [""] + wrapped($0, indent: 0) } ?? []
  }

  /// Lines in the middle.
  func centred(_ text: ReportInline) -> [String] {
    text.lines.flatMap { TextWrapping.lines(plain($0), width: width) }.map { line in
      trimmed(String(repeating: " ", count: max(0, width - DisplayWidth.of(line)) / 2) + line)
    }
  }

  /// The issuer to the left, the particulars beside it to the right, or under it where there is no room.
  func masthead(_ masthead: PaperMasthead) -> [String] {
    let right = masthead.particulars.map(plain)
    let column = right.map(DisplayWidth.of).max() ?? 0
    let room = width - column - 3
    let left = masthead.issuer.flatMap { TextWrapping.lines(plain($0), width: max(room, 16)) }
    guard room >= 16 else {
      return (masthead.issuer + masthead.particulars).flatMap { wrapped($0, indent: 0) }
    }
    return (0..<max(left.count, right.count)).map { place in
      let first = left.indices.contains(place) ? left[place] : ""
      let second = right.indices.contains(place) ? right[place] : ""
      return trimmed(DisplayWidth.pad(first, toWidth: width - column) + second)
    }
  }

  /// Two beside one another, each in half of the line.
  func signatures(_ signatures: [PaperSignature]) -> [String] {
    let half = (width - 4) / 2
    return stride(from: 0, to: signatures.count, by: 2).flatMap { place -> [String] in
      let columns = signatures[place..<min(place + 2, signatures.count)].map { signature -> [String] in
        let above = TextWrapping.lines(plain(signature.side), width: half)
        let below = [signature.name, signature.office].compactMap(\.self)
        let named = below.flatMap { TextWrapping.lines(plain($0), width: half) }
        return above + ["", "", String(repeating: "_", count: min(half, 30))] + named
      }
      let height = columns.map(\.count).max() ?? 0
      let rows = (0..<height).map { line in
        trimmed(
          columns.map { DisplayWidth.pad($0.indices.contains(line) ? $0[line] : "", toWidth: half) }
            .joined(separator: "    "))
      }
      return (place == 0 ? [] : [""]) + rows
    }
  }
}
