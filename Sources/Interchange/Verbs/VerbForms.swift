internal import CanonicalJSON
public import MeetingRecords

/// The verbs of a vocabulary by the names under which a file gives them.
///
/// An event is called as it is typed (`conference convene`), or by its name on the wire, which is needed only where no one types it.
/// An entry is corrected with `correct` and retracted with `retract`.
public struct VerbForms: Sendable {
  /// What is known of one verb.
  struct Form: Sendable {
    /// The name of its event on the wire.
    let wireName: String
    /// Whether what it is about may be left out, since another member names the entry that it amends.
    let isAmendment: Bool
    /// The members of its data that hold texts, themselves or in records.
    let texts: TextMembers
    /// Makes the command that records what was read.
    let command: @Sendable (any EventPayload, Identifier, EDTFDate?, EntryIdentifier) -> any RecordCommand
  }

  /// What the events are read with.
  public let vocabulary: Vocabulary
  private let forms: [String: Form]
  private let names: [String: String]

  /// The verbs of a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var forms: [String: Form] = [:]
    var names: [String: String] = [:]
    for type in vocabulary.types {
      let isAmendment = Self.amendments[type.wireName] != nil
      forms[type.wireName] = Form(
        wireName: type.wireName, isAmendment: isAmendment, texts: TextMembers(type.wireMembers)
      ) { payload, subject, occurred, id in RecordEntries(subject, occurred: occurred, id: id, payload) }
    }
    for type in vocabulary.verbTypes {
      let form = Self.form(type)
      forms[type.wireName] = form
      let typed = type.verb.path.joined(separator: " ")
      guard forms[typed] == nil else { continue }
      forms[typed] = form
      names[type.wireName] = typed
    }
    for (wireName, typed) in Self.amendments {
      forms[typed] = forms[wireName]
      names[wireName] = typed
    }
    self.forms = forms
    self.names = names
  }

  /// The names of what is said of entries, which is typed with options of its own.
  private static let amendments = [EntryCorrected.wireName: "correct", EntryRetracted.wireName: "retract"]

  private static func form<Event: VerbEvent>(_ type: Event.Type) -> Form {
    Form(wireName: type.wireName, isAmendment: false, texts: TextMembers(type.wireMembers)) {
      payload, subject, occurred, id in
      guard let event = payload as? Event else {
        return RecordEntries(subject, occurred: occurred, id: id, payload)
      }
      return event.command(subject, occurred: occurred, id: id)
    }
  }

  /// The verb of a name; absent where there is none.
  func form(_ name: String) -> Form? { forms[name] }

  /// The name under which an event is written.
  func name(of wireName: String) -> String { names[wireName] ?? wireName }

  /// All names of verbs, as they are written, in the order of the vocabulary.
  var writtenNames: [(name: String, wireName: String)] {
    vocabulary.types.map { (name(of: $0.wireName), $0.wireName) }
  }

  /// The verbs whose names resemble one that there is none of, the nearest first.
  func nearest(to name: String) -> [String] {
    let wanted = Array(name.utf8.prefix(80))
    let cutoff = max(2, wanted.count / 3)
    let near = writtenNames.compactMap { verb -> (distance: Int, name: String)? in
      EditDistance.between(wanted, Array(verb.name.utf8), cutoff: cutoff).map { ($0, verb.name) }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}
