/// An entity that keeps what it began with.
///
/// What is said of a thing as it begins and what the thing then has are declared once: ``Particulars``. The fields are read and
/// set as those of the entity itself (`followUp.title`), and are its fields on the wire.
@dynamicMemberLookup
public protocol ParticularEntity: Entity {
  /// What is said of it as it begins, and can change later.
  associatedtype Particulars: FieldRecord
  /// What was said of it as it began, as far as nothing changed it since.
  var particulars: Particulars { get set }
}

extension ParticularEntity {
  /// A field of the particulars.
  @inlinable
  public subscript<Value>(dynamicMember field: WritableKeyPath<Particulars, Value>) -> Value {
    get { particulars[keyPath: field] }
    set { particulars[keyPath: field] = newValue }
  }
}

/// An event that brings an entity into being, and says what the entity then has.
///
/// Its fields on the wire are the particulars of the entity, which are read and set as those of the event itself.
@dynamicMemberLookup
public protocol BeginningEvent: SubjectEvent where Subject: ParticularEntity {
  /// What is said of the entity.
  var particulars: Subject.Particulars { get set }
}

extension BeginningEvent {
  /// It begins its subject.
  public static var beginning: EventBeginning { .begins }

  /// Shows every field of the particulars to the visitor.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try particulars.visitFields(&visitor)
  }

  /// The entity has what was said of it.
  public func evolve(_ subject: inout Subject, _ stamp: EntryStamp) { subject.particulars = particulars }

  /// A field of the particulars.
  @inlinable
  public subscript<Value>(dynamicMember field: WritableKeyPath<Subject.Particulars, Value>) -> Value {
    get { particulars[keyPath: field] }
    set { particulars[keyPath: field] = newValue }
  }
}
