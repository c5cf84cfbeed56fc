extension RecordsReading {
  /// The subject of an entry: what exists, or a blank where the entry begins it.
  func subject(of proposed: ProposedEntry) throws(Rejection) -> any Entity {
    let payload = type(of: proposed.payload)
    if let existing = any(proposed.subject) {
      guard payload.subjectKinds.contains(existing.kind) else {
        throw payload.beginning == .begins
          ? .identifierTaken(proposed.subject, by: existing.kind)
          : .wrongKind(proposed.subject, is: existing.kind, expected: payload.subjectKinds)
      }
      guard payload.beginning != .begins else { throw .identifierTaken(proposed.subject, by: existing.kind) }
      return existing
    }
    guard let blank = payload.blankSubject(proposed.subject) else {
      throw .unknownIdentifier(
        proposed.subject, expected: payload.subjectKinds,
        nearest: nearestIdentifiers(to: proposed.subject, kinds: payload.subjectKinds))
    }
    // What was retracted to nothing keeps its identifier: entries of the past still speak of it.
    guard !isUsed(proposed.subject) else { throw .identifierTaken(proposed.subject, by: nil) }
    return blank
  }

  /// Puts keys in the place of identifiers; refuses unknown ones, wrong kinds, and acts of bodies that no longer exist.
  func resolveReferences(
    of payload: any EventPayload, _ circumstances: Circumstances
  ) throws(Rejection) -> any EventPayload {
    try resolve(payload, circumstances)
  }

  private func resolve<P: EventPayload>(
    _ payload: P, _ circumstances: Circumstances
  ) throws(Rejection) -> any EventPayload {
    var resolved = payload
    try resolved.replaceReferences { (_, identifier, rule) throws(Rejection) -> Identifier in
      guard let entity = any(identifier) else {
        throw .unknownIdentifier(
          identifier, expected: rule.kinds, nearest: nearestIdentifiers(to: identifier, kinds: rule.kinds))
      }
      guard rule.kinds.contains(entity.kind) else {
        throw .wrongKind(identifier, is: entity.kind, expected: rule.kinds)
      }
      if rule.acts, let organization = entity as? Organization {
        try circumstances.requireExisting(organization, in: self)
      }
      return entity.key
    }
    return resolved
  }
}
