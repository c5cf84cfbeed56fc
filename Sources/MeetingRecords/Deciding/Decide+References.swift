extension RecordsReading {
  /// The subject of an entry: what exists, or a blank where the entry begins it.
  func subject(of proposed: ProposedEntry) throws(Rejection) -> any Entity {
    let payload = type(of: proposed.payload)
    if let amendment = proposed.payload.amendment {
      return try subject(of: amendment, proposed.subject)
    }
    if let existing = any(proposed.subject) {
      guard payload.subjectKinds.contains(existing.kind) else {
        throw payload.beginning == .begins
          ? .identifierTaken(proposed.subject, by: existing.kind)
          : .wrongKind(proposed.subject, is: existing.kind, expected: payload.subjectKinds)
      }
      guard payload.beginning != .begins else { throw .identifierTaken(proposed.subject, by: existing.kind) }
      return existing
    }
    guard payload.beginning != .begins || !proposed.subject.isReference else {
      throw .notAnIdentifier(proposed.subject, field: "identifier")
    }
    guard let blank = payload.blankSubject(proposed.subject), !proposed.subject.isReference else {
      throw unknown(proposed.subject, payload.subjectKinds)
    }
    // An identifier is free again when everything that was said under it was retracted.
    if let unknown = entries(touching: proposed.subject).first(where: { $0.payload == nil }) {
      throw .resting(proposed.subject, on: unknown)
    }
    return blank
  }

  /// What an amendment is about: that which the amended entry is about, whoever is named.
  private func subject(of amendment: any EntryAmendment, _ named: Identifier) throws(Rejection) -> any Entity {
    let recorded = try amendment.correctable(in: self)
    guard let entity = entity(at: recorded.stamp.subject) else {
      // What was to begin it cannot be read: nothing is known of the subject, and its identifier is all that is needed.
      if amendment.amendsUnread(in: self) {
        return JournalSettings { $0.identity = EntityIdentity(recorded.stamp.subject) }
      }
      throw unknown(named, .any)
    }
    return entity
  }

  /// The payload with keys in the place of identifiers, those that nothing is known of left as they are.
  func namingKeys<P: EventPayload>(_ payload: P) -> any EventPayload {
    var resolved = payload
    resolved.replaceReferences { _, identifier, _ in
      entity(at: identifier) == nil ? any(identifier)?.key ?? identifier : identifier
    }
    return resolved
  }

  /// The payload with keys in the place of references; refuses those that nothing has.
  func namingIdentifiers<P: EventPayload>(_ payload: P) throws(Rejection) -> any EventPayload {
    var resolved = payload
    try resolved.replaceReferences { (_, identifier, rule) throws(Rejection) -> Identifier in
      guard identifier.isReference else { return identifier }
      guard let entity = any(identifier) else { throw unknown(identifier, rule.kinds) }
      return entity.key
    }
    return resolved
  }

  private func unknown(_ identifier: Identifier, _ kinds: EntityKinds) -> Rejection {
    .unknownIdentifier(identifier, expected: kinds, nearest: nearestIdentifiers(to: identifier, kinds: kinds))
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
      guard let entity = any(identifier) else { throw unknown(identifier, rule.kinds) }
      guard rule.kinds.contains(entity.kind) else {
        throw .wrongKind(identifier, is: entity.kind, expected: rule.kinds)
      }
      if rule.acts, let actor = entity.succeeding {
        try circumstances.requireExisting(actor, in: self)
      }
      return entity.key
    }
    return resolved
  }
}
