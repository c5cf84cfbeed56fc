import MeetingRecords

/// A language tag: the canonical form is one, and is its own; subtags are those of the tag.
enum LanguageProperties {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let tag: LanguageTag
    do { tag = try LanguageTag(text) } catch {
      return try PropertyFailure.unless(
        !error.message.isEmpty && error.hint?.isEmpty == false, "a tag is refused without help")
    }
    try PropertyFailure.unless(
      tag.description.utf8.elementsEqual(try LanguageTag(tag.description).description.utf8),
      "the canonical form has another one")
    try PropertyFailure.unless(
      tag.description.lowercased() == text.lowercased(), "the canonical form differs by more than case")
    try PropertyFailure.unless(
      try LanguageTag(text.uppercased()) == tag && LanguageTag(text.lowercased()) == tag, "case makes another tag")
    let subtags = tag.description.split(separator: "-").map(String.init)
    for subtag in [tag.primaryLanguage, tag.script, tag.region].compactMap({ $0 }) {
      try PropertyFailure.unless(subtags.contains(subtag), "\(subtag) is no subtag of the tag")
    }
  }
}
