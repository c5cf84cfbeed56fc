public import CanonicalJSON

/// What one kind of event carries: a Swift value with one form in the journal.
///
/// The form is that of ``CanonicalJSON/CanonicalEncoder``, and must be an object. It is never changed once events are recorded.
/// A changed form is a new version, and the steps say how the older ones are read.
///
/// ```swift
/// struct AccountOpened: JournalPayload {
///   static let eventName = "bank.account.opened"
///   static let eventVersion = 2
///   static let upcasts: [EventUpcast] = [
///     EventUpcast(from: 1) { data in
///       var data = data
///       data["currency"] = .string("LAK")
///       return data
///     }
///   ]
///
///   var holder: String
///   var currency: String
/// }
/// ```
public protocol JournalPayload: Codable, Sendable {
  /// The name of the kind without its version, as in `bank.account.opened`.
  static var eventName: String { get }

  /// The version of the form in which it is written, from 1 on.
  static var eventVersion: Int { get }

  /// How older versions are read: a step for each, in any order.
  static var upcasts: [EventUpcast] { get }
}

extension JournalPayload {
  /// The first version.
  public static var eventVersion: Int { 1 }

  /// No older versions.
  public static var upcasts: [EventUpcast] { [] }

  /// The type of the events, as in `bank.account.opened.v2`.
  public static var eventType: String { "\(eventName).v\(eventVersion)" }

  /// What the data of such an event looks like (JSON Schema 2020-12), for those who read the journal without this program.
  ///
  /// Throws where the type can't be asked; see ``CanonicalJSON/JSONSchema``.
  public static func eventSchema() throws(CanonicalCodingError) -> JSONValue {
    let schema = try JSONSchema.schema(of: Self.self)
    guard var object = schema.objectValue else { return schema }
    object["title"] = .string(eventType)
    object["$schema"] = .string(JSONDefinitions.draft)
    return .object(object)
  }
}

/// A step that makes of the data of one version those of the next.
public struct EventUpcast: Sendable {
  /// The version that is read.
  public let version: Int
  let step: @Sendable (JSONObject) throws -> JSONObject

  /// A step from that version to the next one; what it throws makes the event unreadable.
  public init(from version: Int, _ step: @escaping @Sendable (JSONObject) throws -> JSONObject) {
    self.version = version
    self.step = step
  }
}

/// All kinds of events of one domain, or of one kind of subject, as one type: an enumeration, as a rule.
///
/// ```swift
/// struct AccountOpened: JournalPayload {
///   static let eventName = "bank.account.opened"
///   var holder: String
/// }
///
/// enum AccountEvent: EventUnion {
///   case opened(AccountOpened)
///
///   static let kinds = [
///     EventKind(AccountEvent.opened) { if case .opened(let payload) = $0 { payload } else { nil } }
///   ]
/// }
/// ```
public protocol EventUnion: Sendable {
  /// The kinds, each with another name.
  static var kinds: [EventKind<Self>] { get }
}

/// One kind of event of a union: how it is made of its payload, and taken apart.
public struct EventKind<Event: Sendable>: Sendable {
  /// The name without its version.
  public let name: String
  /// The version in which it is written.
  public let version: Int
  let upcasts: [Int: @Sendable (JSONObject) throws -> JSONObject]
  let read: @Sendable (JSONObject) throws(CanonicalCodingError) -> Event
  let write: @Sendable (Event) throws(CanonicalCodingError) -> JSONValue?

  /// A kind of event.
  ///
  /// - Parameters:
  ///   - make: Makes the event of its payload.
  ///   - payload: The payload of an event of this kind; nil for one of another kind.
  public init<Payload: JournalPayload>(
    _ make: @escaping @Sendable (Payload) -> Event, payload: @escaping @Sendable (Event) -> Payload?
  ) {
    name = Payload.eventName
    version = Payload.eventVersion
    upcasts = Dictionary(Payload.upcasts.map { ($0.version, $0.step) }) { first, _ in first }
    read = { (data) throws(CanonicalCodingError) in
      make(try CanonicalDecoder().decode(Payload.self, from: .object(data)))
    }
    write = { (event) throws(CanonicalCodingError) in
      guard let payload = payload(event) else { return nil }
      return try CanonicalEncoder().encode(payload)
    }
  }
}
