import CanonicalJSON
import MeetingRecords
import TerminalText

extension FieldChange {
  /// The change in words: the new value, or the old one and the new.
  var text: String {
    switch (before, after) {
    case (nil, let after?): Self.text(after)
    case (let before?, nil): "\(Self.text(before)) → nothing"
    case (let before?, let after?): "\(Self.text(before)) → \(Self.text(after))"
    case (nil, nil): ""
    }
  }

  /// The field, as people name it: `members[0].person` is “member 1, person”.
  var title: String {
    path.split(separator: ".").map { part in
      let pieces = part.split(separator: "[")
      guard pieces.count == 2, let place = Int(pieces[1].dropLast()) else { return FieldLines.words(String(part)) }
      return Self.one(of: FieldLines.words(String(pieces[0]))) + " \(place + 1)"
    }.joined(separator: ", ")
  }

  /// One of several things by the word for them: “party” of “parties”.
  private static func one(of words: String) -> String {
    if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
    return words.hasSuffix("s") && !words.hasSuffix("ss") ? String(words.dropLast()) : words
  }

  /// The value before, as people read it.
  var textBefore: String { before.map(Self.text) ?? "" }
  /// The value after, as people read it.
  var textAfter: String { after.map(Self.text) ?? "" }

  /// A value of the wire form as people read it: a text with its language where there are several, a list with commas.
  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let isTrue): isTrue ? "yes" : "no"
    case .integer(let number): String(number)
    case .string(let text): text
    case .array(let values):
      values.map { entry in
        let isOneOfSeveral = values.count > 1 && entry["text"] != nil
        return text(entry) + (isOneOfSeveral ? entry["language"].map { " [\(text($0))]" } ?? "" : "")
      }.joined(separator: values.contains { $0["text"] != nil } ? "; " : ", ")
    case .object(let object):
      value["text"].map(text)
        ?? object.members.map { "\(FieldLines.words($0.key)): \(text($0.value))" }.joined(separator: ", ")
    }
  }

  /// Appends the change as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("field", path)
    for (key, value) in [("before", before), ("after", after)] {
      guard let value else { continue }
      writer.key(key)
      writer.value(value)
    }
    writer.endObject()
  }
}

extension [FieldChange] {
  /// The changes, a field after the other, indented.
  ///
  /// - Parameter note: what is said behind the value of a change.
  func lines(width: Int, note: (FieldChange) -> String = { _ in "" }) -> [String] {
    let fields = map { (title: $0.title, value: $0.text + note($0)) }
    return TextTable.block(fields, width: width - 2).split(separator: "\n").map { "  " + $0 }
  }

  /// Appends the changes as an array.
  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for change in self { change.write(to: &writer) }
    writer.endArray()
  }
}
