import MeetingRecords
import MeetingReports
import Testing

/// A dossier says everything that names its subject, in whatever field of whatever kind.
@Suite struct DossierMentionTests {
  /// Every kind of entity with every path at which it may name something of the kind.
  private func places(_ kind: EntityKind) -> [(type: any Entity.Type, path: [String])] {
    func paths(_ fields: [FieldDescription]) -> [[String]] {
      fields.flatMap { field in
        field.fields.isEmpty
          ? (field.kinds.contains(kind) ? [[field.name]] : []) : paths(field.fields).map { [field.name] + $0 }
      }
    }
    return Vocabulary.meetingRecords.entityTypes.flatMap { type in paths(type.fieldDescriptions).map { (type, $0) } }
  }

  /// A state with the subject, and one entity that names it at the path.
  private func state<E: Entity>(
    _ subject: any Entity, _ type: E.Type, _ path: [String]
  ) throws -> RecordsState {
    var state = RecordsState()
    state.put(subject, at: subject.key)
    var entity = E()
    entity.identity = EntityIdentity(try Identifier("naming"))
    var naming = Naming(path: path[...], name: subject.key)
    entity.visitFields(&naming)
    #expect(entity.references.map(\.identifier) == [subject.key], "\(E.kind) \(path)")
    state.put(entity, at: entity.key)
    return state
  }

  /// Expects the dossier of a subject to say what names it, wherever that may be.
  private func expectAll(
    _ subject: any Entity, atLeast count: Int, _ dossier: (ReportBasis, RecordsState) throws -> [UInt8]
  ) throws {
    let places = places(subject.kind).filter { $0.type.kind != .citation }
    #expect(places.count >= count)
    for (type, path) in places {
      let state = try state(subject, type, path)
      let basis = ReportBasis(on: try CalendarDay("2026-06-15"), languages: [], of: state)
      let json = String(decoding: try dossier(basis, state), as: UTF8.self)
      // An office and a delegation are told by what they say, the others by their identifiers.
      let signs = [#""id":"naming""#, #""offices":["#, #""attendances":["#]
      #expect(signs.contains { json.contains($0) }, "\(type.kind) \(path)")
    }
  }

  @Test func `no reference to a person is missed`() throws {
    var person = Person()
    person.identity = EntityIdentity(try Identifier("ann"))
    try expectAll(person, atLeast: 8) { try PersonDossier(person: person.key, basis: $0, from: $1).json }
  }

  @Test func `no reference to an organization is missed`() throws {
    var body = Organization()
    body.identity = EntityIdentity(try Identifier("mo"))
    try expectAll(body, atLeast: 12) { try OrganizationDossier(organization: body.key, basis: $0, from: $1).json }
  }

  @Test func `whoever leads agenda items is told so`() throws {
    var world = RecordingWorld()
    try world.establish("s", "Talks")
    try world.record("ann", nil, PersonRegistered.made { $0.name = try text("Ann") })
    try world.record(
      "s/1/item-1", nil,
      AgendaItemProposed.made {
        $0.conference = try Identifier("s/1")
        $0.title = try text("Safety at work")
        $0.lead = try Identifier("ann")
      })
    let dossier = try PersonDossier(person: Identifier("ann"), basis: world.basis(), from: world.state)
    #expect(dossier.alsoNamedIn.map(\.thing.identifier.description) == ["s/1/item-1"])
    #expect(dossier.alsoNamedIn.map(\.fields) == [["lead"]])
    #expect(dossier.text().contains("Also named in") && dossier.text().contains("Safety at work (s/1/item-1)"))
    #expect(dossier.sheets.last?.name == "also_named_in")
  }
}

/// Puts a name into the field at a path, making the records on the way.
private struct Naming: FieldVisitor {
  typealias Failure = Never
  var path: ArraySlice<String>
  let name: Identifier

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {}
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {}
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {}
  mutating func flag(_ field: Field, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    guard path.first == field.name, path.count > 1 else { return }
    value = nested(R.self)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    guard path.first == field.name, path.count > 1 else { return }
    values = [nested(R.self)]
  }
  private func nested<R: FieldRecord>(_ type: R.Type) -> R {
    var record = R()
    var inner = Naming(path: path.dropFirst(), name: name)
    record.visitFields(&inner)
    return record
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    if path.elementsEqual([field.name]) { value = self.name }
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    if path.elementsEqual([field.name]) { value = self.name }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    if path.elementsEqual([field.name]) { values = [self.name] }
  }
}
