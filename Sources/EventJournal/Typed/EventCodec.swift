internal import CanonicalJSON

/// Writes events of a union into drafts, and reads them from a journal.
public struct EventCodec<Event: EventUnion>: Sendable {
  private let kinds: [String: EventKind<Event>]

  /// The kinds of the union by their names.
  public init(_ type: Event.Type = Event.self) {
    kinds = Dictionary(Event.kinds.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The types that are read: every version from 1 to the one that is written.
  public var types: Set<String> {
    Set(kinds.values.flatMap { kind in (1...max(1, kind.version)).map { "\(kind.name).v\($0)" } })
  }

  /// The draft of an event.
  ///
  /// Throws `invalidDraft` where the event is of no kind of the union, or has no canonical form; the message says where and why.
  public func draft(
    _ event: Event, id: EventIdentifier, subject: String?, actor: String? = nil, correlationID: String? = nil,
    causationID: String? = nil
  ) throws(JournalError) -> EventDraft {
    for kind in kinds.values.sorted(by: { $0.name < $1.name }) {
      let value: JSONValue?
      do { value = try kind.write(event) } catch {
        throw Self.refused(
          id, "\(kind.name): \(error)", "give the value a form that has integers, texts and lists only")
      }
      guard let value else { continue }
      guard value.objectValue != nil else {
        throw Self.refused(
          id, "\(kind.name): its form is \(value), and must be an object", "wrap the value in a structure")
      }
      return EventDraft(
        id: id, type: "\(kind.name).v\(kind.version)", subject: subject, actor: actor, correlationID: correlationID,
        causationID: causationID, data: JSONWriter.bytes(of: value))
    }
    throw Self.refused(id, "the event is of no kind that \(Event.self) lists", "add the kind to the list")
  }

  /// The event that a recorded one is; nil where the union has no kind of that name.
  ///
  /// Throws `unreadableEvent` for a version that is newer than the one that is written, one without a step, and data that don't
  /// have their form.
  public func event(_ recorded: JournalEvent) throws(JournalError) -> Event? {
    guard let (name, version) = Self.nameAndVersion(recorded.type), let kind = kinds[name] else { return nil }
    if version > kind.version {
      throw unreadable(
        recorded, "version \(version) of \(name) is newer than \(kind.version), the newest that is known here",
        hint: "read it with the newer program that wrote it")
    }
    guard var data = recorded.dataValue.objectValue else { throw unreadable(recorded, "its data are no object") }
    do {
      for step in version..<kind.version {
        guard let upcast = kind.upcasts[step] else {
          throw unreadable(recorded, "there is no step from version \(step) of \(name) to the next")
        }
        data = try upcast(data)
      }
      return try kind.read(data)
    } catch let error as JournalError {
      throw error
    } catch {
      throw unreadable(recorded, "\(error)")
    }
  }

  /// Splits `bank.account.opened.v2` into its name and version; nil where there is no version.
  private static func nameAndVersion(_ type: String) -> (name: String, version: Int)? {
    guard let dot = type.lastIndex(of: "."), type[type.index(after: dot)...].first == "v" else { return nil }
    let digits = type[type.index(dot, offsetBy: 2)...]
    guard let version = Int(digits), version >= 1, digits == "\(version)" else { return nil }
    return (String(type[..<dot]), version)
  }

  private static func refused(_ id: EventIdentifier, _ message: String, _ hint: String) -> JournalError {
    JournalError(
      .invalidDraft, AppendPlanner.operation, "event \(id) can't be recorded: \(message)", hint: hint)
  }

  private func unreadable(_ event: JournalEvent, _ message: String, hint: String? = nil) -> JournalError {
    JournalError(.unreadableEvent, "reading an event", message, hint: hint, place: event.place)
  }
}
