/// Something that reads what strangers wrote, and what must hold whatever it is given.
struct FuzzTarget: Sendable {
  /// The name: of the folder in `Corpus`, and on the command line.
  var name: String
  /// Throws ``PropertyFailure`` where what must hold does not.
  var check: @Sendable ([UInt8]) throws -> Void

  /// All of them.
  static let all = [
    FuzzTarget(name: "line", check: LineProperties.check),
    FuzzTarget(name: "json", check: JSONProperties.check),
    FuzzTarget(name: "edtf", check: DateProperties.check),
    FuzzTarget(name: "identifier", check: IdentifierProperties.check),
    FuzzTarget(name: "language", check: LanguageProperties.check),
    FuzzTarget(name: "script", check: ScriptProperties.check),
  ]
}

/// A property that does not hold.
struct PropertyFailure: Error, CustomStringConvertible {
  var description: String

  /// Throws where the condition does not hold.
  static func unless(_ condition: Bool, _ description: @autoclosure () -> String) throws(PropertyFailure) {
    if !condition { throw PropertyFailure(description: description()) }
  }
}
