/// Why a value has no canonical form, or JSON is not the form of a value.
public struct CanonicalCodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the mistake is, as in `holder.names[2]`; empty for the whole value.
  public let path: String
  /// The mistake in words.
  public let message: String

  /// A mistake at a place.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(_ path: [any CodingKey], _ message: String) {
    self.init(
      path: path.reduce(into: "") { text, key in
        if let index = key.intValue, key.stringValue == "Index \(index)" {
          text += "[\(index)]"
        } else {
          text += (text.isEmpty ? "" : ".") + key.stringValue
        }
      }, message: message)
  }

  /// The error that Codable throws, in our words.
  init(_ error: any Error) {
    switch error {
    case let error as CanonicalCodingError: self = error
    case EncodingError.invalidValue(_, let context): self.init(context.codingPath, context.debugDescription)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self.init(context.codingPath, context.debugDescription)
    case DecodingError.keyNotFound(let key, let context):
      self.init(context.codingPath, "\"\(key.stringValue)\" is missing")
    default: self.init([], "\(error)")
    }
  }

  /// The place and the mistake.
  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

/// The key of an element or of a member, by its place or name.
struct PlaceKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = ("Index \(intValue)", intValue) }
}
