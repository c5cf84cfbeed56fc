/// The credentials of a delegation were received; when is the date of occurrence.
public struct CredentialsReceived: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.credentials-received.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "receive-credentials", synonyms: ["credentials", "accredit"],
    "Record that the credentials of a delegation were received.", subject: .delegation,
    examples: [
      Verb.Example("vn-la-labour/9/delegation-1", ["document": "credentials-vn", "occurred": "2025-11-10"])
    ],
    remarks: "New credentials take the place of earlier ones, and are to be examined anew.")

  /// The document that they are.
  public var document: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("document", "The credentials as a document."), &document, .to(.document))
  }

  /// Refuses them for a conference that was cancelled.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try delegation.requireOpen(in: state)
  }

  /// The delegation after the event.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    delegation.credentials = .received
    delegation.credentialsReceived = stamp.occurred
    delegation.credentialsInOrder = nil
    delegation.credentialsDocument = document
  }
}

/// The credentials of a delegation were examined and found in order; when is the date of occurrence.
public struct CredentialsFoundInOrder: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.credentials-found-in-order.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "accept-credentials", synonyms: ["find-in-order", "verify-credentials", "examine-credentials"],
    "Record that the credentials of a delegation were found in order.", subject: .delegation,
    examples: [Verb.Example("vn-la-labour/9/delegation-1", ["occurred": "2025-11-12"])])

  /// What was said of them.
  public var remarks: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("remarks", "Remarks."), &remarks)
  }

  /// Refuses those that nobody received or that were found in order before, and a day before they were received.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try delegation.requireOpen(in: state)
    switch delegation.credentials {
    case .received: break
    case nil:
      throw .unfitText(
        field: "credentials", problem: "Those of “\(delegation.identifier)” were not received.",
        hint: "Record that they were received.",
        remedy: .record(CredentialsReceived.self, about: delegation.identifier))
    case .inOrder:
      throw .unfitText(
        field: "credentials", problem: "Those of “\(delegation.identifier)” were found in order before.",
        hint: "Record new ones as received first.",
        remedy: .record(CredentialsReceived.self, about: delegation.identifier))
    }
    try circumstances.requireNotBefore(delegation.credentialsReceived, delegation.identifier)
  }

  /// The delegation after the event.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    delegation.credentials = .inOrder
    delegation.credentialsInOrder = stamp.occurred
  }
}
