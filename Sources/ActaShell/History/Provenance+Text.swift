import Acta
import MeetingRecords
import TerminalText

/// Says for people where a thing comes from.
struct ProvenanceText {
  let titles: EntityTitles
  let width: Int

  func text(_ provenance: Provenance) -> String {
    var blocks = [titles.heading(of: provenance.entity, provenance.entity.identifier)]
    if let field = provenance.field, provenance.contributions.isEmpty {
      blocks.append("No entry says anything of \(FieldLines.words(field)).")
    }
    blocks += provenance.contributions.map(text)
    if !provenance.citations.isEmpty {
      blocks.append("spoken of by\n" + provenance.citations.map { lines($0, indent: "  ") }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n")
  }

  private func text(_ contribution: Provenance.Contribution) -> String {
    var lines = TextWrap.lines(contribution.event.line(titles.state.localDays), columns: width)
    lines.append("  leaf hash \(contribution.event.leafHash)")
    lines += contribution.changes.lines(width: width) { change in
      contribution.standing.contains(change.path) || contribution.event.isRetracted ? "" : " (replaced since)"
    }
    for amendment in contribution.amendments {
      let reason = titles.text(amendment.reason)
      let line =
        "\(amendment.isRetraction ? "retracted" : "corrected") by \(amendment.event.line(titles.state.localDays))"
      lines += TextWrap.lines(line, columns: width - 2).map { "  " + $0 }
      lines.append("    leaf hash \(amendment.event.leafHash)")
      if !reason.isEmpty { lines += TextWrap.lines("because: \(reason)", columns: width - 4).map { "    " + $0 } }
    }
    lines += contribution.citations.map { self.lines($0, indent: "  ") }
    return lines.joined(separator: "\n")
  }

  private func lines(_ support: Provenance.Support, indent: String) -> String {
    let citation = support.citation
    let place = citation.locator.map { ", \($0)" } ?? ""
    let source = "source \(titles.namedWithIdentifier(citation.source))\(place)"
    var lines = TextWrap.lines(source, columns: width - indent.count).map { indent + $0 }
    if let value = citation.valueInWords {
      lines += TextWrap.lines("gives \(value)", columns: width - indent.count - 2).map { indent + "  " + $0 }
    }
    if let event = support.event {
      lines += ["\(indent)  cited by entry \(event.sequence)", "\(indent)  leaf hash \(event.leafHash)"]
    }
    return lines.joined(separator: "\n")
  }
}

extension Citation {
  /// The value that its source gives for a field: `dates: 2017-08-03`; `nil` where it gives none.
  var valueInWords: String? {
    particulars.field.map { "\(FieldLines.words($0)): " + particulars.values.joined(separator: ", ") }
  }
}
