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
  private var texts = TextTable()
  private var counts: [Int] = []

  mutating func add(_ text: UnsafeRawBufferPointer) {
    let (number, isNew) = unsafe texts.number(of: text)
    if isNew { counts.append(1) } else { counts[number] += 1 }
  }

  var byText: [String: Int] {
    var byText: [String: Int] = [:]
    for (number, count) in counts.enumerated() {
      var scanner = CanonicalScanner(validated: texts[number])
      byText[scanner.string() ?? "", default: 0] += count
    }
    return byText
  }
}
