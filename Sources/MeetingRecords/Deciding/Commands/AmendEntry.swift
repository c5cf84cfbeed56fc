public import CanonicalJSON

/// The command to correct an entry: the fields given change, everything else stays as it stands.
public struct CorrectEntry: RecordCommand {
  /// The entry.
  public var entry: EntryReference
  /// The whole data in place of what stands, before the fields are given; in its wire form.
  public var data: JSONObject?
  /// The fields to change, by their names in the wire form, each with all its values; no value empties the field.
  public var fields: [(name: String, values: [String])] = []
  /// When it happened, where that is to change; `fields` can empty it under the name `occurred`.
  public var occurred: EDTFDate?
  /// The language of texts that name none.
  public var language: LanguageTag
  /// The reason.
  public var reason: LocalizedText
  /// The identifier that the correction itself is to have.
  public var id: EntryIdentifier?

  /// The command to correct an entry, with nothing changed yet.
  public init(_ entry: EntryReference, language: LanguageTag, reason: LocalizedText, id: EntryIdentifier? = nil) {
    self.entry = entry
    self.language = language
    self.reason = reason
    self.id = id
  }

  /// The entry that carries the complete replacement.
  ///
  /// Refuses an entry that there is none of or that was retracted, and values that are not of their fields.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    let recorded = try state.recorded(entry)
    guard let standing = state.standingEntry(recorded.sequence) else { throw .alreadyRetracted(recorded.sequence) }
    let base = try base(standing, in: state.vocabulary)
    var (happened, payload) = (base.occurred, base.payload)
    for field in fields {
      do {
        if field.name == "occurred" {
          happened = try field.values.last.map { (text) throws(ValueError) in try EDTFDate(text) }
        } else {
          try payload.assign(field.values, to: field.name, language: language)
        }
      } catch { throw .unfit(field.name, error) }
    }
    // The replacement is data, in which nothing is named by a reference.
    payload = try state.namingIdentifiers(payload)
    let written = EventData(payload, occurred: occurred ?? happened).object
    let unknown = UnknownMembers(besides: type(of: payload).fieldDescriptions)
    let correction = EntryCorrected {
      $0.entry = recorded.stamp.id
      $0.type = type(of: payload).wireName
      $0.replacement = EventData(unknown.carried(from: base.data, into: written, unless: isGiven))
      $0.reason = reason
    }
    return [ProposedEntry(recorded.stamp.subject, id: id, correction)]
  }

  private func isGiven(_ field: String) -> Bool { fields.contains { $0.name == field } }

  /// What stands before the fields are given, with the data from which members that this version does not know are kept.
  private func base(
    _ standing: Entry, in vocabulary: Vocabulary
  ) throws(Rejection) -> (occurred: EDTFDate?, payload: any EventPayload, data: JSONObject) {
    let kept = standing.unread?.data ?? JSONObject()
    if let data {
      do {
        if let reading = try vocabulary.read(standing.wireName, data) {
          return (reading.occurred, reading.payload, data)
        }
      } catch {
        throw .unfitText(
          field: "data", problem: "That is not the data of \(standing.wireName): \(error).",
          hint: Rejection.changeTheData, remedy: .readData(ofEntry: standing.sequence))
      }
    }
    if let payload = standing.payload { return (standing.stamp.occurred, payload, kept) }
    guard let reading = vocabulary.salvage(standing.wireName, kept) else {
      throw .unknownEventInHistory(standing.stamp.subject, wireName: standing.wireName)
    }
    // What cannot be read is not left out in silence.
    let left = reading.unreadable.first { !isGiven($0) && !($0 == "occurred" && occurred != nil) }
    if let left, let problem = standing.unread?.problem {
      throw .unfitText(
        field: left, problem: "The entry does not say it in a form that can be read (\(problem)).",
        hint: "Give the field its value, or empty it.")
    }
    return (reading.occurred, reading.payload, kept)
  }
}

/// The command to retract an entry.
public struct RetractEntry: RecordCommand {
  /// The entry.
  public var entry: EntryReference
  /// The reason.
  public var reason: LocalizedText
  /// The identifier that the retraction itself is to have.
  public var id: EntryIdentifier?

  /// A command from its parts.
  public init(_ entry: EntryReference, reason: LocalizedText, id: EntryIdentifier? = nil) {
    self.entry = entry
    self.reason = reason
    self.id = id
  }

  /// The entry that says so.
  ///
  /// Refuses an entry that there is none of or that was retracted before.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    let recorded = try standing(in: state)
    let retraction = EntryRetracted {
      $0.entry = recorded.stamp.id
      $0.reason = reason
    }
    return [ProposedEntry(recorded.stamp.subject, id: id, retraction)]
  }

  private func standing<S: RecordsReading>(in state: S) throws(Rejection) -> Entry {
    // Said again, the entry does not stand any more, and the first retraction says which one was meant.
    if let before = id.flatMap({ state.recordedEntry($0) })?.payload as? EntryRetracted {
      return try state.recorded(.id(before.entry))
    }
    let recorded = try state.recorded(entry)
    guard state.standingEntry(recorded.sequence) != nil else { throw .alreadyRetracted(recorded.sequence) }
    return recorded
  }
}

extension EventData {
  /// The data of an event in its wire form, as a value.
  init(_ payload: any EventPayload, occurred: EDTFDate?) {
    // What was just written in canonical form reads back; were it not so, the decider would refuse the empty data.
    let value = try? JSONValue(parsing: payload.dataBytes(occurred: occurred))
    if case .object(let object)? = value { self.init(object) } else { self = .blank }
  }
}
