extension JSONValue {
  /// The value that these bytes are, in any valid JSON form.
  ///
  /// O(number of bytes). RFC 8259, and beyond it: valid UTF-8 without a byte order mark, no name twice in one object, no half surrogates, no
  /// numbers but integers in plain decimal form within ``JSONLimits/integers``, nesting no deeper than
  /// ``JSONLimits/depth``, and nothing but white space around the value.
  public init(parsing bytes: ArraySlice<UInt8>) throws(JSONError) {
    var parser = try JSONParser(bytes)
    self = try parser.document()
  }

  /// The value that these bytes are; see ``init(parsing:)-(ArraySlice<UInt8>)``.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    try self.init(parsing: bytes[...])
  }

  /// The value that this text is; see ``init(parsing:)-(ArraySlice<UInt8>)``.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8)[...])
  }
}

extension ArraySlice<UInt8> {
  /// Where the bytes stop being UTF-8 (RFC 3629), counted from the beginning of the slice; nil when they are throughout.
  var firstInvalidUTF8Offset: Int? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
