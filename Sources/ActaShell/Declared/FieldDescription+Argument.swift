import MeetingRecords

/// How a field that is declared is typed on a command line.
extension FieldDescription {
  /// What help says of it: the sentence, what is meant where nothing is typed, and what a value looks like.
  ///
  /// - Parameter isByPlace: Whether it is typed by its place, where several values simply follow each other.
  func abstract(isByPlace: Bool) -> String {
    var sentence = field.sentence.text
    if let defaultText { sentence = sentence.dropLast() + " (default: \(defaultText))." }
    return [sentence, form?.explanation, isByPlace ? nil : repetition].compactMap(\.self).joined(separator: " ")
  }

  /// How several values are typed; absent where the form says it, or there is one value.
  private var repetition: String? {
    guard presence == .list else { return nil }
    if form == .identifier { return "Several with commas, or the option again." }
    return form?.explanation?.contains("repeated") == true ? nil : "May be repeated."
  }

  /// What stands for a value.
  var valueName: FixedText {
    if let placeholder = field.placeholder { return placeholder }
    guard let form else { return "json" }
    return presence == .list && form == .identifier ? "ids" : form.name
  }

  /// Whether it is typed once a value: lists, and texts, which are given once a language.
  var isTypedAgain: Bool { presence == .list || form == .text }
}
