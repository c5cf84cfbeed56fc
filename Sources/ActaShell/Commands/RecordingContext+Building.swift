import MeetingRecords

extension RecordingContext {
  /// The command to record one entry, built field by field.
  func entry<Payload: EventPayload>(
    _ subject: Identifier, _ type: Payload.Type, _ build: (inout Payload) throws -> Void
  ) throws -> RecordEntries {
    RecordEntries(subject, occurred: occurred, id: id, try payload(type, build))
  }

  /// The command to begin a part of something, built field by field.
  func part<Payload: PartEvent>(
    _ place: Identifier, _ type: Payload.Type, _ build: (inout Payload) throws -> Void
  ) throws -> BeginPart<Payload> {
    BeginPart(place, occurred: occurred, id: id, try payload(type, build))
  }

  /// The command for an act on the record of a conference, built field by field.
  func onRecord<Payload: EventPayload>(
    _ place: Identifier, _ type: Payload.Type, _ build: (inout Payload) throws -> Void
  ) throws -> ActOnRecord {
    ActOnRecord(place, occurred: occurred, id: id, try payload(type, build))
  }

  /// What an entry says, built field by field.
  func payload<Payload: EventPayload>(
    _ type: Payload.Type, _ build: (inout Payload) throws -> Void
  ) throws -> Payload {
    var payload = Payload()
    try build(&payload)
    return payload
  }

  /// A text that must be there; blank when nothing was typed, which the decider refuses.
  func requiredText(_ arguments: [String]) throws(ValueError) -> LocalizedText { try text(arguments) ?? .blank }

  /// A text in one or more languages into which it was translated; absent when nothing was typed.
  func translation(
    _ arguments: [String], _ origin: TextOrigin, from: LanguageTag?
  ) throws(ValueError) -> LocalizedText? {
    guard let text = try text(arguments) else { return nil }
    var entries: [TextEntry] = []
    for entry in text.entries {
      entries.append(try TextEntry(language: entry.language, text: entry.text, origin: origin, from: from))
    }
    return try LocalizedText(entries)
  }

  /// Persons with the capacity in which each acts, in the order in which they were first named.
  ///
  /// A person named again with a capacity in another language is the same one.
  func persons(_ typed: [PersonInCapacity]) throws(ValueError) -> [(person: Identifier, capacity: LocalizedText?)] {
    var persons: [(person: Identifier, capacities: [String])] = []
    for argument in typed {
      let known = persons.firstIndex { $0.person == argument.person && !$0.capacities.isEmpty }
      if let known, let capacity = argument.capacity {
        persons[known].capacities.append(capacity)
      } else {
        persons.append((argument.person, argument.capacity.map { [$0] } ?? []))
      }
    }
    var result: [(person: Identifier, capacity: LocalizedText?)] = []
    for person in persons { result.append((person.person, try text(person.capacities))) }
    return result
  }
}
