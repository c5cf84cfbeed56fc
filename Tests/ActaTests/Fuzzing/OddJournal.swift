import CanonicalJSON
import EventJournal
@testable import MeetingRecords

/// A well-chained journal whose entries say whatever entries may say: valid, odd, extreme, malformed, unknown.
///
/// Every kind of event is made from the description of its own fields, so that a new one is among them. The same seed
/// makes the same journal.
struct OddJournal {
  /// An entry to append.
  typealias Draft = (type: String, subject: String?, data: JSONObject)

  private(set) var drafts: [Draft] = []
  /// How many items deep an agenda goes, and how far other walks: a site makes a page of each thing on the way, so that
  /// it takes the square.
  let deepest: Int
  /// Identifiers by the kind of what they were begun as.
  private(set) var known: [EntityKind: [String]] = [:]
  var values: OddValues

  /// A journal of some entries of every kind, and of one or two shapes: circles, depths, long chains.
  init(seed: UInt64) {
    values = OddValues(numbers: DrawnNumbers(seed: seed))
    deepest = 200
    let shapes = Shape.allCases.shuffled(using: &values.numbers).prefix(values.below(3))
    // Twice, so that what names another finds one.
    for type in Vocabulary.meetingRecords.types + Vocabulary.meetingRecords.types where type.beginning != .continues {
      add(type, isPlain: true)
    }
    for shape in shapes { add(shape) }
    for _ in 0..<(20 + values.below(160)) {
      add(values.one(of: Vocabulary.meetingRecords.types) ?? StateRegistered.self, isPlain: values.isOne(in: 3))
    }
  }

  /// A journal of shapes alone.
  init(_ shapes: [Shape]) {
    values = OddValues(numbers: DrawnNumbers(seed: 0))
    deepest = 300
    for shape in shapes { add(shape) }
  }

  /// The identifier of the entry with a number, which may not have been made yet.
  static func id(_ number: Int) -> EventIdentifier {
    EventIdentifier(Instant(milliseconds: 1_795_510_800_000), random: (7, UInt64(number) << 2))
  }

  /// Appends everything from a place on to a journal, in batches.
  func append(_ range: Range<Int>, to journal: some Journal) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let end = min(range.upperBound, place + 50)
      let events = (place..<end).map { number in
        let draft = drafts[number]
        return EventDraft(
          id: Self.id(number + 1), type: draft.type, subject: draft.subject,
          data: draft.data.isEmpty ? [] : JSONWriter.bytes(of: .object(draft.data)))
      }
      _ = try journal.append(events, clock: Instant(milliseconds: 1_795_510_800_000 + Int64(place) * 60_000))
      place = end
    }
  }

  /// Adds an entry, whatever it does.
  mutating func add(_ type: String, _ subject: String?, _ members: JSONObject.Member...) {
    var data = JSONObject()
    for member in members { data[member.key] = member.value }
    add(type, subject, data)
  }

  /// Adds an entry, whatever it does.
  ///
  /// What no line of a journal can hold, such as data nested too deep, is left out.
  mutating func add(_ type: String, _ subject: String?, _ data: JSONObject) {
    let isLine = (try? JSONValue(parsing: JSONWriter.bytes(of: .array([.object(data)])))) != nil
    drafts.append((type, subject, isLine ? data : JSONObject()))
  }

  /// Notes that something was begun.
  mutating func begin(_ kind: EntityKind, _ identifier: String) { known[kind, default: []].append(identifier) }

  // MARK: - One entry

  private mutating func add(_ type: any EventPayload.Type, isPlain: Bool) {
    values.next(known: known, entry: drafts.count + 1, isPlain: isPlain)
    let subject = subject(of: type, isPlain: isPlain)
    var data = JSONObject()
    if values.isOne(in: 2) {
      data["occurred"] = values.value(FieldDescription(field: "", presence: .optional, typeName: "EDTFDate"))
    }
    for field in values.object(type.fieldDescriptions).members { data[field.key] = field.value }
    if type == EntryCorrected.self, !values.isOne(in: 4) { retarget(&data) }
    if !isPlain { values.disturb(&data) }
    let isUnknown = !isPlain && values.isOne(in: 25)
    add(isUnknown ? values.one(of: Self.unknownTypes) ?? "" : type.wireName, subject, data)
  }

  private static let unknownTypes = ["acta.state.admired.v1", "acta.conference.opened.v2", "example.thing.done.v1"]

  private mutating func subject(of type: any EventPayload.Type, isPlain: Bool) -> String? {
    if !isPlain, values.isOne(in: 60) { return values.isOne(in: 2) ? nil : "Not One" }
    guard type.beginning != .continues, !(type.beginning == .beginsOrContinues && values.isOne(in: 2)),
      let kind = type.subjectKinds.kinds.first
    else { return values.identifier(of: type.subjectKinds) }
    if !isPlain, values.isOne(in: 12) { return values.identifier(of: .any) }
    let parents = known[.conference] ?? known[.series] ?? []
    let parent = values.isOne(in: 2) ? values.one(of: parents) : nil
    let name = "\(parent.map { $0 + "/" } ?? "")\(kind.rawValue)-\(drafts.count + 1)"
    begin(kind, name)
    return name
  }

  /// Has a correction correct an entry that there is, with data of its type.
  private mutating func retarget(_ data: inout JSONObject) {
    guard let number = drafts.indices.randomElement(using: &values.numbers),
      let type = Vocabulary.meetingRecords.type(drafts[number].type)
    else { return }
    data["entry"] = .string(Self.id(number + 1).description)
    data["type"] = .string(drafts[number].type)
    data["replacement"] = .object(values.isOne(in: 2) ? drafts[number].data : values.object(type.fieldDescriptions))
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct DrawnNumbers: RandomNumberGenerator {
  private var position: UInt64

  init(seed: UInt64) { position = seed }

  mutating func next() -> UInt64 {
    position &+= 0x9E37_79B9_7F4A_7C15
    let first = (position ^ (position >> 30)) &* 0xBF58_476D_1CE4_E5B9
    let second = (first ^ (first >> 27)) &* 0x94D0_49BB_1331_11EB
    return second ^ (second >> 31)
  }
}
