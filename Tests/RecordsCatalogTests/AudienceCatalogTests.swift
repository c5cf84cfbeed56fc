import MeetingRecords
import RecordsCatalog
import Testing

/// Nothing that an audience may not know is in any table of its catalog: so no list, report, search or statement can tell it.
///
/// The journal has every kind of event. Every text of it that is hidden holds a mark that nothing else holds.
@Suite struct AudienceCatalogTests {
  private static let mark = "zqx"

  /// The journal with the mark in some texts of each entry, by the kind of what it is about; then all that is said of audiences.
  private func journal(
    marking marked: (EntityKind, Vocabulary) -> Marking, settling: (any Entity) -> ConfidentialitySet?
  ) throws -> TestJournal {
    let plain = try TestJournal.generated(seed: 3, rounds: 2)
    var journal = TestJournal()
    for event in plain.events {
      var entry = event.entry
      let subject = plain.state.entity(at: entry.stamp.subject)
      if let payload = entry.payload, let subject {
        entry = Entry(
          stamp: entry.stamp, wireName: entry.wireName,
          payload: marked(subject.kind, .meetingRecords).marked(payload))
      }
      journal.append(entry)
    }
    for key in journal.state.keys {
      guard let entity = journal.state.entity(at: key), entity.kind != .journal, let set = settling(entity) else {
        continue
      }
      journal.append(Self.entry(journal.events.count + 1, key, set))
    }
    return journal
  }

  private static func entry(_ sequence: Int, _ subject: Identifier, _ payload: some EventPayload) -> Entry {
    let stamp = EntryStamp(
      sequence: sequence, id: EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(sequence)),
      timeMilliseconds: 1_762_800_000_000, subject: subject, actor: "\(mark) officer")
    return Entry(stamp: stamp, wireName: type(of: payload).wireName, payload: payload)
  }

  private func catalog(of journal: TestJournal, for audience: Audience) throws -> RecordsCatalog {
    let filter = EntryFilter(hiding: HiddenThings(from: audience, in: journal.state), in: .meetingRecords)
    let catalog = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    try catalog.ingest(journal.events.map { audience == .office ? $0 : $0.seen(through: filter) })
    return catalog
  }

  private func marks(in catalog: RecordsCatalog) throws -> [Substring] {
    try catalog.dump().split(separator: "\n").filter { $0.lowercased().contains(Self.mark) }
  }

  @Test func `nothing of what is hidden is in any table`() throws {
    let journal = try journal(marking: { _, _ in .everything }) { _ in ConfidentialitySet { $0.level = .office } }
    #expect(try marks(in: catalog(of: journal, for: .office)).count > 500)
    for audience in [Audience.everybody, .participants, .body(try id("moha-vn"))] {
      let catalog = try catalog(of: journal, for: audience)
      #expect(try marks(in: catalog).prefix(3) == [], "\(audience)")
      #expect(try catalog.position.sequence == journal.events.count)
      #expect(try catalog.query("SELECT count(*) FROM entity WHERE kind <> 'journal'").rows == [[.integer(0)]])
    }
  }

  @Test func `no text that is hidden by itself is in any table, and what has it is there`() throws {
    let journal = try journal(marking: { .texts($1.separableTexts(of: $0)) }) { entity in
      let fields = Vocabulary.meetingRecords.separableTexts(of: entity.kind)
      guard !fields.isEmpty else { return nil }
      return ConfidentialitySet { ($0.level, $0.fields) = (.office, fields) }
    }
    let (all, seen) = (try catalog(of: journal, for: .office), try catalog(of: journal, for: .everybody))
    #expect(try marks(in: all).count > 100)
    #expect(try marks(in: seen).prefix(3) == [])
    let keys = "SELECT key FROM entity ORDER BY key"
    let hidden = HiddenThings(from: .everybody, in: journal.state)
    let others = try all.query(keys).rows.filter { row in
      guard case .text(let key) = row[0] else { return true }
      return !hidden.hides(try id(key))
    }
    #expect(try seen.query(keys).rows == others)
    #expect(hidden.keys.count < 10, "the journal has some of its own")
  }

  @Test func `notes, reasons and who recorded are in no table`() throws {
    var journal = try TestJournal.generated(seed: 3, rounds: 2)
    let note = try text("\(Self.mark) note")
    for key in journal.state.keys {
      guard let entity = journal.state.entity(at: key), entity.kind != .journal else { continue }
      journal.append(Self.entry(journal.events.count + 1, key, NoteWritten { $0.text = note }))
    }
    for event in journal.events.suffix(20) {
      journal.append(
        Self.entry(
          journal.events.count + 1, event.entry.stamp.subject,
          EntryRetracted { ($0.entry, $0.reason) = (event.entry.stamp.id, note) }))
    }
    #expect(try marks(in: catalog(of: journal, for: .office)).count > 100)
    let seen = try catalog(of: journal, for: .everybody)
    #expect(try marks(in: seen).prefix(3) == [])
    #expect(try !seen.dump().contains("desk"), "who recorded")
    #expect(try !seen.dump().contains("undertaking"), "what has to do with what")
  }
}

/// Puts the mark into texts.
private struct Marking: FieldVisitor {
  typealias Failure = Never

  private let fields: Set<String>?

  /// Into every text.
  static let everything = Marking(fields: nil)
  /// Into the texts of these fields, wherever they stand in an entry.
  static func texts(_ fields: [String]) -> Marking { Marking(fields: Set(fields)) }

  func marked<P: EventPayload>(_ payload: P) -> any EventPayload {
    var (visitor, copy) = (self, payload)
    copy.visitFields(&visitor)
    if let correction = copy as? EntryCorrected { return marked(correction) }
    return copy
  }

  private func marked(_ correction: EntryCorrected) -> EntryCorrected {
    guard let type = Vocabulary.meetingRecords.type(correction.type),
      let read = try? Vocabulary.meetingRecords.payload(type.wireName, correction.replacement.object),
      let language = try? LanguageTag("en"),
      let data = try? EventData(
        argument: String(decoding: marked(read.payload).dataBytes(occurred: read.occurred), as: UTF8.self),
        language: language)
    else { return correction }
    var correction = correction
    correction.replacement = data
    return correction
  }

  private func change<V>(_ field: Field, _ value: inout V) {
    guard fields?.contains(field.name) ?? true else { return }
    if let text = value as? LocalizedText, !text.isEmpty, let language = text.entries.first?.language,
      let entry = try? TextEntry(language: language, text: "zqx \(field.name)"), let marked = LocalizedText(entry) as? V
    {
      value = marked
    }
    if fields == nil, field.name != "type", let text = value as? String, let marked = "zqx \(text)" as? V {
      value = marked
    }
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) { change(field, &value) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    guard var present = value else { return }
    change(field, &present)
    value = present
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    for place in values.indices { change(field, &values[place]) }
  }
  mutating func flag(_ field: Field, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { value?.visitFields(&self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    for place in values.indices { values[place].visitFields(&self) }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {}
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {}
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {}
}
