import MeetingRecords

/// An identifier: its parts make it again, and what is suggested instead of a bad one is a good one.
enum IdentifierProperties {
  private static let known = ["vn-la-labour", "vn-la-labour/9", "vn-la-labour/9/speech-1", "moha-vn", "b2"]
    .compactMap { try? Identifier($0) }

  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    if let suggestion = Identifier.suggestion(for: text) {
      try PropertyFailure.unless(
        (try? Identifier(suggestion.description)) == suggestion, "the suggestion is no identifier")
      try PropertyFailure.unless(
        Identifier.suggestion(for: suggestion.description) == suggestion, "a good identifier is not suggested as it is")
    }
    for near in Identifier.nearest(to: text, among: known) {
      try PropertyFailure.unless(known.contains(near), "what is near is not among the known ones")
    }
    let identifier: Identifier
    do { identifier = try Identifier(text) } catch {
      return try PropertyFailure.unless(
        !error.message.isEmpty && (1...text.unicodeScalars.count + 1).contains(error.position ?? 1),
        "the place of the mistake is outside the text")
    }
    try PropertyFailure.unless(identifier.description == text, "the text is not kept")
    try PropertyFailure.unless(
      identifier.segments.joined(separator: "/") == text, "the segments are not those of the text")
    guard let parent = identifier.parent else { return }
    try PropertyFailure.unless(
      try parent.child(identifier.lastSegment) == identifier && parent.contains(identifier)
        && !identifier.contains(parent), "parent and last segment do not make the identifier")
    if let part = identifier.part {
      try PropertyFailure.unless(
        try parent.part(part.kind, part.number) == identifier, "kind and number do not make the part")
    }
  }
}
