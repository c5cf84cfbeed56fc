internal import CanonicalJSON

/// Counts events by their types and by who recorded them; a text is made once for each that there is, not for each event.
public struct EventCounts: Sendable {
  /// How many events were counted.
  public private(set) var total = 0
  private var types = TextCounts()
  private var actors = TextCounts()

  /// Nothing counted.
  public init() {}

  /// Counts an event; O(1) but for the length of its type and actor.
  public mutating func add(_ event: borrowing JournalEvent) {
    total += 1
    unsafe event.withBytes(event.members.type) { unsafe types.add($0) }
    unsafe event.withBytes(event.members.actor) { unsafe actors.add($0) }
  }

  /// How many events there are of each type.
  public var byType: [String: Int] { types.byText }

  /// How many events each actor recorded; those that name none are under the empty text.
  public var byActor: [String: Int] { actors.byText }
}

/// How often each text came, a text being canonical JSON with its quotation marks.
private struct TextCounts: Sendable {
  private struct Entry {
    let hash: UInt64
    let text: [UInt8]
    var count = 0
  }

  private var entries: [Entry] = []
  /// Where in ``entries`` a text is, one more than that, at its hash or behind; 0 in free places, of which half are.
  private var places: [UInt32] = Array(repeating: 0, count: 64)
  /// Differs from process to process, so that nobody can choose texts that hash alike.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize())) | 1

  mutating func add(_ text: UnsafeRawBufferPointer) {
    let hash = unsafe hash(of: text)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if entries[number].hash == hash, unsafe entries[number].text.withUnsafeBytes({ unsafe $0.isSame(as: text) }) {
        entries[number].count += 1
        return
      }
      place = (place + 1) & (places.count - 1)
    }
    entries.append(Entry(hash: hash, text: unsafe Array(text), count: 1))
    places[place] = UInt32(entries.count)
    if entries.count * 2 > places.count { grow() }
  }

  var byText: [String: Int] {
    var counts: [String: Int] = [:]
    for entry in entries {
      var scanner = CanonicalScanner(validated: entry.text[...])
      counts[scanner.string() ?? "", default: 0] += entry.count
    }
    return counts
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }

  /// Takes in eight bytes at a time by a multiplication whose two halves are mixed.
  private func hash(of text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(text.count)
    var offset = 0
    while offset + 8 <= text.count {
      hash = unsafe mixed(hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = unsafe rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: seed)
    return product.high ^ product.low
  }
}
