/// Functions passed from the subject to another organization; both go on.
public struct FunctionsTransferred: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.function.transferred.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "function", "transfer", synonyms: ["move", "pass"],
    "Record that functions passed from one organization to another; both go on.",
    subject: Field("organization", "The organization that held them."),
    examples: [
      Verb.Example("moh-vn", ["to": "moha-vn", "functions": "social-insurance", "occurred": "2025-03-01"])
    ])

  /// Who holds them now.
  public var to = Identifier.blank
  /// The functions; all of them when empty.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("to", "The organization that holds them now."), &to, .actor(.organization))
    try visitor.references(
      Field("functions", word: "function", "The functions; all of them when none is named."), &functions, .to(.area))
  }

  /// Refuses a transfer to itself, and in a circle.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard to != organization.key else { throw .selfReference(organization.identifier, act: "given the functions of") }
    try circumstances.requireNoCircle(from: [organization.key], to: [to], functions, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.existence.successors.append(.link(.transfer, to, functions, stamp))
  }

  /// The receiver follows the subject in these functions.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [
      .on(Organization.self, to) { organization in
        organization.existence.predecessors.append(.link(.transfer, stamp.subject, functions, stamp))
      }
    ]
  }
}
