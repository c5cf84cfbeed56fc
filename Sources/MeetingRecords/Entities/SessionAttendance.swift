/// How someone was present at a session.
public enum AttendanceMode: String, WireVocabulary {
  /// There in person.
  case inPerson = "in-person"
  /// From elsewhere, over a line.
  case remote
  /// Not there, and excused.
  case excused
  /// Not there, and represented by the holder of a proxy.
  case proxy

  /// What a field of this type holds before a value was given.
  public static let blank = AttendanceMode.inPerson
}

/// Someone's presence at a session: a person's, or a body's.
public struct SessionAttendance: FieldRecord {
  /// Who attended, or did not.
  public var attendee = Identifier.blank
  /// How they attended.
  public var mode = AttendanceMode.blank
  /// Who holds the proxy that the attendee gave.
  public var proxyHolder: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("attendee", &attendee, .to(.owner))
    try visitor.required("mode", &mode)
    try visitor.optionalReference("proxyHolder", &proxyHolder, .to(.owner))
  }
}

extension SessionAttendance: ListKeyed {
  var listKey: Identifier { attendee }
}

extension Session {
  /// Notes how someone was present; what was recorded last takes the place of what was recorded before.
  ///
  /// - Complexity: O(1) where the list only grows; O(n / 64) where something takes the place of another.
  mutating func note(_ presence: SessionAttendance) {
    if let place = attendance.firstPlace(of: CollectionOfOne(presence.attendee)) {
      attendance[place] = presence
    } else {
      attendance.append(presence)
    }
  }
}

/// A proxy: who gave it, and who holds it.
public struct SessionProxy: FieldRecord {
  /// Who gave it.
  public var giver = Identifier.blank
  /// Who holds it.
  public var holder = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("giver", "Who gave it."), &giver, .to(.owner))
    try visitor.reference(.made("holder", "Who holds it."), &holder, .to(.owner))
  }
}

extension SessionProxy: TypedRecord {
  /// Who gave it, and who holds it.
  public static var form: ValueForm { ValueForm("giver=holder", "GIVER=HOLDER; may be repeated.") }

  /// Reads `GIVER=HOLDER`.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [SessionProxy] {
    var proxies: [SessionProxy] = []
    for argument in arguments {
      let typed = KeyedArgument(argument)
      guard let holder = typed.value else {
        throw ValueError(
          .recordMalformed, text: argument,
          message: "\(ValueError.quoted(argument)) does not say who holds the proxy.",
          hint: "write who gave it and who holds it, as in anna=binh")
      }
      var proxy = SessionProxy()
      proxy.giver = try Identifier.typed(typed.key)
      proxy.holder = try Identifier.typed(holder)
      proxies.append(proxy)
    }
    return proxies
  }
}
