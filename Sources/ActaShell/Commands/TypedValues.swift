import MeetingRecords

/// What was typed for a value and is not one, with what to type instead.
struct TypedValueError: Error, CustomStringConvertible {
  let error: ValueError

  /// The message and the hint, as the command line shows them behind the name of the option.
  var description: String { error.description }
}

extension WireValue {
  /// Reads a value as typed, for `@Option(transform:)` and `@Argument(transform:)`.
  @Sendable static func typed(_ argument: String) throws -> Self {
    do { return try Self(argument: argument, language: .undetermined) } catch { throw TypedValueError(error: error) }
  }
}
