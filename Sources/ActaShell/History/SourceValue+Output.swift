import Acta
import CanonicalJSON
import MeetingRecords
import TerminalText

extension [SourceValue] {
  /// How many of them `show` says.
  private static var greatest: Int { 20 }

  /// What sources say that the record does not hold, a line each; empty where there is nothing.
  func block(_ titles: EntityTitles, width: Int) -> String {
    guard !isEmpty else { return "" }
    let lines = prefix(Self.greatest).map { value -> (title: String, value: String) in
      let said = value.values.joined(separator: ", ")
      let place = value.citation.locator.map { ", \($0)" } ?? ""
      return (FieldLines.words(value.field), "\(said): \(titles.namedWithIdentifier(value.citation.source))\(place)")
    }
    let more = count > Self.greatest ? [(title: "", value: "… and more: why")] : []
    return "\nSources differ\n" + TextTable.block(lines + more, width: width)
  }

  /// Appends what sources say that the record does not hold as a member of an object that was begun.
  func write(to writer: inout JSONWriter) {
    guard !isEmpty else { return }
    writer.objects("sourcesDiffer", self) { value, writer in
      writer.member("field", value.field)
      writer.strings("values", value.values)
      writer.member("citation", value.citation.identifier.description)
      writer.member("source", value.citation.source.description)
    }
  }
}
