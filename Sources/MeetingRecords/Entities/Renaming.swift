/// What is said of something that has a name and can take another.
public protocol NamedParticulars: FieldRecord {
  /// The name.
  var name: LocalizedText { get set }
}

/// Something that can take another name, and is told of by the name that it had then.
public protocol RenamedEntity: ParticularEntity where Particulars: NamedParticulars {
  /// Names it bore before, oldest first.
  var formerNames: LongList<FormerName> { get }
}

extension RenamedEntity {
  /// The name.
  public var name: LocalizedText {
    get { particulars.name }
    set { particulars.name = newValue }
  }
}

extension Entity {
  /// The thing as one that can take another name; `nil` where it is none.
  public var renamed: (any RenamedEntity)? {
    switch self as any Entity {
    case let series as ConferenceSeries: series
    default: succeeding
    }
  }
}

/// A name that something bore.
public struct FormerName: FieldRecord {
  /// The name.
  public var name = LocalizedText.blank
  /// The formal name that a state had with it.
  public var formalName: LocalizedText?
  /// When it was given up.
  public var until: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optional("formalName", &formalName)
    try visitor.optional("until", &until)
  }
}
