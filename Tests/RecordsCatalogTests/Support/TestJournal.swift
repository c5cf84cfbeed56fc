import MeetingRecords
import RecordsCatalog

/// Numbers that are the same in every run (SplitMix64, after Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// A journal in memory whose entries the deciders let pass, with a catalog event for each.
struct TestJournal {
  private(set) var state = RecordsState()
  private(set) var events: [CatalogEvent] = []
  var numbers: SeededNumbers

  init(seed: UInt64 = 1) { numbers = SeededNumbers(seed: seed) }

  static let identity = CatalogIdentity(origin: "test.example/records", identityHash: Array(repeating: 7, count: 32))

  /// Records an entry and gives its identifier.
  @discardableResult
  mutating func record(
    _ subject: String, occurred: String? = nil, _ payload: some EventPayload
  ) throws -> EntryIdentifier {
    let time = 1_762_700_000_000 + Int64(events.count) * 1001
    let command = RecordEntries(
      try Identifier(subject), occurred: try occurred.map { (text) throws(ValueError) in try EDTFDate(text) }, payload)
    let decided = try decide(command, in: state, at: Moment(timeMilliseconds: time, head: events.count))
    for proposed in decided.entries {
      let sequence = events.count + 1
      let stamp = EntryStamp(
        sequence: sequence, id: EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(sequence)),
        timeMilliseconds: time, subject: proposed.subject, actor: sequence.isMultiple(of: 3) ? "desk" : nil,
        occurred: proposed.occurred)
      append(Entry(stamp: stamp, wireName: type(of: proposed.payload).wireName, payload: proposed.payload))
    }
    return EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(events.count))
  }

  /// Appends an entry as it is, decided or not.
  mutating func append(_ entry: Entry, data: [UInt8]? = nil) {
    state.apply(entry)
    var leafHash = Array(repeating: UInt8(0xAB), count: 32)
    leafHash[0] = UInt8(truncatingIfNeeded: entry.sequence)
    leafHash[1] = UInt8(truncatingIfNeeded: entry.sequence >> 8)
    events.append(
      CatalogEvent(
        entry: entry, data: data ?? entry.dataBytes, leafHash: leafHash,
        correlationID: entry.sequence.isMultiple(of: 5) ? "undertaking" : nil))
  }

  /// A catalog in memory of the first events, in one go.
  func catalog(upTo sequence: Int = .max) throws -> RecordsCatalog {
    let catalog = try RecordsCatalog.inMemory(identity: Self.identity)
    try catalog.ingest(events.prefix(sequence))
    return catalog
  }
}

/// A text of one or more `TAG=TEXT`.
func text(_ arguments: String...) throws -> LocalizedText {
  try LocalizedText(arguments: arguments, defaultLanguage: LanguageTag("en"))
}

func id(_ text: String) throws -> Identifier { try Identifier(text) }
func date(_ text: String) throws -> EDTFDate { try EDTFDate(text) }
