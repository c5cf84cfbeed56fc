/// Something that can be done about a refusal, as data.
///
/// A refusal says in a sentence what can be done, and here what that takes. Who shows the refusal spells it: the shell as a
/// command to type, an application as a button or a link.
public enum Remedy: Sendable, Hashable {
  /// Give a field of what was to be recorded a value, or another one: its path in the wire form, such as `owners` or
  /// `signatories[0].person`. `occurred` is when it happened.
  case give(field: String)
  /// Record an event first, or in its place.
  case record(EventToRecord)
  /// Correct the entry with this sequence number.
  case correct(entry: Int)
  /// Retract the entry with this sequence number.
  case retract(entry: Int)
  /// Search the record.
  case search
  /// List the things of a kind; only those of the series, where one is named.
  case list(EntityKind, ofSeries: Identifier? = nil)
  /// Look at the thing.
  case show(Identifier)
  /// Look at what became of the thing.
  case history(Identifier)
  /// Look at the newest entries; only those that name the thing, where one is named.
  case readEntries(naming: Identifier? = nil)
  /// Look at what the entry with this sequence number said.
  case readEntry(Int)
  /// Take the data that the entry with this sequence number holds, to change and record it.
  case readData(ofEntry: Int)
  /// Make the agenda of the conference as it is planned, before any was adopted.
  case readProvisionalAgenda(Identifier)
  /// Record although the clock and the last entry are far apart.
  case acceptClock
  /// Give the parameter of an SQL statement a value.
  case bindParameter(String)
}

extension Remedy {
  /// An event that mends what was refused.
  public struct EventToRecord: Sendable, Hashable {
    /// The name of the event on the wire.
    public var wireName: String
    /// What it is about; `nil` where that is still to be chosen.
    public var subject: Identifier?
    /// What the refusal knows of its fields, by their names on the wire; `nil` for a value that is still to be given.
    public var fields: [String: Identifier?]

    /// An event with what is known of it.
    public init(_ wireName: String, about subject: Identifier? = nil, _ fields: [String: Identifier?] = [:]) {
      self.wireName = wireName
      self.subject = subject
      self.fields = fields
    }
  }

  /// Set the time zone of the journal.
  public static let configureTimeZone = record(JournalConfigured.self, ["timeZone": nil])

  /// An event with what is known of it.
  static func record(
    _ type: any EventPayload.Type, about subject: Identifier? = nil, _ fields: [String: Identifier?] = [:]
  ) -> Remedy {
    .record(EventToRecord(type.wireName, about: subject, fields))
  }

  /// The event with which a thing of the kind begins; `nil` where none does, as with the settings of the journal, and for a
  /// part of something, which is begun under that.
  static func begin(_ kind: EntityKind, as identifier: Identifier) -> Remedy? {
    Vocabulary.meetingRecords.types.first { $0.beginning == .begins && $0.subjectKinds == EntityKinds(kind) }
      .flatMap { $0 is any PartEvent.Type ? nil : .record($0, about: identifier) }
  }
}
