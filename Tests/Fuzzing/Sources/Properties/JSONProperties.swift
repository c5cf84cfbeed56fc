import CanonicalJSON

/// Two readers of JSON and one writer: what one of them says, the others confirm.
enum JSONProperties {
  static func check(_ bytes: [UInt8]) throws {
    let value = try? JSONValue(parsing: bytes)
    try checkScanner(bytes, value)
    guard let value else { return }
    let written = JSONWriter.bytes(of: value)
    try PropertyFailure.unless(JSONValue(parsing: written) == value, "what is written is read differently")
    let indented = Array(value.laidOut(columns: 0).utf8)
    try PropertyFailure.unless(JSONValue(parsing: indented) == value, "what is written indented is read differently")
  }

  private static func checkScanner(_ bytes: [UInt8], _ value: JSONValue?) throws {
    guard var scanner = CanonicalScanner(bytes[...]) else {
      return try PropertyFailure.unless(value == nil, "the parser reads what is not UTF-8")
    }
    var skipping = scanner
    let scanned = scanner.value()
    try PropertyFailure.unless(
      (skipping.skipValue() != nil) == (scanned != nil), "skipping and reading a value disagree")
    guard let scanned else {
      return try PropertyFailure.unless(scanner.position == 0, "a call that failed has moved")
    }
    try PropertyFailure.unless(skipping.position == scanner.position, "skipping and reading end at different places")
    guard scanner.isAtEnd else { return }
    try PropertyFailure.unless(value == scanned, "the scanner reads what the parser refuses, or reads otherwise")
    try PropertyFailure.unless(JSONWriter.bytes(of: scanned) == bytes, "the scanner reads what is not canonical")
  }
}
