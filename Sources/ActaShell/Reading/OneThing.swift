import MeetingRecords

/// What is typed for a command that is about one thing: its identifier, by its place.
struct OneThing<Thing: ThingAskedFor>: CommandFields {
  var identifier = Identifier.blank

  static var places: Set<String> { [Thing.field.name] }

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Thing.field, &identifier, .to(Thing.kinds))
  }
}

/// A thing that a command is about.
protocol ThingAskedFor {
  /// The field that names it.
  static var field: Field { get }
  /// The kinds that it may be of.
  static var kinds: EntityKinds { get }
}
